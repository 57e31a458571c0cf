import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquaresSlope } from '../../src/math/least-squares-slope.js';
import { type CutRule, cutPoints, scoresBy } from '../../src/math/quantile-scores.js';

/** As printed by the R package rfm for its data rfm_data_orders: each a quantile plus 1. */
const PUBLISHED_CUTS = {
  recency: [115, 181, 297.4, 482],
  frequency: [4, 5, 6, 8],
  monetary: [255.8, 382, 506.4, 666],
};
/** Recency in days, orders, amount and the three scores of ten customers, as the package's page prints them. */
const PUBLISHED_SCORES = [
  [205, 6, 472, 3, 4, 3],
  [140, 3, 340, 4, 1, 2],
  [194, 4, 405, 3, 2, 3],
  [132, 5, 448, 4, 3, 3],
  [90, 9, 843, 5, 5, 5],
  [84, 9, 763, 5, 5, 5],
  [281, 8, 699, 3, 5, 5],
  [246, 4, 157, 3, 2, 1],
  [349, 3, 363, 2, 1, 2],
  [619, 4, 196, 1, 2, 1],
] as const;

const column = (at: number): Float64Array =>
  Float64Array.from(PUBLISHED_SCORES, (row) => row[at] ?? Number.NaN);
const reversed = (scores: Float64Array): number[] => [...scores].map((score) => 6 - score);

describe('scores by fifths', () => {
  it.each<[CutRule, number]>([
    ['plus-one', 0],
    ['quantile', 1],
  ])('are the published ones under %s', (rule, less) => {
    const cuts = (of: readonly number[]): number[] => of.map((cut) => cut - less);
    const { recency, frequency, monetary } = PUBLISHED_CUTS;
    expect(reversed(scoresBy(column(0), cuts(recency), rule))).toEqual([...column(3)]);
    expect([...scoresBy(column(1), cuts(frequency), rule)]).toEqual([...column(4)]);
    expect([...scoresBy(column(2), cuts(monetary), rule)]).toEqual([...column(5)]);
  });

  it('cut at the quantiles of type 7', () => {
    const near = (cuts: readonly number[]) => cuts.map((cut) => expect.closeTo(cut, 9));
    expect(cutPoints([10, 20, 30, 40, 100])).toEqual(near([18, 26, 34, 52]));
    expect(cutPoints([10, 20, 30, 40, 100], 'plus-one')).toEqual(near([19, 27, 35, 53]));
    expect(cutPoints([Number.NaN])).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('put equal values into one score, and leave unknown ones without', () => {
    const same = Float64Array.of(7, 7, 7, Number.NaN);
    expect([...scoresBy(same, cutPoints(same))]).toEqual([1, 1, 1, Number.NaN]);
  });

  it('depend on the unit only under plus-one', () => {
    const euros = Float64Array.of(0.5, 1.2, 1.4, 2.6, 3.9);
    const cents = euros.map((value) => Math.round(value * 100));
    const scored = (values: Float64Array, rule: CutRule) => [
      ...scoresBy(values, cutPoints(values, rule), rule),
    ];
    expect(scored(euros, 'quantile')).toEqual(scored(cents, 'quantile'));
    expect(scored(euros, 'plus-one')).not.toEqual(scored(cents, 'plus-one'));
  });

  it('rise with the value, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (numbers) => {
        const values = Float64Array.from(numbers).sort();
        const scores = [...scoresBy(values, cutPoints(values))];
        expect(scores).toEqual([...scores].sort());
        for (const score of scores) expect([1, 2, 3, 4, 5]).toContain(score);
        scores.forEach((score, at) => {
          if (at > 0 && values[at] === values[at - 1]) expect(score).toBe(scores[at - 1]);
        });
      }),
    );
  });
});

describe('the slope by least squares', () => {
  it('is that of the textbook', () => {
    expect(leastSquaresSlope([1, 3, 5])).toBe(2);
    expect(leastSquaresSlope([2, 1, 4, 3])).toBeCloseTo(0.6, 12);
    expect(leastSquaresSlope([5])).toBeNaN();
  });
});
