import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CELL_KIND, type CellKind } from '../../../src/ingest/workbook/sheet-rows.js';
import { temporaryFolder } from './make-workbook.js';
import { readAll } from './read-all.js';

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
  },
);
