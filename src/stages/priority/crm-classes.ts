import { median } from '../../math/median.js';
import { isLetter } from '../class-letters.js';
import { figure, type PriorityResult } from './priority-result.js';
import type { Settings } from './settings.js';

/** How a customer stands here beside the class that the customer master keeps. */
export type CrmVerdict = 'same' | 'lower' | 'higher';

/** The classes of the customer master (Klassen laut CRM) held against the priorities. */
export interface CrmComparison {
  /** The letter that the master means; null where it keeps none, or one that cannot be told. */
  readonly letters: readonly (string | null)[];
  /** Texts that are no class, such as `Messekontakt`, with their customers. */
  readonly unclear: ReadonlyMap<string, number>;
  /** Null where nothing can be compared. */
  readonly verdicts: readonly (CrmVerdict | null)[];
  /** Margin, or revenue where it is not known, less the median of the customers whom the master calls alike; cents. */
  readonly gap: Float64Array;
  readonly typical: Float64Array;
  readonly compared: number;
  readonly agreeing: number;
}

/** States that are less than any class but the last. */
const BELOW_ALL: ReadonlySet<string> = new Set(['loss', 'dormant', 'lost']);

/** Null where the data keep no class, or none that means a letter. */
export function crmComparison({ input, priorities }: PriorityResult): CrmComparison | null {
  if (!input.has('crmClass')) return null;
  const kept = input.text('crmClass');
  const unclear = new Map<string, number>();
  const letters = kept.map((text) => {
    if (text === null) return null;
    const letter = crmLetter(text, input.settings);
    if (letter === null) unclear.set(text, (unclear.get(text) ?? 0) + 1);
    return letter;
  });
  const present = new Set(letters.filter((each) => each !== null));
  if (present.size === 0) return null;
  const last = [...present].sort().at(-1)!;
  const verdicts = letters.map((letter, customer) => verdictOf(letter, priorities.classes[customer]!, last));
  const value = figure(input, 'contribution.value') ?? input.number('revenue');
  const medians = new Map<string, number>();
  for (const letter of present)
    medians.set(letter, Math.round(median(value.filter((_, customer) => letters[customer] === letter))));
  const typical = Float64Array.from(letters, (letter) =>
    letter === null ? Number.NaN : medians.get(letter)!,
  );
  return {
    letters,
    unclear,
    verdicts,
    typical,
    gap: value.map((cents, customer) => cents - typical[customer]!),
    compared: verdicts.filter((each) => each !== null).length,
    agreeing: verdicts.filter((each) => each === 'same').length,
  };
}

function verdictOf(letter: string | null, own: string, last: string): CrmVerdict | null {
  if (letter === null) return null;
  if (isLetter(own)) return own === letter ? 'same' : own > letter ? 'lower' : 'higher';
  if (!BELOW_ALL.has(own)) return null;
  // There is nothing lower that the master could have said.
  return letter === last ? 'same' : 'lower';
}

/** The letter that a class of the master means: by the settings, `A`, `A-Kunde`, `Klasse A`, or a place such as `1`. */
export function crmLetter(text: string, { crmClasses }: Pick<Settings, 'crmClasses'>): string | null {
  const written = text.trim();
  for (const [name, letter] of Object.entries(crmClasses))
    if (name.trim().toLowerCase() === written.toLowerCase()) return letter;
  if (/^[1-6]$/.test(written)) return 'ABCDEF'[Number(written) - 1]!;
  const found =
    /^(?:(?:ABC-?|Kunden-?|Customer )?(?:Klasse|class)[ -]*)?([A-F])(?:[ -]*(?:Kunden?|customers?|Klasse|class))?$/i.exec(
      written,
    );
  return found?.[1]?.toUpperCase() ?? null;
}
