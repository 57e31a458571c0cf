import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adbudg, judgedAdbudg } from '../../../src/math/response/adbudg.js';
import {
  allocateVisits,
  largestValue,
  type VisitAllocation,
} from '../../../src/math/response/allocate-visits.js';
import { concaveEnvelope } from '../../../src/math/response/concave-envelope.js';
import { visitMarket } from '../../../src/math/response/visit-market.js';
import type { VisitGroup } from '../../../src/math/response/visit-steps.js';

const ROOTS = Array.from({ length: 13 }, (_, visits) => Math.sqrt(visits));
const byPlace = (one: number, other: number): number => one - other;

function allocate(
  groups: readonly VisitGroup[],
  groupOf: readonly number[],
  values: readonly number[],
  hours: number,
  byName = byPlace,
): VisitAllocation {
  return allocateVisits(
    visitMarket(groups, Int32Array.from(groupOf), Float64Array.from(values), byName),
    hours,
  );
}

function largestOf(
  groups: readonly VisitGroup[],
  groupOf: readonly number[],
  values: readonly number[],
  hours: number,
): number {
  return largestValue(
    visitMarket(groups, Int32Array.from(groupOf), Float64Array.from(values), byPlace),
    hours,
  );
}

/** The best of all allocations, found by trying every one. */
function best(
  groups: readonly VisitGroup[],
  groupOf: readonly number[],
  values: readonly number[],
  hours: number,
) {
  const from = (customer: number, left: number): number => {
    if (customer === values.length) return 0;
    const { response, least, hours: each } = groups[groupOf[customer]!]!;
    let most = Number.NEGATIVE_INFINITY;
    for (let visits = least; visits < response.length; visits += 1) {
      const rest = left - visits * each;
      if (rest < -1e-9 && visits > least) break;
      most = Math.max(most, values[customer]! * response[visits]! + from(customer + 1, rest));
    }
    return most;
  };
  return from(0, hours);
}

const concave = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 }).map((steps) => {
  let sum = 0;
  return [0, ...steps.sort((one, other) => other - one).map((step) => (sum += step))];
});
const rising = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 }).map((steps) => {
  let sum = 0;
  return [0, ...steps.map((step) => (sum += step))];
});
const groupsOf = (response: fc.Arbitrary<number[]>, hours: fc.Arbitrary<number>) =>
  fc.array(fc.record({ response, hours, least: fc.constant(0) }), { minLength: 1, maxLength: 3 });
const problem = (response: fc.Arbitrary<number[]>, hours: fc.Arbitrary<number>) =>
  groupsOf(response, hours).chain((groups) =>
    fc.record({
      groups: fc.constant(groups),
      customers: fc.array(
        fc.record({ group: fc.nat(groups.length - 1), value: fc.integer({ min: 0, max: 9 }) }),
        { minLength: 1, maxLength: 5 },
      ),
      capacity: fc.integer({ min: 0, max: 20 }),
    }),
  );

