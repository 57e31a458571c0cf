import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, periodOf, previousStart } from '../../src/facts/period.js';
import { isoDay } from '../../src/language/numbers.js';

const day = (iso: string): number => Date.parse(iso) / 86_400_000;
const later = (iso: string, months: number): string => isoDay(addMonths(day(iso), months));
const DATA = { start: day('2009-01-05'), end: day('2011-12-09') };

/** First day of the period, its last, and first day of the one before. */
const span = (asOf: string, months: number | null): readonly (string | null)[] => {
  const period = periodOf(DATA, day(asOf), months);
  const before = previousStart(period);
  return [isoDay(period.start), isoDay(period.asOf), before === null ? null : isoDay(before)];
};

describe('adding months', () => {
  it('keeps the day where the month has it, and takes the last one where it has not', () => {
    expect(later('2011-12-09', -12)).toBe('2010-12-09');
    expect(later('2024-02-29', 12)).toBe('2025-02-28');
    expect(later('2024-02-29', 48)).toBe('2028-02-29');
    expect(later('2025-01-31', 1)).toBe('2025-02-28');
    expect(later('2024-01-31', 1)).toBe('2024-02-29');
    expect(later('2025-03-31', -1)).toBe('2025-02-28');
    expect(later('2025-05-31', 1)).toBe('2025-06-30');
    expect(later('1970-01-01', -1)).toBe('1969-12-01');
    expect(later('2025-11-15', 3)).toBe('2026-02-15');
    expect(later('2025-06-30', 0)).toBe('2025-06-30');
  });

  it('is a whole day count that never overshoots', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }),
        fc.integer({ min: -240, max: 240 }),
        (from, months) => {
          const to = addMonths(from, months);
          expect(Number.isInteger(to)).toBe(true);
          const [a, b] = [new Date(from * 86_400_000), new Date(to * 86_400_000)];
          expect((b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()).toBe(
            months,
          );
          expect(b.getUTCDate()).toBeLessThanOrEqual(a.getUTCDate());
        },
      ),
    );
  });

  it('knows days by year, month and day', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(isoDay(dayOf(2024, 2, 29))).toBe('2024-02-29');
  });
});

describe('the period', () => {
  it.each([
    ['2011-12-09', 12, '2010-12-10', '2009-12-10'],
    ['2025-12-31', 12, '2025-01-01', '2024-01-01'],
    ['2024-02-29', 12, '2023-03-01', '2022-03-01'],
    ['2025-02-28', 12, '2024-03-01', '2023-03-01'],
    ['2024-02-28', 12, '2023-03-01', '2022-03-01'],
    ['2025-06-30', 3, '2025-04-01', '2025-01-01'],
    ['2025-06-15', 3, '2025-03-16', '2024-12-16'],
    ['2025-03-31', 1, '2025-03-01', '2025-02-01'],
    ['2025-02-28', 1, '2025-02-01', '2025-01-01'],
    ['2025-12-30', 6, '2025-07-01', '2024-12-31'],
  ] as const)('up to %s over %i months begins on %s, the one before on %s', (asOf, months, start, before) => {
    expect(span(asOf, months)).toEqual([start, asOf, before]);
  });

  it('ends with the last booking unless an as-of date is given', () => {
    expect(isoDay(periodOf(DATA, null, 12).asOf)).toBe('2011-12-09');
    expect(periodOf(DATA, null, 12)).toMatchObject({ dataStart: DATA.start, dataEnd: DATA.end, months: 12 });
  });

  it('holds all data up to the as-of date without a length, and has none before it', () => {
    expect(span('2011-12-09', null)).toEqual(['2009-01-05', '2011-12-09', null]);
    expect(span('2008-01-01', null)).toEqual(['2008-01-01', '2008-01-01', null]);
  });

  it('of a year has a year of days, and follows the one before without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(1, 3, 6, 12, 24), (asOf, months) => {
        const period = periodOf(DATA, asOf, months);
        const before = previousStart(period)!;
        expect(before).toBeLessThan(period.start);
        const length = period.asOf - period.start + 1;
        expect(length).toBeGreaterThanOrEqual(months * 28);
        expect(length).toBeLessThanOrEqual(months * 31);
        if (months === 12) expect([365, 366]).toContain(length);
        // The year before, had it been asked for, would have begun there too: only short months shift it by their missing days.
        const asked = periodOf(DATA, period.start - 1, months).start;
        expect(Math.abs(asked - before)).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('to the end of a month is one of whole months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 36 }), (month, months) => {
        const asOf = dayOf(1970, month + 1, 1) - 1;
        const period = periodOf(DATA, asOf, months);
        expect(isoDay(period.start)).toMatch(/-01$/);
        expect(addMonths(period.start, months)).toBe(asOf + 1);
      }),
    );
  });
});
