import type { Drawing } from '../drawing.js';
import { cellValue, type GridCell, type GridColumn, type GridTable } from '../grid-table.js';
import type { Sheet } from '../package/sheet.js';
import type { CellValue } from '../package/sheet-spec.js';
import { rowHeight, wrappedLines } from '../text-width.js';

/** Draws a small table on a sheet of equal columns, each of its columns over several of those. */
export function drawSpreadTable(
  { looks }: Drawing,
  sheet: Sheet,
  table: GridTable,
  { columns, width }: { readonly columns: number; readonly width: number },
): void {
  const span = Math.max(1, Math.floor(columns / table.columns.length));
  const room = span * width;
  const draw = (cells: readonly Spread[], bold: boolean): void => {
    const lines = cells.map(({ value }) =>
      typeof value === 'string' ? wrappedLines(value, room, 11, bold) : 1,
    );
    const row = sheet.addRow(
      cells.flatMap(({ value, style }): CellValue[] =>
        Array.from({ length: span }, (_, index) => ({ value: index === 0 ? value : null, style })),
      ),
      { height: rowHeight(Math.max(...lines)) },
    );
    if (span === 1) return;
    cells.forEach((_, index) => {
      sheet.merge(row, index * span + 1, row, (index + 1) * span);
    });
  };
  draw(
    table.columns.map(({ heading, figure }) => ({
      value: heading,
      style: looks.named(figure ? 'figureHeader' : 'header'),
    })),
    true,
  );
  table.rows.forEach((row, index) => {
    const isTotal = table.hasTotal === true && index === table.rows.length - 1;
    const cell = (each: GridCell, { figure, format }: GridColumn): Spread => {
      const value = cellValue(each);
      const isFigure = typeof value === 'number';
      return { value, style: isFigure ? looks.figure(format, figure, isTotal) : looks.text(figure, isTotal) };
    };
    draw(
      row.map((each, column) => cell(each, table.columns[column]!)),
      isTotal,
    );
  });
}

interface Spread {
  readonly value: string | number | null;
  readonly style: number;
}
