import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDE_COLUMNS } from '../../src/tables/wide-rows.js';
import { openTestEngine, type TestEngine } from '../engine/test-engine.js';
import { brief, type Files, loadFiles, rowsOf, verdictsOf } from './load-files.js';
import { sheetXml, workbookParts } from './workbook/make-workbook.js';
import { pack } from './workbook/read-outcome.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

const WIDTH = WIDE_COLUMNS + 88;
const HEADINGS = ['Kundennummer', 'Name', 'Datum', 'Umsatz', 'Belegnummer'];
const RECORDS = [
  ['1', 'Alpha', '02.01.2026', '10,50', 'A1'],
  ['2', 'Beta', '03.01.2026', 'zehn', 'A2'],
  ['1', 'Alpha', '02.01.2026', '10,50', 'A1'],
  ['3', 'Gamma', '', '7,00', 'A3'],
  ['', '', '04.01.2026', '5,00', 'A4'],
  ['2', 'Beta', '05.01.2026', '1.234,00', 'A5'],
  ['Summe', '', '', '1.267,00', ''],
];

/** The records with other columns between the first and the others; the last cell tells the copies of a record apart. */
const rows = (width: number, heading: string, isSame = true): string[][] => {
  const others = width - HEADINGS.length;
  const between = (name: string): string[] =>
    Array.from({ length: others }, (_, at) => (name === '' ? '' : `${name}${at}`));
  return [
    [HEADINGS[0] ?? '', ...between(heading), ...HEADINGS.slice(1)],
    ...RECORDS.map(([first = '', ...rest], at) => {
      const cells = between(at === 6 ? '' : 'x');
      if (!isSame && at === 2) cells[others - 1] = 'y';
      return [first, ...cells, ...rest];
    }),
  ];
};

const csv = (table: readonly (readonly string[])[]): string =>
  `${table.map((cells) => cells.join(';')).join('\n')}\n`;

const xlsx = (table: readonly (readonly string[])[]): Buffer => {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => (cell === '' ? '<c/>' : `<c t="str"><v>${cell}</v></c>`)).join('');
  const sheet = sheetXml(table.map((row) => `<row>${cells(row)}</row>`).join(''));
  return pack(workbookParts(sheet));
};

/** What reading came to: rows, verdicts and problems, without the name of the file. */
async function outcome(files: Files, settings: Parameters<typeof loadFiles>[2] = {}) {
  const { ingested, loaded } = await loadFiles(test, files, settings);
  return {
    // Alike neighbours may be one row.
    rows: new Set(await rowsOf(test, 'invoice-lines', ['customerId', 'name', 'date'])),
    verdicts: verdictsOf(loaded, 'invoice-lines'),
    problems: [...ingested.problems, ...loaded.problems]
      .map((each) => brief(each).replace(/ \w+\.(?:csv|xlsx)/, ''))
      .sort(),
  };
}

describe('a table with more columns than the engine should keep', () => {
  it('is read like a narrow one, whatever way it is read', async () => {
    const narrow = await outcome({ 'schmal.csv': csv(rows(HEADINGS.length, 'F')) });
    expect(narrow.verdicts).toMatchObject({ used: [3, 1_255_000_000n] });
    expect(narrow.problems.join()).toContain('KW244');
    expect(await outcome({ 'breit.csv': csv(rows(WIDTH, 'F')) })).toEqual(narrow);
    // Its heading is longer than what the reader of bytes looks for.
    expect(await outcome({ 'namen.csv': csv(rows(WIDTH, 'F'.repeat(120))) })).toEqual(narrow);
  });

  it('is read from a workbook like a narrow one', async () => {
    const narrow = await outcome({ 'schmal.xlsx': xlsx(rows(HEADINGS.length, 'F')) });
    expect(narrow.verdicts).toMatchObject({ used: [3, 1_255_000_000n] });
    expect(await outcome({ 'breit.xlsx': xlsx(rows(WIDTH, 'F')) })).toEqual(narrow);
  });

  it('has records compared by all cells, not only by those that are kept', async () => {
    for (const files of [
      { 'breit.csv': csv(rows(WIDTH, 'F', false)) },
      { 'namen.csv': csv(rows(WIDTH, 'F'.repeat(120), false)) },
      { 'breit.xlsx': xlsx(rows(WIDTH, 'F', false)) },
    ])
      expect((await outcome(files)).problems.join()).not.toContain('KW244');
  });

  it('keeps the columns that the settings name', async () => {
    const settings = { 'invoice-lines': { columns: { revenue: 'Betrag der Position', date: 'Tag x' } } };
    const table = rows(WIDTH, 'F');
    const named = [
      table[0]?.map((name) =>
        name === 'Umsatz' ? 'Betrag der Position' : name === 'Datum' ? 'Tag x' : name,
      ) ?? [],
      ...table.slice(1),
    ];
    for (const files of [{ 'namen.csv': csv(named) }, { 'namen.xlsx': xlsx(named) }])
      expect((await outcome(files, settings)).verdicts).toMatchObject({ used: [3, 1_255_000_000n] });
  });

  it('is read tolerantly where a record is not as wide as its heading', async () => {
    const [heading = [], ...records] = rows(WIDTH, 'F');
    const broken = csv([heading, ...records.slice(0, 6), ['9', 'zu', 'kurz']]);
    const { verdicts, problems } = await outcome({ 'bruch.csv': broken });
    expect(verdicts).toMatchObject({ used: [3, 1_255_000_000n], ragged: [1, 0n] });
    expect(problems.join()).toContain('KW106');
  });

  it.each(['', '+/-'])('has amounts signed by a column called "%s"', async (name) => {
    const others = Array.from({ length: WIDE_COLUMNS }, (_, at) => `F${at}`);
    // Without a name only the column beside the amount can be it.
    const record = (customer: string, sign: string): string[] =>
      name === ''
        ? [customer, '02.01.2026', '10,50', sign, ...others]
        : [customer, '02.01.2026', '10,50', ...others, sign];
    const heading = record('Kundennummer', name).map((cell, at) =>
      at === 1 ? 'Datum' : at === 2 ? 'Umsatz' : cell,
    );
    const table = [heading, record('1', '+'), record('2', '-'), record('3', '+')];
    for (const files of [{ 'zeichen.csv': csv(table) }, { 'zeichen.xlsx': xlsx(table) }]) {
      const { loaded } = await loadFiles(test, files);
      expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [3, 10_500_000n] });
    }
  });

  it('is completed by another table', async () => {
    const others = Array.from({ length: WIDE_COLUMNS }, (_, at) => `F${at}`);
    const lines = csv([
      ['Datum', 'Kundennr', 'Artikelnr', 'Menge', ...others],
      ['01.02.2026', '100', 'X', '3', ...others],
      ['02.02.2026', '200', 'Y', '2', ...others],
    ]);
    const products = csv([
      ['Artikelnr', 'Preis', ...others],
      ['X', '20,00', ...others],
      ['Y', '0,50', ...others],
    ]);
    const { loaded } = await loadFiles(test, { 'lines.csv': lines, 'products.csv': products });
    expect(verdictsOf(loaded, 'invoice-lines')).toEqual({ used: [2, 61_000_000n] });
  });
});
