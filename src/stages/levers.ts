/** What a customer is and has, as far as levers need it; amounts in cents of the period, NaN = unknown. */
export interface LeverBasis {
  readonly revenue: number;
  readonly margin: number;
  /** Revenue that he could buy in the period, from all suppliers. */
  readonly potential: number;
  /** What services given away cost us. */
  readonly serviceCost: number;
}

/** What closes a gap, each lever by itself (Stellhebel); NaN where it cannot. */
export interface Levers {
  /** Rise of all prices at the same quantities, as a fraction. */
  readonly price: number;
  /** More revenue at today's margin share, in cents, and what share of wallet comes of it. */
  readonly revenue: number;
  readonly shareOfWallet: number;
  readonly shareOfWalletToday: number;
  /** The margin share at the same revenue, by another mix of products or less discount. */
  readonly marginShare: number;
  readonly marginShareToday: number;
  /** How much of the gap all services given away would close; it counts behind service cost only. */
  readonly serviceShare: number;
}

/**
 * What would close a gap: `margin` where the gap is one of contribution margin, `revenue` where it is one of revenue.
 * A higher price is margin in whole; more quantity brings the margin share of today.
 */
export function levers(gap: number, of: 'margin' | 'revenue', basis: LeverBasis): Levers {
  const { revenue, margin, potential, serviceCost } = basis;
  const has = revenue > 0;
  const today = has ? margin / revenue : Number.NaN;
  const more = of === 'revenue' ? gap : today > 0 ? gap / today : Number.NaN;
  const shareWith = (amount: number): number => (potential > 0 ? amount / potential : Number.NaN);
  const isMargin = of === 'margin';
  return {
    price: has ? gap / revenue : Number.NaN,
    revenue: more,
    shareOfWallet: shareWith(Math.max(0, revenue) + more),
    shareOfWalletToday: shareWith(Math.max(0, revenue)),
    marginShare: isMargin && has ? (margin + gap) / revenue : Number.NaN,
    marginShareToday: today,
    serviceShare: isMargin && serviceCost > 0 ? serviceCost / gap : Number.NaN,
  };
}
