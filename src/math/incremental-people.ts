/** One more sales person: what he adds and what he costs. */
export interface AddedPerson {
  /** Sales that he adds. */
  readonly sales: number;
  /** Gross margin of these sales as a fraction. */
  readonly marginShare: number;
  /** Salary and travel, whatever he sells. */
  readonly fixedCost: number;
  /** Commission as a fraction of the sales. */
  readonly commission: number;
}

/**
 * What one more person leaves (Grenzbeitrag): added sales × (margin − commission) − fixed cost.
 *
 * @example netContribution({ sales: 250_000, marginShare: 0.4, fixedCost: 35_000, commission: 0.06 }) // 50,000
 */
export function netContribution({ sales, marginShare, fixedCost, commission }: AddedPerson): number {
  return sales * (marginShare - commission) - fixedCost;
}

/**
 * Number of people by the incremental method (Grenzbetrachtung): people are added as long as the next one leaves more
 * than nothing. Exact where everyone leaves less than the one before.
 *
 * @param already people that are there before the first of the list
 * @param contributions what each further person leaves, in order
 * @example incrementalPeople(10, [50_000, 33_000, 16_000, -1_000]) // 13
 */
export function incrementalPeople(already: number, contributions: readonly number[]): number {
  const stop = contributions.findIndex((contribution) => !(contribution > 0));
  return already + (stop === -1 ? contributions.length : stop);
}
