import type { ServiceUse } from '../../../src/facts/service-ledger.js';
import { valueServices } from '../../../src/stages/value-to-value/service-cost.js';
import { serviceLedger } from '../../../src/stages/value-to-value/service-ledger.js';
import type { Settings } from '../../../src/stages/value-to-value/settings.js';

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

/** A single line, valued. */
export function valuedService(use: ServiceUse, settings: Settings) {
  const { lines, type, assumedEntries, entriesByShare, ...costs } = valueServices(
    serviceLedger([use]),
    settings,
  );
  return {
    statedCost: costs.statedCost[0]!,
    standardCost: costs.standardCost[0]!,
    recovered: costs.recovered[0]!,
    given: costs.given[0]!,
    unappreciated: costs.unappreciated[0]!,
    assumedEntries,
    entriesByShare,
  };
}
