import { type Bindings, CHUNK_ROWS, type Connection } from './bindings.js';
import { type MemoryColumn, TableAppender } from './table-appender.js';
import { TextColumn } from './text-column.js';

/** One record of a raw table: its row as the user's program shows it, and its cells. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly (string | null)[];
}

/**
 * Loads rows of text cells into a table. Records wider than the heading keep
 * their surplus out of the columns but say so in `_cells`.
 */
export class CellLoader {
  readonly #appender: TableAppender;
  readonly #cells: readonly TextColumn[];
  readonly #places = new Int32Array(CHUNK_ROWS);
  readonly #widths = new Int32Array(CHUNK_ROWS);
  #rows = 0;

  private constructor(appender: TableAppender, width: number) {
    this.#appender = appender;
    this.#cells = Array.from({ length: width }, () => new TextColumn(CHUNK_ROWS));
  }

  static async create(
    bindings: Bindings,
    connection: Connection,
    table: string,
    width: number,
  ): Promise<CellLoader> {
    const columns: readonly MemoryColumn[] = [
      ...Array.from({ length: width }, (_, index) => ({ name: `c${index}`, type: 'text' as const })),
      { name: '_row', type: 'integer' },
      { name: '_cells', type: 'integer' },
    ];
    return new CellLoader(await TableAppender.create(bindings, connection, table, columns), width);
  }

  add({ row, cells }: CellRow): void {
    const at = this.#rows;
    const width = Math.min(cells.length, this.#cells.length);
    for (let index = 0; index < width; index += 1) {
      const cell = cells[index];
      if (cell !== null && cell !== undefined) (this.#cells[index] as TextColumn).set(at, cell);
    }
    this.#places[at] = row;
    this.#widths[at] = cells.length;
    this.#rows = at + 1;
    if (this.#rows === CHUNK_ROWS) this.#flush();
  }

  finish(): void {
    this.#flush();
    this.#appender.finish();
  }

  #flush(): void {
    const rows = this.#rows;
    if (rows === 0) return;
    const width = this.#cells.length;
    for (const [index, column] of this.#cells.entries()) {
      this.#appender.fill(index, column.data, column.validity, 0, rows);
      for (const { row, text } of column.long) this.#appender.assign(index, row, text);
      column.clear();
    }
    this.#appender.fill(width, this.#places.buffer, null, 0, rows);
    this.#appender.fill(width + 1, this.#widths.buffer, null, 0, rows);
    this.#appender.append(rows);
    this.#rows = 0;
  }
}
