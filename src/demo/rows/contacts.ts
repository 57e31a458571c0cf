import { AS_OF, CRM_START, MONTHS, monthStart, workingDays } from '../calendar.js';
import { exp } from '../elementary.js';
import type { DemoCustomer } from '../model/customer.js';
import type { RandomStream } from '../random.js';

/** Something that happened with a customer on a day. */
export interface Contact {
  readonly day: number;
  /** Index of the customer. */
  readonly customer: number;
}

/** From when to when a customer is in touch with us: those who left get a last call or two. */
function inTouch({ stage, firstDay, lastDay }: DemoCustomer, day: number): boolean {
  if (stage === 'prospect') return true;
  return day >= firstDay - 30 && day <= lastDay + (stage === 'lost' || stage === 'dormant' ? 60 : 200);
}

/**
 * Draws contacts month by month since the CRM was introduced, each month sorted by day, then customer.
 * `perYear` says how often a customer is contacted; `describe` makes the contact on a day with a customer.
 */
export function* drawContacts<Made extends Contact>(
  random: RandomStream,
  customers: readonly DemoCustomer[],
  perYear: (customer: DemoCustomer) => number,
  describe: (day: number, index: number, customer: DemoCustomer) => Made,
): Generator<Made> {
  const limits = Float64Array.from(customers, (customer) => exp(-perYear(customer) / 12));
  for (let month = 0; month < MONTHS; month++) {
    if (monthStart(month) < CRM_START) continue;
    const days = workingDays(monthStart(month), Math.min(AS_OF, monthStart(month + 1) - 1));
    const contacts: Made[] = [];
    for (let index = 0; index < customers.length; index++) {
      for (let count = random.occurrences(limits[index] as number); count > 0; count--) {
        const customer = customers[index] as DemoCustomer;
        const day = random.pick(days);
        if (inTouch(customer, day)) contacts.push(describe(day, index, customer));
      }
    }
    contacts.sort((one, other) => one.day - other.day || one.customer - other.customer);
    yield* contacts;
  }
}
