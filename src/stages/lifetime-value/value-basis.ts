import type { PurchaseAmounts, PurchaseHistory } from '../../facts/purchase-history.js';

/** In what the value is counted (Wertbasis). */
export type Basis = 'margin' | 'average-margin' | 'revenue';

/** How amounts of purchases become value. */
export interface ValueBasis {
  readonly basis: Basis;
  /** By what revenue without a known margin is multiplied. */
  readonly marginShare: number;
  /** Share of revenue whose margin is known. */
  readonly covered: number;
  /** Value of purchases in cents. */
  of(amounts: PurchaseAmounts): Float64Array;
}

/**
 * Contribution margin where the data hold it; what lacks it counts with the average margin share. Without any margin,
 * revenue counts with the share that is set, else as it is.
 */
export function valueBasis({ now }: PurchaseHistory, averageMargin: number | null): ValueBasis {
  const { revenue, knownMargin, revenueWithoutMargin } = now.lastYear;
  let all = 0;
  let open = 0;
  let margin = 0;
  for (let at = 0; at < revenue.length; at += 1) {
    if (Number.isNaN(revenue[at])) continue;
    all += revenue[at]!;
    open += revenueWithoutMargin[at]!;
    margin += knownMargin?.[at] ?? 0;
  }
  const isKnown = knownMargin !== null && all - open > 0;
  const basis = isKnown ? 'margin' : averageMargin === null ? 'revenue' : 'average-margin';
  const marginShare = isKnown ? margin / (all - open) : (averageMargin ?? 1);
  return {
    basis,
    marginShare,
    covered: isKnown ? (all - open) / all : 0,
    of: (amounts) =>
      basis === 'margin'
        ? amounts.knownMargin!.map((known, at) => known + amounts.revenueWithoutMargin[at]! * marginShare)
        : amounts.revenue.map((each) => each * marginShare),
  };
}
