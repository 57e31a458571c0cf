import type { Override, Refusal } from '../../facts/fact.js';
import type { Bilingual } from '../../language/bilingual.js';
import type { StageInput } from '../stage.js';
import { className } from './wording.js';

/** The column that decisions about priority name. */
export const PRIORITY_COLUMN = 'priority.class';

/** A decision, and what became of it. */
export interface Decision {
  readonly override: Override;
  /** The class that was decided; null for other columns and where the value is none. */
  readonly decided: string | null;
  /** Null where it is applied. */
  readonly refusal: Refusal | null;
}

const CODES = ['new', 'dormant', 'lost', 'prospect', 'loss', 'excluded', 'unknown'];

/** The decisions of the data; a class that does not exist is refused here, where classes are known. */
export function decisions(input: StageInput<unknown>): readonly Decision[] {
  return (input.detail('overrides') ?? []).map((override) => {
    const decided = override.column === PRIORITY_COLUMN ? classOf(override.value) : null;
    const isNone = override.column === PRIORITY_COLUMN && decided === null;
    return { override, decided, refusal: override.refusal ?? (isNone ? 'value' : null) };
  });
}

/** A class as people write it: a letter, or a state by its id or its wording in either language. */
function classOf(value: string): string | null {
  const written = value.trim().toLowerCase();
  if (/^[a-f]$/.test(written)) return written.toUpperCase();
  const isCalled = (id: string): boolean => {
    const name: Bilingual = className(id);
    return [id, name.de, name.en].some((each) => each.toLowerCase() === written);
  };
  return CODES.find(isCalled) ?? null;
}

export const REFUSALS: Readonly<Record<Refusal | 'applied', Bilingual>> = {
  applied: { de: 'angewendet', en: 'applied' },
  customer: { de: 'Kunde unbekannt', en: 'customer unknown' },
  column: { de: 'Spalte unbekannt', en: 'column unknown' },
  value: { de: 'Wert unbrauchbar', en: 'value unusable' },
  person: { de: 'ohne Namen', en: 'without a name' },
  reason: { de: 'ohne Begründung', en: 'without a reason' },
  approval: { de: 'nicht genehmigt', en: 'not approved' },
  until: { de: 'Gültig bis nicht lesbar', en: 'valid until unreadable' },
  expired: { de: 'abgelaufen', en: 'expired' },
  repeated: { de: 'von einer anderen ersetzt', en: 'replaced by another' },
};
