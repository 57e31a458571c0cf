import type { StageInput } from '../stage.js';
import type { ScoredCriterion } from './criteria.js';
import type { Sensitivity } from './sensitivity.js';
import type { Settings } from './settings.js';

/** What the tables and sentences of the stage are made from. */
export interface ScoreResult {
  readonly input: StageInput<Settings>;
  readonly criteria: readonly ScoredCriterion[];
  /** 0–100; NaN for customers without a score. */
  readonly points: Float64Array;
  /** A letter, or the status of those outside. */
  readonly classes: readonly string[];
  readonly moved: readonly Sensitivity[];
}

/** How many customers have points. */
export function scoredCustomers({ points }: Pick<ScoreResult, 'points'>): number {
  return points.reduce((count, each) => (Number.isNaN(each) ? count : count + 1), 0);
}
