import { yearsInPeriod } from '../math/years-in-period.js';
import type { Period } from '../results/run-result.js';

/** Data may begin or end a few days off the period (weekends, first order of the year) and still cover it. */
const TOLERATED_GAP_DAYS = 31;

/** A year is 365 or 366 days long: that close to 1 nothing is to be converted. */
const ONE_YEAR_TOLERANCE = 0.01;

/**
 * What revenue of the period has to be multiplied by to stand for 12 months (Jahresfaktor): potential is a
 * figure per year. A period the data do not cover counts only as long as the data reach; where the period is
 * not known at all, revenue is taken as that of a year.
 */
export function annualFactor(period: Period): number {
  const start = later(period.start, period.dataStart);
  const asOf = -later(-period.asOf, -period.dataEnd);
  const covered = start - period.start <= TOLERATED_GAP_DAYS && period.asOf - asOf <= TOLERATED_GAP_DAYS;
  const years =
    covered || !(asOf >= start) ? yearsInPeriod(period) : yearsInPeriod({ start, asOf, months: null });
  if (!(years > 0) || Math.abs(years - 1) <= ONE_YEAR_TOLERANCE) return 1;
  return 1 / years;
}

function later(first: number, second: number): number {
  return Number.isFinite(second) && second > first ? second : first;
}
