import { type KnownPotentials, knownPotentials, type StatedPotentials } from '../known-potentials.js';
import { isEstimate, type PotentialSource } from '../potential-sources.js';

/** Estimates for customers whose potential is not known, as another stage made them. */
export interface EstimatedPotentials {
  readonly value: Float64Array;
  readonly source: readonly (string | null)[];
}

/** The potentials that the matrix is made of. Amounts in cents a year; NaN and null = unknown. */
export interface UsedPotentials {
  readonly potential: Float64Array;
  readonly source: readonly (PotentialSource | null)[];
  /** What is known without any estimate. */
  readonly known: KnownPotentials;
  readonly isEstimated: readonly boolean[];
}

/** Known potentials, completed by estimates where those are wanted. */
export function usedPotentials(
  stated: StatedPotentials,
  annualRevenue: Float64Array,
  estimates: EstimatedPotentials | null,
): UsedPotentials {
  const known = knownPotentials(stated, annualRevenue);
  const source = known.source.map((each, customer): PotentialSource | null => {
    const estimate = estimates?.source[customer] ?? null;
    return each ?? (isEstimate(estimate) ? estimate : null);
  });
  const isEstimated = source.map(isEstimate);
  return {
    potential: known.potential.map((value, customer) =>
      isEstimated[customer] ? estimates!.value[customer]! : value,
    ),
    source,
    known,
    isEstimated,
  };
}
