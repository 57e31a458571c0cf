import type { GroupMembers, VisitMarket } from './visit-market.js';

/** What could not be given at the price of the threshold. */
export interface Leftover {
  /** Hours that nobody can use. */
  readonly hours: number;
  /** How much less than the price the hours bring that went to something that still fits. */
  readonly forgone: number;
}

/** More visits for one customer. */
interface Offer {
  readonly customer: number;
  readonly visits: number;
  readonly hours: number;
  readonly value: number;
  /** Value by the hour. */
  readonly rate: number;
}

/**
 * Gives what is left below the threshold, in place: first the steps that pay exactly its price, then single visits or
 * steps that still fit, the best by the hour first; of equals the customer of the higher value, then by name.
 *
 * @param price what an hour pays at the threshold
 */
export function giveLeftover(
  market: VisitMarket,
  visits: Float64Array,
  hours: number,
  price: number,
): Leftover {
  if (price === 0) return { hours, forgone: 0 };
  let left = giveEquals(market, visits, hours, price);
  let forgone = 0;
  for (;;) {
    const offer = bestOffer(market, visits, left);
    if (offer === null) return { hours: left, forgone };
    visits[offer.customer] = offer.visits;
    left -= offer.hours;
    forgone += (price - offer.rate) * offer.hours;
  }
}

/** Steps of the same price by the hour: in rounds, so that equals differ by one step at most. */
function giveEquals(market: VisitMarket, visits: Float64Array, hours: number, price: number): number {
  const equals: { readonly own: GroupMembers; readonly place: number; step: number }[] = [];
  for (const own of market.groups) {
    const { steps, members, values } = own;
    const stepAfter = new Map(steps.visits.map((each, at) => [each, at]));
    for (const slope of new Set(steps.slopes)) {
      for (let place = firstBelow(values, slope, price); place < values.length; place += 1) {
        if (values[place]! * slope !== price) break;
        const step = stepAfter.get(visits[members[place]!]!)!;
        if (steps.slopes[step] === slope) equals.push({ own, place, step });
      }
    }
  }
  const { byName } = market;
  const customer = ({ own, place }: (typeof equals)[number]): number => own.members[place]!;
  equals.sort(
    (one, other) =>
      other.own.values[other.place]! - one.own.values[one.place]! || byName(customer(one), customer(other)),
  );
  let left = hours;
  for (let isGiving = true; isGiving; ) {
    isGiving = false;
    for (const each of equals) {
      const { steps, values } = each.own;
      const needed = steps.hours[each.step];
      if (needed === undefined || needed > left) continue;
      if (values[each.place]! * steps.slopes[each.step]! !== price) continue;
      each.step += 1;
      visits[customer(each)] = steps.visits[each.step]!;
      left -= needed;
      isGiving = true;
    }
  }
  return left;
}

/** The first place whose value, times a slope, is not above a price. */
function firstBelow(values: Float64Array, slope: number, price: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (values[half]! * slope > price) low = half + 1;
    else high = half;
  }
  return low;
}

function bestOffer({ groups, byName }: VisitMarket, visits: Float64Array, left: number): Offer | null {
  let best: Offer | null = null;
  for (const { group, members, values } of groups) {
    if (group.hours > left) continue;
    // Of those with the same number of visits the first has the highest value.
    const valueAt = new Float64Array(group.response.length).fill(Number.NaN);
    for (let place = 0; place < members.length && values[place]! > 0; place += 1) {
      const customer = members[place]!;
      const now = visits[customer]!;
      if (values[place]! < valueAt[now]!) continue;
      valueAt[now] = values[place]!;
      const offer = offerTo(group, customer, values[place]!, now, left);
      if (offer !== null && (best === null || isBetter(offer, best, byName))) best = offer;
    }
  }
  return best;
}

function offerTo(
  { hours, response }: GroupMembers['group'],
  customer: number,
  value: number,
  now: number,
  left: number,
): Offer | null {
  let best: Offer | null = null;
  for (let visits = now + 1; visits < response.length && (visits - now) * hours <= left; visits += 1) {
    const needed = (visits - now) * hours;
    const rate = (value * (response[visits]! - response[now]!)) / needed;
    if (rate > (best?.rate ?? 0)) best = { customer, visits, hours: needed, value, rate };
  }
  return best;
}

function isBetter(one: Offer, other: Offer, byName: VisitMarket['byName']): boolean {
  if (one.rate !== other.rate) return one.rate > other.rate;
  if (one.value !== other.value) return one.value > other.value;
  return byName(one.customer, other.customer) < 0;
}
