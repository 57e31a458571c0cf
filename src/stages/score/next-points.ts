import { classLetters } from '../class-letters.js';
import type { StageInput } from '../stage.js';
import { type ScoredCriterion, valuePoints, valuesOf } from './criteria.js';
import { classOfPoints } from './scoring.js';
import type { Settings } from './settings.js';

/** What one criterion could do for a customer, all else unchanged. */
export interface CriterionReach {
  readonly criterion: ScoredCriterion;
  /** His points from 0 to 100, and what they add to his score. */
  readonly points: number;
  readonly adds: number;
  /** How much his score would rise with full points. */
  readonly room: number;
  /** The points at which this criterion alone brings the next class; NaN where full points do not. */
  readonly needed: number;
  /** The customer with the least points whose value would do; null where nobody has such a value. */
  readonly example: number | null;
}

/** The way of one customer to the next class by points. */
export interface NextPoints {
  readonly to: string;
  readonly limit: number;
  readonly gap: number;
}

/** The next better class and the points missing to it; null for the best, and without points. */
export function nextPoints(points: number, limits: readonly number[]): NextPoints | null {
  const own = classOfPoints(points, limits);
  const letters = classLetters(limits);
  const place = own === null ? -1 : letters.indexOf(own);
  const limit = limits[place - 1];
  return limit === undefined ? null : { to: letters[place - 1]!, limit, gap: limit - points };
}

/** What every known criterion adds today and could add, the one with most room first. */
export function criterionReaches(
  input: StageInput<Settings>,
  criteria: readonly ScoredCriterion[],
  isScored: readonly boolean[],
  score: number,
  customer: number,
): readonly CriterionReach[] {
  const known = criteria.flatMap((criterion) => {
    const own = criterion.points?.[customer] ?? Number.NaN;
    return Number.isNaN(own) ? [] : [{ criterion, own }];
  });
  const coverage = known.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  const next = nextPoints(score, input.settings.limits);
  return known
    .map(({ criterion, own }): CriterionReach => {
      const weight = criterion.weight / coverage;
      const needed = next === null ? Number.NaN : own + next.gap / weight;
      const isEnough = (points: number): boolean =>
        next !== null && classOfPoints(score + weight * (points - own), [next.limit]) === 'A';
      return {
        criterion,
        points: own,
        adds: weight * own,
        room: weight * (100 - own),
        needed: isEnough(100) ? Math.min(100, needed) : Number.NaN,
        example: next === null ? null : exampleFor(input, criterion, isScored, customer, isEnough),
      };
    })
    .sort((one, other) => other.room - one.room);
}

const MOST_TRIES = 20;

/** Whose value is enough. His own new value moves ranks and extremes, so each is tried as if he had it. */
function exampleFor(
  input: StageInput<Settings>,
  criterion: ScoredCriterion,
  isScored: readonly boolean[],
  customer: number,
  isEnough: (points: number) => boolean,
): number | null {
  const points = criterion.points;
  if (points === null) return null;
  const values = valuesOf(input, criterion.settings, criterion.id).map((value, each) =>
    isScored[each] === true ? value : Number.NaN,
  );
  const better = Array.from(points.keys())
    .filter((each) => isEnough(points[each]!))
    .sort((one, other) => points[one]! - points[other]! || one - other)
    .filter((each, at, all) => at === 0 || values[each] !== values[all[at - 1]!]);
  const tried = values.slice();
  for (const each of better.slice(0, MOST_TRIES)) {
    tried[customer] = values[each]!;
    if (isEnough(valuePoints(tried, criterion.settings)[customer]!)) return each;
  }
  return null;
}
