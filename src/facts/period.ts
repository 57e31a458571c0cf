import type { Period } from '../results/run-result.js';

/** A day as count since 1970-01-01. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The same day of the month some months earlier or later; the last day where that month is shorter. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) / 86_400_000;
}

/** First day of so many months that end on a day: of whole calendar months where it is the last of its month. */
export function firstDay(last: number, months: number): number {
  const isMonthEnd = new Date((last + 1) * 86_400_000).getUTCDate() === 1;
  return isMonthEnd ? addMonths(last + 1, -months) : addMonths(last, -months) + 1;
}

/**
 * The period figures are about (Betrachtungszeitraum): so many months up to and including the
 * as-of date, or all data up to it. Twelve months to 2011-12-09 begin on 2010-12-10,
 * three months to 2026-06-30 on 2026-04-01.
 *
 * @param asOf the as-of date (Stichtag); null means the last booking date
 */
export function periodOf(
  data: { readonly start: number; readonly end: number },
  asOf: number | null,
  months: number | null,
): Period {
  const last = asOf ?? data.end;
  return {
    asOf: last,
    start: months === null ? Math.min(data.start, last) : firstDay(last, months),
    months,
    dataStart: data.start,
    dataEnd: data.end,
  };
}

/** First day of the period of the same length before; with all data in the period there is none. */
export function previousStart(period: Period): number | null {
  return period.months === null ? null : firstDay(period.asOf, 2 * period.months);
}

/** The period of data without dates: a list that already carries revenue per customer and year. */
export const UNDATED: Period = {
  asOf: Number.NaN,
  start: Number.NaN,
  months: 12,
  dataStart: Number.NaN,
  dataEnd: Number.NaN,
};

/** Whether the data reach back over a whole period before; less would pass for a fall or rise in revenue. */
export function hasPreviousPeriod(period: Period | null): boolean {
  if (period === null) return true;
  return period.months !== null && period.dataStart <= period.start - (period.asOf - period.start + 1) + 31;
}
