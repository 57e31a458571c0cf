import { leastSquaresSlope } from '../math/least-squares-slope.js';
import { orderStatistic } from '../math/order-statistic.js';
import { populationVariation } from '../math/population-variation.js';
import type { BuyingHistory, ComparedRevenue } from './buying-history.js';
import { stretchOf } from './buying-windows.js';
import type { DocumentList, DocumentScan } from './documents.js';

const MICROS_PER_CENT = 10_000;
const MONTHS_PER_QUARTER = 3;
const LEAST_INTERVALS = 2;
const LEAST_COMPARED = 3;

/** Enters the documents of one customer after the other into a history. */
export class BuyingScan implements DocumentScan {
  readonly #history: BuyingHistory;
  readonly #monthOf: (day: number) => number;
  readonly #quarterOf: (day: number) => number;
  readonly #months: Float64Array;
  readonly #slopeQuarters: Float64Array;
  /** Where the next order is entered. */
  #nextOrder = 0;
  /** Of the present customer: the days between occasions, the last of them, and his two largest orders. */
  #intervals = new Float64Array(64);
  #intervalCount = 0;
  #lastDay = Number.NaN;
  #largestDay = Number.NaN;
  #largest = 0;
  #secondLargest = 0;
  /** Orders in both stretches that are compared. */
  #compared = 0;

  constructor(history: BuyingHistory) {
    const { asOf, monthStarts, slopeQuarters } = history.windows;
    this.#history = history;
    this.#monthOf = stretchOf(asOf, monthStarts);
    this.#quarterOf = stretchOf(asOf, slopeQuarters);
    this.#months = new Float64Array(monthStarts.length);
    this.#slopeQuarters = new Float64Array(slopeQuarters.length);
  }

  /** Takes a customer with the documents `from` … up to, but not including, `to`. */
  enter(customer: number, { days, micros, special }: DocumentList, from: number, to: number): void {
    this.#months.fill(0);
    this.#slopeQuarters.fill(0);
    this.#intervalCount = 0;
    this.#lastDay = Number.NaN;
    this.#largestDay = Number.NaN;
    this.#largest = 0;
    this.#secondLargest = 0;
    this.#compared = 0;
    this.#history.orderStart[customer] = this.#nextOrder;
    for (let at = from; at < to; at += 1) {
      const day = days[at]!;
      const value = centsOf(micros[at]!);
      this.#addRevenue(customer, day, value);
      if (!(value > 0)) continue;
      this.#addOrder(customer, day, value, special?.[at] === 1);
      if (day !== this.#lastDay) this.#addOccasion(customer, day);
    }
    this.#finish(customer);
  }

  #addRevenue(customer: number, day: number, value: number): void {
    addCompared(this.#history.revenue, this.#history.windows, customer, day, value);
    const month = this.#monthOf(day);
    if (month >= 0) this.#months[month]! += value;
    const quarter = this.#quarterOf(day);
    if (quarter >= 0) this.#slopeQuarters[quarter]! += value;
  }

  #addOrder(customer: number, day: number, value: number, isSpecial: boolean): void {
    const { windows, orderValues, special } = this.#history;
    if (day >= windows.periodStart) {
      orderValues[this.#nextOrder] = value;
      this.#nextOrder += 1;
      if (isSpecial && special !== null) {
        special.orders[customer]! += 1;
        special.value[customer]! += value;
      }
    }
    if (day < windows.previousStart) return;
    this.#compared += 1;
    if (value > this.#largest) {
      this.#secondLargest = this.#largest;
      this.#largest = value;
      this.#largestDay = day;
    } else if (value > this.#secondLargest) this.#secondLargest = value;
  }

  #addOccasion(customer: number, day: number): void {
    const history = this.#history;
    if (Number.isNaN(this.#lastDay)) history.firstPurchase[customer] = day;
    else this.#addInterval(day - this.#lastDay);
    this.#lastDay = day;
    if (day >= history.windows.periodStart) history.occasions[customer]! += 1;
    if (this.#monthOf(day) >= 0) history.regularOccasions[customer]! += 1;
  }

  #addInterval(days: number): void {
    if (this.#intervalCount === this.#intervals.length) {
      const wider = new Float64Array(this.#intervals.length * 2);
      wider.set(this.#intervals);
      this.#intervals = wider;
    }
    this.#intervals[this.#intervalCount] = days;
    this.#intervalCount += 1;
  }

  /** The median of the intervals, found where they lie: copies for each customer take longer than all the rest. */
  #usualInterval(): number {
    const count = this.#intervalCount;
    const middle = count >>> 1;
    const upper = orderStatistic(this.#intervals, middle, 0, count);
    if (count % 2 === 1) return upper;
    let lower = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < middle; at += 1) if (this.#intervals[at]! > lower) lower = this.#intervals[at]!;
    return (lower + upper) / 2;
  }

  #finish(customer: number): void {
    const history = this.#history;
    history.lastPurchase[customer] = this.#lastDay;
    if (this.#intervalCount >= LEAST_INTERVALS) history.usualInterval[customer] = this.#usualInterval();
    const orders = history.orderValues.subarray(history.orderStart[customer], this.#nextOrder).sort();
    history.orderCount[customer] = orders.length;
    history.monthlyVariation[customer] = populationVariation(this.#months);
    history.quarterlyVariation[customer] = populationVariation(quarters(this.#months));
    this.#even(customer);
    history.quarterSlope[customer] = relativeSlope(this.#slopeQuarters);
  }

  /** Cuts the largest order down to the second largest. Of two orders neither can be told to be out of the ordinary. */
  #even(customer: number): void {
    const { revenue, evened, windows } = this.#history;
    for (const stretch of ['current', 'lastHalf', 'previous'] as const)
      evened[stretch][customer] = revenue[stretch][customer]!;
    if (this.#compared < LEAST_COMPARED) return;
    const day = this.#largestDay;
    const excess = this.#largest - this.#secondLargest;
    addCompared(evened, windows, customer, day, -excess);
    const quarter = this.#quarterOf(day);
    if (quarter >= 0) this.#slopeQuarters[quarter]! -= excess;
  }
}

/** Half a cent away from zero. */
function centsOf(micros: number): number {
  return micros < 0 ? -Math.round(-micros / MICROS_PER_CENT) : Math.round(micros / MICROS_PER_CENT);
}

function addCompared(
  { current, lastHalf, previous }: ComparedRevenue,
  { currentStart, lastHalfStart, previousStart }: BuyingHistory['windows'],
  customer: number,
  day: number,
  value: number,
): void {
  if (day >= currentStart) {
    current[customer]! += value;
    if (day >= lastHalfStart) lastHalf[customer]! += value;
  } else if (day >= previousStart) previous[customer]! += value;
}

/** Months put together from the last one on; a rest that makes no quarter is left out. */
function quarters(months: Float64Array): Float64Array {
  const sums = new Float64Array(Math.floor(months.length / MONTHS_PER_QUARTER));
  for (let at = 0; at < sums.length * MONTHS_PER_QUARTER; at += 1)
    sums[Math.floor(at / MONTHS_PER_QUARTER)]! += months[at]!;
  return sums;
}

/** Quarters come the last one first, so a rise has a negative slope. */
function relativeSlope(quarterRevenue: Float64Array): number {
  const mean = quarterRevenue.reduce((sum, value) => sum + value, 0) / quarterRevenue.length;
  return mean > 0 ? -leastSquaresSlope(quarterRevenue) / mean : Number.NaN;
}
