import type { DemoCustomer } from '../model/customer.js';
import type { SalesForce } from '../model/sales-force.js';
import { RandomStream } from '../random.js';
import { SERVICE_KINDS } from '../vocabulary/service-kinds.js';
import { type Contact, drawContacts } from './contacts.js';

/** One entry of the service ledger. */
export interface ServiceEntry extends Contact {
  readonly service: string;
  readonly minutes: number;
  readonly quantity: number;
  readonly note: string | null;
  readonly person: string;
  readonly charged: boolean;
}

/** The service ledger, in six-minute units, since the CRM was introduced. */
export function services(
  seed: string,
  customers: readonly DemoCustomer[],
  salesForce: SalesForce,
): Generator<ServiceEntry> {
  const random = new RandomStream(seed, 'services');
  const inside = salesForce.inside.map(({ name }) => name);
  return drawContacts<ServiceEntry>(
    random,
    customers,
    ({ care }) => care.services,
    (day, customer) => {
      const kind = random.pickWeighted(SERVICE_KINDS);
      return {
        day,
        customer,
        service: kind.name,
        minutes: Math.max(6, Math.round((kind.minutes * random.spread(0.4)) / 6) * 6),
        quantity: random.chance(0.9) ? 1 : random.integer(2, 4),
        note: random.chance(0.55) ? random.pick(kind.notes) : null,
        person: random.pick(kind.technical ? salesForce.technicians : inside),
        charged: random.chance(kind.chargedShare),
      };
    },
  );
}
