import { describe, expect, it } from 'vitest';
import {
  AS_OF,
  DATA_START,
  dayNumber,
  isWorkingDay,
  MONTHS,
  monthStart,
  PERIOD_START,
  workingDayNear,
  workingDays,
} from '../../src/demo/calendar.js';
import { isoDay } from '../../src/language/numbers.js';

describe('calendar of the demo', () => {
  it('spans three years that end on a working day', () => {
    expect(isoDay(DATA_START)).toBe('2023-07-01');
    expect(isoDay(AS_OF)).toBe('2026-06-30');
    expect(isWorkingDay(AS_OF)).toBe(true);
    expect(monthStart(0)).toBe(DATA_START);
    expect(monthStart(MONTHS)).toBe(AS_OF + 1);
    expect(isoDay(PERIOD_START)).toBe('2025-07-01');
  });

  it('keeps weekends and holidays', () => {
    expect(isWorkingDay(dayNumber(2026, 6, 27))).toBe(false);
    expect(isWorkingDay(dayNumber(2026, 6, 28))).toBe(false);
    expect(isWorkingDay(dayNumber(2026, 6, 29))).toBe(true);
    expect(isWorkingDay(dayNumber(2025, 12, 25))).toBe(false);
    // May 2025: 22 weekdays less Labour Day and Ascension Day.
    expect(workingDays(dayNumber(2025, 5, 1), dayNumber(2025, 5, 31))).toHaveLength(20);
  });

  it('finds the working day at or before a day, after it only at the start', () => {
    expect(workingDayNear(dayNumber(2026, 6, 28), DATA_START)).toBe(dayNumber(2026, 6, 26));
    expect(workingDayNear(DATA_START, DATA_START)).toBe(dayNumber(2023, 7, 3));
  });
});
