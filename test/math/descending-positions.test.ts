import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendingOrder } from '../../src/math/descending-order.js';
import { descendingPositions } from '../../src/math/descending-positions.js';
import { knownValues } from '../../src/math/known-values.js';
import { largest } from '../../src/math/largest.js';
import { endOfTies, orderOfKnown } from '../../src/math/ties.js';

const values = fc.array(fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constant(Number.NaN)), {
  maxLength: 200,
});

function sortedPositions(numbers: readonly number[]): number[] {
  return numbers
    .map((_, position) => position)
    .filter((position) => !Number.isNaN(numbers[position]))
    .sort((first, second) => numbers[second]! - numbers[first]! || first - second);
}

describe('descending positions', () => {
  it('are those of a stable sort, many short runs or few long ones', () => {
    fc.assert(
      fc.property(values, fc.nat(4), (numbers, runs) => {
        expect(Array.from(descendingPositions(numbers))).toEqual(sortedPositions(numbers));
        const inRuns = Array.from({ length: runs + 1 }, () => [...numbers].sort((a, b) => b - a)).flat();
        expect(Array.from(descendingPositions(inRuns))).toEqual(sortedPositions(inRuns));
      }),
    );
  });

  it('are those of a stable sort of very many, whatever their size and sign', () => {
    const figures = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(0, -0, Number.NaN, 1e-320, -1e-320, Number.MAX_VALUE),
    );
    fc.assert(
      fc.property(fc.array(figures, { minLength: 50, maxLength: 100 }), (some) => {
        const many = Array.from({ length: 5000 }, (_, at) => some[(at * 7919) % some.length]!);
        expect(Array.from(descendingPositions(many))).toEqual(sortedPositions(many));
      }),
      { numRuns: 20 },
    );
  });

  it('narrow to a selection and tell where equals end', () => {
    const order = descendingPositions([5, 9, 5, 7, 5]);
    expect(Array.from(order)).toEqual([1, 3, 0, 2, 4]);
    expect(endOfTies([5, 9, 5, 7, 5], order, 2)).toBe(5);
    expect(Array.from(orderOfKnown([5, Number.NaN, 5, 7, Number.NaN], order))).toEqual([3, 0, 2]);
  });
});

describe('the largest', () => {
  it('are the beginning of the whole order', () => {
    fc.assert(
      fc.property(values, fc.nat(12), (numbers, atMost) => {
        // Names run against the positions, so that ties show.
        const byName = (first: number, second: number): number => second - first;
        expect(largest(numbers, atMost, byName)).toEqual(
          Array.from(descendingOrder(numbers, byName)).slice(0, atMost),
        );
      }),
    );
  });

  it('count minus infinity as known', () => {
    const byName = (first: number, second: number): number => first - second;
    expect(largest([Number.NEGATIVE_INFINITY, 1, Number.NaN, Number.NEGATIVE_INFINITY], 3, byName)).toEqual([
      1, 0, 3,
    ]);
  });
});

describe('known values', () => {
  it('keep their order and leave their source alone', () => {
    const source = Float64Array.of(3, Number.NaN, 1, 2);
    const known = knownValues(source);
    expect(Array.from(known)).toEqual([3, 1, 2]);
    expect(Array.from(knownValues(source, [3, 1, 0]))).toEqual([2, 3]);
    known.sort();
    expect(Array.from(source)).toEqual([3, Number.NaN, 1, 2]);
  });
});
