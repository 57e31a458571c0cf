import { letterAt } from '../class-letters.js';
import type { ScoredCriterion } from './criteria.js';

/** Points on paper that are equal must reach the same limit, however they were added up. */
const TOLERANCE = 1e-9;

/** The score of every customer (Nutzwert). */
export interface Scoring {
  /** 0–100; NaN where too little is known. */
  readonly points: Float64Array;
  /** Share of the weight whose criteria are known. */
  readonly coverage: Float64Array;
}

/**
 * Weighted points (Nutzwertanalyse): Σ weight × points over the known criteria, divided by their weight. Unknown
 * criteria count neither for nor against a customer; below the minimum of coverage he has no points.
 *
 * @param weights of the criteria, in their order; only their ratio counts
 */
export function scoring(
  criteria: readonly ScoredCriterion[],
  weights: readonly number[],
  customers: number,
  minimumCoverage: number,
): Scoring {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const points = new Float64Array(customers);
  const coverage = new Float64Array(customers);
  criteria.forEach(({ points: own }, at) => {
    if (own === null) return;
    const weight = weights[at]! / all;
    for (let customer = 0; customer < customers; customer += 1) {
      const each = own[customer]!;
      if (Number.isNaN(each)) continue;
      points[customer] = points[customer]! + weight * each;
      coverage[customer] = coverage[customer]! + weight;
    }
  });
  for (let customer = 0; customer < customers; customer += 1) {
    const known = coverage[customer]!;
    const suffices = known > 0 && known >= minimumCoverage - TOLERANCE;
    points[customer] = suffices ? Math.min(100, points[customer]! / known) : Number.NaN;
    coverage[customer] = Math.min(1, known);
  }
  return { points, coverage };
}

/** The letter that points reach; null without points. */
export function classOfPoints(points: number, limits: readonly number[]): string | null {
  if (Number.isNaN(points)) return null;
  const reached = limits.findIndex((limit) => points >= limit - TOLERANCE);
  return letterAt(reached < 0 ? limits.length : reached);
}
