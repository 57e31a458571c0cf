import { AS_OF, dayNumber } from '../calendar.js';
import type { DemoCustomer, LifeStage } from '../model/customer.js';
import type { SalesForce } from '../model/sales-force.js';
import { RandomStream } from '../random.js';
import { People } from '../vocabulary/people.js';

/** A decision by a person about the priority of a customer, as the list of exceptions says it. */
export interface Decision {
  /** Index of the customer. */
  readonly customer: number;
  readonly value: string;
  readonly decidedBy: string;
  readonly reason: string;
  /** Null where nobody has approved it yet. */
  readonly approvedBy: string | null;
  /** Last day on which it holds; null for one without an end. */
  readonly validUntil: number | null;
}

/** What a decision is about, and which customers it can be about. */
interface Case {
  readonly value: string;
  readonly reason: string;
  readonly stage: LifeStage;
  /** How well it suits a customer. */
  readonly suits: (customer: DemoCustomer) => number;
  readonly by: 'key account' | 'field';
  readonly until: number | null;
  readonly isApproved: boolean;
}

const openPotential = ({ wallet, revenue }: DemoCustomer): number => wallet - revenue;
const revenue = (customer: DemoCustomer): number => customer.revenue;
const share = (customer: DemoCustomer): number => customer.revenue / customer.wallet;
const hardlyServed = (customer: DemoCustomer): number => -share(customer);

const CASES: readonly Case[] = [
  {
    ...{ value: 'A', stage: 'active', suits: openPotential, by: 'key account', isApproved: true },
    ...{ reason: 'Rahmenvertrag in Verhandlung, Bedarf liegt heute beim Wettbewerb', until: AS_OF + 365 },
  },
  {
    ...{ value: 'A', stage: 'active', suits: openPotential, by: 'key account', isApproved: true },
    ...{ reason: 'Belieferung weiterer Werke vereinbart', until: AS_OF + 184 },
  },
  {
    ...{ value: 'A', stage: 'active', suits: share, by: 'field', isApproved: true },
    ...{ reason: 'Referenzkunde der Branche', until: null },
  },
  {
    ...{ value: 'A', stage: 'new', suits: openPotential, by: 'field', isApproved: true },
    ...{ reason: 'Neue Fertigungslinie läuft an, Mehrbedarf zugesagt', until: AS_OF + 184 },
  },
  {
    ...{ value: 'C', stage: 'active', suits: revenue, by: 'key account', isApproved: true },
    ...{ reason: 'Werk schließt, Bedarf läuft aus', until: null },
  },
  {
    ...{ value: 'ausgeschlossen', stage: 'dormant', suits: revenue, by: 'field', isApproved: true },
    ...{ reason: 'Insolvenzverfahren eröffnet', until: null },
  },
  {
    ...{ value: 'A', stage: 'active', suits: hardlyServed, by: 'field', isApproved: true },
    ...{ reason: 'Umstellung des Lagers, befristet besonders betreut', until: dayNumber(2026, 3, 31) },
  },
  {
    ...{ value: 'A', stage: 'active', suits: hardlyServed, by: 'key account', isApproved: false },
    ...{ reason: 'Persönlicher Kontakt zur Geschäftsführung', until: null },
  },
];
/** So many of those whom a case suits best may get it. */
const BEST = 12;

/**
 * Exceptions from the rules of priority: two people ask for them, the head of sales approves. One has run out, one
 * still waits for approval. Members of groups are left out, so that the list holds for groups rolled up, too.
 */
export function decisions(
  seed: string,
  customers: readonly DemoCustomer[],
  salesForce: SalesForce,
): readonly Decision[] {
  const random = new RandomStream(seed, 'decisions');
  const head = headOfSales(random, salesForce);
  const people = {
    'key account': salesForce.keyAccount[0]?.name ?? head,
    field: random.pick([...salesForce.field.values()].flat()).name,
  };
  const decided = new Set<number>();
  return CASES.flatMap(({ value, reason, stage, suits, by, until, isApproved }): Decision[] => {
    const suited = customers
      .flatMap((each, customer) =>
        each.stage === stage && each.parent === null && !decided.has(customer)
          ? [{ customer, rank: suits(each) }]
          : [],
      )
      .sort((one, other) => other.rank - one.rank || one.customer - other.customer)
      .slice(0, BEST);
    if (suited.length === 0) return [];
    const { customer } = random.pick(suited);
    decided.add(customer);
    const approvedBy = isApproved ? head : null;
    return [{ customer, value, decidedBy: people[by], reason, approvedBy, validUntil: until }];
  });
}

/** Somebody who is nobody of the sales force. */
function headOfSales(random: RandomStream, { all, technicians }: SalesForce): string {
  const taken = new Set([...all.map(({ name }) => name), ...technicians]);
  const invented = new People(random);
  let name = invented.invent();
  while (taken.has(name)) name = invented.invent();
  return name;
}
