import { BatchLoader } from './batch-loader.js';
import type { Bindings, Result } from './bindings.js';
import { CellLoader } from './cell-loader.js';
import { closeDatabase, type EngineOptions, type OpenDatabase, openDatabase } from './database.js';
import { engineFailure } from './engine-failure.js';
import type { MemoryColumn } from './memory-type.js';
import { QueryQueue } from './query-queue.js';
import { refusedFile } from './refused-file.js';
import { type ResultColumns, readColumns } from './result-columns.js';
import { readRow } from './result-row.js';
import { identifier, literal } from './sql.js';
import type { ThrowExplained } from './table-appender.js';

/**
 * The embedded database: DuckDB in memory, with the network, extensions and
 * every other way out of the machine switched off.
 */
export class Engine {
  readonly #options: EngineOptions;
  #opening: Promise<OpenDatabase> | null = null;
  /** The database once it is open, for what cannot wait. */
  #open: OpenDatabase | null = null;
  /** Why no query may begin any more. */
  #refusal: string | null = null;
  #isClosed = false;
  /** One connection runs one query at a time; further ones would each keep a thread waiting. */
  readonly #queries = new QueryQueue();
  /** How many want rows in the order of the file. */
  #inOrder = 0;
  readonly #throwExplained: ThrowExplained = (error) => {
    throw this.#explained(error);
  };

  private constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** Costs nothing: the native library is loaded and the database opened by the first query, or {@link prepare}. */
  static async open(options: EngineOptions): Promise<Engine> {
    return new Engine(options);
  }

  /** Begins to open the database where it is sure to be needed, so that this happens beside other work. */
  prepare(): void {
    // Whoever needs it is told why it cannot be opened.
    this.#database().catch(() => undefined);
  }

  async run(sql: string): Promise<void> {
    await this.#query(sql);
  }

  /**
   * Runs a query and returns its columns; cast numbers to DOUBLE and everything else to VARCHAR.
   *
   * @throws Error where a column is of any other type
   */
  async columns(sql: string): Promise<ResultColumns> {
    const { bindings, result } = await this.#query(sql);
    return readColumns(bindings, result);
  }

  /** The names of a table's columns. */
  async columnNames(table: string): Promise<ReadonlySet<string>> {
    const { bindings, result } = await this.#query(`SELECT * FROM ${identifier(table)} LIMIT 0`);
    const width = bindings.column_count(result);
    return new Set(Array.from({ length: width }, (_, index) => bindings.column_name(result, index)));
  }

  /** Runs a query whose single row holds counts and sums; one that is missing is NaN. */
  async row(sql: string): Promise<ReadonlyMap<string, number>> {
    const { bindings, result } = await this.#query(sql);
    return readRow(bindings, result);
  }

  /** Runs a query in which `row_number() OVER ()` must follow the order of the file. */
  async inFileOrder<T>(work: () => Promise<T>): Promise<T> {
    this.#inOrder += 1;
    // Queries that come between are in order too: that takes them longer, no more.
    if (this.#inOrder === 1) await this.run('SET preserve_insertion_order = true');
    try {
      return await work();
    } finally {
      this.#inOrder -= 1;
      if (this.#inOrder === 0) await this.run('SET preserve_insertion_order = false');
    }
  }

  /**
   * Writes what a query finds into a file.
   *
   * @param options as in SQL, such as `FORMAT csv, HEADER true`
   * @throws Error of the operating system where it does not take the file
   */
  async copy(rows: string, path: string, options: string): Promise<void> {
    try {
      await this.#result(`COPY (${rows}) TO ${literal(path)} (${options})`);
    } catch (error) {
      throw refusedFile(error, path) ?? this.#explained(error);
    }
  }

  /** Starts loading rows of text cells into a new table with columns c0 … c(width-1), `_row`, `_cells`. */
  async loadCells(table: string, width: number): Promise<CellLoader> {
    const { bindings, connection } = await this.#database();
    return CellLoader.create(bindings, connection, table, width, this.#throwExplained);
  }

  /** Starts loading batches of rows that already lie in memory as the engine keeps them into a new table. */
  async loadBatches(table: string, columns: readonly MemoryColumn[]): Promise<BatchLoader> {
    const { bindings, connection } = await this.#database();
    return BatchLoader.create(bindings, connection, table, columns, this.#throwExplained);
  }

  /** Share of the running query that is done, 0 to 1, or null while unknown. */
  progress(): number | null {
    if (this.#open === null) return null;
    const { percentage } = this.#open.bindings.query_progress(this.#open.connection);
    return percentage < 0 ? null : percentage / 100;
  }

  /** Ends the running query with an error; one that has not begun yet is refused. */
  interrupt(): void {
    this.#refusal ??= 'the engine has been interrupted';
    this.#open?.bindings.interrupt(this.#open.connection);
  }

  close(): void {
    this.#refusal = 'the engine is closed';
    this.#isClosed = true;
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    // A query that somebody asked ahead may still run: it is of no use any more, and must end before what it runs on.
    open.bindings.interrupt(open.connection);
    this.#queries.whenIdle(() => closeDatabase(open));
  }

  /**
   * Runs a query to its end.
   *
   * @throws Failure where memory or disk do not suffice, see {@link engineFailure}
   */
  async #query(sql: string): Promise<{ readonly bindings: Bindings; readonly result: Result }> {
    // Held in whole: a result that streams ends early, and without a word, when another query begins.
    return this.#result(sql).catch(this.#throwExplained);
  }

  async #result(sql: string): Promise<{ readonly bindings: Bindings; readonly result: Result }> {
    const { bindings, connection } = await this.#database();
    const result = await this.#queries.run(() => {
      this.#requireUse();
      return bindings.query(connection, sql);
    });
    return { bindings, result };
  }

  #explained(error: unknown): unknown {
    return engineFailure(error, this.#options.memoryLimit) ?? error;
  }

  async #database(): Promise<OpenDatabase> {
    this.#requireUse();
    this.#opening ??= this.#openNow();
    const database = await this.#opening;
    this.#requireUse();
    return database;
  }

  async #openNow(): Promise<OpenDatabase> {
    const database = await openDatabase(this.#options);
    // Closed meanwhile: whoever waits for it is refused.
    if (this.#isClosed) closeDatabase(database);
    else this.#open = database;
    return database;
  }

  #requireUse(): void {
    if (this.#refusal !== null) throw new Error(this.#refusal);
  }

  /** The relation of a delimited text file whose structure is known. */
  static csvRelation(
    path: string,
    layout: { readonly width: number; readonly skipLines: number; readonly delimiter: string },
  ): string {
    const columns = Array.from({ length: layout.width }, (_, index) => `'c${index}': 'VARCHAR'`);
    return (
      `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${layout.skipLines}, ` +
      `delim = ${literal(layout.delimiter)}, quote = '"', escape = '"', ` +
      `columns = {${columns.join(', ')}})`
    );
  }
}
