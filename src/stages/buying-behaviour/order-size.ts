import type { BuyingHistory } from '../../facts/buying-history.js';
import { median } from '../../math/median.js';
import type { Settings } from './settings.js';

/** Orders of the period by size (Auftragsgrößen); amounts in cents. */
export interface OrderSizes {
  /** Below this value an order is small. */
  readonly limit: number;
  /** Where the limit comes from: set, from cost per order and margin, or from the median order. */
  readonly limitFrom: 'set' | 'margin' | 'median';
  /** Small orders of every customer, and their value. */
  readonly small: Float64Array;
  readonly smallValue: Float64Array;
  /** Value of all orders of every customer. */
  readonly value: Float64Array;
  /** What handling the small orders costs. */
  readonly smallCost: Float64Array;
}

const CENTS = 100;
/** Without a margin: so much of the median order is small. */
const SMALL_PART = 0.25;

/**
 * Measures the orders of the period.
 *
 * @param marginShare of the company, null where it is unknown or not positive
 */
export function orderSizes(
  history: BuyingHistory,
  marginShare: number | null,
  { smallOrder, costPerOrder }: Pick<Settings, 'smallOrder' | 'costPerOrder'>,
): OrderSizes {
  const { orderValues, orderStart, orderCount } = history;
  const [limit, limitFrom] = limitOf(orderValues, marginShare, smallOrder, costPerOrder);
  const zeros = (): Float64Array => new Float64Array(orderStart.length);
  const [small, smallValue, value, smallCost] = [zeros(), zeros(), zeros(), zeros()];
  for (let customer = 0; customer < orderStart.length; customer += 1) {
    const start = orderStart[customer]!;
    const end = start + orderCount[customer]!;
    for (let at = start; at < end; at += 1) {
      const order = orderValues[at]!;
      value[customer]! += order;
      if (!(order < limit)) continue;
      small[customer]! += 1;
      smallValue[customer]! += order;
    }
    if (small[customer]! > 0) smallCost[customer] = Math.round(small[customer]! * costPerOrder * CENTS);
  }
  return { limit, limitFrom, small, smallValue, value, smallCost };
}

function limitOf(
  orders: Float64Array,
  marginShare: number | null,
  smallOrder: Settings['smallOrder'],
  costPerOrder: number,
): [number, OrderSizes['limitFrom']] {
  if (smallOrder !== 'auto') return [Math.round(smallOrder * CENTS), 'set'];
  if (marginShare !== null && costPerOrder > 0) {
    return [rounded((costPerOrder / marginShare) * CENTS), 'margin'];
  }
  return [rounded(median(orders) * SMALL_PART), 'median'];
}

/** To two figures: a limit is a rule of thumb, and to be remembered. */
function rounded(cents: number): number {
  return cents > 0 ? Number(cents.toPrecision(2)) : 0;
}

/** The orders of some customers, put together. */
export function ordersOf(
  { orderValues, orderStart, orderCount }: BuyingHistory,
  members: readonly number[],
): Float64Array {
  const orders = new Float64Array(orderValues.length);
  let count = 0;
  for (const customer of members) {
    const start = orderStart[customer]!;
    const end = start + orderCount[customer]!;
    for (let at = start; at < end; at += 1) {
      orders[count] = orderValues[at]!;
      count += 1;
    }
  }
  return orders.subarray(0, count);
}
