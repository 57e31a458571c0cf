import type { Period } from '../results/run-result.js';
import type { DocumentList, DocumentScan } from './documents.js';
import { addMonths } from './period.js';
import type { PurchaseAmounts, PurchaseHistory, PurchaseSummary } from './purchase-history.js';

const MICROS_PER_CENT = 10_000;
/** The last part of the data is kept back: half of them, at most a year; not where that is less than a quarter. */
const MOST_KEPT_BACK = 12;
const LEAST_KEPT_BACK = 3;
/** So many months back are told apart: as bits, they stay exact in a number. */
const MONTHS_TOLD_APART = 52;
const DAYS_PER_MONTH = 30.4375;
const LOW_BITS = 26;

/** The first occasion, and the stretches behind it that the borders part. */
const FIRST = 0;
const SPANS = 5;
/** What is added up for each of them. */
const PURCHASES = 0;
const REVENUE = 1;
const MARGIN = 2;
const UNCOVERED = 3;
const FIGURES = 4;

/** Stretches of time that are summed up, and where the last year before their end begins. */
interface Summing {
  readonly repeats: readonly number[];
  readonly ofYear: readonly number[];
  readonly yearStart: number;
  readonly summary: PurchaseSummary;
}

/**
 * Enters the documents of one customer after the other into a history of purchases. An occasion (Kaufanlass) is a day
 * with a positive net amount; what came before the first one is left out. Sums are those of whole millionths, so that
 * they depend on no order.
 */
export class PurchaseScan implements DocumentScan {
  readonly history: PurchaseHistory;
  readonly #borders: readonly [yearBeforeCut: number, yearBeforeNow: number, cut: number];
  readonly #asOf: number;
  readonly #summings: readonly Summing[];
  /** Of the present customer: figures by stretch, the last occasion of each, and the months he bought in. */
  readonly #sums = new Float64Array(SPANS * FIGURES);
  readonly #last = new Float64Array(SPANS);
  #lowMonths = 0;
  #highMonths = 0;