describe('the allocation of visits', () => {
  it('has the published result: 12 visits over 100, 60 and 20 × √visits', () => {
    const group = { hours: 1, response: ROOTS, least: 0 };
    const { visits, value, hours } = allocate([group], [0, 0, 0], [100, 60, 20], 12);
    expect([...visits]).toEqual([8, 3, 1]);
    expect(value).toBeCloseTo(406.7658, 4);
    expect(hours).toBe(12);
    expect(best([group], [0, 0, 0], [100, 60, 20], 12)).toBeCloseTo(value, 9);
  });

  it('is the best of all where curves are concave and visits take the same time', () => {
    fc.assert(
      fc.property(problem(concave, fc.constant(1)), ({ groups, customers, capacity }) => {
        const groupOf = customers.map(({ group }) => group);
        const values = customers.map(({ value }) => value);
        const found = allocate(groups, groupOf, values, capacity);
        expect(found.value).toBeCloseTo(best(groups, groupOf, values, capacity), 9);
        expect(found.hours).toBeLessThanOrEqual(capacity + 1e-6);
      }),
      { numRuns: 400 },
    );
  });

  it('stays within its bound, and the bound above the best, whatever curves and times', () => {
    const hours = fc.constantFrom(1, 1.5, 2, 2.25);
    fc.assert(
      fc.property(problem(rising, hours), ({ groups, customers, capacity }) => {
        const groupOf = customers.map(({ group }) => group);
        const values = customers.map(({ value }) => value);
        const found = allocate(groups, groupOf, values, capacity);
        const most = best(groups, groupOf, values, capacity);
        const largestStep = Math.max(
          ...customers.map(({ group, value }) => value * (groups[group]!.response.at(-1) ?? 0)),
        );
        expect(found.value).toBeLessThanOrEqual(most + 1e-9);
        expect(found.bound).toBeGreaterThanOrEqual(most - 1e-9);
        expect(largestOf(groups, groupOf, values, capacity)).toBeCloseTo(found.bound, 5);
        expect(found.count).toBe([...found.visits].reduce((sum, each) => sum + each, 0));
        expect(found.visited).toBe([...found.visits].filter((each) => each > 0).length);
        expect(found.bound - found.value).toBeLessThanOrEqual(largestStep + 1e-9);
        expect(found.hours).toBeLessThanOrEqual(capacity + 1e-6);
      }),
      { numRuns: 400 },
    );
  });

  it('brings more with more hours, each of them at most what the hour before was worth', () => {
    const response = Array.from({ length: 25 }, (_, visits) =>
      adbudg(judgedAdbudg({ atZero: 0.6, atOneAndHalf: 1.11, atSaturation: 1.25 }), visits / 12),
    );
    const groups = [{ hours: 2, response, least: 0 }];
    const values = Array.from({ length: 50 }, (_, at) => 1000 / (at + 1));
    let before = allocate(
      groups,
      values.map(() => 0),
      values,
      0,
    );
    expect(before.hours).toBe(0);
    for (let hours = 50; hours <= 3000; hours += 50) {
      const now = allocate(
        groups,
        values.map(() => 0),
        values,
        hours,
      );
      expect(now.value).toBeGreaterThanOrEqual(before.value);
      expect(now.nextHour).toBeLessThanOrEqual(before.nextHour);
      expect(now.value - before.value).toBeLessThanOrEqual(
        50 * before.nextHour + before.bound - before.value + 1e-6,
      );
      before = now;
    }
    expect(before.nextHour).toBe(0);
    expect([...before.visits].every((visits) => visits === 24)).toBe(true);
  });

  it('gives everybody all he can get where there are more hours than that', () => {
    const { visits, nextHour, hours } = allocate(
      [{ hours: 2, response: [0, 3, 4], least: 0 }],
      [0, 0],
      [5, 1],
      100,
    );
    expect([...visits]).toEqual([2, 2]);
    expect([nextHour, hours]).toEqual([0, 8]);
  });

  it('gives nothing without hours but the least, and nothing more to those without a value', () => {
    const group = { hours: 1, response: [0.5, 1, 1.2], least: 1 };
    expect([...allocate([group], [0, 0], [5, 0], 0).visits]).toEqual([1, 1]);
    expect([...allocate([group], [0, 0], [5, 0], 9).visits]).toEqual([2, 1]);
    expect([...allocate([{ ...group, least: 0 }], [0], [5], 0).visits]).toEqual([0]);
    expect([...allocate([group], [0, -1], [5, 5], 9).visits]).toEqual([2, Number.NaN]);
    expect([...allocate([group], [], [], 9).visits]).toEqual([]);
  });

  it('breaks ties by name, whatever the order of rows', () => {
    const group = { hours: 1, response: ROOTS, least: 0 };
    const names = ['d', 'b', 'a', 'c'];
    const by = (order: readonly string[]) => (one: number, other: number) =>
      order[one]! < order[other]! ? -1 : 1;
    const visitsOf = (order: readonly string[]) => {
      const { visits } = allocate([group], [0, 0, 0, 0], [7, 7, 7, 7], 6, by(order));
      return Object.fromEntries(order.map((name, at) => [name, visits[at]]));
    };
    expect(visitsOf(names)).toEqual({ a: 2, b: 2, c: 1, d: 1 });
    expect(visitsOf([...names].reverse())).toEqual(visitsOf(names));
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(problem(rising, fc.constantFrom(1, 2, 2.25)), ({ groups, customers, capacity }) => {
        const groupOf = customers.map(({ group }) => group);
        const values = customers.map(({ value }) => value);
        const there = allocate(groups, groupOf, values, capacity);
        const back = allocate(
          groups,
          groupOf.toReversed(),
          values.toReversed(),
          capacity,
          (one, other) => other - one,
        );
        expect([...back.visits].reverse()).toEqual([...there.visits]);
      }),
    );
  });

  it('uses hours that no whole step of an S-shaped curve fits into', () => {
    const { visits } = allocate([{ hours: 1, response: [0, 1, 2, 12], least: 0 }], [0], [1], 2);
    expect([...visits]).toEqual([2]);
  });
});

describe('the concave envelope', () => {
  it('leaves out what lies below', () => {
    expect(concaveEnvelope([0, 1, 4, 5], 0)).toEqual([0, 2, 3]);
    expect(concaveEnvelope([0, 1, 2, 3], 0)).toEqual([0, 1, 2, 3]);
    expect(concaveEnvelope([0, 1, 1, 1], 0)).toEqual([0, 1]);
    expect(concaveEnvelope([0, 1, 4, 5], 2)).toEqual([2, 3]);
  });

  it('keeps every place of a straight line, however it is rounded', () => {
    const line = Array.from({ length: 30 }, (_, at) => at * 0.1);
    expect(concaveEnvelope(line, 0)).toHaveLength(30);
  });
});
