import { type EstimateSource, isEstimate, type PotentialSource } from '../potential-sources.js';
import { byDriver, type UnitSpends, unitSpends } from './by-driver.js';
import { byPeers } from './by-peers.js';
import { byRegression } from './by-regression.js';
import type { Estimates } from './estimates.js';
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
  const source = Array.from(
    potential,
    (_, customer) =>
      known[customer] ?? used.find((each) => !Number.isNaN(estimates[each].value[customer])) ?? null,
  );
  const estimated = (of: 'value' | 'low' | 'high' | 'peers'): Float64Array =>
    Float64Array.from(source, (each, customer) =>
      isEstimate(each) ? estimates[each][of][customer]! : Number.NaN,
    );
  const value = estimated('value');
  potential.forEach((own, customer) => {
    if (!Number.isNaN(own)) value[customer] = own;
  });
  const group = (of: 'industry' | 'band'): (string | null)[] =>
    source.map((each, customer) => (isEstimate(each) ? (estimates[each][of][customer] ?? null) : null));
  return {
    value,
    source,
    low: estimated('low'),
    high: estimated('high'),
    peers: estimated('peers'),
    peerIndustry: group('industry'),
    peerBand: group('band'),
    quality,
    estimates,
    spends,
  };
}
