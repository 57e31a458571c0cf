import { giveLeftover } from './leftover-hours.js';
import type { GroupMembers, VisitMarket } from './visit-market.js';

/** Visits for a number of hours (Besuchsallokation). */
export interface VisitAllocation {
  /** Whole visits of each customer; NaN for those outside. */
  readonly visits: Float64Array;
  readonly hours: number;
  /** Sum of all visits, and customers who get any. */
  readonly count: number;
  readonly visited: number;
  /** Sum of value × response. */
  readonly value: number;
  /** No allocation of these hours can be worth more: with the last step cut to what is left. */
  readonly bound: number;
  /** What one hour more would bring (Schattenpreis); 0 where everybody has all he can get. */
  readonly nextHour: number;
}

/** Hours are sums of fractions: what differs by less than this part of them fits. */
const TOLERANCE = 1e-9;

/**
 * Gives hours to where they bring most (Grenzertragsprinzip): step by step along each customer's concave envelope, in the
 * order of value by the hour. Found by a threshold, not by taking steps one by one: within a group who gets a step is a
 * beginning of its members by value.
 *
 * Exact where curves are concave and all visits take the same time. Otherwise a multiple-choice knapsack: the result is
 * less than one step below `bound` (Sinha & Zoltners 1979), and hours left over go to single visits that still fit.
 *
 * @param hours what there is, with the least visits of everybody; below `leastHours` everybody gets just those
 */
export function allocateVisits(market: VisitMarket, hours: number): VisitAllocation {
  const { groups } = market;
  const free = Math.max(0, hours - market.leastHours) * (1 + TOLERANCE);
  const price = thresholdOf(groups, free);
  const visits = new Float64Array(market.customers).fill(Number.NaN);
  for (const own of groups) fillVisits(own, price, visits);
  const used = hoursAbove(groups, price.above);
  const { hours: left, forgone } = giveLeftover(market, visits, free - used, price.at);
  const reached = reachedBy(groups, visits);
  return {
    visits,
    ...reached,
    bound: price.at > 0 ? reached.value + forgone + left * price.at : reached.value,
    nextHour: price.at,
  };
}

/** Two neighbouring prices of an hour: at the upper one all steps that pay it fit, at the lower one no longer. */
interface Threshold {
  readonly at: number;
  readonly above: number;
}

function thresholdOf(groups: readonly GroupMembers[], free: number): Threshold {
  if (hoursAbove(groups, 0) <= free) return { at: 0, above: 0 };
  let at = 0;
  let above = 0;
  for (const { steps, values } of groups) {
    if (values.length > 0 && steps.slopes.length > 0) above = Math.max(above, values[0]! * steps.slopes[0]!);
  }
  above *= 2;
  for (;;) {
    const middle = at + (above - at) / 2;
    if (!(middle > at && middle < above)) return { at, above };
    if (hoursAbove(groups, middle) <= free) above = middle;
    else at = middle;
  }
}

/** Hours of all steps that pay at least a price for each. */
function hoursAbove(groups: readonly GroupMembers[], price: number): number {
  let hours = 0;
  for (const { steps, values } of groups) {
    let count = values.length;
    for (let step = 0; step < steps.slopes.length && count > 0; step += 1) {
      count = payers(values, steps.slopes[step]!, price, count);
      hours += count * steps.hours[step]!;
    }
  }
  return hours;
}

/** How many of the first members, whose values fall, pay a price for an hour of a step; a value of 0 pays nothing. */
function payers(values: Float64Array, slope: number, price: number, among: number): number {
  let low = 0;
  let high = among;
  while (low < high) {
    const half = (low + high) >>> 1;
    const paid = values[half]! * slope;
    if (paid > 0 && paid >= price) low = half + 1;
    else high = half;
  }
  return low;
}

function fillVisits(
  { steps, members, values }: GroupMembers,
  { above }: Threshold,
  visits: Float64Array,
): void {
  let end = members.length;
  let last = 0;
  const ends: number[] = [end];
  for (let step = 0; step < steps.slopes.length && end > 0; step += 1) {
    end = payers(values, steps.slopes[step]!, above, end);
    ends.push(end);
    last = step + 1;
  }
  let place = 0;
  for (let level = last; level >= 0; level -= 1) {
    for (; place < ends[level]!; place += 1) visits[members[place]!] = steps.visits[level]!;
  }
}

/** What all visits come to. */
function reachedBy(
  groups: readonly GroupMembers[],
  visits: Float64Array,
): Pick<VisitAllocation, 'value' | 'hours' | 'count' | 'visited'> {
  let value = 0;
  let hours = 0;
  let count = 0;
  let visited = 0;
  for (const { group, members, values } of groups) {
    const { response } = group;
    let own = 0;
    for (let place = 0; place < members.length; place += 1) {
      const each = visits[members[place]!]!;
      own += each;
      if (each > 0) visited += 1;
      value += values[place]! * response[each]!;
    }
    count += own;
    hours += own * group.hours;
  }
  return { value, hours, count, visited };
}

/**
 * What no allocation of a number of hours can exceed (the linear relaxation), and the best one hardly stays below:
 * quick, for curves over many numbers of hours.
 */
export function largestValue(market: VisitMarket, hours: number): number {
  const free = Math.max(0, hours - market.leastHours);
  const price = thresholdOf(market.groups, free);
  let value = 0;
  let used = 0;
  for (const { group, steps, values, sums } of market.groups) {
    let count = values.length;
    value += (sums[count] ?? 0) * group.response[group.least]!;
    for (let step = 0; step < steps.slopes.length && count > 0; step += 1) {
      count = payers(values, steps.slopes[step]!, price.above, count);
      value += sums[count]! * steps.slopes[step]! * steps.hours[step]!;
      used += count * steps.hours[step]!;
    }
  }
  return value + (free - used) * price.at;
}
