import type { DemoCustomer } from '../model/customer.js';
import { RandomStream } from '../random.js';
import { type Contact, drawContacts } from './contacts.js';

export type ActivityType = 'Besuch' | 'Telefonat' | 'Angebot';

/** A visit, a call or a quotation. */
export interface Activity extends Contact {
  readonly type: ActivityType;
  readonly rep: string;
  readonly minutes: number;
  /** Null where nobody travelled. */
  readonly travelMinutes: number | null;
}

/** What the sales force did, since the CRM was introduced. */
export function activities(seed: string, customers: readonly DemoCustomer[]): Generator<Activity> {
  const random = new RandomStream(seed, 'activities');
  return drawContacts<Activity>(
    random,
    customers,
    ({ care }) => care.visits + care.calls + care.quotations,
    (day, customer, { care, rep }) => {
      const kind = random.share() * (care.visits + care.calls + care.quotations);
      if (kind < care.visits) {
        const minutes = Math.max(15, Math.round((62 * random.spread(0.45)) / 15) * 15);
        return { day, customer, type: 'Besuch', rep, minutes, travelMinutes: random.integer(3, 22) * 5 };
      }
      const isCall = kind < care.visits + care.calls;
      const minutes = isCall ? random.integer(3, 30) : random.integer(4, 18) * 5;
      return { day, customer, type: isCall ? 'Telefonat' : 'Angebot', rep, minutes, travelMinutes: null };
    },
  );
}
