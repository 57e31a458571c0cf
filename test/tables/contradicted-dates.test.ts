import { describe, expect, it } from 'vitest';
import { engineForTests } from '../engine/test-engine.js';
import { brief, loadFiles, refusalOf } from '../ingest/load-files.js';

const test = engineForTests();

const two = (number: number): string => String(number).padStart(2, '0');
const dayFirst = (at: number): string => `${two(1 + (at % 28))}/${two(1 + ((at * 7) % 12))}/2025`;
const monthFirst = (at: number): string => `${two(1 + ((at * 7) % 12))}/${two(1 + (at % 28))}/2025`;
/** A date that both orders read, each in its own way. */
const open = (at: number): string => `${two(1 + (at % 6))}/${two(7 + (at % 6))}/2025`;

const many = (count: number, dayOf: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => dayOf(at));
const csv = (days: readonly string[], heading = 'Kundennummer;Datum;Umsatz', more = ''): string =>
  `${heading}\n${days.map((day, at) => `K${at % 9};${day};${at},00${more}\n`).join('')}`;

const told = async (content: string): Promise<readonly string[]> =>
  (await refusalOf(test, { 'a.csv': content })).map(
    ({ code, message }) => `${code} ${message.en.replace(/^.*?: /, '')}`,
  );

describe('records far down the file that show both orders of day and month', () => {
  it.each([
    ['read from bytes', (days: readonly string[]) => csv(days)],
    [
      'read by the engine',
      (days: readonly string[]) => csv(days, 'Kundennummer;Datum;Umsatz;Rabatt %', ';5,0'),
    ],
    ['read tolerantly', (days: readonly string[]) => `${csv(days)}K1;"1/7/2025"x;5,00\n`],
  ])('are refused with the numbers of both: %s', async (_, write) => {
    const both = [...many(3000, open), ...many(20, dayFirst), ...many(20, monthFirst)];
    expect(await told(write(both))).toEqual([
      'KW214 8 values of the column are dates as day/month only, 8 as month/day only.',
    ]);
  });

  it('are refused where one record stands against one', async () => {
    expect(await told(csv([...many(3000, open), '13/01/2025', '01/13/2025']))).toEqual([
      'KW214 1 values of the column are dates as day/month only, 1 as month/day only.',
    ]);
  });

  it('are refused where the first records had decided', async () => {
    expect(await told(csv([...many(3000, dayFirst), ...many(1000, monthFirst)]))).toEqual([
      'KW214 48 values of the column are dates as day/month only, 48 as month/day only.',
    ]);
  });

  it('cost a stray its row alone, which is told', async () => {
    const { loaded } = await loadFiles(test, { 'a.csv': csv([...many(3000, dayFirst), '01/13/2025']) });
    expect(loaded.problems.filter(({ code }) => code.startsWith('KW20')).map(brief)).toEqual([
      'KW204 a.csv row 3002 Datum "01/13/2025"',
    ]);
  });

  it('are read in the order that is set', async () => {
    const { loaded } = await loadFiles(
      test,
      { 'a.csv': csv([...many(3000, dayFirst), ...many(28, monthFirst)]) },
      { 'invoice-lines': { columns: {}, dateOrder: 'dmy' } },
    );
    const rejected = loaded.problems.filter(({ code }) => code === 'KW204');
    expect(rejected.reduce((sum, { count }) => sum + count, 0)).toBe(16);
  });
});
