import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '../../src/config/calendar-day.js';
import { editDistance, nearest } from '../../src/language/nearest.js';
import { isoDay } from '../../src/language/numbers.js';

describe('edit distance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['monhts', 'months', 1],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
  ])('%s → %s is %i', (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
  });

  it('is symmetric, zero only for equals, and cut off at the limit', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 9 }), (a, b, limit) => {
        const edits = editDistance(a, b);
        expect(editDistance(b, a)).toBe(edits);
        expect(edits === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(Math.min(edits, limit));
      }),
    );
  });
});

describe('the nearest known name', () => {
  const known = ['months', 'asOf', 'formats', 'contribution', 'out', ','];
  it.each([
    ['monhts', 'months'],
    ['MONTHS', 'months'],
    ['asof', 'asOf'],
    ['format', 'formats'],
    ['contributoin', 'contribution'],
    ['ot', 'out'],
    ['abc', null],
    [';', null],
    ['', null],
  ])('to %j is %j', (name, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });
});

describe('a date as people type it', () => {
  it('gives back every day of the calendar in both notations', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 100_000 }), (day) => {
        const iso = isoDay(day);
        const [year, month, date] = iso.split('-');
        expect(parseCalendarDay(iso)).toBe(day);
        expect(parseCalendarDay(` ${date}.${month}.${year} `)).toBe(day);
      }),
    );
  });

  it.each([
    '31.02.2026',
    '2026-13-01',
    '2026-00-10',
    '29.02.2025',
    '03/04/2026',
    '1.1.26',
    '1899-12-31',
    '',
    '2026',
  ])('refuses %j', (text) => {
    expect(parseCalendarDay(text)).toBeNull();
  });
});
