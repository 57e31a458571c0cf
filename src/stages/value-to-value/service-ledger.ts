import type { ServiceFigure, ServiceLedger, ServiceUse } from '../../facts/service-ledger.js';

/** A few lines of a service ledger as columns. */
export function serviceLedger(uses: readonly ServiceUse[]): ServiceLedger {
  const figure = (name: ServiceFigure): Float64Array => Float64Array.from(uses, (use) => use[name]);
  return {
    count: uses.length,
    customer: Int32Array.from(uses, ({ customer }) => customer),
    service: uses.map(({ service }) => service),
    charge: uses.map(({ charge }) => charge),
    isPrevious: Uint8Array.from(uses, ({ isPrevious }) => Number(isPrevious)),
    ratesFrom: figure('ratesFrom'),
    firstDay: figure('firstDay'),
    entries: figure('entries'),
    quantity: figure('quantity'),
    minutes: figure('minutes'),
    statedCost: figure('statedCost'),
    entriesWithoutCost: figure('entriesWithoutCost'),
    minutesWithoutCost: figure('minutesWithoutCost'),
    quantityWithoutCost: figure('quantityWithoutCost'),
    paid: figure('paid'),
    perceivedValue: figure('perceivedValue'),
    rating: figure('rating'),
  };
}
