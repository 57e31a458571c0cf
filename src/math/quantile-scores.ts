import { quantiles } from './quantile.js';

/** Fifths (Quintile): four cut points make the scores 1 to 5. */
const SHARES = [0.2, 0.4, 0.6, 0.8] as const;

/**
 * Where scores begin: `quantile` takes the quantiles of type 7 themselves, a value up to and including the first has
 * the lowest score. `plus-one` adds 1 to each and gives a value that reaches a cut point the higher score, as the R
 * package rfm does: the same for whole numbers, but for amounts it depends on the currency unit.
 */
export type CutRule = 'quantile' | 'plus-one';

/** The cut points of a figure, rising; NaN where nothing is known. Unknown values (NaN) are left out. */
export function cutPoints(values: ArrayLike<number>, rule: CutRule = 'quantile'): readonly number[] {
  return quantiles(values, SHARES).map((cut) => cut + (rule === 'plus-one' ? 1 : 0));
}

/**
 * Scores from 1 to 5, 5 for the largest values; equal values have equal scores. NaN for unknown values.
 *
 * @example scoresBy([1, 2, 2, 9], [1, 2, 3, 4]) // [1, 2, 2, 5]
 */
export function scoresBy(
  values: Float64Array,
  cuts: readonly number[],
  rule: CutRule = 'quantile',
): Float64Array {
  const scores = new Float64Array(values.length).fill(Number.NaN);
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place]!;
    if (Number.isNaN(value)) continue;
    let score = 1;
    for (let cut = 0; cut < cuts.length; cut += 1)
      if (value > cuts[cut]! || (value === cuts[cut] && rule === 'plus-one')) score += 1;
    scores[place] = score;
  }
  return scores;
}
