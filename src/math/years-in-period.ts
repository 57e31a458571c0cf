const DAYS_PER_YEAR = 365.25;

/**
 * Length of a period in years (Länge des Zeitraums), to turn counts of a period into counts a year.
 * Whole months where the period is given in months, otherwise days from `start` to `asOf`, both inclusive.
 *
 * @example yearsInPeriod({ start: 0, asOf: 364, months: 12 }) // 1
 */
export function yearsInPeriod(period: {
  readonly start: number;
  readonly asOf: number;
  readonly months: number | null;
}): number {
  return period.months === null ? (period.asOf - period.start + 1) / DAYS_PER_YEAR : period.months / 12;
}
