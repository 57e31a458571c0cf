import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownMean } from '../../src/math/known-total.js';
import { loadIndices, maxMinRatio } from '../../src/math/load-index.js';
import { populationVariation } from '../../src/math/population-variation.js';

/** Ten accounts; the first six belong to one territory, the other four to the second. */
const WORKLOADS = [40, 30, 60, 20, 50, 50, 10, 45, 25, 70];
const TERRITORIES = [250, 150];

const positive = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 });

describe('load index', () => {
  it('gives 125 and 75 for the two territories of 250 and 150', () => {
    const sums = [WORKLOADS.slice(0, 6), WORKLOADS.slice(6)].map((each) => each.reduce((a, b) => a + b));
    expect(sums).toEqual(TERRITORIES);
    expect([...loadIndices(sums)]).toEqual([125, 75]);
    expect(maxMinRatio(sums)).toBeCloseTo(1.667, 3);
    expect(populationVariation(sums)).toBeCloseTo(0.25, 12);
  });

  it('leaves unknown territories out of the mean', () => {
    expect([...loadIndices([250, Number.NaN, 150])]).toEqual([125, Number.NaN, 75]);
    expect(knownMean([Number.NaN])).toBeNaN();
    expect(knownMean([])).toBeNaN();
  });

  it('has no index, ratio or variation around a mean that is not positive', () => {
    expect([...loadIndices([-5, 5])]).toEqual([Number.NaN, Number.NaN]);
    expect(maxMinRatio([0, 5])).toBeNaN();
    expect(maxMinRatio([5])).toBeNaN();
    expect(populationVariation([-5, 5])).toBeNaN();
    expect(populationVariation([])).toBeNaN();
  });

  it('averages to 100 whatever the values', () => {
    fc.assert(
      fc.property(positive, (values) => {
        expect(knownMean(loadIndices(values))).toBeCloseTo(100, 8);
      }),
    );
  });

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 2, max: 1000 }), (values, factor) => {
        const scaled = values.map((value) => value * factor);
        loadIndices(scaled).forEach((index, place) => {
          expect(index).toBeCloseTo(loadIndices(values)[place]!, 7);
        });
        expect(populationVariation(scaled)).toBeCloseTo(populationVariation(values), 9);
      }),
    );
  });
});
