import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterSunday } from '../../src/math/easter-sunday.js';

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('Easter Sunday', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2100, '2100-03-28'],
  ])('of %i is %s', (year, day) => {
    expect(iso(easterSunday(year))).toBe(day);
  });

  it('is a Sunday between the 22nd of March and the 25th of April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const day = easterSunday(year);
        expect((((day + 4) % 7) + 7) % 7).toBe(0);
        expect(iso(day).slice(5) >= '03-22' && iso(day).slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});
