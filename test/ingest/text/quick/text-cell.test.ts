import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypedColumn } from '../../../../src/tables/recognised-table.js';
import { recordsSql } from '../../../../src/tables/record-sql.js';
import { identifierSql, textSql } from '../../../../src/tables/typed-sql.js';
import { VERDICT } from '../../../../src/tables/verdict.js';
import { evaluate, openTestEngine, type TestEngine } from '../../../engine/test-engine.js';
import { cell, planOf, readQuickly, takenFrom, writtenCell } from './quick-records.js';

let test: TestEngine;
let path: string;
beforeAll(async () => {
  test = await openTestEngine();
  path = join(test.folder, 'texts.csv');
});
afterAll(() => test.close());

/** The cells that are taken as they stand. */
async function plain(cells: readonly string[], role: 'text' | 'identifier'): Promise<readonly string[]> {
  const values = await takenFrom(path, cells, { role });
  const taken = cells.filter((_, at) => values[at] !== undefined);
  expect(values.filter((value) => value !== undefined)).toEqual(taken);
  return taken;
}

const BLANKS = [' ', '\t', '\u00a0', '\u202f', '\u2009', '\u200b', '\ufeff'];
const OTHERS = ['\n', '\r\n', '\v', '\u007f', '\u0085', '\u2003', '\u2028', '\u3000'];
const LETTERS = [
  'a',
  '0',
  '.0',
  '.',
  'ä',
  'Ö',
  'ß',
  '€',
  'Ж',
  '日',
  '😀',
  '👩‍🔧',
  'é',
  '"',
  '-',
  '–',
  '\u0301',
  'zwölf Bytes',
];

describe('text in bytes', () => {
  it('is taken where nothing stands around it', async () => {
    const cells = [
      ...[
        'a',
        'A-1',
        '00017',
        '1.5',
        'Müller & Söhne',
        'Straße',
        'Ж',
        'Öl',
        '日本',
        '😀',
        'a b',
        'x€x',
        '=1+1',
      ],
      ...[
        'zwölf Bytes',
        'dreizehnBytes',
        'zwölf',
        'x'.repeat(12),
        'x'.repeat(13),
        'ß'.repeat(6),
        'ß'.repeat(500),
      ],
      ...['zwei\nZeilen', 'a;b', '5" Rohr', 'K.'],
    ];
    expect(await plain(cells, 'identifier')).toEqual(cells);
    expect(await plain(['17850.0'], 'text')).toEqual(['17850.0']);
  });

  it('is not where a blank of any kind does, or the fraction that a spreadsheet put behind a key', async () => {
    const around = BLANKS.flatMap((blank) => [blank, `${blank}a`, `a${blank}`, `${blank}ä${blank}`]);
    expect(await plain(around, 'text')).toEqual([]);
    expect(await plain(['17850.0', '0.0', 'K.0', '.0'], 'identifier')).toEqual([]);
  });

  it('is the very text that the engine makes of it', async () => {
    const unit = fc.constantFrom(...BLANKS, ...OTHERS, ...LETTERS, ...LETTERS, ...LETTERS);
    const text = fc.oneof(
      { weight: 3, arbitrary: fc.array(unit, { minLength: 1, maxLength: 5 }).map((units) => units.join('')) },
      {
        weight: 1,
        arbitrary: fc
          .string({ unit: 'binary', minLength: 1, maxLength: 20 })
          .filter((drawn) => !/\0|\r(?!\n)/.test(drawn) && !drawn.includes('"')),
      },
    );
    const count = { text: 0, identifier: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60, size: 'max' }), async (drawn) => {
        for (const [role, sql] of [
          ['text', textSql('cell')],
          ['identifier', identifierSql('cell')],
        ] as const) {
          const cells = await plain(drawn, role);
          expect(await evaluate(test.engine, ['', ...cells], sql)).toEqual([null, ...cells]);
          count[role] += cells.length;
        }
      }),
      { numRuns: 25 },
    );
    expect(Math.min(count.text, count.identifier)).toBeGreaterThan(300);
  });
});

describe('a row without a customer', () => {
  const KEY: TypedColumn = {
    id: 'customerId',
    type: 'identifier',
    heading: 'Kundennr',
    index: 1,
    cell: 'c1',
    sql: 'c1',
  };
  const DATE: TypedColumn = {
    id: 'date',
    type: 'date',
    heading: 'Datum',
    index: 2,
    cell: 'c2',
    sql: 'CAST(c2 AS DATE)',
  };
  const SHAPE = {
    cells: ['c0', 'c1', 'c2'],
    width: 3,
    columns: [KEY, DATE],
    amount: null,
    key: KEY,
    date: DATE,
    checkWidth: false,
    checked: [],
  };

  /** Whether the engine takes a row for a total, by what stands in its first cell. */
  async function areTotals(cells: readonly string[]): Promise<readonly boolean[]> {
    const row = `(SELECT cell AS c0, CAST(NULL AS VARCHAR) AS c1, '2025-01-31' AS c2)`;
    const found = await evaluate(test.engine, cells, `(SELECT verdict FROM (${recordsSql(SHAPE, row)}))`);
    return found.map((verdict) => verdict === String(VERDICT.totalRow));
  }

  /** The first cells of the rows that are taken at once. */
  async function taken(cells: readonly string[]): Promise<readonly string[]> {
    const content = cells.map((first, at) => `${writtenCell(first)};;${at}\n`).join('');
    const plan = planOf([cell(1, { role: 'key' }), cell(2)]);
    const read = await readQuickly(path, { content, delimiter: ';', width: 3, skipLines: 0 }, plan);
    return read?.rows.map(([, at]) => cells[Number(at)] ?? '') ?? [];
  }

  it('is never taken at once where it is a total', async () => {
    const words = [
      'Summe',
      'GESAMT',
      'Total',
      'sum',
      'subtotal',
      'Grand Total',
      'Insgesamt',
      ' Ergebnis',
      ' Summe',
      ' gesamt',
    ];
    const unit = fc.constantFrom(...words, ' ', '*', ':', '1', '\u00a0', 'ä', '-', 'x', 'GmbH', '\n', '');
    const text = fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) => units.join(''));
    const count = { totals: 0, taken: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60, size: 'max' }), async (cells) => {
        const isTotal = await areTotals(cells);
        const atOnce = new Set(await taken(cells));
        expect(cells.filter((cell, at) => isTotal[at] && atOnce.has(cell))).toEqual([]);
        count.totals += isTotal.filter(Boolean).length;
        count.taken += atOnce.size;
      }),
      { numRuns: 20 },
    );
    expect(Math.min(count.totals, count.taken)).toBeGreaterThan(50);
  });

  it('is taken at once where its first cell has no word', async () => {
    const cells = ['4711', 'K-4711', '2025-12-31', '31.12.2025 10:15', '-', 'R1', 'DE 1'];
    expect(await taken(['Sum', ...cells, 'abc', 'ä', '', '...sum...'])).toEqual(cells);
  });
});
