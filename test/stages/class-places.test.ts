import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyCustomers, classPlaces } from '../../src/stages/value-classes.js';

describe('class places', () => {
  it('are the classes of the whole classification', () => {
    const customer = fc.record({
      value: fc.oneof(fc.integer({ min: -50, max: 500 }), fc.constant(Number.NaN)),
      booking: fc.oneof(fc.integer({ min: -1, max: 1 }), fc.constant(Number.NaN)),
      status: fc.constantFrom('active', 'new', 'dormant', 'lost', 'prospect', null),
    });
    fc.assert(
      fc.property(
        fc.array(customer),
        fc.constantFrom('before' as const, 'inclusive' as const),
        fc.constantFrom('status' as const, 'classify' as const),
        (customers, boundary, newCustomers) => {
          const facts = {
            values: Float64Array.from(customers, ({ value }) => value),
            bookings: [Float64Array.from(customers, ({ booking }) => booking)],
            status: customers.map(({ status }) => status),
          };
          const settings = { cutPoints: [0.5, 0.8, 0.95], boundary, newCustomers };
          const { ids, of } = classPlaces(facts, settings);
          expect(Array.from(of(facts.values), (place) => ids[place])).toEqual(
            classifyCustomers(facts, settings).classes,
          );
        },
      ),
    );
  });
});
