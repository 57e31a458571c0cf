import type { DemoCustomer } from '../model/customer.js';
import type { SalesForce } from '../model/sales-force.js';
import { RandomStream } from '../random.js';
import { SERVICE_KINDS } from '../vocabulary/service-kinds.js';
import { type Contact, drawContacts } from './contacts.js';

const REDUCED_SHARE = 0.06;
const ASKED_SHARE = 0.2;
const CENTS_AN_HOUR = 8_000;

/** One entry of the service ledger. */
export interface ServiceEntry extends Contact {
  readonly service: string;
  readonly minutes: number;
  readonly quantity: number;
  readonly note: string | null;
  readonly person: string;
  readonly charge: 'free' | 'reduced' | 'charged';
  /** What the customer says that it is worth to him, in cents; null where nobody asked. */
  readonly perceivedValue: number | null;
}

/** The service ledger, in six-minute units, since the CRM was introduced. */
export function services(
  seed: string,
  customers: readonly DemoCustomer[],
  salesForce: SalesForce,
): Generator<ServiceEntry> {
  const random = new RandomStream(seed, 'services');
  const terms = new RandomStream(seed, 'terms of services');
  const inside = salesForce.inside.map(({ name }) => name);
  return drawContacts<ServiceEntry>(
    random,
    customers,
    ({ care }) => care.services,
    (day, customer) => {
      const kind = random.pickWeighted(SERVICE_KINDS);
      const minutes = Math.max(6, Math.round((kind.minutes * random.spread(0.4)) / 6) * 6);
      return {
        day,
        customer,
        service: kind.name,
        minutes,
        quantity: random.chance(0.9) ? 1 : random.integer(2, 4),
        note: random.chance(0.55) ? random.pick(kind.notes) : null,
        person: random.pick(kind.technical ? salesForce.technicians : inside),
        charge: chargeOf(random.chance(kind.chargedShare), terms),
        perceivedValue: perceivedValue(minutes, terms),
      };
    },
  );
}

/** Some of what is not charged in full is sold below its cost. */
function chargeOf(isCharged: boolean, terms: RandomStream): ServiceEntry['charge'] {
  const isReduced = terms.chance(REDUCED_SHARE);
  if (isCharged) return 'charged';
  return isReduced ? 'reduced' : 'free';
}

/** Customers were asked about some services; of every third they noticed nothing. */
function perceivedValue(minutes: number, terms: RandomStream): number | null {
  const isAsked = terms.chance(ASKED_SHARE);
  const isUnnoticed = terms.chance(1 / 3);
  const hourly = CENTS_AN_HOUR * terms.spread(0.5);
  if (!isAsked) return null;
  return isUnnoticed ? 0 : Math.round((minutes / 60) * (hourly / 500)) * 500;
}
