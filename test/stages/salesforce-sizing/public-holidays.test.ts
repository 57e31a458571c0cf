import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUNTRIES,
  calendarYear,
  isWeekday,
  publicHolidays,
  STATES,
} from '../../../src/stages/salesforce-sizing/public-holidays.js';

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('public holidays', () => {
  it('of all Germany in 2026 are the nine that every state keeps', () => {
    expect(publicHolidays(2026, 'DE', null).map(iso)).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25'],
      ...['2026-10-03', '2026-12-25', '2026-12-26'],
    ]);
  });

  it.each([
    ['BW', '2026-01-06 2026-06-04 2026-11-01'],
    ['BY', '2026-01-06 2026-06-04 2026-08-15 2026-11-01'],
    ['BE', '2026-03-08'],
    ['BB', '2026-10-31'],
    ['HB', '2026-10-31'],
    ['HH', '2026-10-31'],
    ['HE', '2026-06-04'],
    ['MV', '2026-03-08 2026-10-31'],
    ['NI', '2026-10-31'],
    ['NW', '2026-06-04 2026-11-01'],
    ['RP', '2026-06-04 2026-11-01'],
    ['SL', '2026-06-04 2026-08-15 2026-11-01'],
    ['SN', '2026-10-31 2026-11-18'],
    ['ST', '2026-01-06 2026-10-31'],
    ['SH', '2026-10-31'],
    ['TH', '2026-09-20 2026-10-31'],
  ])('of %s are those and %s', (state, own) => {
    const nationwide = new Set(publicHolidays(2026, 'DE', null));
    const more = publicHolidays(2026, 'DE', state).filter((day) => !nationwide.has(day));
    expect(more.map(iso).join(' ')).toBe(own);
  });

  it('know the Day of Repentance and holidays that came later, or only once', () => {
    const days = (year: number, state: string) => publicHolidays(year, 'DE', state).map(iso);
    for (const day of ['2023-11-22', '2024-11-20', '2025-11-19', '2027-11-17', '2028-11-22'])
      expect(days(Number(day.slice(0, 4)), 'SN')).toContain(day);
    expect(days(2018, 'BE')).not.toContain('2018-03-08');
    expect(days(2019, 'BE')).toContain('2019-03-08');
    expect(days(2025, 'BE')).toContain('2025-05-08');
    expect(days(2025, 'HH')).not.toContain('2025-05-08');
    expect(days(2017, 'HE')).toContain('2017-10-31');
    expect(days(2016, 'HH')).not.toContain('2016-10-31');
  });

  it('of Austria are thirteen, of all Switzerland four', () => {
    expect(publicHolidays(2026, 'AT', null)).toHaveLength(13);
    expect(publicHolidays(2026, 'CH', null).map(iso)).toEqual([
      ...['2026-01-01', '2026-05-14', '2026-08-01', '2026-12-25'],
    ]);
  });

  it('that fall on one day count once: Ascension on the 1st of May 2008', () => {
    expect(publicHolidays(2008, 'DE', null)).toHaveLength(8);
  });
});

describe('the calendar year', () => {
  it('counts holidays on Monday to Friday alone', () => {
    expect(calendarYear(2026, 'DE', 'NW')).toEqual({
      calendarDays: 365,
      weekendDays: 104,
      publicHolidays: 8,
    });
    expect(calendarYear(2025, 'DE', 'BY')).toEqual({
      calendarDays: 365,
      weekendDays: 104,
      publicHolidays: 12,
    });
    expect(calendarYear(2024, 'DE', 'BY')).toEqual({
      calendarDays: 366,
      weekendDays: 104,
      publicHolidays: 12,
    });
    expect(calendarYear(2024, 'AT', null).publicHolidays).toBe(10);
  });

  it('has at most 13 holidays on weekdays in every German state, never fewer than in all of Germany', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.constantFrom(...STATES), (year, state) => {
        const all = calendarYear(year, 'DE', null).publicHolidays;
        const own = calendarYear(year, 'DE', state).publicHolidays;
        expect(own).toBeGreaterThanOrEqual(all);
        expect(own).toBeGreaterThanOrEqual(5);
        expect(own).toBeLessThanOrEqual(13);
      }),
    );
  });

  it('splits every year into weekdays and weekends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.constantFrom(...COUNTRIES), (year, country) => {
        const { calendarDays, weekendDays, publicHolidays: holidays } = calendarYear(year, country, null);
        expect([365, 366]).toContain(calendarDays);
        expect(weekendDays).toBeGreaterThanOrEqual(104);
        expect(weekendDays).toBeLessThanOrEqual(106);
        expect(holidays).toBeGreaterThanOrEqual(1);
      }),
    );
    expect([20_544, 20_545, 20_546, 20_547, 20_548].map(isWeekday)).toEqual([true, true, true, false, false]);
  });
});
