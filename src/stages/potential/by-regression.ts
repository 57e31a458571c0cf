import { quantileRegression } from '../../math/quantile-regression.js';
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
  market.isPeer.forEach((isPeer, customer) => {
    if (isPeer && !Number.isNaN(size[customer])) members.push(customer);
  });
  if (members.length < LEAST_POINTS) return estimates;
  const levels = levelsOf(members, market, settings.minPeers);
  const group = members.map((customer) => levels.of(industry[customer] ?? null));
  const counts = new Float64Array(levels.names.length);
  for (const each of group) counts[each]! += 1;
  const points = {
    x: members.map((customer) => Math.log(size[customer]!)),
    y: members.map((customer) => Math.log(bought[customer]!)),
    group,
  };
  const lines = quantileRegression(points, [settings.quantile, settings.intervalLow, settings.intervalHigh]);
  if (lines === null) return estimates;
  size.forEach((own, customer) => {
    if (Number.isNaN(own)) return;
    const level = levels.of(industry[customer] ?? null);
    if (counts[level]! < settings.minPeers) return;
    const [value, low, high] = lines.map(({ slope, intercepts }) =>
      Math.exp(intercepts[level]! + slope * Math.log(own)),
    );
    enter(estimates, customer, bought[customer]!, {
      value: value!,
      low: low!,
      high: high!,
      peers: counts[level]!,
      industry: levels.names[level] ?? null,
      band: null,
    });
  });
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
