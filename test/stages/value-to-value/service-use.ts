import type { ServiceUse } from '../../../src/facts/fact.js';

/** One line of a ledger's sums: a single free entry of the period of which nothing but the service is known. */
export function serviceUse(service: string, part: Partial<ServiceUse> = {}): ServiceUse {
  const entries = part.entries ?? 1;
  return {
    customer: 0,
    service,
    isPrevious: false,
    charge: 'free',
    ratesFrom: Number.NaN,
    firstDay: 0,
    entries,
    quantity: Number.NaN,
    minutes: Number.NaN,
    statedCost: Number.NaN,
    entriesWithoutCost: entries,
    minutesWithoutCost: part.minutes ?? Number.NaN,
    quantityWithoutCost: Number.NaN,
    paid: Number.NaN,
    perceivedValue: Number.NaN,
    rating: Number.NaN,
    ...part,
  };
}

/** An entry that states its cost, in cents. */
export function statedService(customer: number, cost: number, part: Partial<ServiceUse> = {}): ServiceUse {
  return serviceUse('Hotline', { customer, statedCost: cost, entriesWithoutCost: 0, ...part });
}
