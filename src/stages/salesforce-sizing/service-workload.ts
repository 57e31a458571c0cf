import type { ServiceUse } from '../../facts/fact.js';
import { knownTotal } from '../../math/known-total.js';

/** What service does for customers, as the service ledger says. */
export interface ServiceWorkload {
  /** Hours a year of the entries with a duration; NaN where none has one. */
  readonly hours: number;
  readonly customers: number;
  /** Entries of the period without a duration, whose hours are missing. */
  readonly withoutDuration: number;
}

/**
 * Hours of service a year (Serviceaufwand): the minutes of all services of the period, paid ones too, as somebody has to
 * work them. Null without a ledger.
 *
 * @param yearly what the period is multiplied by to stand for a year
 */
export function serviceWorkload(
  given: readonly ServiceUse[] | null,
  others: readonly ServiceUse[] | null,
  yearly: number,
): ServiceWorkload | null {
  if (given === null) return null;
  const uses = [...given, ...(others ?? [])].filter(({ isPrevious }) => !isPrevious);
  const timed = uses.filter(({ minutes }) => !Number.isNaN(minutes));
  const untimed = uses.filter(({ minutes }) => Number.isNaN(minutes));
  return {
    hours: (knownTotal(timed.map(({ minutes }) => minutes)) / 60) * yearly,
    customers: new Set(uses.map(({ customer }) => customer)).size,
    withoutDuration: untimed.reduce((sum, { entries }) => sum + entries, 0),
  };
}
