import { type QuantileLine, quantileRegression } from '../../math/quantile-regression.js';
import { type Estimates, enter, noEstimates } from './estimates.js';
import type { Market } from './market.js';
import type { Settings } from './settings.js';

/** Fewer customers than this say nothing about a slope and its tails. */
const LEAST_POINTS = 30;

/**
 * Quantile regression (Quantilsregression) of ln annual revenue on ln size, with a level for each industry: what the
 * best of customers of this size and industry buy, also where they are too few for a group of peers. Industries of
 * fewer than `minPeers` customers share one level.
 */
export function byRegression(market: Market, settings: Settings): Estimates {
  const estimates = noEstimates(market.customers);
  const { size, bought, industry } = market;
  const members: number[] = [];
  for (let customer = 0; customer < market.customers; customer += 1) {
    if (market.isPeer[customer] && !Number.isNaN(size[customer]!)) members.push(customer);
  }
  if (members.length < LEAST_POINTS) return estimates;
  const levels = levelsOf(members, market, settings.minPeers);
  const counts = new Float64Array(levels.names.length);
  const points = {
    x: new Float64Array(members.length),
    y: new Float64Array(members.length),
    group: new Uint32Array(members.length),
  };
  for (let place = 0; place < members.length; place += 1) {
    const customer = members[place]!;
    const level = levels.of(industry[customer]!);
    points.x[place] = Math.log(size[customer]!);
    points.y[place] = Math.log(bought[customer]!);
    points.group[place] = level;
    counts[level]! += 1;
  }
  const lines = quantileRegression(points, [settings.quantile, settings.intervalLow, settings.intervalHigh]);
  if (lines === null) return estimates;
  const [value, low, high] = lines as readonly [QuantileLine, QuantileLine, QuantileLine];
  for (let customer = 0; customer < market.customers; customer += 1) {
    const own = size[customer]!;
    if (Number.isNaN(own)) continue;
    const level = levels.of(industry[customer]!);
    if (counts[level]! < settings.minPeers) continue;
    const x = Math.log(own);
    enter(estimates, customer, bought[customer]!, {
      value: Math.exp(value.intercepts[level]! + value.slope * x),
      low: Math.exp(low.intercepts[level]! + low.slope * x),
      high: Math.exp(high.intercepts[level]! + high.slope * x),
      peers: counts[level]!,
      industry: levels.names[level] ?? null,
      band: null,
    });
  }
  return estimates;
}

/** The industries that are large enough for a level of their own, in alphabetical order; the last level is that of all others. */
function levelsOf(members: readonly number[], { industry }: Market, minPeers: number) {
  const counts = new Map<string, number>();
  for (const customer of members) {
    const name = industry[customer] ?? null;
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const large = [...counts].filter(([, count]) => count >= minPeers).map(([name]) => name);
  const names: (string | null)[] = [...large.sort(), null];
  const places = new Map(names.map((name, place) => [name, place]));
  return { names, of: (name: string | null): number => places.get(name) ?? names.length - 1 };
}
