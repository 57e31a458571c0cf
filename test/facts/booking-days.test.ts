import { describe, expect, it } from 'vitest';
import { bookingDays } from '../../src/facts/booking-days.js';
import { findTerms } from '../../src/facts/line-terms.js';
import { isoDay } from '../../src/language/numbers.js';
import { engineForTests } from '../engine/test-engine.js';
import { loadFiles } from '../ingest/load-files.js';

const test = engineForTests();

/** A booking a week in 2024 and 2025, three of them each time, and others. */
const WEEKLY = Array.from({ length: 104 }, (_, week) => isoDay(19_723 + 7 * week)).flatMap((day) => [
  day,
  day,
  day,
]);

const linesOf = async (days: readonly string[]) => {
  const rows = days.map((day, at) => `A${at % 7};${day};1,00\n`).join('');
  const { loaded } = await loadFiles(test, { 'l.csv': `Kundennr;Datum;Umsatz\n${rows}` });
  return loaded.tables.get('invoice-lines')!;
};
const daysOf = async (days: readonly string[]) => {
  const { start, end, problems } = (await bookingDays(test.engine, await linesOf(days)))!;
  return {
    from: isoDay(start),
    to: isoDay(end),
    codes: problems.map(({ code, count }) => `${code} × ${count}`),
  };
};

describe('the days of bookings', () => {
  it('run from the first to the last', async () => {
    expect(await daysOf(WEEKLY)).toEqual({ from: '2024-01-01', to: '2025-12-22', codes: [] });
  });

  it('leave out a few that lie months behind all others, and before', async () => {
    expect(await daysOf([...WEEKLY, '2026-06-01'])).toEqual({
      from: '2024-01-01',
      to: '2025-12-22',
      codes: ['KW421 × 1'],
    });
    expect(await daysOf(['2062-05-01', ...WEEKLY, '2071-01-01', '1970-01-01'])).toEqual({
      from: '2024-01-01',
      to: '2025-12-22',
      codes: ['KW421 × 2', 'KW423 × 1'],
    });
  });

  it('follow those that are no few: a season is none', async () => {
    const season = Array.from({ length: 20 }, () => '2026-06-01');
    expect((await daysOf([...WEEKLY, ...season])).to).toBe('2026-06-01');
  });

  it('of a small table give way to decades only, and say so where it is a year', async () => {
    const few = ['2025-01-01', '2025-06-01', '2025-12-01'];
    expect(await daysOf([...few, '2062-01-01'])).toMatchObject({ to: '2025-12-01', codes: ['KW421 × 1'] });
    expect(await daysOf([...few, '2027-06-01'])).toMatchObject({ to: '2027-06-01', codes: ['KW422 × 1'] });
    expect(await daysOf([...few, '2026-09-01'])).toMatchObject({ to: '2026-09-01', codes: [] });
  });

  it('decide the period, unless an as-of date is set or all data are wanted', async () => {
    const lines = await linesOf([...WEEKLY, '2062-06-01']);
    const settings = { currency: 'EUR', currencies: {}, asOf: null, months: 12, used: [] };
    const terms = await findTerms(test.engine, lines, [], settings);
    expect(isoDay(terms.period!.asOf)).toBe('2025-12-22');
    expect(terms.problems.map(({ message }) => message.de)).toEqual([
      'Vereinzelte Buchungen liegen weit nach den übrigen (1 Zeilen, ab 01.06.2062); sie bestimmen den Stichtag nicht und liegen außerhalb des Zeitraums. Stichtag ist 22.12.2025.',
    ]);
    const set = await findTerms(test.engine, lines, [], { ...settings, asOf: 20_000 });
    expect([set.period!.asOf, set.problems]).toEqual([20_000, []]);
    const all = await findTerms(test.engine, lines, [], { ...settings, months: null });
    expect([isoDay(all.period!.asOf), all.problems]).toEqual(['2062-06-01', []]);
  });
});
