import type { Bilingual } from '../language/bilingual.js';

/** Where a potential can come from, in the order of trust. */
export type PotentialSource = 'given' | 'derived' | EstimateSource;

/** The ways to estimate a potential that nobody knows, in the order of trust. */
export type EstimateSource = 'driver' | 'peer' | 'regression';

export const ESTIMATE_SOURCES: readonly EstimateSource[] = ['driver', 'peer', 'regression'];

export const POTENTIAL_SOURCES: Readonly<Record<PotentialSource, Bilingual>> = {
  given: { de: 'angegeben', en: 'given' },
  derived: { de: 'abgeleitet aus Lieferanteil oder -rang', en: 'derived from share of wallet or rank' },
  driver: { de: 'geschätzt nach Größe', en: 'estimated by size' },
  peer: { de: 'geschätzt nach Vergleichskunden', en: 'estimated by peers' },
  regression: { de: 'geschätzt durch Regression', en: 'estimated by regression' },
};

/** Whether a potential is an estimate from other customers, not an answer about this one. */
export function isEstimate(source: string | null): source is EstimateSource {
  return source === 'driver' || source === 'peer' || source === 'regression';
}
