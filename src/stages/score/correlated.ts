import { pearsonCorrelation } from '../../math/pearson-correlation.js';
import type { ScoredCriterion } from './criteria.js';

/** Two criteria that say nearly the same. */
export interface Correlated {
  readonly first: ScoredCriterion;
  readonly second: ScoredCriterion;
  readonly correlation: number;
}

/** Above this, two criteria count one quality twice. */
const NEARLY_THE_SAME = 0.9;

/**
 * Pairs of criteria that count the same twice (Doppelzählung): the correlation of their points is above 0.9. Points
 * rather than values, because points are what is added up; of percentile ranks it is the rank correlation.
 */
export function correlatedCriteria(criteria: readonly ScoredCriterion[]): readonly Correlated[] {
  return criteria.flatMap((first, at) =>
    criteria.slice(at + 1).flatMap((second) => {
      if (first.points === null || second.points === null) return [];
      const correlation = pearsonCorrelation(first.points, second.points);
      return Math.abs(correlation) > NEARLY_THE_SAME ? [{ first, second, correlation }] : [];
    }),
  );
}
