import { spreadsheetSafe } from './spreadsheet-safe.js';

/** A row that a table does not have, worded. */
export interface LeftOut {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  /** Problem code or rule. */
  readonly code: string;
  readonly reason: string;
  readonly revenue: string | null;
}

const HEADINGS = ['file', 'sheet', 'row', 'code', 'reason', 'revenue'];

/** The heading of the list of rows that were left out. */
export const LEFT_OUT_HEADING = `${HEADINGS.join(',')}\n`;

/** One of them as a line of CSV. */
export function leftOutLine({ file, sheet, row, code, reason, revenue }: LeftOut): string {
  const cells = [spreadsheetSafe(file), spreadsheetSafe(sheet ?? ''), row, code, reason, revenue ?? ''];
  return `${cells.map((cell) => quoted(String(cell))).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
