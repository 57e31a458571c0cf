import { lastTextSpan, type TextSpan } from './column-widths.js';
import type { Drawing } from './drawing.js';
import { cellValue, type GridCell, type GridColumn, type GridTable } from './grid-table.js';
import { PALETTE } from './looks.js';
import type { Sheet } from './package/sheet.js';
import type { CellValue } from './package/sheet-spec.js';
import { uniqueHeadings } from './package/table.js';
import { nameColumns, tableFormula } from './table-formulas.js';
import { CELL_PADDING, rowHeight, TEXT_PADDING, wrappedLines } from './text-width.js';

const FILTER_BUTTON_WIDTH = 3;

/** Draws headings, rows and data bars of a table below what the sheet already has. */
export function drawGridTable(
  drawing: Drawing,
  sheet: Sheet,
  table: GridTable,
  sheetWidths: readonly number[],
): void {
  const span = lastTextSpan(table, sheetWidths);
  const widths =
    span === null ? sheetWidths : [...sheetWidths.slice(0, table.columns.length - 1), span.width];
  const headings = table.columns.map((column) => column.heading);
  const shown = table.tableName === undefined ? headings : uniqueHeadings(headings);
  const headerRow = drawHeadings(drawing, sheet, table, shown, widths, span);
  table.rows.forEach((row, index) => {
    const total = table.hasTotal === true && index === table.rows.length - 1;
    const rowNumber = headerRow + 1 + index;
    const cells = row.map((cell, column): CellValue => {
      const formula = tableFormula(drawing, table, { row: index, column, rowNumber, total });
      const style = cellStyle(drawing, table.columns[column]!, cell, total, formula !== null);
      const value = cellValue(cell);
      return formula === null ? { value, style } : { value, style, formula };
    });
    const lines = linesOf(row, widths, total);
    joinLast(
      sheet,
      sheet.addRow(goingOn(cells, span), lines > 1 ? { height: rowHeight(lines) } : undefined),
      table,
      span,
    );
  });
  const lastRow = headerRow + table.rows.length;
  if (table.tableName !== undefined) {
    sheet.addTable({ name: table.tableName, headerRow, lastRow, columns: shown });
    // A table without records still has one empty row.
    if (table.rows.length === 0) sheet.addRow([]);
  }
  nameColumns(drawing, sheet, table, headerRow);
  drawing.charts.tableDrawn(sheet, table, headerRow);
  drawBars(sheet, table, headerRow + 1, table.hasTotal ? lastRow - 1 : lastRow);
}

function drawHeadings(
  drawing: Drawing,
  sheet: Sheet,
  table: GridTable,
  headings: readonly string[],
  widths: readonly number[],
  span: TextSpan | null,
): number {
  const textLoss = table.tableName === undefined ? 0 : FILTER_BUTTON_WIDTH;
  const figureLoss = textLoss - (TEXT_PADDING - CELL_PADDING);
  const lines = headings.map((heading, index) =>
    wrappedLines(
      heading,
      (widths[index] ?? 0) - (table.columns[index]?.figure ? figureLoss : textLoss),
      11,
      true,
    ),
  );
  const cells = headings.map((heading, index): CellValue => {
    const figureLook = table.tableName === undefined ? 'figureHeader' : 'filteredFigureHeader';
    return {
      value: heading,
      style: drawing.looks.named(table.columns[index]?.figure ? figureLook : 'header'),
    };
  });
  const row = sheet.addRow(goingOn(cells, span), { height: rowHeight(Math.max(1, ...lines)) + 3 });
  joinLast(sheet, row, table, span);
  table.columns.forEach(({ heading, definition }, index) => {
    if (definition) sheet.addPrompt(row, index + 1, heading, definition);
  });
  return row;
}

/** The cells of a row, and empty ones in the look of the last where that goes on. */
function goingOn(cells: readonly CellValue[], span: TextSpan | null): readonly CellValue[] {
  const last = cells.at(-1);
  if (span === null || last === null || typeof last !== 'object' || last.style === undefined) return cells;
  return [...cells, ...new Array<CellValue>(span.columns - 1).fill({ value: null, style: last.style })];
}

function joinLast(sheet: Sheet, row: number, { columns }: GridTable, span: TextSpan | null): void {
  if (span !== null) sheet.merge(row, columns.length, row, columns.length + span.columns - 1);
}

function cellStyle(
  { looks }: Drawing,
  column: GridColumn,
  cell: GridCell,
  total: boolean,
  isComputed: boolean,
): number {
  const format = typeof cell === 'object' && cell !== null ? cell.format : column.format;
  if (typeof cellValue(cell) === 'number' || (isComputed && column.figure))
    return looks.figure(format, column.figure, total);
  return looks.text(column.figure, total);
}

/** How many lines the longest text of a row takes. */
function linesOf(row: readonly GridCell[], widths: readonly number[], bold: boolean): number {
  let most = 1;
  for (let column = 0; column < row.length; column++) {
    const value = cellValue(row[column] ?? null);
    if (typeof value === 'string') most = Math.max(most, wrappedLines(value, widths[column] ?? 0, 11, bold));
  }
  return most;
}

function drawBars(sheet: Sheet, table: GridTable, fromRow: number, toRow: number): void {
  if (toRow < fromRow) return;
  for (const column of table.bars ?? []) {
    const range = { fromRow, toRow, fromColumn: column + 1, toColumn: column + 1 };
    sheet.addDataBar(range, PALETTE.bar);
  }
}
