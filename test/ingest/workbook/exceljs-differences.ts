import ExcelJS from 'exceljs';
import { CELL_KIND } from '../../../src/ingest/workbook/sheet-rows.js';
import type { ReadSheet } from './read-all.js';

const DAY = 86_400_000;

/** Cells of one sheet by `row,column`. */
export function cellsOf(sheet: ReadSheet): Map<string, string> {
  const cells = new Map<string, string>();
  sheet.rows.forEach((row, i) => {
    row.forEach((text, column) => {
      if (text !== null) cells.set(`${sheet.rowNumbers[i]},${column + 1}`, text);
    });
  });
  return cells;
}

/** What exceljs made of a value, as the reader would write it. */
export function shown(value: unknown, kindIsTime: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date && Number.isNaN(value.getTime())) return 'no date';
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
export function differences(
  sheet: ReadSheet,
  theirs: ExcelJS.Worksheet,
  explained: Readonly<Record<string, string | null>> = {},
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
