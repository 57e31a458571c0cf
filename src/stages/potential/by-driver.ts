import { quantileOfSorted } from '../../math/quantile-of-sorted.js';
import { type Estimates, enter, noEstimates } from './estimates.js';
import type { Market } from './market.js';
import type { Settings } from './settings.js';

/** Spend per unit of size (Ausgaben je Größeneinheit) of customers with a known potential, in cents, ascending. */
export interface UnitSpend {
  readonly ascending: Float64Array;
  /** The place of each customer among them. */
  readonly places: ReadonlyMap<number, number>;
}

/** Unit spend of all industries, and of each. */
export interface UnitSpends {
  readonly all: UnitSpend;
  readonly byIndustry: ReadonlyMap<string, UnitSpend>;
}

export function unitSpends({ truth, size, industry }: Market): UnitSpends {
  const members = new Map<string, number[]>();
  const all: number[] = [];
  truth.forEach((potential, customer) => {
    if (Number.isNaN(potential) || Number.isNaN(size[customer])) return;
    all.push(customer);
    const own = industry[customer] ?? null;
    if (own === null) return;
    const group = members.get(own);
    if (group === undefined) members.set(own, [customer]);
    else group.push(customer);
  });
  const spend = truth.map((potential, customer) => potential / size[customer]!);
  const spendOf = (group: readonly number[]): UnitSpend => {
    const ordered = [...group].sort((one, other) => spend[one]! - spend[other]!);
    return {
      ascending: Float64Array.from(ordered, (customer) => spend[customer]!),
      places: new Map(ordered.map((customer, place) => [customer, place])),
    };
  };
  return {
    all: spendOf(all),
    byIndustry: new Map([...members].map(([name, group]) => [name, spendOf(group)])),
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
  const others = (spend: UnitSpend, customer: number): number =>
    spend.ascending.length - (spend.places.has(customer) ? 1 : 0);
  market.size.forEach((size, customer) => {
    if (Number.isNaN(size)) return;
    const name = market.industry[customer] ?? null;
    const own = name === null ? undefined : spends.byIndustry.get(name);
    const isOwn = own !== undefined && others(own, customer) >= minKnown;
    const spend = isOwn ? own : spends.all;
    const peers = others(spend, customer);
    if (peers < minKnown) return;
    const without = spend.places.get(customer) ?? -1;
    const at = (p: number): number => size * quantileOfSorted(spend.ascending, p, without);
    enter(estimates, customer, market.bought[customer]!, {
      value: at(0.5),
      low: at(driverIntervalLow),
      high: at(driverIntervalHigh),
      peers,
      industry: isOwn ? name : null,
      band: null,
    });
  });
  return estimates;
}
