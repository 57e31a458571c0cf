import { median } from '../../math/median.js';
import type { StageInput } from '../stage.js';
import type { Settings } from './settings.js';

const DAYS_PER_MONTH = 365.25 / 12;

/** How old the stated potentials are. */
export interface Ages {
  /** In months up to the as-of date; NaN where no day is stated, or one after the as-of date. */
  readonly months: Float64Array;
  readonly isStale: readonly boolean[];
  /** Customers whose statement is dated after the as-of date. */
  readonly ahead: number;
}

/**
 * Age of stated potentials (Alter der Angaben), only of those that are used. Null where the data state no day, or
 * have none of their own to count from.
 */
export function agesOf(input: StageInput<Settings>, knownBy: readonly (string | null)[]): Ages | null {
  if (!input.has('potentialAsOf') || Number.isNaN(input.period.asOf)) return null;
  const { asOf } = input.period;
  const days = input
    .number('potentialAsOf')
    .map((day, customer) => (knownBy[customer] === 'given' ? asOf - day : Number.NaN));
  const months = days.map((age) => (age >= 0 ? age / DAYS_PER_MONTH : Number.NaN));
  return {
    months,
    isStale: Array.from(months, (age) => age > input.settings.staleMonths),
    ahead: days.filter((age) => age < 0).length,
  };
}

/** Median age of some customers' statements. */
export function medianAge(ages: Ages | null, members: readonly number[]): number {
  return ages === null ? Number.NaN : median(members.map((customer) => ages.months[customer]!));
}
