import type { Bilingual } from '../../language/bilingual.js';

export type Level = 'high' | 'medium' | 'low';
export type Segment =
  | 'problem'
  | 'investment'
  | 'win-win'
  | 'opportunistic'
  | 'demanding'
  | 'limit'
  | 'balanced'
  | 'foster'
  | 'develop';

/** How many levels each axis has: the four fields to begin with, or nine (Verfeinerung). */
export type Grid = 2 | 3;

/** In the order in which the tables show them: what needs a decision first. */
const FOUR: readonly Segment[] = ['problem', 'investment', 'win-win', 'opportunistic'];
const NINE: readonly Segment[] = [
  'problem',
  'demanding',
  'limit',
  'investment',
  'foster',
  'win-win',
  'balanced',
  'develop',
  'opportunistic',
];

/** The fields of a grid. */
export function segmentsOf(grid: Grid): readonly Segment[] {
  return grid === 3 ? NINE : FOUR;
}

export const LEVEL_NAMES: Readonly<Record<Level, Bilingual>> = {
  high: { de: 'hoch', en: 'high' },
  medium: { de: 'mittel', en: 'medium' },
  low: { de: 'niedrig', en: 'low' },
};

export const SEGMENT_NAMES: Readonly<Record<Segment, Bilingual>> = {
  problem: { de: 'Problemgruppe', en: 'Problem group' },
  investment: { de: 'Investitionskunden', en: 'Investment customers' },
  'win-win': { de: 'Win-win prüfen', en: 'Look for win-win' },
  opportunistic: { de: 'Opportunistisch', en: 'Opportunistic' },
  demanding: { de: 'Anspruchsvoll', en: 'Demanding' },
  limit: { de: 'Service begrenzen', en: 'Limit service' },
  balanced: { de: 'Ausgewogen', en: 'Balanced' },
  foster: { de: 'Ausbauen', en: 'Foster' },
  develop: { de: 'Entwickeln', en: 'Develop' },
};

/** What to do with each segment. */
export const STRATEGIES: Readonly<Record<Segment, Bilingual>> = {
  problem: {
    de: 'Ernsthaft verhandeln: Service berechnen, verringern oder über den Preis ausgleichen. Ohne Änderung rechnet sich dieses Segment nie.',
    en: 'Negotiate in earnest: charge for service, reduce it, or balance it in the price. Unchanged, this segment never pays.',
  },
  investment: {
    de: 'Weiter investieren und die Wirkung verfolgen: der Service soll sich in Treue und Folgegeschäft zeigen.',
    en: 'Keep investing and watch the effect: the service should show up in loyalty and follow-up business.',
  },
  'win-win': {
    de: 'Nach verborgenem Win-win-Potenzial suchen und fragen, ob genug für die Bindung geschieht. Nichts anbieten, was der Kunde nicht erwartet.',
    en: 'Look for hidden win-win potential and ask whether enough is done for loyalty. Offer nothing the customer does not expect.',
  },
  opportunistic: {
    de: 'Mitnehmen, was kommt: kein besonderer Einsatz auf beiden Seiten, schlanke Abwicklung.',
    en: 'Take what comes: no special effort on either side, lean handling.',
  },
  demanding: {
    de: 'Leistung an Gegenleistung knüpfen: Service nur gegen Menge, Preis oder Laufzeit, sonst verringern.',
    en: 'Tie service to a return: only against volume, price or term of contract, otherwise reduce it.',
  },
  limit: {
    de: 'Nicht weiter wachsen lassen: Standardleistungen, Selbstbedienung und Pauschalen statt Einzelfällen.',
    en: 'Let it grow no further: standard services, self-service and flat fees instead of special cases.',
  },
  balanced: {
    de: 'Halten, wie es ist: Geben und Nehmen passen zusammen. Einmal im Jahr prüfen, wohin der Kunde sich bewegt.',
    en: 'Keep it as it is: giving and taking match. Check once a year where the customer is moving.',
  },
  foster: {
    de: 'Gezielt ausbauen: Service, der Treue und Folgegeschäft bringt, bevor andere ihn bieten.',
    en: 'Foster with a purpose: service that brings loyalty and follow-up business, before others offer it.',
  },
  develop: {
    de: 'Potenzial klären: Wo mehr zu gewinnen ist, mit einzelnen Leistungen den Bedarf wecken.',
    en: 'Find out the potential: where more is to be won, raise demand with single services.',
  },
};

const FIELDS: Readonly<Record<Level, Readonly<Record<Level, Segment>>>> = {
  high: { high: 'investment', medium: 'foster', low: 'win-win' },
  medium: { high: 'demanding', medium: 'balanced', low: 'develop' },
  low: { high: 'problem', medium: 'limit', low: 'opportunistic' },
};

/**
 * The field of a customer (Segment im Wert-Wert-Portfolio): value from the customer × value to the customer; medium levels
 * exist in a grid of nine alone. Null where a level is unknown.
 */
export function segmentOf(valueLevel: Level | null, serviceLevel: Level | null): Segment | null {
  return valueLevel === null || serviceLevel === null ? null : FIELDS[valueLevel][serviceLevel];
}
