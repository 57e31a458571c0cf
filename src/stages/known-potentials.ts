import { walletAllocation } from '../math/wallet-allocation.js';

/** How a potential is known: stated, or from the revenue and a share that is stated or follows from a rank. */
export type KnownBy = 'given' | 'share' | 'rank';

/** What the data say of the potentials of customers. */
export interface StatedPotentials {
  /** Yearly potential in cents, or null when the data carry none. */
  readonly given: Float64Array | null;
  /** Our share of wallet, a fraction. */
  readonly share: Float64Array | null;
  /** Our rank among the customer's suppliers, and how many they are. */
  readonly rank: Float64Array | null;
  readonly suppliers: Float64Array | null;
}

/** What is known about the wallets. */
export interface KnownPotentials {
  /** Yearly potential in cents; NaN = unknown. */
  readonly potential: Float64Array;
  /** `given` by the data, `derived` from a share or a rank, or null where unknown. */
  readonly source: readonly ('given' | 'derived' | null)[];
  readonly knownBy: readonly (KnownBy | null)[];
  /** Customers whose potential or share cannot be right and was not used. */
  readonly unusable: number;
  /** Customers whose rank is none of the number of suppliers. */
  readonly unusableRanks: number;
}

/**
 * Yearly potential (Umsatzpotenzial): as given; where it is missing, annual revenue / stated share of wallet
 * (Lieferanteil); where that is missing too, annual revenue / the share that our rank among the suppliers lets
 * expect (Wallet Allocation Rule), rounded to the cent. Never zero by default. A negative potential and a stated
 * share that is not between 0 (exclusive) and 1 are not used; without revenue nothing can be derived.
 *
 * @param annualRevenue cents a year
 */
export function knownPotentials(stated: StatedPotentials, annualRevenue: Float64Array): KnownPotentials {
  const potential = new Float64Array(annualRevenue.length).fill(Number.NaN);
  const knownBy = new Array<KnownBy | null>(annualRevenue.length).fill(null);
  const source = new Array<'given' | 'derived' | null>(annualRevenue.length).fill(null);
  let unusable = 0;
  let unusableRanks = 0;
  for (let index = 0; index < annualRevenue.length; index += 1) {
    const revenue = annualRevenue[index]!;
    const own = stated.given?.[index] ?? Number.NaN;
    const share = stated.share?.[index] ?? Number.NaN;
    // A share so small that the potential were beyond all cents is a slip of the keyboard.
    const isShareUsable = share > 0 && share <= 1 && !(Math.abs(revenue) / share > Number.MAX_SAFE_INTEGER);
    if (own >= 0) {
      potential[index] = own;
      knownBy[index] = 'given';
      source[index] = 'given';
      continue;
    }
    // A stated share of 0 is no mistake where nothing is bought.
    const isContradictory = !Number.isNaN(share) && !isShareUsable && !(share === 0 && !(revenue > 0));
    if (own < 0 || isContradictory) unusable += 1;
    if (isShareUsable && revenue > 0) {
      potential[index] = Math.round(revenue / share);
      knownBy[index] = 'share';
      source[index] = 'derived';
      continue;
    }
    const rank = stated.rank?.[index] ?? Number.NaN;
    const suppliers = stated.suppliers?.[index] ?? Number.NaN;
    const expected = walletAllocation(rank, suppliers);
    if (Number.isNaN(expected) && !Number.isNaN(rank) && !Number.isNaN(suppliers)) unusableRanks += 1;
    if (expected > 0 && revenue > 0) {
      potential[index] = Math.round(revenue / expected);
      knownBy[index] = 'rank';
      source[index] = 'derived';
    }
  }
  return {
    potential,
    source,
    knownBy,
    unusable,
    unusableRanks,
  };
}
