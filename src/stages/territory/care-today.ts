import { knownTotal } from '../../math/known-total.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import { activitiesNamed, CALL_WORDS } from '../activity-words.js';
import type { StageInput } from '../stage.js';
import { isGeographic } from './channel-kinds.js';
import type { Settings } from './settings.js';

/** Visits and calls of every customer in a year, today and by the plan. */
export interface Contacts {
  /** Visits made, those planned in the customer master, or nothing. */
  readonly basis: 'made' | 'planned';
  readonly visits: Float64Array;
  /** Null where no call is on record: they may be made all the same. */
  readonly calls: Float64Array | null;
  /** Working hours that they take, travel included. */
  readonly hours: Float64Array;
}

/**
 * Care as it is today (Betreuung heute): visits and calls of the period scaled to a year. Without activities the visits
 * that the customer master plans stand in; null where nothing is known.
 */
export function contactsToday(input: StageInput<Settings>): Contacts | null {
  const { visitMinutes, travelMinutes, callMinutes } = input.settings;
  const basis = input.has('visits') ? 'made' : input.has('plannedVisits') ? 'planned' : null;
  if (basis === null) return null;
  const years = yearsInPeriod(input.period);
  const visits =
    basis === 'made' ? input.number('visits').map((count) => count / years) : input.number('plannedVisits');
  const calls = basis === 'made' ? callsMade(input, years) : null;
  // The care model has measured them by its own times.
  const measured = input.has('care-model.hoursToday') ? input.number('care-model.hoursToday') : null;
  if (measured !== null && !Number.isNaN(knownTotal(measured)))
    return { basis, visits, calls, hours: measured };
  const perVisit = (visitMinutes + travelMinutes) / 60;
  const hours = visits.map((count, customer) => {
    return count * perVisit + ((calls?.[customer] ?? 0) * callMinutes) / 60;
  });
  return { basis, visits, calls, hours };
}

function callsMade(input: StageInput<Settings>, years: number): Float64Array | null {
  const made = activitiesNamed(input.detail('activityCounts'), input.customers, CALL_WORDS);
  return made?.map((calls) => calls / years) ?? null;
}

/** Customers whose channel changes by the plan; both channels are known and differ. */
export interface ChannelChange {
  readonly customer: number;
  readonly from: string;
  readonly to: string;
  /** Away from a channel that drives to the customer, or towards one; 0 where neither. */
  readonly geography: -1 | 0 | 1;
}

/** Who is to change channel (Kanalwechsel), in the order of customers; null where today's channels are not known. */
export function channelChanges(input: StageInput<Settings>): readonly ChannelChange[] | null {
  if (!input.has('care-model.channelToday')) return null;
  const today = input.text('care-model.channelToday');
  const planned = input.text('care-model.channel');
  const changes: ChannelChange[] = [];
  let areKnown = false;
  for (let customer = 0; customer < today.length; customer += 1) {
    const from = today[customer] ?? null;
    const to = planned[customer] ?? null;
    if (from === null || from === 'unknown' || from === 'unmatched') continue;
    areKnown = true;
    if (to === null || from === to) continue;
    const geography = (Number(isGeographic(to)) - Number(isGeographic(from))) as -1 | 0 | 1;
    changes.push({ customer, from, to, geography });
  }
  return areKnown ? changes : null;
}
