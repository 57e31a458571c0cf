import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adbudg,
  adbudgElasticity,
  adbudgInflection,
  judgedAdbudg,
  relativeAdbudg,
} from '../../../src/math/response/adbudg.js';
import { fitAdbudg } from '../../../src/math/response/fit-adbudg.js';
import { powerResponse } from '../../../src/math/response/power-response.js';

const JUDGED = { atZero: 0.5, atOneAndHalf: 1.25, atSaturation: 1.4 };
const EFFORTS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

const judgement = fc
  .tuple(
    fc.double({ min: 0, max: 0.9, noNaN: true }),
    fc.double({ min: 1.01, max: 2, noNaN: true }),
    fc.double({ min: 0.02, max: 2, noNaN: true }),
  )
  .map(([atZero, atOneAndHalf, more]) => ({ atZero, atOneAndHalf, atSaturation: atOneAndHalf + more }));

describe('a judged response curve', () => {
  it('has the published parameters', () => {
    const curve = judgedAdbudg(JUDGED);
    expect(curve.scale).toBeCloseTo(0.8, 12);
    expect(curve.shape).toBeCloseTo(3.41902, 5);
    expect(adbudg(curve, 0.5)).toBeCloseTo(0.5942, 4);
    expect(adbudg(curve, 2)).toBeCloseTo(1.3374, 4);
  });

  it('goes through what was judged, and never falls', () => {
    fc.assert(
      fc.property(judgement, fc.double({ min: 0, max: 5, noNaN: true }), (judged, effort) => {
        const curve = judgedAdbudg(judged);
        expect(adbudg(curve, 0)).toBe(judged.atZero);
        expect(adbudg(curve, 1)).toBeCloseTo(1, 9);
        expect(adbudg(curve, 1.5)).toBeCloseTo(judged.atOneAndHalf, 9);
        expect(adbudg(curve, Number.POSITIVE_INFINITY)).toBeCloseTo(judged.atSaturation, 9);
        expect(adbudg(curve, effort * 1.1)).toBeGreaterThanOrEqual(adbudg(curve, effort) - 1e-12);
      }),
    );
  });

  it('has the elasticity that small changes of effort show', () => {
    const curve = judgedAdbudg(JUDGED);
    for (const effort of [0.5, 1, 1.7]) {
      const step = 1e-6;
      const change = Math.log(adbudg(curve, effort * (1 + step)) / adbudg(curve, effort * (1 - step)));
      expect(adbudgElasticity(curve, effort)).toBeCloseTo(change / (2 * step), 6);
    }
  });

  it('gets steeper up to its inflection and flatter behind it', () => {
    const curve = judgedAdbudg(JUDGED);
    const turn = adbudgInflection(curve);
    const bend = (effort: number): number =>
      adbudg(curve, effort + 0.01) - 2 * adbudg(curve, effort) + adbudg(curve, effort - 0.01);
    expect(turn).toBeGreaterThan(0.5);
    expect(bend(turn - 0.05)).toBeGreaterThan(0);
    expect(bend(turn + 0.05)).toBeLessThan(0);
    expect(adbudgInflection({ ...curve, shape: 0.9 })).toBe(0);
  });

  it('is refused unless it rises', () => {
    expect(() => judgedAdbudg({ ...JUDGED, atZero: 1 })).toThrow(RangeError);
    expect(() => judgedAdbudg({ ...JUDGED, atOneAndHalf: 1 })).toThrow(RangeError);
    expect(() => judgedAdbudg({ ...JUDGED, atSaturation: 1.25 })).toThrow(RangeError);
  });
});

describe('a fitted response curve', () => {
  it('has the published parameters of the Crawford data', () => {
    const fit = fitAdbudg(EFFORTS, [0.5, 0.53, 0.55, 0.75, 1, 1.2, 1.27, 1.32, 1.35])!;
    expect(fit.curve.floor).toBeCloseTo(0.5109, 4);
    expect(fit.curve.ceiling).toBeCloseTo(1.37058, 4);
    expect(fit.curve.shape).toBeCloseTo(4.51534, 4);
    expect(fit.curve.scale).toBeCloseTo(0.73357, 4);
    expect(fit.squaredError).toBeCloseTo(0.000843, 6);
    expect(adbudg(fit.curve, 1.15)).toBeCloseTo(1.1293, 4);
  });

  it('finds a curve again from points on it, saturation among them', () => {
    const curve = judgedAdbudg(JUDGED);
    const efforts = [0, 0.5, 1, 1.5, Number.POSITIVE_INFINITY];
    const fit = fitAdbudg(
      efforts,
      efforts.map((effort) => adbudg(curve, effort)),
    )!;
    for (const effort of [0.25, 0.8, 1.2, 3]) {
      expect(adbudg(fit.curve, effort)).toBeCloseTo(adbudg(curve, effort), 5);
    }
  });

  it('is none where points are too few, do not differ, or fall', () => {
    expect(fitAdbudg([0, 1, 2], [0.5, 1, 1.2])).toBeNull();
    expect(
      fitAdbudg(
        EFFORTS,
        EFFORTS.map(() => 1),
      ),
    ).toBeNull();
  });

  it('becomes 1 at the reference when taken relatively', () => {
    const curve = relativeAdbudg({ floor: 2, ceiling: 6, shape: 2, scale: 1 });
    expect(adbudg(curve, 1)).toBeCloseTo(1, 12);
    expect(curve.floor).toBeCloseTo(0.5, 12);
  });
});

describe('a power response', () => {
  it('is the square root at one half, 1 at the reference, nothing without effort', () => {
    expect(powerResponse(9, 0.5)).toBe(3);
    expect(powerResponse(1, 0.31)).toBe(1);
    expect(powerResponse(0, 0.31)).toBe(0);
  });
});
