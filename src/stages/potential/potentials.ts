import { type EstimateSource, isEstimate, type PotentialSource } from '../potential-sources.js';
import { byDriver, type UnitSpends, unitSpends } from './by-driver.js';
import { byPeers } from './by-peers.js';
import { byRegression } from './by-regression.js';
import { type Estimates, noEstimates } from './estimates.js';
import type { Market } from './market.js';
import { type Quality, qualityOf } from './quality.js';
import type { Settings } from './settings.js';

/** The potential of every customer, where it comes from and how sure it is. Amounts in cents a year. */
export interface Potentials {
  readonly value: Float64Array;
  readonly source: readonly (PotentialSource | null)[];
  /** Interval of an estimate; NaN where the potential is known. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly peers: Float64Array;
  readonly peerIndustry: readonly (string | null)[];
  readonly peerBand: readonly (string | null)[];
  readonly quality: readonly Quality[];
  readonly estimates: Readonly<Record<EstimateSource, Estimates>>;
  readonly spends: UnitSpends;
}

/** Known potentials as they are; the others by the first way of estimating, in the order of trust, that says something. */
export function potentialsOf(market: Market, settings: Settings): Potentials {
  const spends = unitSpends(market);
  const estimates = {
    driver: byDriver(market, spends, settings),
    peer: byPeers(market, settings),
    regression: byRegression(market, settings),
  };
  const quality = qualityOf(market, estimates, settings);
  const used = quality.flatMap(({ source, isUsed }) => (isUsed ? [source] : []));
  const { potential, source: known } = market.known;
  const { customers } = market;
  const source = new Array<PotentialSource | null>(customers);
  const estimate = noEstimates(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    const own = known[customer]!;
    const chosen = own ?? firstOf(used, estimates, customer);
    source[customer] = chosen;
    if (isEstimate(chosen)) copyEstimate(estimates[chosen], estimate, customer);
    if (!Number.isNaN(potential[customer]!)) estimate.value[customer] = potential[customer]!;
  }
  return {
    value: estimate.value,
    source,
    low: estimate.low,
    high: estimate.high,
    peers: estimate.peers,
    peerIndustry: estimate.industry,
    peerBand: estimate.band,
    quality,
    estimates,
    spends,
  };
}

/** The first way of estimating that says something of a customer. */
function firstOf(
  used: readonly EstimateSource[],
  estimates: Potentials['estimates'],
  customer: number,
): EstimateSource | null {
  for (const source of used) if (!Number.isNaN(estimates[source].value[customer]!)) return source;
  return null;
}

function copyEstimate(from: Estimates, to: Estimates, customer: number): void {
  to.value[customer] = from.value[customer]!;
  to.low[customer] = from.low[customer]!;
  to.high[customer] = from.high[customer]!;
  to.peers[customer] = from.peers[customer]!;
  to.industry[customer] = from.industry[customer]!;
  to.band[customer] = from.band[customer]!;
}
