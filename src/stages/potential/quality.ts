import { median } from '../../math/median.js';
import { rankCorrelation } from '../../math/rank-correlation.js';
import { ESTIMATE_SOURCES, type EstimateSource } from '../potential-sources.js';
import type { Estimates } from './estimates.js';
import type { Market } from './market.js';
import type { Settings } from './settings.js';

/** What the test on known potentials says about a way of estimating. */
export type Verdict = 'reliable' | 'rough' | 'unusable' | 'untested' | 'unavailable';

/** How far a way of estimating hits known potentials that were hidden from it. */
export interface Quality {
  readonly source: EstimateSource;
  /** Customers with both a known potential and an estimate. */
  readonly tested: number;
  /** Median of |estimate / known − 1|: half of the estimates are nearer, half farther. */
  readonly medianError: number;
  /** Median of estimate / known: below 1 the estimates are too low on the whole. */
  readonly medianRatio: number;
  /** Spearman's ρ of estimate and known. */
  readonly correlation: number;
  /** Share of the known potentials that lie within the interval. */
  readonly coverage: number;
  readonly verdict: Verdict;
  readonly isUsed: boolean;
}

/** With fewer, chance decides what a test says. */
const LEAST_TESTED = 10;
/** Half of the estimates within a third, and the order right but for details. */
const RELIABLE = { error: 1 / 3, correlation: 0.7 };
/** Good enough to tell large from small, not to plan a single customer. */
const ROUGH = { error: 0.7, correlation: 0.4 };

/**
 * Tests each way of estimating on the known potentials (leave-one-out): every customer is estimated without his own
 * potential, and held against it. Those derived from a rank are estimates themselves and prove nothing.
 */
export function qualityOf(
  market: Market,
  estimates: Readonly<Record<EstimateSource, Estimates>>,
  settings: Settings,
): readonly Quality[] {
  const wanted = { driver: settings.byDriver, peer: settings.byPeers, regression: settings.byRegression };
  return ESTIMATE_SOURCES.map((source) => {
    const tested = testOf(market.truth, estimates[source]);
    const isThere = estimates[source].value.some((value) => !Number.isNaN(value));
    const verdict = isThere ? verdictOf(tested) : 'unavailable';
    const isOn = wanted[source] === 'on' || (wanted[source] === 'auto' && verdict !== 'unusable');
    return { source, ...tested, verdict, isUsed: isThere && isOn };
  });
}

function testOf(truth: Float64Array, { value, low, high }: Estimates) {
  const ratios = new Float64Array(truth.length).fill(Number.NaN);
  const errors = new Float64Array(truth.length).fill(Number.NaN);
  let tested = 0;
  let hits = 0;
  for (let customer = 0; customer < truth.length; customer += 1) {
    const known = truth[customer]!;
    const estimate = value[customer]!;
    if (Number.isNaN(known) || Number.isNaN(estimate)) continue;
    tested += 1;
    if (known >= low[customer]! && known <= high[customer]!) hits += 1;
    ratios[customer] = estimate / known;
    errors[customer] = Math.abs(estimate / known - 1);
  }
  return {
    tested,
    medianError: median(errors),
    medianRatio: median(ratios),
    correlation: rankCorrelation(value, truth).rho,
    coverage: tested === 0 ? Number.NaN : hits / tested,
  };
}

function verdictOf({ tested, medianError, correlation }: ReturnType<typeof testOf>): Verdict {
  if (tested < LEAST_TESTED) return 'untested';
  if (medianError <= RELIABLE.error && correlation >= RELIABLE.correlation) return 'reliable';
  return medianError <= ROUGH.error && correlation >= ROUGH.correlation ? 'rough' : 'unusable';
}
