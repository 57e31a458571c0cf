import type { BuyingHistory } from '../../facts/buying-history.js';
import { ratioOfSums } from '../../math/ratio-of-sums.js';
import { type CustomerNames, customerNames } from '../customer-names.js';
import type { StageInput } from '../stage.js';
import { type CallLists, callLists } from './call-lists.js';
import { type OrderSizes, orderSizes } from './order-size.js';
import { regularityOf } from './regularity.js';
import { recencyOf, type Scores, scoresOf } from './scores.js';
import { segmentsOf } from './segments.js';
import type { Settings } from './settings.js';
import { type Trends, trendsOf } from './trend.js';

/** What is known of how customers buy (Kaufverhalten), customer by customer. */
export interface Behaviour {
  readonly settings: Settings;
  readonly currency: string;
  readonly who: CustomerNames;
  readonly history: BuyingHistory;
  readonly revenue: Float64Array;
  /** Contribution margin I in cents; null where the data carry none. */
  readonly margin: Float64Array | null;
  /** Contribution margin I over revenue of the company; null where it is unknown or not positive. */
  readonly marginShare: number | null;
  readonly recency: Float64Array;
  readonly scores: Scores;
  readonly segments: readonly string[];
  readonly regularity: readonly string[];
  readonly trends: Trends;
  readonly calls: CallLists;
  readonly sizes: OrderSizes;
  /** ABC class of every customer; null where that analysis did not run. */
  readonly abc: readonly (string | null)[] | null;
}

/** Works out everything the stage reports. */
export function behaviourOf(input: StageInput<Settings>): Behaviour {
  const { settings } = input;
  const history = input.detail('buyingHistory');
  if (history === null) throw new Error('the plan promised the history of purchases');
  const revenue = input.number('revenue');
  const status = input.text('status');
  const margin = input.has('contributionMargin') ? input.number('contributionMargin') : null;
  const ownShare = margin === null ? Number.NaN : ratioOfSums(margin, revenue);
  const marginShare = ownShare > 0 ? ownShare : null;
  const scores = scoresOf(history, revenue, status, settings);
  const trends = trendsOf(history);
  return {
    settings,
    currency: input.currency,
    who: customerNames(input),
    history,
    revenue,
    margin,
    marginShare,
    recency: recencyOf(history),
    scores,
    segments: segmentsOf(scores, history, status, settings.segments),
    regularity: regularityOf(history, status, settings),
    trends,
    calls: callLists(history, trends, settings),
    sizes: orderSizes(history, marginShare, settings),
    abc: input.has('abc.class') ? input.text('abc.class') : null,
  };
}

/** The customers of each id, in the order given; ids that nobody has are there too. */
export function membersBy(
  ids: readonly (string | null)[],
  order: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>(order.map((id) => [id, []]));
  let last: string | null = null;
  let members: number[] | undefined;
  for (let customer = 0; customer < ids.length; customer += 1) {
    const id = ids[customer]!;
    // Customers mostly come by revenue, so that their groups stand in long runs.
    if (id !== last) {
      last = id;
      members = id === null ? undefined : groups.get(id);
    }
    members?.push(customer);
  }
  return groups;
}
