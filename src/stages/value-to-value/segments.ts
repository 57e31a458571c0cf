import type { Bilingual } from '../../language/bilingual.js';

export type Level = 'high' | 'low';
export type Segment = 'opportunistic' | 'problem' | 'win-win' | 'investment';

/** In the order in which the tables show them: what needs a decision first. */
export const SEGMENTS: readonly Segment[] = ['problem', 'investment', 'win-win', 'opportunistic'];

export const LEVEL_NAMES: Readonly<Record<Level, Bilingual>> = {
  high: { de: 'hoch', en: 'high' },
  low: { de: 'niedrig', en: 'low' },
};

export const SEGMENT_NAMES: Readonly<Record<Segment, Bilingual>> = {
  problem: { de: 'Problemgruppe', en: 'Problem group' },
  investment: { de: 'Investitionskunden', en: 'Investment customers' },
  'win-win': { de: 'Win-win prüfen', en: 'Look for win-win' },
  opportunistic: { de: 'Opportunistisch', en: 'Opportunistic' },
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
};

/**
 * The quadrant of a customer (Segment im Wert-Wert-Portfolio): value from the customer × value to the customer.
 * Null where a level is unknown.
 */
export function segmentOf(valueLevel: Level | null, serviceLevel: Level | null): Segment | null {
  if (valueLevel === null || serviceLevel === null) return null;
  if (valueLevel === 'high') return serviceLevel === 'high' ? 'investment' : 'win-win';
  return serviceLevel === 'high' ? 'problem' : 'opportunistic';
}