  constructor({ asOf, dataStart }: Period, customers: number, hasMargin: boolean) {
    const months = Math.round((asOf - dataStart + 1) / DAYS_PER_MONTH);
    const half = Math.min(MOST_KEPT_BACK, Math.floor(months / 2));
    const monthsKeptBack = half >= LEAST_KEPT_BACK ? half : null;
    const cut = monthsKeptBack === null ? asOf : addMonths(asOf, -monthsKeptBack);
    const yearBeforeCut = addMonths(cut, -12);
    const yearBeforeNow = Math.min(addMonths(asOf, -12), cut);
    this.#asOf = asOf;
    this.#borders = [yearBeforeCut, yearBeforeNow, cut];
    const now = noPurchases(asOf, customers, hasMargin);
    const before = monthsKeptBack === null ? null : noPurchases(cut, customers, hasMargin);
    this.history = {
      now,
      before,
      since:
        monthsKeptBack === null
          ? null
          : { months: monthsKeptBack, purchases: unknown(customers), ...noAmounts(customers, hasMargin) },
      daysOfData: asOf - dataStart + 1,
      monthsToldApart: MONTHS_TOLD_APART,
      activeMonths: new Float64Array(customers),
    };
    this.#summings = [
      { repeats: [1, 2, 3, 4], ofYear: [3, 4], yearStart: yearBeforeNow, summary: now },
      ...(before === null
        ? []
        : [{ repeats: [1, 2, 3], ofYear: [2, 3], yearStart: yearBeforeCut, summary: before }]),
    ];
  }

  enter(customer: number, list: DocumentList, from: number, to: number): void {
    const { days, micros } = list;
    let firstDay = Number.NaN;
    for (let at = from; at < to; ) {
      const day = days[at]!;
      let net = 0;
      let end = at;
      for (; end < to && days[end] === day; end += 1) net += micros[end]!;
      if (net > 0 && Number.isNaN(firstDay)) {
        firstDay = day;
        this.#begin();
      }
      if (!Number.isNaN(firstDay))
        this.#addDay(day === firstDay ? FIRST : this.#spanOf(day), day, net, list, at, end);
      at = end;
    }
    if (!Number.isNaN(firstDay)) this.#finish(customer, firstDay);
  }

  #begin(): void {
    this.#sums.fill(0);
    this.#last.fill(Number.NEGATIVE_INFINITY);
    this.#lowMonths = 0;
    this.#highMonths = 0;
  }

  #spanOf(day: number): number {
    const [first, second, third] = this.#borders;
    if (day <= first) return 1;
    if (day <= second) return 2;
    return day <= third ? 3 : 4;
  }

  #addDay(
    span: number,
    day: number,
    net: number,
    { marginMicros, uncoveredMicros }: DocumentList,
    from: number,
    to: number,
  ): void {
    const sums = this.#sums;
    const own = span * FIGURES;
    sums[own + REVENUE]! += net;
    if (marginMicros !== null && uncoveredMicros !== null) {
      for (let at = from; at < to; at += 1) {
        sums[own + MARGIN]! += marginMicros[at]!;
        sums[own + UNCOVERED]! += uncoveredMicros[at]!;
      }
    }
    if (!(net > 0)) return;
    sums[own + PURCHASES]! += 1;
    this.#last[span] = day;
    // 30.4375 days as a fraction, so that no month begins a day off.
    const month = Math.floor(((this.#asOf - day) * 16) / 487);
    if (month < LOW_BITS) this.#lowMonths |= 1 << month;
    else if (month < MONTHS_TOLD_APART) this.#highMonths |= 1 << (month - LOW_BITS);
  }

  #finish(customer: number, firstDay: number): void {
    const { since, activeMonths } = this.history;
    // Operators on bits end at 32 of them.
    activeMonths[customer] = this.#highMonths * 2 ** LOW_BITS + this.#lowMonths;
    for (const summing of this.#summings) this.#summarise(customer, firstDay, summing);
    if (since === null || firstDay > this.#borders[2]) return;
    since.purchases[customer] = this.#sums[4 * FIGURES + PURCHASES]!;
    this.#enterAmounts(customer, since, SINCE, false);
  }

  #summarise(customer: number, firstDay: number, { repeats, ofYear, yearStart, summary }: Summing): void {
    if (firstDay > summary.until) return;
    let last = firstDay;
    for (const span of repeats) if (this.#last[span]! > last) last = this.#last[span]!;
    summary.repeatPurchases[customer] = this.#sum(repeats, PURCHASES, false);
    summary.lastPurchaseDays[customer] = last - firstDay;
    summary.customerAgeDays[customer] = summary.until - firstDay;
    this.#enterAmounts(customer, summary.repeat, repeats, false);
    // The first occasion belongs to the last year, too, where it lies in it.
    const withFirst = firstDay > yearStart;
    summary.lastYear.purchases[customer] = this.#sum(ofYear, PURCHASES, withFirst);
    this.#enterAmounts(customer, summary.lastYear, ofYear, withFirst);
  }

  #enterAmounts(
    customer: number,
    amounts: PurchaseAmounts,
    spans: readonly number[],
    withFirst: boolean,
  ): void {
    const { revenue, knownMargin, revenueWithoutMargin } = amounts;
    revenue[customer] = cents(this.#sum(spans, REVENUE, withFirst));
    if (knownMargin !== null) knownMargin[customer] = cents(this.#sum(spans, MARGIN, withFirst));
    const uncovered = knownMargin === null ? REVENUE : UNCOVERED;
    revenueWithoutMargin[customer] = cents(this.#sum(spans, uncovered, withFirst));
  }

  #sum(spans: readonly number[], figure: number, withFirst: boolean): number {
    let sum = withFirst ? this.#sums[FIRST * FIGURES + figure]! : 0;
    for (const span of spans) sum += this.#sums[span * FIGURES + figure]!;
    return sum;
  }
}

/** What came behind the last border. */
const SINCE = [4];

function cents(micros: number): number {
  return Math.round(micros / MICROS_PER_CENT);
}

function unknown(customers: number): Float64Array {
  return new Float64Array(customers).fill(Number.NaN);
}

function noAmounts(customers: number, hasMargin: boolean): PurchaseAmounts {
  return {
    revenue: unknown(customers),
    knownMargin: hasMargin ? unknown(customers) : null,
    revenueWithoutMargin: unknown(customers),
  };
}

function noPurchases(until: number, customers: number, hasMargin: boolean): PurchaseSummary {
  return {
    until,
    repeatPurchases: unknown(customers),
    lastPurchaseDays: unknown(customers),
    customerAgeDays: unknown(customers),
    repeat: noAmounts(customers, hasMargin),
    lastYear: { ...noAmounts(customers, hasMargin), purchases: unknown(customers) },
  };
}
