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
  const customers = known.source.length;
  const potential = known.potential.slice();
  const source = new Array<PotentialSource | null>(customers);
  const isEstimated = new Array<boolean>(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    const own = known.source[customer]!;
    const estimate = own === null && estimates !== null ? (estimates.source[customer] ?? null) : null;
    const isOne = isEstimate(estimate);
    source[customer] = isOne ? estimate : own;
    isEstimated[customer] = isOne;
    if (isOne) potential[customer] = estimates!.value[customer]!;
  }
  return { potential, source, known, isEstimated };
}
