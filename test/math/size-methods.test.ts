import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakdownPeople } from '../../src/math/breakdown-people.js';
import { incrementalPeople, netContribution } from '../../src/math/incremental-people.js';
import { managersFor } from '../../src/math/managers.js';
import {
  optimalExpenseShare,
  optimalPeople,
  profitWith,
  responseThrough,
  salesWith,
} from '../../src/math/sales-response.js';
import { semlowResponse } from '../../src/math/semlow-response.js';
import { travelCostPerKilometre } from '../../src/math/travel-cost.js';

describe('the breakdown method', () => {
  it('divides the forecast by what a person sells: 10 million / 250,000 = 40, 100,000 / 10,000 = 10', () => {
    expect(breakdownPeople(10_000_000, 250_000)).toBe(40);
    expect(breakdownPeople(100_000, 10_000)).toBe(10);
  });

  it('allows for those who leave, and is unknown without sales per person', () => {
    expect(breakdownPeople(10_000_000, 250_000, 0.1)).toBeCloseTo(44, 9);
    expect(breakdownPeople(10_000_000, 0)).toBeNaN();
  });
});

describe('the incremental method', () => {
  it('stops at the 13th person of the textbook case', () => {
    const terms = { marginShare: 0.4, fixedCost: 35_000, commission: 0.06 };
    const left = [250_000, 200_000, 150_000, 100_000].map((sales) => netContribution({ ...terms, sales }));
    expect(left.map((each) => Math.round(each * 1e6) / 1e6)).toEqual([50_000, 33_000, 16_000, -1000]);
    expect(incrementalPeople(10, left)).toBe(13);
  });

  it('takes nobody where the first one does not pay, all where everyone does', () => {
    expect(incrementalPeople(10, [0, 5])).toBe(10);
    expect(incrementalPeople(10, [3, 2, 1])).toBe(13);
    expect(incrementalPeople(4, [Number.NaN])).toBe(4);
  });
});

describe('the response of sales', () => {
  const textbook = { scale: 1_000_000, elasticity: 0.5 };

  it('is best with 25 people at 1 million × √people and 100,000 each, with a profit of 2.5 million', () => {
    expect(optimalPeople(textbook, 1, 100_000)).toBeCloseTo(25, 9);
    expect(profitWith(25, textbook, 1, 100_000)).toBeCloseTo(2_500_000, 6);
  });

  it('goes through today', () => {
    const response = responseThrough(12, 9_000_000, 0.31);
    expect(salesWith(12, response)).toBeCloseTo(9_000_000, 3);
    expect(responseThrough(0, 9_000_000, 0.31).scale).toBeNaN();
  });

  it('has a flat maximum: a fifth more or fewer people costs little of the profit', () => {
    const best = profitWith(25, textbook, 1, 100_000);
    for (const people of [20, 30]) {
      expect(profitWith(people, textbook, 1, 100_000) / best).toBeGreaterThan(0.98);
    }
  });

  it('spends elasticity × margin at its best (Dorfman & Steiner), 12.4 % at 0.31 and 40 %', () => {
    expect(optimalExpenseShare(0.31, 0.4)).toBeCloseTo(0.124, 12);
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        (elasticity, margin) => {
          const response = { scale: 1_000_000, elasticity };
          const people = optimalPeople(response, margin, 100_000);
          const spent = (people * 100_000) / salesWith(people, response);
          expect(spent).toBeCloseTo(optimalExpenseShare(elasticity, margin), 9);
          const best = profitWith(people, response, margin, 100_000);
          for (const factor of [0.9, 1.1])
            expect(profitWith(people * factor, response, margin, 100_000)).toBeLessThanOrEqual(best);
        },
      ),
    );
  });

  it('has no best number without cost, or where twice the people sell twice as much', () => {
    expect(optimalPeople(textbook, 1, 0)).toBeNaN();
    expect(optimalPeople({ scale: 1, elasticity: 1 }, 1, 1)).toBeNaN();
  });
});

describe('sales per per cent of potential', () => {
  it('finds the elasticity that the territories were made with', () => {
    const potential = [5, 8, 10, 12, 20, 45];
    const market = potential.reduce((sum, each) => sum + each, 0);
    // Sales per 1 % fall with size ^ −0.4.
    const sales = potential.map((each) => 70_000 * (each / market) ** (1 - 0.4));
    const found = semlowResponse(sales, potential)!;
    expect(found.elasticity).toBeCloseTo(0.4, 9);
    expect(found.scale).toBeCloseTo(70_000, 3);
    expect(found.explained).toBeCloseTo(1, 9);
    expect(found.territories).toBe(6);
  });

  it('says nothing with few territories, or with territories of one size', () => {
    expect(semlowResponse([1, 2, 3, 4], [1, 2, 3, 4])).toBeNull();
    expect(semlowResponse([1, 2, 3, 4, 5], [2, 2, 2, 2, 2])).toBeNull();
    expect(semlowResponse([1, 2, 3, 4, 0], [1, 2, 3, 4, 5])).toBeNull();
  });
});

describe('travel and managers', () => {
  it('costs 1.40 a kilometre at 0.40 and 60 an hour at 60 km/h: 56,000 for 40,000 km', () => {
    expect(travelCostPerKilometre(0.4, 60, 60)).toBeCloseTo(1.4, 12);
    expect(travelCostPerKilometre(0.4, 60, 60) * 40_000).toBeCloseTo(56_000, 6);
    expect(travelCostPerKilometre(0.4, 60, 0)).toBeNaN();
  });

  it('rounds managers up', () => {
    expect([0, 1, 8, 9, 17].map((people) => managersFor(people, 8))).toEqual([0, 1, 1, 2, 3]);
    expect(managersFor(24.000000000001, 8)).toBe(3);
  });
});
