import { AS_OF, CRM_START, MONTHS, monthStart } from '../calendar.js';
import type { DemoCustomer } from '../model/customer.js';
import { RandomStream } from '../random.js';

/** A posting of sales cost: to a customer, to a segment, or to a pool with the key that it is allocated by. */
export interface CostPosting {
  readonly day: number;
  readonly pool: string;
  /** Index of the customer. */
  readonly customer: number | null;
  readonly segment: string | null;
  readonly key: string | null;
  /** In cents. */
  readonly amount: number;
}

/** Pools by their share of planned revenue, and the key that controlling uses. */
const POOLS = [
  { pool: 'Kataloge', key: 'aktive Kunden', share: 0.003 },
  { pool: 'Mailings', key: 'aktive Kunden', share: 0.0012 },
  { pool: 'Auftragsabwicklung', key: 'Aufträge', share: 0.008 },
  { pool: 'Fracht', key: 'Umsatz', share: 0.014 },
] as const;
/** A trade fair serves one line of business, so nobody else should pay for it. */
const FAIR = { pool: 'Messe', segment: 'Maschinenbau', share: 0.0025 } as const;
const EXPRESS = 'Expressfracht';
const MONTHS_PER_POSTING = 3;

/** Sales costs as the ledger posts them at the end of every quarter, for the last two years. */
export function* costPostings(seed: string, customers: readonly DemoCustomer[]): Generator<CostPosting> {
  const random = new RandomStream(seed, 'costs');
  const buying = customers.map(({ stage, revenue }) =>
    stage === 'active' || stage === 'new' ? Math.round(revenue * 100) : 0,
  );
  const perQuarter = buying.reduce((sum, cents) => sum + cents, 0) / 4;
  const express = buying.map((cents) => (cents > 0 && random.chance(0.07) ? random.between(0.01, 0.05) : 0));
  for (let month = 0; month + MONTHS_PER_POSTING <= MONTHS; month += MONTHS_PER_POSTING) {
    if (monthStart(month) < CRM_START) continue;
    const day = Math.min(AS_OF, monthStart(month + MONTHS_PER_POSTING) - 1);
    const posting = { day, customer: null, segment: null, key: null };
    for (const { pool, key, share } of POOLS) {
      yield { ...posting, pool, key, amount: wholeEuros(perQuarter * share * random.spread(0.12)) };
    }
    // The fair is in spring.
    if (month % 12 === 9) {
      const { pool, segment, share } = FAIR;
      yield { ...posting, pool, segment, amount: wholeEuros(perQuarter * 4 * share * random.spread(0.1)) };
    }
    for (const [customer, share] of express.entries()) {
      const { firstDay, lastDay } = customers[customer] as DemoCustomer;
      const amount = Math.round(((buying[customer] as number) / 4) * share * random.spread(0.3));
      if (share > 0 && amount > 0 && firstDay <= day && lastDay >= monthStart(month)) {
        yield { ...posting, pool: EXPRESS, customer, amount };
      }
    }
  }
}

function wholeEuros(cents: number): number {
  return Math.round(cents / 100) * 100;
}
