import { formatNumber } from '../../language/numbers.js';
import { cellValue, type GridCell, type GridColumn, type GridTable } from './grid-table.js';
import { CELL_PADDING, longestWordWidth, TEXT_PADDING, textWidth } from './text-width.js';
import { shownDecimals } from './unit-format.js';

const WIDEST_TEXT = 36;
const LEAST_WIDTH = 9;
/** Room for a data bar beside its figure. */
const LEAST_BAR_WIDTH = 16;
const LEAST_FIRST_WIDTH = 24;
/** A heading may take three lines before it widens its column. */
const HEADING_LINES = 3;
/** Room for sentences: columns beyond the tables are added until the sheet is so wide. */
const LEAST_SHEET_WIDTH = 112;
const ADDED_WIDTH = 14;

/**
 * One set of widths for tables that stand below each other: wide enough that no figure turns into
 * `####` and no word of a heading breaks; longer texts wrap.
 */
export function sharedWidths(tables: readonly GridTable[]): number[] {
  const widths: number[] = [LEAST_FIRST_WIDTH];
  for (const table of tables) {
    table.columns.forEach((column, index) => {
      const needed = neededWidth(
        column,
        table.rows.map((row) => row[index] ?? null),
        table.tableName !== undefined,
      );
      const least = table.bars?.includes(index) ? LEAST_BAR_WIDTH : LEAST_WIDTH;
      widths[index] = Math.max(widths[index] ?? 0, least, needed);
    });
  }
  const total = (): number => widths.reduce((sum, width) => sum + width, 0);
  while (total() < LEAST_SHEET_WIDTH) widths.push(ADDED_WIDTH);
  // Rounded up: what just fits must not wrap.
  return widths.map((width) => Math.ceil((width + 0.1) * 10) / 10);
}

function neededWidth(column: GridColumn, cells: readonly GridCell[], filterButton: boolean): number {
  const { heading } = column;
  // Wrapped lines are never filled to the end.
  const wrappedHeading = (textWidth(heading, 11, true) / HEADING_LINES) * 1.25;
  const forHeading = Math.max(longestWordWidth(heading, 11, true), wrappedHeading) + (filterButton ? 3 : 0);
  const padding = column.figure ? CELL_PADDING : TEXT_PADDING;
  const forCells = cells.map((cell) => cellWidth(cell, column));
  const widestText = column.widest ?? WIDEST_TEXT;
  return Math.max(Math.min(forHeading, widestText), ...limited(forCells, column, widestText)) + padding;
}

function limited(widths: readonly number[], column: GridColumn, widestText: number): number[] {
  const greatest = widths.reduce((most, width) => Math.max(most, width), 0);
  return [column.figure ? greatest : Math.min(greatest, widestText)];
}

function cellWidth(cell: GridCell, column: GridColumn): number {
  const value = cellValue(cell);
  if (value === null) return 0;
  if (typeof value === 'string')
    return column.figure ? Math.min(textWidth(value), WIDEST_TEXT) : textWidth(value);
  return figureWidth(value, typeof cell === 'object' && cell !== null ? cell.format : column.format);
}

/** How wide a figure is in a format, bold as in a row of totals. */
export function figureWidth(value: number, format: string): number {
  if (format.includes('yyyy')) return textWidth('31.12.2026', 11, true);
  const percent = format.endsWith('%');
  const text = formatNumber(percent ? value * 100 : value, shownDecimals(format), 'de');
  return textWidth(text, 11, true) + (percent ? 1.7 : 0);
}
