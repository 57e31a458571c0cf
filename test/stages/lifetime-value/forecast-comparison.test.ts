import { describe, expect, it } from 'vitest';
import { averageRanks } from '../../../src/math/average-ranks.js';
import { advantage, compare, overall } from '../../../src/stages/lifetime-value/forecast-comparison.js';
import { Draws } from '../../math/lifetime/simulated-customers.js';

const draws = new Draws(8);
const TRUTH = Float64Array.from({ length: 500 }, () => draws.gamma(0.5, 0.01));
const noisy = (size: number): Float64Array => TRUTH.map((each) => Math.max(0, each + size * draws.normal()));

describe('comparing forecasts', () => {
  const verdict = (one: Float64Array, other: Float64Array) =>
    compare(advantage(one, other, TRUTH, averageRanks));

  it('calls the nearer one better and the other worse', () => {
    const [near, far] = [noisy(10), noisy(80)];
    expect(verdict(near, far)).toBe('better');
    expect(verdict(far, near)).toBe('worse');
  });

  it('calls no difference what chance may make, and none at all neither', () => {
    const one = noisy(30);
    expect(verdict(one, one)).toBe('equal');
    expect(compare({ errors: 1.9, ranks: -1.9 })).toBe('equal');
  });

  it('calls mixed what has the better order and the worse amounts', () => {
    const right = TRUTH.map((each) => each * 5 + 1);
    expect(verdict(right, noisy(40))).toBe('mixed');
  });

  it('is as good as the weakest comparison', () => {
    expect(overall(['better', 'equal'])).toBe('equal');
    expect(overall(['better', 'mixed', 'worse'])).toBe('worse');
    expect(overall(['better', 'better'])).toBe('better');
    expect(overall([])).toBe('equal');
  });
});
