import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { CELL_KIND } from '../../../src/ingest/workbook/sheet-rows.js';
import { Failure } from '../../../src/problems/failure.js';
import { EXPLAINED } from './explained-differences.js';
import { type ReadSheet, readAll } from './read-all.js';

const corpus = fileURLToPath(new URL('../../../../shared/data/workbooks', import.meta.url));
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .filter((name) => /\.xls[xm]$/.test(name))
      .sort()
  : [];

const DAY = 86_400_000;

/** Cells of one sheet by `row,column`. */
function cellsOf(sheet: ReadSheet): Map<string, string> {
  const cells = new Map<string, string>();
  sheet.rows.forEach((row, i) => {
    row.forEach((text, column) => {
      if (text !== null) cells.set(`${sheet.rowNumbers[i]},${column + 1}`, text);
    });
  });
  return cells;
}

/** What exceljs made of a value, as the reader would write it. */
function shown(value: unknown, kindIsTime: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return kindIsTime
      ? elapsed(value)
      : value
          .toISOString()
          .replace(/\.000Z$/, '')
          .replace(/T00:00:00$/, '');
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return String(value.error);
  if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('');
  if ('formula' in value || 'sharedFormula' in value)
    return shown((value as { result?: unknown }).result, kindIsTime);
  if ('text' in value) return shown(value.text, kindIsTime);
  return JSON.stringify(value);
}

function elapsed(date: Date): string {
  const seconds = Math.round((date.getTime() + 25_569 * DAY) / 1000);
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}

/** exceljs drops formula results that are 0, false or empty. */
function dropsResult(value: ExcelJS.CellValue, ours: string): boolean {
  const isFormula =
    typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
  return isFormula && (ours === '0' || ours === 'FALSE');
}

function isTime(sheet: ReadSheet, row: number, column: number): boolean {
  return sheet.kinds[sheet.rowNumbers.indexOf(row)]?.[column - 1] === CELL_KIND.time;
}

/** Differences between our cells and those of exceljs, as lines. */
function differences(
  sheet: ReadSheet,
  theirs: ExcelJS.Worksheet,
  explained: Readonly<Record<string, string | null>>,
): string[] {
  const ours = cellsOf(sheet);
  const found: string[] = [];
  theirs.eachRow((row, rowNumber) => {
    row.eachCell((cell, column) => {
      if (cell.type === ExcelJS.ValueType.Merge) return;
      const key = `${rowNumber},${column}`;
      const mine = ours.get(key) ?? '';
      ours.delete(key);
      if (Object.hasOwn(explained, `${sheet.name}!${key}`)) return;
      const other = shown(cell.value, isTime(sheet, rowNumber, column));
      const sameNumber = mine !== '' && other !== '' && Number(mine) === Number(other);
      if (mine !== other && !sameNumber && !dropsResult(cell.value, mine))
        found.push(`${sheet.name}!${key}: ${mine} | ${other}`);
    });
  });
  for (const [key, mine] of ours) {
    if (!Object.hasOwn(explained, `${sheet.name}!${key}`))
      found.push(`${sheet.name}!${key}: ${mine} | nothing`);
  }
  return found;
}

describe('a corpus of real workbooks reads as exceljs reads it, cell by cell, or the difference is explained', () => {
  test.skipIf(files.length === 0)('the corpus is there', () => {
    expect(files.length).toBeGreaterThan(90);
    for (const name of Object.keys(EXPLAINED)) expect(files).toContain(name);
  });

  test.skipIf(files.length === 0)(
    'rows and cells without positions stand where Excel puts them on saving',
    async () => {
      const [asFound] = await readAll(join(corpus, 'calamine/issue_261.xlsx'));
      const [savedByExcel] = await readAll(join(corpus, 'calamine/issue_261_fixed_by_excel.xlsx'));
      expect(asFound?.rowNumbers).toEqual(savedByExcel?.rowNumbers);
      expect(asFound?.rows).toEqual(savedByExcel?.rows);
    },
  );

  test.skipIf(files.length === 0).each(files)('%s', async (name) => {
    const { refused, exceljsFails, cells = {} } = EXPLAINED[name] ?? {};
    const path = join(corpus, name);
    if (refused !== undefined) {
      const failure: unknown = await readAll(path).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect((failure as Failure).problems[0]?.code).toBe(refused);
      return;
    }
    const sheets = await readAll(path);
    for (const [place, text] of Object.entries(cells)) {
      const [sheetName, key = ''] = place.split('!');
      const sheet = sheets.find((each) => each.name === sheetName)!;
      expect([place, cellsOf(sheet).get(key) ?? null]).toEqual([place, text]);
    }
    if (exceljsFails) return;
    const theirs = new ExcelJS.Workbook();
    await theirs.xlsx.readFile(path);
    expect(sheets.map((sheet) => sheet.name)).toEqual(theirs.worksheets.map((sheet) => sheet.name));
    for (const sheet of sheets)
      expect(differences(sheet, theirs.getWorksheet(sheet.name)!, cells)).toEqual([]);
  });
});
