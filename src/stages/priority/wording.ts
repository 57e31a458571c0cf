import type { Bilingual } from '../../language/bilingual.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import type { FutureSource } from './future-value.js';
import { RULE_RESULTS } from './rule-results.js';
import type { FutureClass } from './rules.js';

export const FUTURE_NAMES: Readonly<Record<FutureClass, Bilingual>> = {
  high: { de: 'hoch', en: 'high' },
  medium: { de: 'mittel', en: 'medium' },
  low: { de: 'niedrig', en: 'low' },
};

export const SOURCE_NAMES: Readonly<Record<FutureSource, Bilingual>> = {
  potential: { de: 'Potenzial', en: 'potential' },
  lifetime: { de: 'Lebenswert', en: 'lifetime value' },
  both: { de: 'beide gleich', en: 'both alike' },
  unknown: { de: 'unbekannt', en: 'unknown' },
};

/** What may be chosen as the result of a rule. */
export const RESULT_NAMES: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  RULE_RESULTS.map((id) => [id, OUTSIDE_CLASSES[id] ?? { de: id, en: id }]),
);

/** A class as it is called, a letter as it is. */
export function className(id: string): Bilingual {
  return OUTSIDE_CLASSES[id] ?? { de: id, en: id };
}

/** Why a state stands for itself. */
export const STATE_REASONS: Readonly<Record<string, Bilingual>> = {
  dormant: { de: 'im Zeitraum nichts gekauft, davor schon', en: 'bought nothing in the period, but before' },
  lost: { de: 'seit mehr als einem Zeitraum nichts gekauft', en: 'bought nothing for more than a period' },
  prospect: { de: 'hat noch nie gekauft', en: 'has never bought' },
  loss: { de: 'bringt heute nichts oder kostet Geld', en: 'brings nothing today, or costs money' },
  excluded: { de: 'von der Bewertung ausgenommen', en: 'left out of the rating' },
};

export const MEASURES = {
  contribution: { de: 'DB', en: 'margin' },
  abc: { de: 'Umsatz', en: 'revenue' },
  score: { de: 'Punkte', en: 'points' },
} as const satisfies Readonly<Record<string, Bilingual>>;
