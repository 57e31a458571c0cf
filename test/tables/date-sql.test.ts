import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateForm, dateSql, plausibleDaySql } from '../../src/tables/date-sql.js';
import { engineForTests, evaluate } from '../engine/test-engine.js';

const test = engineForTests();

const days = (values: readonly string[], ...forms: DateForm[]) =>
  evaluate(test.engine, values, plausibleDaySql(dateSql('cell', forms)));

const PLAIN: readonly DateForm[] = ['dotted', 'iso', 'compact'];

/** Texts with the day they mean. */
const DAYS: readonly (readonly [string, string])[] = [
  ['31.12.2025', '2025-12-31'],
  ['1.2.2025', '2025-02-01'],
  ['01.02.25', '2025-02-01'],
  ['1.2.25', '2025-02-01'],
  ['31.12.99', '1999-12-31'],
  ['1.1.1970', '1970-01-01'],
  ['29.02.2024', '2024-02-29'],
  ['31.12.2025 23:59', '2025-12-31'],
  ['31.12.2025 23:59:59', '2025-12-31'],
  ['31.12.2025, 23:59 Uhr', '2025-12-31'],
  ['31.12.25 10:15', '2025-12-31'],
  ['1.2.25 0:00', '2025-02-01'],
  ['2025-12-31', '2025-12-31'],
  ['2025-1-5', '2025-01-05'],
  ['2025/12/31', '2025-12-31'],
  ['2025.12.31', '2025-12-31'],
  ['2025-12-31 10:15:00', '2025-12-31'],
  ['2025-12-31T23:59:59.999', '2025-12-31'],
  ['2025-12-31T00:30:00Z', '2025-12-31'],
  ['20251231', '2025-12-31'],
  [' 31.12.2025 ', '2025-12-31'],
  ['\u00a031.12.2025\u00a0', '2025-12-31'],
  [' 1.2.25', '2025-02-01'],
  ['2025-12-31\u00a0', '2025-12-31'],
  ['20251231 ', '2025-12-31'],
];

const NO_DAYS = [
  '',
  '30.02.2025',
  '29.02.2025',
  '00.01.2025',
  '01.00.2025',
  '32.01.2025',
  '01.13.2025',
  '00.00.0000',
  '2025-02-30',
  '2025-00-10',
  '20250230',
  '31.12.',
  '31.12.202',
  '31.12.20255',
  '31.12.2025.',
  '31,12,2025',
  '31.12.2025 bis 5.1.2026',
  '31.12.2025 geliefert',
  '2025-12-31 x',
  '2025123',
  '202512',
  '20251231101500',
  '45291',
  '0',
  'Dezember 2025',
  'epoch',
  'infinity',
  'today',
  'now',
  // Bounds: a day that stands for "no end", and years that are slips of the pen.
  '99991231',
  '9999-12-31',
  '31.12.9999',
  '31.12.1899',
  '01.01.1900',
  '01.01.2200',
  '31.12.0025',
];

describe('a date', () => {
  it.each([
    ['dotted', 'iso', 'compact'],
    ['compact', 'iso', 'dotted'],
    ['iso', 'compact', 'dotted'],
  ] as const)('is found in any form that leaves no doubt, looked for as %s, %s, %s', async (...forms) => {
    const found = await days(
      DAYS.map(([text]) => text),
      ...forms,
    );
    expect(DAYS.map(([text], at) => [text, found[at]])).toEqual(DAYS);
  });

  it('keeps the day that is written, whatever the zone of its time', async () => {
    const values = ['2025-12-31T00:30:00+02:00', '2025-12-31T23:30:00-05:00', '2025-12-31 00:30+14'];
    expect(await days(values, ...PLAIN)).toEqual(['2025-12-31', '2025-12-31', '2025-12-31']);
  });

  it.each([
    ['dotted', 'iso', 'compact'],
    ['iso', 'dotted', 'compact', 'dmy'],
    ['mdy', 'iso', 'dotted', 'compact'],
  ] as const)('is not made of what is none, looked for as %s, %s, %s', async (...forms) => {
    const found = await days(NO_DAYS, ...forms);
    expect(NO_DAYS.map((text, at) => [text, found[at]])).toEqual(NO_DAYS.map((text) => [text, null]));
  });

  it('is read day first or month first, as decided', async () => {
    const values = ['03/04/2025', '3/4/25', '03-04-2025', '3/4/2025 12:00:00 AM', '03/04/25 10:15'];
    expect(await days(values, 'dmy')).toEqual(values.map(() => '2025-04-03'));
    expect(await days(values, 'mdy')).toEqual(values.map(() => '2025-03-04'));
    expect(await days(['31/12/2025', '12/31/2025'], 'dmy')).toEqual(['2025-12-31', null]);
    expect(await days(['31/12/2025', '12/31/2025'], 'mdy')).toEqual([null, '2025-12-31']);
    expect(await days(['2025/12/31', '2025-03-04'], 'ymd')).toEqual(['2025-12-31', '2025-03-04']);
  });

  it('is left alone in a form that the column does not hold', async () => {
    expect(await days(['03/04/2025', '03-04-2025'], ...PLAIN)).toEqual([null, null]);
  });

  it('is read in all its forms within one column', async () => {
    const mixed = ['31.12.2025', '2025-12-31', '20251231', '31/12/2025', '31.12.25', '2025-12-31 10:15:00'];
    expect(await days(mixed, 'dmy', 'iso', 'dotted', 'compact')).toEqual(mixed.map(() => '2025-12-31'));
  });

  it('comes back from any way of writing it', async () => {
    const two = (part: number): string => String(part).padStart(2, '0');
    const writings = {
      dotted: (y: number, m: number, d: number) => `${two(d)}.${two(m)}.${y}`,
      short: (y: number, m: number, d: number) => `${d}.${m}.${two(y % 100)}`,
      iso: (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}`,
      compact: (y: number, m: number, d: number) => `${y}${two(m)}${two(d)}`,
      slashed: (y: number, m: number, d: number) => `${d}/${m}/${y}`,
    };
    const way = fc.constantFrom<keyof typeof writings>('dotted', 'short', 'iso', 'compact', 'slashed');
    const time = fc.constantFrom('', ' 10:15', ' 23:59:59');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 29_000 }), way, time), { minLength: 20, maxLength: 40 }),
        async (all) => {
          const cases = all.map(([day, form, after]) => {
            const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
            const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
            // A year of two digits is one from 1969 to 2068.
            const way = form === 'short' && y > 2068 ? 'dotted' : form;
            return [writings[way](y, m, d) + after, iso] as const;
          });
          const found = await days(
            cases.map(([text]) => text),
            'dotted',
            'dmy',
            'iso',
            'compact',
          );
          expect(cases.map(([text], at) => [text, found[at]])).toEqual(cases);
        },
      ),
      { numRuns: 40 },
    );
  });
});
