/** A working year, every entry in days except the hours of a day. */
export interface WorkingYear {
  readonly calendarDays: number;
  readonly weekendDays: number;
  readonly publicHolidays: number;
  readonly vacationDays: number;
  readonly sickDays: number;
  readonly trainingDays: number;
  readonly hoursPerDay: number;
}

/**
 * Working days of one full-time person a year (Arbeitstage je Vollzeitkraft):
 * calendar days less weekends, public holidays, vacation, sickness and training.
 *
 * Germany: 365 − 104 − 11 − 30 − 10 = 210 days (Duhatschek & Winkler). Never below 0; NaN spreads.
 */
export function workingDays(year: WorkingYear): number {
  const absent =
    year.weekendDays + year.publicHolidays + year.vacationDays + year.sickDays + year.trainingDays;
  return Math.max(0, year.calendarDays - absent);
}

/**
 * Working hours of one full-time person a year (Jahresarbeitszeit): working days × hours a day.
 *
 * @example 210 days × 8 h = 1,680 h
 */
export function workingHours(year: WorkingYear): number {
  return workingDays(year) * year.hoursPerDay;
}
