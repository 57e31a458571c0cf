import type { BuyingHistory } from '../../facts/buying-history.js';
import type { Settings } from './settings.js';
import type { Trends } from './trend.js';

/** Whom to call, and what is at stake (Anrufliste). No customer is on both lists. */
export interface CallLists {
  /** Why somebody is missed: `overdue` by his own rhythm, `dormant` without a purchase in the period; null: not missed. */
  readonly missed: readonly ('overdue' | 'dormant' | null)[];
  /** Revenue of a stretch that may stay away, in cents; NaN for who is not missed. */
  readonly missedRevenue: Float64Array;
  /** Whether the decline goes on or revenue rose again in the last half; null: no decline. */
  readonly declining: readonly ('falling' | 'recovering' | null)[];
  /** Revenue lost against before, in cents; NaN for who does not decline. */
  readonly lostRevenue: Float64Array;
}

/** Finds who did not come as usual, and whose revenue fell by more than is usual. */
export function callLists(history: BuyingHistory, trends: Trends, settings: Settings): CallLists {
  const customers = history.lastPurchase.length;
  const missed = new Array<'overdue' | 'dormant' | null>(customers).fill(null);
  const declining = new Array<'falling' | 'recovering' | null>(customers).fill(null);
  const missedRevenue = new Float64Array(customers).fill(Number.NaN);
  const lostRevenue = new Float64Array(customers).fill(Number.NaN);
  const { current, previous } = history.evened;
  for (let customer = 0; customer < customers; customer += 1) {
    const stake = Math.max(current[customer]!, previous[customer]!);
    missed[customer] = stake > 0 ? missedBy(history, customer, settings) : null;
    if (missed[customer] !== null) {
      missedRevenue[customer] = stake;
      continue;
    }
    if (!(trends.change[customer]! <= -settings.declineShare) || history.occasions[customer] === 0) continue;
    lostRevenue[customer] = trends.before[customer]! - trends.now[customer]!;
    declining[customer] = trends.halfChange[customer]! > 0 ? 'recovering' : 'falling';
  }
  return { missed, missedRevenue, declining, lostRevenue };
}

function missedBy(
  { lastPurchase, usualInterval, windows }: BuyingHistory,
  customer: number,
  { overdueFactor, overdueDays }: Settings,
): 'overdue' | 'dormant' | null {
  const last = lastPurchase[customer]!;
  if (last < windows.periodStart) return 'dormant';
  const limit = Math.max(usualInterval[customer]! * overdueFactor, overdueDays);
  return windows.asOf - last > limit ? 'overdue' : null;
}
