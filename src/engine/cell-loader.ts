import type { DuckDBAppender, DuckDBConnection, DuckDBDataChunk, DuckDBType } from '@duckdb/node-api';
import { identifier } from './sql.js';

/** Rows per data chunk: DuckDB's vector size. */
const CHUNK_ROWS = 2048;

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
  readonly #appender: DuckDBAppender;
  readonly #makeChunk: () => DuckDBDataChunk;
  readonly #width: number;
  #rows: CellRow[] = [];

  private constructor(appender: DuckDBAppender, makeChunk: () => DuckDBDataChunk, width: number) {
    this.#appender = appender;
    this.#makeChunk = makeChunk;
    this.#width = width;
  }

  static async create(connection: DuckDBConnection, table: string, width: number): Promise<CellLoader> {
    const { DuckDBDataChunk, INTEGER, VARCHAR } = await import('@duckdb/node-api');
    const cells = Array.from({ length: width }, (_, index) => `c${index} VARCHAR`);
    await connection.run(
      `CREATE TABLE ${identifier(table)} (${[...cells, '_row INTEGER', '_cells INTEGER'].join(', ')})`,
    );
    const types: DuckDBType[] = [...cells.map(() => VARCHAR), INTEGER, INTEGER];
    const appender = await connection.createAppender(table);
    return new CellLoader(appender, () => DuckDBDataChunk.create(types), width);
  }

  add(row: CellRow): void {
    this.#rows.push(row);
    if (this.#rows.length === CHUNK_ROWS) this.#flush();
  }

  finish(): void {
    this.#flush();
    this.#appender.flushSync();
    this.#appender.closeSync();
  }

  #flush(): void {
    const rows = this.#rows;
    if (rows.length === 0) return;
    const chunk = this.#makeChunk();
    const columns: (string | number | null)[][] = [];
    for (let index = 0; index < this.#width; index += 1) {
      columns.push(rows.map((each) => each.cells[index] ?? null));
    }
    columns.push(
      rows.map((each) => each.row),
      rows.map((each) => each.cells.length),
    );
    chunk.setColumns(columns);
    this.#appender.appendDataChunk(chunk);
    this.#rows = [];
  }
}
