import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DayForm } from '../../../../src/engine/record-plan.js';
import { dateSql, plausibleDaySql } from '../../../../src/tables/date-sql.js';
import { evaluate, openTestEngine, type TestEngine } from '../../../engine/test-engine.js';
import { takenFrom } from './quick-records.js';
import { DAYS } from './random-export.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

const FORMS: readonly DayForm[] = ['iso', 'dotted', 'dmy', 'mdy', 'compact'];
const DAY_MS = 86_400_000;

/** Each cell with the day that is taken from it, as the engine writes it; those left alone are left out. */
async function taken(
  cells: readonly string[],
  form: DayForm,
  delimiter = ';',
): Promise<readonly (readonly [string, string])[]> {
  const path = join(test.folder, 'days.csv');
  const values = await takenFrom(path, cells, { role: 'day', form }, { delimiter });
  return cells.flatMap((cell, at) => {
    const value = values[at];
    return typeof value === 'number'
      ? [[cell, new Date(value * DAY_MS).toISOString().slice(0, 10)] as const]
      : [];
  });
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A day in a form; parts that are no day stay as they are. */
function written(form: DayForm, year: number, month: number, day: number, mark: string): string {
  const [y, m, d] = [String(year).padStart(4, '0'), two(month), two(day)];
  return {
    iso: `${y}-${m}-${d}`,
    dotted: `${d}.${m}.${y}`,
    compact: `${y}${m}${d}`,
    dmy: `${d}${mark}${m}${mark}${y}`,
    mdy: `${m}${mark}${d}${mark}${y}`,
  }[form];
}

/** Days at which calendars go wrong, as year, month, day. */
const EDGES = [
  [1899, 12, 31],
  [1900, 1, 1],
  [1900, 1, 2],
  [1900, 2, 28],
  [1900, 2, 29],
  [1900, 3, 1],
  [1969, 12, 31],
  [1970, 1, 1],
  [1970, 1, 2],
  [2000, 2, 29],
  [2023, 2, 29],
  [2024, 2, 29],
  [2024, 2, 30],
  [2024, 12, 31],
  [2025, 4, 31],
  [2025, 0, 5],
  [2025, 13, 5],
  [2025, 5, 0],
  [2025, 5, 32],
  [2100, 2, 28],
  [2100, 2, 29],
  [2100, 3, 1],
  [2199, 12, 31],
  [2200, 1, 1],
  [9999, 12, 31],
  [0, 0, 0],
  [1, 1, 1],
] as const;
const TIMES = [
  '',
  ' 00:00',
  ' 08:26',
  'T08:26',
  ' 23:59:59',
  'T23:59:59',
  ' 24:00',
  ' 24:00:00',
  ' 23:60',
  ' 23:59:60',
  ' 8:26',
  ' 08:26:00.000',
  ' 08:26:00Z',
  ' 08:26 Uhr',
  ' 08.26',
  '  08:26',
  ' ',
  'T',
  ' 08',
  ' 08:2',
  ' 08:26:',
  ' 08:26:3',
  't08:26',
  '\t08:26',
  ' 08:26 ',
  ', 08:26',
];

const NO_DAYS = (
  '2025-1-5|2025/12/31|2025.12.31|31.12.25|1.2.2025|31,12,2025|31.12.2025.|31/12-2025|31/12/25|31/12/20255|2025-12-3|2025123|202512311|' +
  ' 2025-12-31|20 5-12-31|-1/12/2025|/12/2025|today|epoch|infinity|+025-12-31|٢٠٢٥-12-31|2025-12-31x|20251231 |0'
).split('|');

/** Whether it is a day that is taken without a closer look. */
function isPlain(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return isDay && iso >= '1900-01-02' && iso <= '2199-12-31' && iso !== '1970-01-01';
}

describe('a day in bytes', () => {
  it.each(FORMS)('is taken in the form %s wherever it is one of 1900 to 2199', async (form) => {
    for (const mark of ['/', '-']) {
      const days = EDGES.map(
        ([y, m, d]) => [written(form, y, m, d, mark), written('iso', y, m, d, '')] as const,
      );
      const plain = days.filter(([, iso]) => isPlain(iso));
      expect(
        await taken(
          days.map(([cell]) => cell),
          form,
        ),
      ).toEqual(plain);
      expect(plain).toHaveLength(11);
    }
  });

  it('is the right one on each day of three hundred years', async () => {
    const days: string[] = [];
    for (let at = Date.UTC(1900, 0, 2); at < Date.UTC(2200, 0, 1); at += DAY_MS)
      days.push(new Date(at).toISOString().slice(0, 10));
    const found = await taken(days, 'iso');
    expect(found.filter(([cell, day]) => cell !== day)).toEqual([]);
    expect(found).toHaveLength(days.length - 1);
  });

  it('may be written without zeros between slashes and dashes', async () => {
    expect(await taken(['3/4/2025', '3-12-2025', '13/4/2025', '3/13/2025 08:26'], 'dmy')).toEqual([
      ['3/4/2025', '2025-04-03'],
      ['3-12-2025', '2025-12-03'],
      ['13/4/2025', '2025-04-13'],
    ]);
    expect(await taken(['3/4/2025', '12-3-2025', '13/4/2025', '3/13/2025 08:26'], 'mdy')).toEqual([
      ['3/4/2025', '2025-03-04'],
      ['12-3-2025', '2025-12-03'],
      ['3/13/2025 08:26', '2025-03-13'],
    ]);
  });

  it('has a time behind it where its form knows one', async () => {
    const timesOf = async (form: DayForm): Promise<readonly string[]> => {
      const day = written(form, 2025, 3, 4, '/');
      const found = await taken(
        TIMES.map((time) => day + time),
        form,
      );
      return found.map(([cell]) => cell.slice(day.length));
    };
    const times = ['', ' 00:00', ' 08:26', 'T08:26', ' 23:59:59', 'T23:59:59'];
    for (const form of ['iso', 'dmy', 'mdy'] as const) expect(await timesOf(form)).toEqual(times);
    for (const form of ['dotted', 'compact'] as const) expect(await timesOf(form)).toEqual(['']);
  });

  it('is left alone in another form, cut short or with more behind it', async () => {
    for (const form of FORMS) expect(await taken(NO_DAYS, form)).toEqual([]);
  });

  it('ends with its cell, though a part of days may part the cells', async () => {
    expect(await taken(['2025-12-31', '2025-12-31 08:26'], 'iso', '-')).toHaveLength(2);
    expect(await taken(['2025-12-31', '2025-12-31 08:26'], 'iso', ':')).toHaveLength(2);
    expect(await taken(['31.12.2025', '3.12.2025'], 'dotted', '.')).toEqual([['31.12.2025', '2025-12-31']]);
    expect(await taken(['31/12/2025', '3/4/202'], 'dmy', '/')).toEqual([['31/12/2025', '2025-12-31']]);
  });

  it.each(FORMS)('is what its text is in the form %s', async (form) => {
    const parts = [
      fc.integer({ min: 1890, max: 2210 }),
      fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 13 })),
      fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 32 })),
    ] as const;
    const day = fc.oneof(fc.constantFrom(...EDGES), fc.tuple(...parts));
    const cell = fc.oneof(
      fc
        .tuple(
          day,
          fc.constantFrom('/', '-'),
          fc.oneof(fc.constant(''), fc.constantFrom(...TIMES)),
          fc.boolean(),
        )
        .map(([[year, month, day], mark, time, isShort]) => {
          const text = written(form, year, month, day, mark);
          return (isShort ? text.replace(/\b0(?=\d[/-])/g, '') : text) + time;
        }),
      fc.constantFrom(...DAYS),
      fc.string({ unit: fc.constantFrom(...'0123-./: T'), minLength: 6, maxLength: 20 }),
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 20, maxLength: 60, size: 'max' }), async (cells) => {
        const quick = await taken(cells, form);
        const given = quick.map(([cell]) => cell);
        const found = await evaluate(test.engine, ['', ...given], plausibleDaySql(dateSql('cell', [form])));
        expect(quick).toEqual(given.map((cell, at) => [cell, found[at + 1]]));
        count += quick.length;
      }),
      { numRuns: 25 },
    );
    expect(count).toBeGreaterThan(60);
  });
});
