/** Units in which purchase models count time. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** Average length of each unit in days (Gregorian calendar: 365.25 days a year). */
const DAYS: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 30.4375, year: 365.25 };

/**
 * A span of time that knows its unit (Zeitspanne). A model fitted in weeks takes durations in weeks and nothing
 * else: the most copied customer lifetime value there is came from 30 days that were taken for 30 weeks.
 */
export interface Duration<Unit extends TimeUnit = TimeUnit> {
  readonly unit: Unit;
  readonly length: number;
}

/**
 * A span of time.
 *
 * @throws RangeError where the length is negative or not a number
 * @example duration(39, 'week')
 */
export function duration<Unit extends TimeUnit>(length: number, unit: Unit): Duration<Unit> {
  if (!(length >= 0)) throw new RangeError(`a duration needs a length of zero or more, not ${length}`);
  return { unit, length };
}

/**
 * The same span in another unit.
 *
 * @example inUnit(duration(1, 'month'), 'week').length // 4.348…
 */
export function inUnit<Unit extends TimeUnit>({ unit, length }: Duration, wanted: Unit): Duration<Unit> {
  return duration(unit === wanted ? length : (length * DAYS[unit]) / DAYS[wanted], wanted);
}
