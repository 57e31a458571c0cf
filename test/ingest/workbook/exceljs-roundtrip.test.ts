import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CELL_KIND, type CellKind } from '../../../src/ingest/workbook/sheet-rows.js';
import { columnLetters } from '../../../src/ingest/workbook/sheet-summary.js';
import { differences } from './exceljs-differences.js';
import { sharedStringsXml, sheetXml, stylesXml, temporaryFolder, workbookParts } from './make-workbook.js';
import { type ReadSheet, readAll } from './read-all.js';
import { fileIn, pack } from './read-outcome.js';

const folder = temporaryFolder();

interface Written {
  readonly value: ExcelJS.CellValue;
  readonly format?: string;
  readonly text: string | null;
  readonly kind: CellKind;
}

const { text, number, date, boolean, error, empty } = CELL_KIND;

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((letters) => `x${letters}y`.replace(/\p{Cc}|\p{Cn}|_x/gu, ''));
const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const day = fc.integer({ min: 61, max: 60_000 });

const written: fc.Arbitrary<Written> = fc.oneof(
  name.map((value): Written => ({ value, text: value, kind: text })),
  // One rich text only: with shared strings exceljs writes the first one for all of them.
  fc.constant<Written>({
    value: { richText: [{ text: 'fett' }, { text: ' & mager' }] },
    text: 'fett & mager',
    kind: text,
  }),
  fc
    .constantFrom('000123', '17850', '1.234,56', '#N/A', 'TRUE', ' a ')
    .map((value): Written => ({ value, text: value, kind: text })),
  cents.map((value): Written => ({ value: value / 100, text: String(value / 100), kind: number })),
  cents.map((value): Written => ({ value, format: '#,##0.00 "EUR"', text: String(value), kind: number })),
  cents.map(
    (value): Written => ({
      value: { formula: 'A1', result: value + 0.5 },
      text: String(value + 0.5),
      kind: number,
    }),
  ),
  day.map((serial): Written => {
    const value = new Date((serial - 25_569) * 86_400_000);
    return { value, format: 'dd.mm.yyyy', text: value.toISOString().slice(0, 10), kind: date };
  }),
  fc.boolean().map((value): Written => ({ value, text: value ? 'TRUE' : 'FALSE', kind: boolean })),
  fc.constant<Written>({
    value: { error: '#DIV/0!' } as ExcelJS.CellErrorValue,
    text: '#DIV/0!',
    kind: error,
  }),
  fc.constant<Written>({ value: null, text: null, kind: empty }),
);

test.each(['with shared strings', 'with inline strings'])(
  'thousands of random cells written by exceljs %s come back',
  async (how) => {
    const path = join(folder, `${how}.xlsx`);
    const rows = fc.sample(fc.array(written, { minLength: 1, maxLength: 12 }), { numRuns: 500, seed: 42 });
    const useSharedStrings = how === 'with shared strings';
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: path,
      useSharedStrings,
      useStyles: true,
    });
    const sheet = workbook.addWorksheet('Zufall & Co');
    for (const row of rows) {
      const line = sheet.addRow(row.map(({ value }) => value));
      row.forEach(({ format }, i) => {
        if (format !== undefined) line.getCell(i + 1).numFmt = format;
      });
      line.commit();
    }
    await workbook.commit();

    const [read] = await readAll(path);
    expect(read?.name).toBe('Zufall & Co');
    const filled = rows
      .map((row, i) => ({ row, number: i + 1 }))
      .filter(({ row }) => row.some((cell) => cell.text !== null));
    expect(read?.rowNumbers).toEqual(filled.map((each) => each.number));
    filled.forEach(({ row }, i) => {
      const width = read?.rows[i]?.length ?? 0;
      expect(read?.rows[i]).toEqual(row.slice(0, width).map((cell) => cell.text));
      expect(read?.kinds[i]).toEqual(row.slice(0, width).map((cell) => cell.kind));
      expect(row.slice(width).every((cell) => cell.text === null)).toBe(true);
    });
    expect(await differencesFromExceljs(path, read)).toEqual([]);
  },
);

/** Texts, numbers, dates and results as programs other than exceljs write them. */
const CELLS: readonly (readonly [attributes: string, content: string])[] = [
  ['t="s"', '<v>0</v>'],
  ['t="s"', '<v>1</v>'],
  ['t="s"', '<v>2</v>'],
  ['t="inlineStr"', '<is><t>Grün &amp; Blau</t></is>'],
  ['t="inlineStr"', '<is><r><t>fett</t></r><r><rPr><i/></rPr><t>kursiv</t></r></is>'],
  ['t="str"', '<f>A1</f><v>a &lt;b&gt;</v>'],
  ['', '<v>-1234.5599999999999</v>'],
  ['', '<v>1.5E-3</v>'],
  ['', '<v>4711</v>'],
  ['', '<f>SUM(A1:A3)</f><v>12.5</v>'],
  ['s="1"', '<v>46387</v>'],
  ['s="2"', '<v>46387.25</v>'],
  ['s="3"', '<v>12.345</v>'],
  ['t="b"', '<v>1</v>'],
  ['t="e"', '<v>#REF!</v>'],
  ['s="1"', ''],
];

test('thousands of random cells in the XML of other programs read as exceljs reads them', async () => {
  const place = fc.tuple(fc.nat(40), fc.constantFrom(...CELLS));
  const row = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(place, { maxLength: 10 }));
  const rows = fc.sample(row, { numRuns: 800, seed: 7 });
  let number = 0;
  const written = rows.map(([step, cells]) => {
    number += step;
    const byColumn = [...new Map(cells)].sort(([a], [b]) => a - b);
    const xml = byColumn.map(
      ([column, [attributes, content]]) =>
        `<c r="${columnLetters(column)}${number}" ${attributes}>${content}</c>`,
    );
    return `<row r="${number}" spans="1:41">${xml.join('')}</row>`;
  });
  const parts = workbookParts(sheetXml(written.join('')), {
    'xl/sharedStrings.xml': sharedStringsXml(
      '<t>Kunde</t>',
      '<t xml:space="preserve"> mit Rand </t>',
      '<r><t>zwei</t></r><r><rPr><b/></rPr><t xml:space="preserve"> Stile</t></r>',
    ),
    'xl/styles.xml': stylesXml([0, 14, 164, 4], { 164: 'dd.mm.yyyy hh:mm' }),
  });
  const path = fileIn(folder, pack(parts));
  const [read] = await readAll(path);
  expect(read?.rows.flat().filter((cell) => cell !== null).length).toBeGreaterThan(2000);
  expect(await differencesFromExceljs(path, read)).toEqual([]);
});

async function differencesFromExceljs(path: string, read: ReadSheet | undefined): Promise<string[]> {
  const theirs = new ExcelJS.Workbook();
  await theirs.xlsx.readFile(path);
  const [sheet, ...others] = theirs.worksheets;
  if (read === undefined || sheet === undefined || others.length > 0) throw new Error('not one sheet');
  return differences(read, sheet);
}
