import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClassSettings, classLetters } from '../../src/stages/class-letters.js';
import { nextClass } from '../../src/stages/next-class.js';
import { classifyCustomers } from '../../src/stages/value-classes.js';

const SETTINGS: ClassSettings = { cutPoints: [0.8, 0.95], boundary: 'before', newCustomers: 'status' };

function factsOf(values: readonly number[], status: readonly string[] = values.map(() => 'active')) {
  return { values: Float64Array.from(values), bookings: [Float64Array.from(values, () => 1)], status };
}

function classOf(values: readonly number[], customer: number, settings: ClassSettings): string {
  return classifyCustomers(factsOf(values), settings).classes[customer]!;
}

describe('the distance to the next class', () => {
  it('counts that his own growth moves the limit', () => {
    // Before him stand 90 of 100; at 80 % he must make 90 less than 80 % of the new total: 112.5 − 90 = 22.5.
    expect(nextClass(factsOf([90, 10]), SETTINGS, 1)).toEqual({ from: 'B', to: 'A', value: 10, needed: 23 });
  });

  it('is to the last class for a loss maker', () => {
    expect(nextClass(factsOf([90, 9, 1, -5]), SETTINGS, 3)).toMatchObject({
      from: 'loss',
      to: 'C',
      needed: 1,
    });
  });

  it('is none for the best class, for newcomers, and where nothing is known', () => {
    const facts = factsOf([90, 10, 5, Number.NaN], ['active', 'active', 'new', 'active']);
    expect([0, 2, 3].map((customer) => nextClass(facts, SETTINGS, customer))).toEqual([null, null, null]);
  });

  it('leads into the class it names, and no unit less leads into a better one', () => {
    const values = fc.array(fc.integer({ min: -50, max: 5_000 }), { minLength: 2, maxLength: 25 });
    const cuts = fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 })
      .map((each) => each.sort((one, other) => one - other).map((cut) => cut / 100));
    fc.assert(
      fc.property(
        values,
        cuts,
        fc.constantFrom('before' as const, 'inclusive' as const),
        fc.nat(),
        (all, cutPoints, boundary, pick) => {
          const settings = { cutPoints, boundary, newCustomers: 'status' as const };
          const customer = pick % all.length;
          const found = nextClass(factsOf(all), settings, customer);
          const ladder = [...classLetters(cutPoints), 'loss'];
          const at = (value: number): number =>
            ladder.indexOf(classOf(all.with(customer, value), customer, settings));
          const own = at(all[customer]!);
          const first = Array.from({ length: 300 }, (_, step) => all[customer]! + 1 + step).find(
            (value) => at(value) < own,
          );
          if (found === null) return first === undefined || own <= 0;
          expect(ladder[at(found.needed)]).toBe(found.to);
          expect(at(found.needed)).toBeLessThan(own);
          if (first !== undefined) expect(found.needed).toBe(first);
          else expect(found.needed).toBeGreaterThan(all[customer]! + 300);
          return true;
        },
      ),
      { numRuns: 400 },
    );
  });
});
