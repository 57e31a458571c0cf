import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { CellLoader } from './cell-loader.js';
import { type Conversion, readOptions, readType } from './conversion.js';
import { ColumnGathering, type ResultColumns } from './result-columns.js';
import { identifier, literal } from './sql.js';

export interface EngineOptions {
  /** Threads to use; null means all cores. Results do not depend on it. */
  readonly threads: number | null;
  /** What the engine may hold in memory before it spills to `tempDirectory`, such as `500MB`. */
  readonly memoryLimit: string;
  /** A private folder for spilled data; the caller makes and removes it. */
  readonly tempDirectory: string;
}

/**
 * The embedded database: DuckDB in memory, with the network, extensions and
 * every other way out of the machine switched off.
 */
export class Engine {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(options: EngineOptions): Promise<Engine> {
    // Loading the native library takes 0.15 s, so it waits until data are read.
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: options.memoryLimit,
      temp_directory: options.tempDirectory,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      ...(options.threads === null ? {} : { threads: String(options.threads) }),
    });
    const engine = new Engine(instance, await instance.connect());
    // Order is restored where it matters; keeping it everywhere doubles the time of a bulk load.
    await engine.run('SET preserve_insertion_order = false');
    return engine;
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** Runs a query and returns its columns; cast numbers to DOUBLE and everything else to VARCHAR. */
  async columns(sql: string): Promise<ResultColumns> {
    const result = await this.#connection.stream(sql);
    const isNumber = result.columnTypes().map((type) => type.toString() === 'DOUBLE');
    const gathering = new ColumnGathering(result.columnNames(), isNumber);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return gathering;
      gathering.take(chunk);
    }
  }

  /** The names of a table's columns. */
  async columnNames(table: string): Promise<ReadonlySet<string>> {
    const result = await this.#connection.run(`SELECT * FROM ${identifier(table)} LIMIT 0`);
    return new Set(result.columnNames());
  }

  /** Runs a query whose single row holds counts and sums. */
  async row(sql: string): Promise<ReadonlyMap<string, number>> {
    const result = await this.#connection.runAndReadAll(sql);
    const values = result.getRowsJS()[0] ?? [];
    return new Map(
      result.columnNames().map((name, index) => {
        const value = values[index];
        return [name, value === null || value === undefined ? Number.NaN : Number(value)];
      }),
    );
  }

  /** Runs a query in which `row_number() OVER ()` must follow the order of the file. */
  async inFileOrder<T>(work: () => Promise<T>): Promise<T> {
    await this.run('SET preserve_insertion_order = true');
    try {
      return await work();
    } finally {
      await this.run('SET preserve_insertion_order = false');
    }
  }

  /** Starts loading rows of text cells into a new table with columns c0 … c(width-1), `_row`, `_cells`. */
  async loadCells(table: string, width: number): Promise<CellLoader> {
    return CellLoader.create(this.#connection, table, width);
  }

  /** Share of the running query that is done, 0 to 1, or null while unknown. */
  progress(): number | null {
    const { percentage } = this.#connection.progress;
    return percentage < 0 ? null : percentage / 100;
  }

  interrupt(): void {
    this.#connection.interrupt();
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  /** The relation of a delimited text file whose structure is known. */
  static csvRelation(
    path: string,
    layout: { readonly width: number; readonly skipLines: number; readonly delimiter: string },
    conversion: Conversion | null = null,
  ): string {
    const columns = Array.from(
      { length: layout.width },
      (_, index) => `'c${index}': '${readType(conversion, index)}'`,
    );
    return (
      `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${layout.skipLines}, ` +
      `delim = ${literal(layout.delimiter)}, quote = '"', escape = '"', ${readOptions(conversion)}` +
      `columns = {${columns.join(', ')}})`
    );
  }
}
