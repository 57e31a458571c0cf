import { createHash } from 'node:crypto';
import type { CellLoader, CellRow } from '../engine/cell-loader.js';
import { identifier } from '../engine/sql.js';

/**
 * Of tables with more columns than this the engine gets only those that may be asked for: it keeps
 * memory for 2,048 rows of every column, half a gigabyte at 16,384.
 */
export const WIDE_COLUMNS = 512;
/** The column that stands for all cells of a record, to tell it from others. */
export const DIGEST = '_digest';
const CELL_END = '\u001f';

/** Rows of a wide table, of which only some columns go into the engine, and a digest of all. */
export class WideRows {
  /**
   * @param loader of a table that is {@link WideRows.width} columns wide
   * @param kept the columns that are kept, in rising order
   */
  constructor(
    private readonly loader: CellLoader,
    private readonly kept: readonly number[],
  ) {}

  /** Columns of the table in the engine. */
  static width(kept: readonly number[]): number {
    return kept.length + 2;
  }

  /** The relation of such a table: the columns that are kept under their own names, `_digest`, `_row` and `_cells`. */
  static relation(table: string, kept: readonly number[]): string {
    const cells = kept.map((column, at) => `c${at} AS c${column}`);
    const others = [`c${kept.length} AS ${DIGEST}`, '_row', `CAST(c${kept.length + 1} AS INTEGER) AS _cells`];
    return `(SELECT ${[...cells, ...others].join(', ')} FROM ${identifier(table)})`;
  }

  add({ row, cells }: CellRow): void {
    const digest = createHash('sha1').update(cells.join(CELL_END)).digest('base64');
    this.loader.add({
      row,
      cells: [...this.kept.map((column) => cells[column] ?? null), digest, String(cells.length)],
    });
  }
}
