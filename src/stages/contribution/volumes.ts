import { knownTotal } from '../../math/known-total.js';
import { activitiesNamed, CALL_WORDS } from '../activity-words.js';
import type { StageInput } from '../stage.js';
import type { KeyId } from './allocation-keys.js';
import type { ContributionSettings } from './settings.js';

/** What each customer has of every allocation key in the period; null where the data say nothing about it. */
export interface Volumes {
  readonly of: Readonly<Record<KeyId, Float64Array | null>>;
  /** The sum over all customers; NaN where nothing is known. */
  total(key: KeyId): number;
}

const MAILING_WORDS = /mailing|werbebrief|newsletter|katalog|aussendung|direct mail|catalog|campaign/;

/**
 * The volumes that costs are measured or allocated by (Bezugsgrößen): positive net revenue in currency units, orders,
 * visits, calls, mailings, service minutes, and active customers. Active is who has a net order in the period: a
 * positive net revenue once returns are deducted.
 *
 * @param revenue net revenue in cents; deductions are shared out by what they are deducted from
 */
export function volumesOf(input: StageInput<ContributionSettings>, revenue: Float64Array): Volumes {
  const fact = (id: 'invoices' | 'visits'): Float64Array | null =>
    input.has(id) ? positive(input.number(id)) : null;
  const activities = (words: RegExp): Float64Array | null =>
    activitiesNamed(input.detail('activityCounts'), input.customers, words);
  const bought = new Float64Array(input.customers);
  const active = new Float64Array(input.customers);
  for (let customer = 0; customer < bought.length; customer += 1) {
    const cents = revenue[customer]!;
    if (!(cents > 0)) continue;
    bought[customer] = cents / 100;
    active[customer] = 1;
  }
  const of: Volumes['of'] = {
    revenue: bought,
    orders: fact('invoices'),
    customers: active,
    visits: fact('visits'),
    mailings: activities(MAILING_WORDS),
    calls: activities(CALL_WORDS),
    service: serviceMinutes(input),
  };
  return { of, total: (key) => (of[key] === null ? Number.NaN : knownTotal(of[key])) };
}

function positive(values: Float64Array): Float64Array {
  const own = new Float64Array(values.length);
  for (let at = 0; at < own.length; at += 1) if (values[at]! > 0) own[at] = values[at]!;
  return own;
}

/** Minutes of the service ledger; an entry without duration counts as long as the settings assume. */
function serviceMinutes(input: StageInput<ContributionSettings>): Float64Array | null {
  const ledger = input.detail('serviceUse');
  if (ledger === null) return null;
  const minutes = new Float64Array(input.customers);
  for (let line = 0; line < ledger.count; line += 1) {
    const own = ledger.minutes[line]!;
    minutes[ledger.customer[line]!]! += Number.isNaN(own)
      ? ledger.entries[line]! * input.settings.rates.serviceMinutes
      : own;
  }
  return minutes;
}
