import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCustomerNumber } from '../../src/stages/customer-names.js';
import { inOrderOfNumbers } from '../../src/stages/order-of-numbers.js';

/** By comparing the numbers one by one. */
function compared(ids: readonly (string | null)[]): number[] {
  return [...ids.keys()].sort(byCustomerNumber(ids));
}

describe('order of customer numbers', () => {
  it('goes by characters, equal numbers by place', () => {
    expect([...inOrderOfNumbers(['K-20', 'K-3', 'K-100', 'K-3', 'K-2'])]).toEqual([2, 4, 0, 1, 3]);
  });

  it('is that of comparing the numbers, whatever they look like', () => {
    const id = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.string({ minLength: 5, maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.integer({ min: 0, max: 99_999 }).map((number) => `K${number}`),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(id), fc.string({ maxLength: 3 }), (ids, beginning) => {
        const all = ids.map((each) => (each === null ? null : beginning + each));
        expect([...inOrderOfNumbers(all)]).toEqual(compared(all));
      }),
    );
  });
});
