import type { Period } from '../results/run-result.js';
import { firstDay } from './period.js';

/** What is compared where the period is all data: a year with the year before. */
const YEAR = 12;
/** Regularity (Regelmäßigkeit) is measured over a year at least. */
const LEAST_REGULARITY = 12;
/** Older months say little about how somebody buys today. */
const MOST_REGULARITY = 36;
/** The first booking may lie so many days behind the beginning of what the data are to cover. */
const LATE_START = 31;
const MONTHS_PER_QUARTER = 3;
/** A slope over less than two years would be that of a season. */
const LEAST_SLOPE_QUARTERS = 8;

/** The stretches of time in which purchases are counted. Days since 1970-01-01, months and quarters the last one first. */
export interface BuyingWindows {
  readonly asOf: number;
  readonly periodStart: number;
  /** Months of the two stretches that are compared: the length of the period, or a year. */
  readonly months: number;
  /** First days of the current stretch, of its second half, and of the stretch before. */
  readonly currentStart: number;
  readonly lastHalfStart: number;
  readonly previousStart: number;
  /** Whether the data reach back to the beginning of the current stretch, and of the one before. */
  readonly coversCurrent: boolean;
  readonly coversPrevious: boolean;
  /** First days of the months that regularity is measured in; empty where the data are too short. */
  readonly monthStarts: readonly number[];
  /** First days of the quarters of both stretches; empty where there are less than eight, or the data are too short. */
  readonly slopeQuarters: readonly number[];
}

/** Finds the stretches that end on the as-of date. */
export function buyingWindows(period: Period): BuyingWindows {
  const { asOf, dataStart } = period;
  const months = period.months ?? YEAR;
  const start = (back: number): number => firstDay(asOf, back);
  const covers = (back: number): boolean => dataStart <= start(back) + LATE_START;
  const starts = (count: number, each: number): readonly number[] =>
    Array.from({ length: count }, (_, at) => start((at + 1) * each));
  let regular =
    period.months === null ? MOST_REGULARITY : Math.min(MOST_REGULARITY, Math.max(LEAST_REGULARITY, months));
  while (regular >= LEAST_REGULARITY && !covers(regular)) regular -= 1;
  const coversPrevious = covers(2 * months);
  const quarters = Math.floor((2 * months) / MONTHS_PER_QUARTER);
  return {
    asOf,
    periodStart: period.start,
    months,
    currentStart: start(months),
    lastHalfStart: start(Math.max(1, Math.floor(months / 2))),
    previousStart: start(2 * months),
    coversCurrent: covers(months),
    coversPrevious,
    monthStarts: regular < LEAST_REGULARITY ? [] : starts(regular, 1),
    slopeQuarters:
      coversPrevious && quarters >= LEAST_SLOPE_QUARTERS ? starts(quarters, MONTHS_PER_QUARTER) : [],
  };
}

/**
 * Tells in which of some stretches a day lies; -1 for a day before all of them.
 *
 * @param starts their first days, the last stretch first
 */
export function stretchOf(asOf: number, starts: readonly number[]): (day: number) => number {
  const first = starts.at(-1) ?? asOf + 1;
  const stretches = new Int16Array(asOf - first + 1);
  let end = asOf;
  for (const [at, start] of starts.entries()) {
    stretches.fill(at, start - first, end - first + 1);
    end = start - 1;
  }
  return (day) => stretches[day - first] ?? -1;
}
