import { describe, expect, it } from 'vitest';
import { breakEvenContribution, fullCostPerVisit } from '../../src/math/break-even-contribution.js';

describe('the break-even of personal visits', () => {
  it('spreads the full cost of a person over the visits he made', () => {
    expect(fullCostPerVisit(120_000, 840)).toBeCloseTo(142.857, 3);
    expect(fullCostPerVisit(120_000, 0)).toBeNaN();
  });

  it('asks for so much contribution that visits take no more than the allowed share of it', () => {
    const perVisit = fullCostPerVisit(120_000, 840);
    expect(breakEvenContribution(1, perVisit, 0.15)).toBeCloseTo(952.381, 3);
    expect(breakEvenContribution(12, perVisit, 0.15)).toBeCloseTo(11_428.571, 3);
    expect(breakEvenContribution(12, perVisit, 0.15) * 0.15).toBeCloseTo(12 * perVisit, 8);
    expect(breakEvenContribution(0, perVisit, 0.15)).toBe(0);
  });
});
