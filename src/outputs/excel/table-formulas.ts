import type { Formula } from '../../results/formula.js';
import type { Drawing } from './drawing.js';
import type { FormulaPlace } from './formula-writer.js';
import type { ComputedTable, GridTable } from './grid-table.js';
import { columnName } from './live-names.js';
import { cellReference } from './package/reference.js';
import type { Sheet } from './package/sheet.js';
import type { CellFormula } from './package/sheet-spec.js';

/** A cell of a table, and the row of the sheet it comes to stand in. */
interface TableCell {
  /** From 0, as the table counts. */
  readonly row: number;
  readonly column: number;
  readonly rowNumber: number;
  readonly total: boolean;
}

/** The formula of a cell; null where it holds a value alone. */
export function tableFormula({ live }: Drawing, table: GridTable, cell: TableCell): CellFormula | null {
  const { computed } = table;
  if (live === null || computed === undefined) return null;
  const formula = formulaOf(table, computed, cell);
  if (formula === undefined) return null;
  const placeOf = (id: string): number => computed.columns.findIndex((each) => each.id === id);
  const place: FormulaPlace = {
    row: cell.row,
    cell: (id) => {
      const column = placeOf(id);
      if (column < 0) return null;
      const reference = `$${cellReference(cell.rowNumber, column + 1)}`;
      return { reference, isMistakable: computed.mistakable.has(id) };
    },
    above: (id, rows) => {
      const column = placeOf(id);
      return column < 0 || rows > cell.row ? null : cellReference(cell.rowNumber - rows, column + 1);
    },
  };
  return live.writer.write(formula, place, computed.stage);
}

function formulaOf(
  { rows }: GridTable,
  { columns, formulas }: ComputedTable,
  { row, column, total }: TableCell,
): Formula | undefined {
  const own = rows[row]?.[column];
  if (typeof own === 'object' && own?.formula !== undefined) return own.formula;
  const id = columns[column]?.id;
  if (id === undefined) return undefined;
  return formulas.rows?.[row]?.[id] ?? (total ? formulas.total : formulas.columns)?.[id];
}

/** Names the columns that formulas of the same stage ask for. */
export function nameColumns(
  { book, live }: Drawing,
  sheet: Sheet,
  table: GridTable,
  headerRow: number,
): void {
  const { computed, rows } = table;
  if (live === null || computed === undefined || rows.length === 0) return;
  const counted = computed.formulas.counted ?? rows.length - (table.hasTotal ? 1 : 0);
  const toRow = headerRow + counted;
  for (const [index, { id }] of computed.columns.entries()) {
    if (!live.asksFor(computed.stage, computed.table, id)) continue;
    book.defineName(columnName(computed.stage, computed.table, id), sheet.spec.key ?? sheet.spec.name, {
      fromRow: headerRow + 1,
      fromColumn: index + 1,
      toRow,
      toColumn: index + 1,
    });
  }
}
