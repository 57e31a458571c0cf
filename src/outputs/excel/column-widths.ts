import { formatNumber } from '../../language/numbers.js';
import { cellValue, type GridCell, type GridColumn, type GridTable } from './grid-table.js';
import { PAGE_WIDTH, printedWidth } from './package/page-size.js';
import { CELL_PADDING, longestWordWidth, mostWidth, TEXT_PADDING, textWidth } from './text-width.js';
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
const NARROWER = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];
/** Texts at the end of a table are sentences as a rule: narrower, their rows would fill pages. */
const LEAST_SENTENCE = 30;
/** A longer word may break when texts are made narrower. */
const LONGEST_WHOLE_WORD = 24;

/**
 * One set of widths for tables that stand below each other: wide enough that no figure turns into
 * `####` and no word of a heading breaks; longer texts wrap, the sooner the wider the sheet would be.
 */
export function sharedWidths(tables: readonly GridTable[]): number[] {
  const columns = tables.reduce((most, table) => Math.max(most, table.columns.length), 0);
  const needs = tables.map((table) => needsOf(table, columns));
  let widths: number[] = [];
  for (const narrower of NARROWER) {
    widths = widthsFor(needs, narrower);
    if (printedWidth(widths) * SMALLEST_PRINT <= PAGE_WIDTH) break;
  }
  return widths;
}

function widthsFor(needs: readonly (readonly ColumnNeed[])[], narrower: number): number[] {
  const widths: number[] = [LEAST_FIRST_WIDTH];
  for (const table of needs) {
    table.forEach((need, index) => {
      widths[index] = Math.max(widths[index] ?? 0, need.least, neededWidth(need, narrower));
    });
  }
  const total = (): number => widths.reduce((sum, width) => sum + width, 0);
  while (total() < LEAST_SHEET_WIDTH) widths.push(ADDED_WIDTH);
  // Rounded up: what just fits must not wrap.
  return widths.map((width) => Math.ceil((width + 0.1) * 10) / 10);
}

/** What a column of a table needs, measured once; all in characters, without padding. */
interface ColumnNeed {
  readonly column: GridColumn;
  readonly least: number;
  readonly heading: number;
  /** The widest cell. */
  readonly content: number;
  /** The room that keeps the words of its cells whole: measured where texts are made narrower, once. */
  readonly wholeWords: () => number;
  readonly isLast: boolean;
}

function needsOf(table: GridTable, columns: number): ColumnNeed[] {
  return table.columns.map((column, index) => {
    // A text at the end goes on over the columns that only other tables have.
    if (index + 1 < columns && canGoOn(table, index))
      return {
        column: { ...column, widest: LEAST_WIDTH },
        least: LEAST_WIDTH,
        heading: 0,
        content: 0,
        wholeWords: () => 0,
        isLast: true,
      };
    let wholeWords: number | null = null;
    const cells = decisiveCells(table.rows.map((row) => row[index] ?? null));
    // Wrapped lines are never filled to the end.
    const wrapped = (textWidth(column.heading, 11, true) / HEADING_LINES) * 1.25;
    const heading = Math.max(longestWordWidth(column.heading, 11, true), wrapped);
    return {
      column,
      least: table.bars?.includes(index) ? LEAST_BAR_WIDTH : LEAST_WIDTH,
      heading: heading + (table.tableName === undefined ? 0 : 3),
      content: widestOf(cells, column, 0),
      wholeWords: () => {
        wholeWords ??= cells.reduce<number>((most, cell) => Math.max(most, wholeWordWidth(cell)), 0);
        return wholeWords;
      },
      isLast: index === table.columns.length - 1,
    };
  });
}

/** Whether a column is one of texts at the end of a table that is no Excel table: its cells can be joined with those beside. */
function canGoOn(table: GridTable, index: number): boolean {
  return (
    index > 0 &&
    index === table.columns.length - 1 &&
    table.tableName === undefined &&
    !table.columns[index]!.figure
  );
}

/** How many columns the texts at the end of a table take, and how wide these are together. */
export interface TextSpan {
  readonly columns: number;
  readonly width: number;
}

/** Where the last column of a table holds texts that need more room than it has: over which columns they go on. */
export function lastTextSpan(table: GridTable, widths: readonly number[]): TextSpan | null {
  const last = table.columns.length - 1;
  if (last + 1 >= widths.length || !canGoOn(table, last)) return null;
  const column = table.columns[last]!;
  const content = widestOf(
    table.rows.map((row) => row[last] ?? null),
    column,
    textWidth(column.heading, 11, true),
  );
  let columns = 0;
  let width = 0;
  while (last + columns < widths.length && width < content + TEXT_PADDING) {
    width += widths[last + columns]!;
    columns += 1;
  }
  return columns > 1 ? { columns, width } : null;
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

function neededWidth({ column, heading, content, wholeWords, isLast }: ColumnNeed, narrower: number): number {
  const most = column.widest ?? WIDEST_TEXT;
  const widest = Math.max(most * narrower, isLast ? Math.min(most, LEAST_SENTENCE) : 0);
  const forHeading = Math.min(heading, Math.max(widest, LONGEST_WHOLE_WORD));
  if (column.figure) return Math.max(forHeading, content) + CELL_PADDING;
  const forWords = narrower < 1 && content > widest ? wholeWords() : 0;
  return Math.max(forHeading, Math.min(content, Math.max(widest, forWords))) + TEXT_PADDING;
}

/** The room that keeps the longest word of a text whole, unless it is unusually long. */
function wholeWordWidth(cell: GridCell): number {
  const value = cellValue(cell);
  return typeof value === 'string' ? Math.min(LONGEST_WHOLE_WORD, longestWordWidth(value, 11, true)) : 0;
}

/** The width of the widest cell, or what else is as wide at least. Texts that cannot be wider are not measured. */
function widestOf(cells: readonly GridCell[], column: GridColumn, least: number): number {
  let widest = least;
  for (const cell of cells) {
    const value = cellValue(cell);
    if (typeof value === 'string' && mostWidth(value.length) <= widest) continue;
    widest = Math.max(widest, cellWidth(cell, column));
  }
  return widest;
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
