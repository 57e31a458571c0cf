import { formatNumber } from '../../language/numbers.js';
import { cellValue, type GridCell, type GridColumn, type GridTable } from './grid-table.js';
import { PAGE_WIDTH, printedWidth } from './package/page-size.js';
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

/** Sheets of a page across are not printed smaller than this, if narrower texts can help it. */
const SMALLEST_PRINT = 0.62;
/** How much narrower texts are made, step by step. */
const NARROWER = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
/** A longer word may break when texts are made narrower. */
const LONGEST_WHOLE_WORD = 24;

/**
 * One set of widths for tables that stand below each other: wide enough that no figure turns into
 * `####` and no word of a heading breaks; longer texts wrap, the sooner the wider the sheet would be.
 */
export function sharedWidths(tables: readonly GridTable[]): number[] {
  let widths: number[] = [];
  for (const narrower of NARROWER) {
    widths = widthsOf(tables, narrower);
    if (printedWidth(widths) * SMALLEST_PRINT <= PAGE_WIDTH) break;
  }
  return widths;
}

function widthsOf(tables: readonly GridTable[], narrower: number): number[] {
  const widths: number[] = [LEAST_FIRST_WIDTH];
  for (const table of tables) {
    table.columns.forEach((column, index) => {
      const needed = neededWidth(
        column,
        table.rows.map((row) => row[index] ?? null),
        table.tableName !== undefined,
        narrower,
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

function neededWidth(
  column: GridColumn,
  cells: readonly GridCell[],
  filterButton: boolean,
  narrower: number,
): number {
  const { heading } = column;
  // Wrapped lines are never filled to the end.
  const wrappedHeading = (textWidth(heading, 11, true) / HEADING_LINES) * 1.25;
  const forHeading = Math.max(longestWordWidth(heading, 11, true), wrappedHeading) + (filterButton ? 3 : 0);
  const padding = column.figure ? CELL_PADDING : TEXT_PADDING;
  const forCells = decisiveCells(cells).map((cell) => cellWidth(cell, column));
  const widestText = (column.widest ?? WIDEST_TEXT) * narrower;
  const greatest = forCells.reduce((most, width) => Math.max(most, width), 0);
  const headingRoom = Math.min(forHeading, Math.max(widestText, LONGEST_WHOLE_WORD));
  if (column.figure) return Math.max(headingRoom, greatest) + padding;
  const words = narrower < 1 ? cells.map(wholeWordWidth) : [];
  const forWords = words.reduce((most, width) => Math.max(most, width), 0);
  return Math.max(headingRoom, Math.min(greatest, Math.max(widestText, forWords))) + padding;
}

/** Of bare figures the least and the greatest: in one format no other takes more room. */
function decisiveCells(cells: readonly GridCell[]): GridCell[] {
  const decisive: GridCell[] = [];
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    if (typeof cell !== 'number') {
      if (cell !== null) decisive.push(cell);
      continue;
    }
    if (cell < least) least = cell;
    if (cell > greatest) greatest = cell;
  }
  return least > greatest ? decisive : [...decisive, least, greatest];
}

/** The room that keeps the longest word of a text whole, unless it is unusually long. */
function wholeWordWidth(cell: GridCell): number {
  const value = cellValue(cell);
  return typeof value === 'string' ? Math.min(LONGEST_WHOLE_WORD, longestWordWidth(value, 11, true)) : 0;
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
