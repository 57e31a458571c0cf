import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMAT } from '../../../src/ingest/workbook/number-format.js';
import { isoCellText, serialText } from '../../../src/ingest/workbook/serial-date.js';

const date = (serial: number, date1904 = false) => serialText(serial, FORMAT.date, date1904);

describe('serial numbers as dates', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [44197, '2021-01-01'],
    [46387, '2026-12-31'],
    [2958465, '9999-12-31'],
  ])('%d is %s in the 1900 system, with the leap day that never was', (serial, text) => {
    expect(date(serial)).toBe(text);
  });

  test.each([
    [0, '1904-01-01'],
    [42735, '2021-01-01'],
    [44925, '2026-12-31'],
  ])('%d is %s in the 1904 system', (serial, text) => {
    expect(date(serial, true)).toBe(text);
  });

  test('a day 0 stays visible as what it is instead of becoming a neighbouring day', () => {
    expect(date(0)).toBe('1900-01-00');
  });

  test.each([-1, 2958466, 20261231, Number.NaN])('%d cannot be shown as a date', (serial) => {
    expect(date(serial)).toBeNull();
  });

  test('a time of day is appended, noise below half a second is not', () => {
    expect(date(46387.5868055556)).toBe('2026-12-31T14:05:00');
    expect(date(46387.0000000001)).toBe('2026-12-31');
    expect(date(46386.9999999999)).toBe('2026-12-31');
    expect(date(0.5)).toBe('1900-01-00T12:00:00');
  });

  test('a bare time and an elapsed time have no day', () => {
    expect(serialText(0.5, FORMAT.time, false)).toBe('12:00:00');
    expect(serialText(0, FORMAT.time, false)).toBe('00:00:00');
    expect(serialText(46387.25, FORMAT.time, false)).toBe('2026-12-31T06:00:00');
    expect(serialText(1.52083333333333, FORMAT.elapsed, false)).toBe('36:30:00');
    expect(serialText(-0.5, FORMAT.elapsed, false)).toBeNull();
  });

  test('both systems name the same day 1462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_900_000 }), (serial) => {
        expect(date(serial, true)).toBe(date(serial + 1462));
      }),
    );
  });

  test('every second of every day since March 1900 comes back', () => {
    const moment = fc.tuple(fc.integer({ min: 61, max: 2_958_465 }), fc.integer({ min: 1, max: 86_399 }));
    fc.assert(
      fc.property(moment, ([day, second]) => {
        const expected = new Date((day - 25_569) * 86_400_000 + second * 1000).toISOString().slice(0, 19);
        expect(date(day + second / 86_400)).toBe(expected);
      }),
    );
  });
});

describe('dates that the file stores as ISO text', () => {
  test.each([
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['2026-12-31T14:05:00.000Z', '2026-12-31T14:05:00'],
    ['2026-12-31T14:05', '2026-12-31T14:05:00'],
    ['10:10:10', '10:10:10'],
  ])('%s reads %s', (stored, text) => {
    expect(isoCellText(stored)?.text).toBe(text);
  });

  test('anything else is no date', () => {
    expect(isoCellText('31.12.2026')).toBeNull();
    expect(isoCellText('PT10H')).toBeNull();
  });
});
