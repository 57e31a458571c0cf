import type { BuyingHistory, ComparedRevenue } from '../../facts/buying-history.js';

/** How revenue moves (Umsatzentwicklung), customer by customer. */
export interface Trends {
  /** What is compared with what: whole stretches, or both halves of the current one; null where the data are too short. */
  readonly basis: 'previous' | 'halves' | null;
  /** Revenue before and now, in cents, with the largest order evened out; NaN where it cannot be compared. */
  readonly before: Float64Array;
  readonly now: Float64Array;
  /** Change as a share of what was before; NaN without a positive one. */
  readonly change: Float64Array;
  /** The second half of the current stretch against the first; NaN without a positive one. */
  readonly halfChange: Float64Array;
}

/** Compares the current stretch with the one before, otherwise its halves. Who began later than what is compared has no trend. */
export function trendsOf(history: BuyingHistory): Trends {
  const { windows, evened, firstPurchase } = history;
  const basis = windows.coversPrevious
    ? 'previous'
    : windows.coversCurrent && windows.months > 1
      ? 'halves'
      : null;
  const firstHalf = firstHalfOf(evened);
  const unknown = (): Float64Array => new Float64Array(firstPurchase.length).fill(Number.NaN);
  const trends = {
    basis,
    before: unknown(),
    now: unknown(),
    change: unknown(),
    halfChange: unknown(),
  } as const;
  const start = basis === 'previous' ? windows.currentStart : windows.lastHalfStart;
  for (let customer = 0; customer < firstPurchase.length; customer += 1) {
    const first = firstPurchase[customer]!;
    if (windows.coversCurrent && first < windows.lastHalfStart)
      trends.halfChange[customer] = changeOf(firstHalf[customer]!, evened.lastHalf[customer]!);
    if (basis === null || !(first < start)) continue;
    const before = basis === 'previous' ? evened.previous[customer]! : firstHalf[customer]!;
    const now = basis === 'previous' ? evened.current[customer]! : evened.lastHalf[customer]!;
    trends.before[customer] = before;
    trends.now[customer] = now;
    trends.change[customer] = changeOf(before, now);
  }
  return trends;
}

function firstHalfOf({ current, lastHalf }: ComparedRevenue): Float64Array {
  return current.map((whole, customer) => whole - lastHalf[customer]!);
}

function changeOf(before: number, now: number): number {
  return before > 0 ? now / before - 1 : Number.NaN;
}
