import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import type { Language } from '../../../src/language/bilingual.js';
import { excelWorkbook } from '../../../src/outputs/excel/excel-workbook.js';
import type { RunResult } from '../../../src/results/run-result.js';
import { checkPackage } from './check-package.js';

/** A workbook as exceljs reads it, and its parts, which were checked. */
export interface ReadWorkbook {
  readonly parts: ReadonlyMap<string, string>;
  readonly book: ExcelJS.Workbook;
}

/** Writes the workbook of a result and reads it again. */
export async function writeWorkbook(result: RunResult, language: Language): Promise<ReadWorkbook> {
  const bytes = await excelWorkbook(result, language);
  const book = new ExcelJS.Workbook();
  // exceljs declares a Buffer type of its own.
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return { parts: await checkPackage(bytes), book };
}

/** The values of a sheet by row, undefined cells as null, merged cells only at their top left. */
export function rowsOf(sheet: ExcelJS.Worksheet): unknown[][] {
  const rows: unknown[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const values: unknown[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      const shown = cell.isMerged && cell.master.address !== cell.address ? null : cell.value;
      values.push(typeof shown === 'object' && shown !== null && 'text' in shown ? shown.text : shown);
    });
    rows.push(values);
  });
  return rows;
}

/** The rows below a heading of several texts. */
export function rowsBelow(sheet: ExcelJS.Worksheet, headings: readonly string[]): unknown[][] {
  const rows = rowsOf(sheet);
  const start = rows.findIndex((row) => headings.every((heading, index) => row[index] === heading));
  expect(start, headings.join(', ')).toBeGreaterThanOrEqual(0);
  return rows.slice(start + 1);
}

/** Everything that stands on any sheet. */
export const allTexts = (book: ExcelJS.Workbook): string =>
  book.worksheets.map((sheet) => rowsOf(sheet).flat().join('\n')).join('\n');
