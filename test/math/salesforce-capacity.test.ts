import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careHours, conversationHours, minutesPerVisit } from '../../src/math/contact-hours.js';
import { fullTimeEquivalents, wholeHeads } from '../../src/math/full-time-equivalents.js';
import { workingDays, workingHours } from '../../src/math/working-capacity.js';
import { yearsInPeriod } from '../../src/math/years-in-period.js';

const GERMAN_YEAR = {
  calendarDays: 365,
  weekendDays: 104,
  publicHolidays: 11,
  vacationDays: 30,
  sickDays: 10,
  trainingDays: 0,
  hoursPerDay: 8,
};

describe('working capacity', () => {
  it('gives the published 210 days and 1,680 hours of a German working year', () => {
    expect(workingDays(GERMAN_YEAR)).toBe(210);
    expect(workingHours(GERMAN_YEAR)).toBe(1680);
  });

  it('leaves 168 hours for customers at 10 % and 1,008 at 60 %', () => {
    expect(workingHours(GERMAN_YEAR) * 0.1).toBeCloseTo(168, 9);
    expect(workingHours(GERMAN_YEAR) * 0.6).toBeCloseTo(1008, 9);
  });

  it('takes training off and never falls below zero', () => {
    expect(workingDays({ ...GERMAN_YEAR, trainingDays: 10 })).toBe(200);
    expect(workingDays({ ...GERMAN_YEAR, sickDays: 366 })).toBe(0);
  });
});

describe('full-time equivalents', () => {
  it('reproduces Talley in the textbook: 1,000 A × 36 + 2,000 B × 12 calls at 1,000 calls a person', () => {
    const calls = 1000 * 36 + 2000 * 12;
    expect(calls).toBe(60_000);
    expect(wholeHeads(fullTimeEquivalents(calls, 1000, 1))).toBe(60);
  });

  it('agrees for one-hour calls at 60 % and at 10 % customer time', () => {
    const ambitious = fullTimeEquivalents(60_000, 1680, 0.6);
    expect(ambitious).toBeCloseTo(59.52, 2);
    expect(wholeHeads(ambitious)).toBe(60);
    const usual = fullTimeEquivalents(60_000, 1680, 0.1);
    expect(usual).toBeCloseTo(357.1, 1);
    expect(wholeHeads(usual)).toBe(358);
  });

  it('needs nobody for no work, and is unknown for work without capacity', () => {
    expect(fullTimeEquivalents(0, 0, 0)).toBe(0);
    expect(fullTimeEquivalents(10, 0, 0.1)).toBeNaN();
    expect(fullTimeEquivalents(Number.NaN, 1680, 0.1)).toBeNaN();
    expect(wholeHeads(Number.NaN)).toBeNaN();
  });

  it('does not hire a person for a binary fraction', () => {
    expect(wholeHeads(0.1 + 0.2 + 0.7)).toBe(1);
    expect(wholeHeads(3.0000000000000004)).toBe(3);
    expect(wholeHeads(3.001)).toBe(4);
    expect(Object.is(wholeHeads(0), 0)).toBe(true);
  });

  it('never needs fewer heads by rounding per place than once', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 12 }), (places) => {
        const together = wholeHeads(places.reduce((sum, each) => sum + each, 0));
        const apart = places.reduce((sum, each) => sum + wholeHeads(each), 0);
        expect(apart).toBeGreaterThanOrEqual(together);
      }),
    );
  });
});

describe('contact hours', () => {
  const minutes = {
    visitMinutes: 60,
    travelMinutes: 45,
    preparationMinutes: 30,
    callMinutes: 15,
    callPreparationMinutes: 5,
  };

  it('counts a visit with travel and preparation, a call with preparation', () => {
    expect(minutesPerVisit(minutes)).toBe(135);
    expect(careHours(12, 12, minutes)).toBe((12 * 135 + 12 * 20) / 60);
    expect(conversationHours(12, 12, minutes)).toBe(15);
  });

  it('does not round visits', () => {
    expect(careHours(0.5, 0, minutes)).toBe(135 / 120);
  });
});

describe('years in a period', () => {
  it('counts months where the period is given in months', () => {
    expect(yearsInPeriod({ start: 0, asOf: 364, months: 12 })).toBe(1);
    expect(yearsInPeriod({ start: 0, asOf: 180, months: 6 })).toBe(0.5);
  });

  it('counts days, both ends inclusive, where everything in the data counts', () => {
    expect(yearsInPeriod({ start: 0, asOf: 1460, months: null })).toBeCloseTo(4, 9);
  });
});
