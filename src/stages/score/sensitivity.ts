import type { ScoredCriterion } from './criteria.js';
import { classOfPoints, scoring } from './scoring.js';
import type { Settings } from './settings.js';

/** How many customers change class when a weight is another (Empfindlichkeit). */
export interface Sensitivity {
  readonly criterion: ScoredCriterion;
  readonly more: number;
  readonly less: number;
}

/** By how much weights are moved, up and down. */
export const MOVED = 0.2;

/** Moves each weight up and down by a fifth, the others in proportion, and counts who would change class. */
export function sensitivities(
  criteria: readonly ScoredCriterion[],
  points: Float64Array,
  settings: Settings,
): readonly Sensitivity[] {
  const weights = criteria.map(({ weight }) => weight);
  const classes = Array.from(points, (each) => classOfPoints(each, settings.limits));
  const isScored = classes.some((each) => each !== null);
  const changes = (moved: number, factor: number): number => {
    if (!isScored) return 0;
    const others = weights.map((weight, at) => (at === moved ? weight * factor : weight));
    const again = scoring(criteria, others, points.length, 0).points;
    let count = 0;
    classes.forEach((before, customer) => {
      // Whether enough is known is no question of weights being a little different.
      if (before !== null && classOfPoints(again[customer]!, settings.limits) !== before) count += 1;
    });
    return count;
  };
  return criteria.flatMap((criterion, at) =>
    criterion.points === null
      ? []
      : [{ criterion, more: changes(at, 1 + MOVED), less: changes(at, 1 - MOVED) }],
  );
}
