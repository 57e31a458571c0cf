import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassSettings } from '../../src/stages/class-letters.js';
import { levers } from '../../src/stages/levers.js';
import { nextClass } from '../../src/stages/next-class.js';
import { classifyCustomers } from '../../src/stages/value-classes.js';

const SETTINGS: ClassSettings = { cutPoints: [0.8, 0.95], boundary: 'before', newCustomers: 'status' };

function facts(margins: readonly number[]) {
  return {
    values: Float64Array.from(margins),
    bookings: [Float64Array.from(margins)],
    status: margins.map(() => 'active'),
  };
}

describe('the levers of a gap', () => {
  const basis = { revenue: 100_000, margin: 20_000, potential: 400_000, serviceCost: 2_500 };

  it('say what each takes by itself', () => {
    expect(levers(5_000, 'margin', basis)).toEqual({
      price: 0.05,
      revenue: 25_000,
      shareOfWallet: 0.3125,
      shareOfWalletToday: 0.25,
      marginShare: 0.25,
      marginShareToday: 0.2,
      serviceShare: 0.5,
    });
  });

  it('of revenue need no margin, and service closes none of it', () => {
    expect(levers(10_000, 'revenue', { ...basis, margin: Number.NaN })).toMatchObject({
      price: 0.1,
      revenue: 10_000,
      shareOfWallet: 0.275,
      marginShare: Number.NaN,
      serviceShare: Number.NaN,
    });
  });

  it('are unknown where they cannot help', () => {
    const lossMaker = levers(5_000, 'margin', { ...basis, margin: -1_000, potential: Number.NaN });
    expect(lossMaker).toMatchObject({ revenue: Number.NaN, shareOfWallet: Number.NaN, price: 0.05 });
    expect(levers(5_000, 'margin', { ...basis, revenue: 0 }).price).toBeNaN();
  });

  it('once pulled, bring the customer into the next class', () => {
    const customers = fc.array(
      fc.record({
        revenue: fc.integer({ min: 1_000, max: 5_000_000 }),
        share: fc.double({ min: 0.02, max: 0.6, noNaN: true }),
      }),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(customers, fc.nat(), (all, pick) => {
        const at = pick % all.length;
        const margins = all.map(({ revenue, share }) => Math.max(1, Math.round(revenue * share)));
        const next = nextClass(facts(margins), SETTINGS, at);
        if (next === null) return;
        const { revenue } = all[at]!;
        const margin = margins[at]!;
        const found = levers(next.needed - next.value, 'margin', {
          revenue,
          margin,
          potential: 10 * revenue,
          serviceCost: 0,
        });
        const pulled = {
          price: margin + found.price * revenue,
          quantity: (revenue + found.revenue) * (margin / revenue),
          shareOfWallet: found.shareOfWallet * 10 * revenue * (margin / revenue),
          mix: found.marginShare * revenue,
        };
        for (const value of Object.values(pulled)) {
          // Money has no more than cents.
          const { classes } = classifyCustomers(facts(margins.with(at, Math.round(value))), SETTINGS);
          expect(classes[at]).toBe(next.to);
        }
      }),
    );
  });
});
