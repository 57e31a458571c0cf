import { type Bindings, CHUNK_ROWS, type Connection } from './bindings.js';
import { HeldBytes } from './held-bytes.js';
import type { MemoryColumn } from './memory-type.js';
import { TableAppender, type ThrowExplained } from './table-appender.js';
import { TextColumn } from './text-column.js';

/** One record of a raw table: its row as the user's program shows it, and its cells. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly (string | null)[];
}

/**
 * Rows whose cells already lie in memory as the engine keeps them (16 bytes each, long ones pointing to
 * {@link HeldBytes}). All places are offsets in `memory`.
 */
export interface CellBatch {
  readonly rows: number;
  readonly memory: ArrayBuffer;
  /** One for each column of the heading; one bit a row in `validity`, 1 = given, null = all given. */
  readonly columns: readonly { readonly texts: number; readonly validity: Uint8Array | null }[];
  /** The rows as the user's program shows them, and how many cells each has: int32. */
  readonly rowNumbers: number;
  readonly widths: number;
}

/** No more text than this waits until a chunk is full. */
const MOST_CHARACTERS = 1 << 23;

/**
 * Loads rows of text cells into a table. Records wider than the heading keep
 * their surplus out of the columns but say so in `_cells`.
 */
export class CellLoader {
  readonly #bindings: Bindings;
  readonly #appender: TableAppender;
  readonly #cells: readonly TextColumn[];
  readonly #places = new Int32Array(CHUNK_ROWS);
  readonly #widths = new Int32Array(CHUNK_ROWS);
  #rows = 0;
  /** Characters of the rows that wait. */
  #characters = 0;

  private constructor(bindings: Bindings, appender: TableAppender, width: number) {
    this.#bindings = bindings;
    this.#appender = appender;
    this.#cells = Array.from({ length: width }, () => new TextColumn(CHUNK_ROWS));
  }

  static async create(
    bindings: Bindings,
    connection: Connection,
    table: string,
    width: number,
    throwExplained: ThrowExplained,
  ): Promise<CellLoader> {
    const columns: readonly MemoryColumn[] = [
      ...Array.from({ length: width }, (_, index) => ({ name: `c${index}`, type: 'text' as const })),
      { name: '_row', type: 'integer' },
      { name: '_cells', type: 'integer' },
    ];
    const appender = await TableAppender.create(bindings, connection, table, columns, throwExplained);
    return new CellLoader(bindings, appender, width);
  }

  add({ row, cells }: CellRow): void {
    const at = this.#rows;
    const width = Math.min(cells.length, this.#cells.length);
    for (let index = 0; index < width; index += 1) {
      const cell = cells[index];
      if (cell === null || cell === undefined) continue;
      (this.#cells[index] as TextColumn).set(at, cell);
      this.#characters += cell.length;
    }
    this.#places[at] = row;
    this.#widths[at] = cells.length;
    this.#rows = at + 1;
    if (this.#rows === CHUNK_ROWS || this.#characters > MOST_CHARACTERS) this.#flush();
  }

  /** Holds texts where cells of a batch can point to them. */
  holder(): HeldBytes {
    return new HeldBytes(this.#bindings);
  }

  /** Loads a batch; its memory may be used again afterwards. */
  addBatch({ rows, memory, columns, rowNumbers, widths }: CellBatch): void {
    if (columns.length !== this.#cells.length)
      throw new Error(`${columns.length} columns of ${this.#cells.length}`);
    this.#flush();
    for (let start = 0; start < rows; start += CHUNK_ROWS) {
      const count = Math.min(CHUNK_ROWS, rows - start);
      for (const [index, { texts, validity }] of columns.entries())
        this.#appender.fill(index, memory, validity, start, count, 0, texts);
      this.#appender.fill(columns.length, memory, null, start, count, 0, rowNumbers);
      this.#appender.fill(columns.length + 1, memory, null, start, count, 0, widths);
      this.#appender.append(count);
    }
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
    this.#characters = 0;
  }
}
