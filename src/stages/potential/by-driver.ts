import { descendingPositions } from '../../math/descending-positions.js';
import { quantileOfSorted } from '../../math/quantile-of-sorted.js';
import { type Estimates, enter, noEstimates } from './estimates.js';
import type { Market } from './market.js';
import type { Settings } from './settings.js';

/** Spend per unit of size (Ausgaben je Größeneinheit) of customers with a known potential, in cents, ascending. */
export interface UnitSpend {
  readonly ascending: Float64Array;
  /** The place of each customer among them; −1 of one who is none of them. */
  readonly places: Int32Array;
}

/** Unit spend of all industries, and of each. */
export interface UnitSpends {
  readonly all: UnitSpend;
  readonly byIndustry: ReadonlyMap<string, UnitSpend>;
}

export function unitSpends({ truth, size, industry }: Market): UnitSpends {
  const spend = new Float64Array(truth.length);
  // Falls where the spend rises.
  const opposite = new Float64Array(truth.length);
  for (let customer = 0; customer < truth.length; customer += 1) {
    spend[customer] = truth[customer]! / size[customer]!;
    opposite[customer] = -spend[customer]!;
  }
  const all = descendingPositions(opposite);
  const byIndustry = new Map<string, number[]>();
  for (const customer of all) {
    const name = industry[customer] ?? null;
    if (name === null) continue;
    const own = byIndustry.get(name);
    if (own === undefined) byIndustry.set(name, [customer]);
    else own.push(customer);
  }
  const placesWithin = new Int32Array(truth.length).fill(-1);
  const spendOf = (ordered: ArrayLike<number>, places: Int32Array): UnitSpend => {
    const ascending = new Float64Array(ordered.length);
    for (let place = 0; place < ascending.length; place += 1) {
      ascending[place] = spend[ordered[place]!]!;
      places[ordered[place]!] = place;
    }
    return { ascending, places };
  };
  return {
    all: spendOf(all, new Int32Array(truth.length).fill(-1)),
    // A customer is of one industry only.
    byIndustry: new Map([...byIndustry].map(([name, ordered]) => [name, spendOf(ordered, placesWithin)])),
  };
}

/**
 * Size driver (Größenbenchmark): size × spend per unit of size, the median of customers with a known potential of the
 * same industry; where there are fewer than `minKnown`, of all industries. The interval holds the middle of them. A
 * customer's own potential never counts for himself.
 */
export function byDriver(market: Market, spends: UnitSpends, settings: Settings): Estimates {
  const estimates = noEstimates(market.customers);
  const { minKnown, driverIntervalLow, driverIntervalHigh } = settings;
  for (let customer = 0; customer < market.customers; customer += 1) {
    const size = market.size[customer]!;
    if (Number.isNaN(size)) continue;
    const name = market.industry[customer] ?? null;
    const own = name === null ? undefined : spends.byIndustry.get(name);
    const isOwn = own !== undefined && othersIn(own, customer) >= minKnown;
    const { ascending, places } = isOwn ? own : spends.all;
    const peers = othersIn(isOwn ? own : spends.all, customer);
    if (peers < minKnown) continue;
    const without = places[customer]!;
    enter(estimates, customer, market.bought[customer]!, {
      value: size * quantileOfSorted(ascending, 0.5, without),
      low: size * quantileOfSorted(ascending, driverIntervalLow, without),
      high: size * quantileOfSorted(ascending, driverIntervalHigh, without),
      peers,
      industry: isOwn ? name : null,
      band: null,
    });
  }
  return estimates;
}

/** How many others than himself a customer is measured by. */
function othersIn({ ascending, places }: UnitSpend, customer: number): number {
  return ascending.length - (places[customer]! < 0 ? 0 : 1);
}
