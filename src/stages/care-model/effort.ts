import { minutesPerVisit } from '../../math/contact-hours.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import { activitiesNamed, CALL_WORDS } from '../activity-words.js';
import type { StageInput } from '../stage.js';
import type { CarePlan } from './care-plan.js';
import type { Settings } from './settings.js';
import type { VisitsToday } from './visits-today.js';

/** What care takes today against the plan, for every customer and year. */
export interface Effort {
  readonly basis: 'made' | 'planned';
  readonly visitsToday: Float64Array;
  /** Null where no call is on record: hours then are those of visits alone, today and in the plan. */
  readonly callsToday: Float64Array | null;
  /** NaN where the visits of today are not known. */
  readonly hoursToday: Float64Array;
  readonly hoursPlan: Float64Array;
  /** Planned visits that were really made: never more than planned. */
  readonly visitsFulfilled: Float64Array;
}

/**
 * Care as it is against the plan (Ist und Soll der Betreuung): contacts on record × the minutes of the customer's class,
 * so that both sides are measured alike. Null where nothing is known of today.
 */
export function effortOf(input: StageInput<Settings>, plan: CarePlan, visits: VisitsToday): Effort | null {
  if (visits.basis === null) return null;
  const years = yearsInPeriod(input.period);
  const made = visits.basis === 'made' ? input.detail('activityCounts') : null;
  const callsToday =
    activitiesNamed(made, input.customers, CALL_WORDS)?.map((calls) => calls / years) ?? null;
  const hoursToday = new Float64Array(input.customers);
  const hoursPlan = new Float64Array(input.customers);
  const visitsFulfilled = new Float64Array(input.customers);
  for (let customer = 0; customer < input.customers; customer++) {
    const care = plan.care[customer]!;
    const perVisit = minutesPerVisit(care);
    const perCall = callsToday === null ? 0 : care.callMinutes + care.callPreparationMinutes;
    const calls = callsToday === null ? 0 : callsToday[customer]!;
    const today = visits.today[customer]!;
    hoursToday[customer] = (today * perVisit + calls * perCall) / 60;
    hoursPlan[customer] = (plan.visits[customer]! * perVisit + plan.calls[customer]! * perCall) / 60;
    visitsFulfilled[customer] = Math.min(today, plan.visits[customer]!);
  }
  return {
    basis: visits.basis,
    visitsToday: visits.today,
    callsToday,
    hoursToday,
    hoursPlan,
    visitsFulfilled,
  };
}
