/** What is known about the wallets. */
export interface Potentials {
  /** Yearly potential in cents; NaN = unknown. */
  readonly potential: Float64Array;
  /** `given` by the data, `derived` from a stated share of wallet, or null where unknown. */
  readonly source: readonly ('given' | 'derived' | null)[];
  /** Customers whose entry cannot be right and was not used. */
  readonly unusable: number;
}

/**
 * Yearly potential (Umsatzpotenzial): as given; where it is missing, annual revenue / stated share of wallet
 * (Lieferanteil), rounded to the cent. Never zero by default. A negative potential and a stated share that is
 * not between 0 (exclusive) and 1 are not used; without revenue nothing can be derived.
 *
 * @param given yearly potential in cents, or null when the data carry none
 * @param statedShare fraction, or null when the data carry none
 * @param annualRevenue cents a year
 */
export function resolvePotentials(
  given: Float64Array | null,
  statedShare: Float64Array | null,
  annualRevenue: Float64Array,
): Potentials {
  const potential = new Float64Array(annualRevenue.length).fill(Number.NaN);
  const source: ('given' | 'derived' | null)[] = [];
  let unusable = 0;
  annualRevenue.forEach((revenue, index) => {
    const own = given?.[index] ?? Number.NaN;
    const share = statedShare?.[index] ?? Number.NaN;
    const shareUsable = share > 0 && share <= 1;
    if (own >= 0) {
      potential[index] = own;
      source.push('given');
      return;
    }
    // A stated share of 0 is no mistake where nothing is bought.
    const contradictory = !Number.isNaN(share) && !shareUsable && !(share === 0 && !(revenue > 0));
    if (own < 0 || contradictory) unusable += 1;
    if (shareUsable && revenue > 0) {
      potential[index] = Math.round(revenue / share);
      source.push('derived');
      return;
    }
    source.push(null);
  });
  return { potential, source, unusable };
}
