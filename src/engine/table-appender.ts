import type { Appender, Bindings, Connection, DataChunk, LogicalType, Vector } from './bindings.js';
import { GivenMask } from './given-mask.js';
import { MEMORY_WIDTH, type MemoryColumn, type MemoryType } from './memory-type.js';
import { identifier } from './sql.js';

/** Throws an error of the engine, as a failure where it is about the machine. */
export type ThrowExplained = (error: unknown) => never;

/** The engine keeps rows in groups of so many, each with memory of its own. */
const GROUP_ROWS = 122_880;

const SQL_TYPE: Readonly<Record<MemoryType, string>> = {
  text: 'VARCHAR',
  decimal: 'DECIMAL(18, 6)',
  cents: 'DECIMAL(9, 2)',
  day: 'DATE',
  hash: 'UBIGINT',
  number: 'UBIGINT',
  integer: 'INTEGER',
};

/**
 * Appends chunks of rows to a new table: first the columns of a chunk are filled, then it is appended.
 * Nothing is checked: offsets and lengths that are wrong read or write beyond memory.
 * Ends with either {@link finish} or {@link abandon}.
 */
export class TableAppender {
  readonly #bindings: Bindings;
  readonly #types: readonly MemoryType[];
  readonly #appender: Appender;
  /** One chunk for all rows; what is appended from it is copied. */
  readonly #chunk: DataChunk;
  readonly #vectors: readonly Vector[];
  readonly #given: readonly GivenMask[];
  #rows = 0;
  #isOpen = true;

  private constructor(
    bindings: Bindings,
    connection: Connection,
    table: string,
    types: readonly MemoryType[],
    private readonly throwExplained: ThrowExplained,
  ) {
    this.#bindings = bindings;
    this.#types = types;
    this.#appender = bindings.appender_create_ext(connection, null, null, table);
    this.#chunk = bindings.create_data_chunk(types.map((type) => logicalType(bindings, type)));
    this.#vectors = types.map((_, index) => bindings.data_chunk_get_vector(this.#chunk, index));
    this.#given = types.map(() => new GivenMask());
  }

  /** Creates the table, with the columns in the given order. */
  static async create(
    bindings: Bindings,
    connection: Connection,
    table: string,
    columns: readonly MemoryColumn[],
    throwExplained: ThrowExplained,
  ): Promise<TableAppender> {
    const definitions = columns.map(({ name, type }) => `${identifier(name)} ${SQL_TYPE[type]}`);
    const sql = `CREATE TABLE ${identifier(table)} (${definitions.join(', ')})`;
    await bindings.query(connection, sql).catch(throwExplained);
    return new TableAppender(
      bindings,
      connection,
      table,
      columns.map(({ type }) => type),
      throwExplained,
    );
  }

  /**
   * Fills rows of a column of the chunk.
   *
   * @param validity one bit for each row of `data`, lowest first, 1 = given; null = all given
   * @param start the first row of `data` that is taken
   * @param at the row of the chunk that becomes
   * @param offset where in `data` its first row lies
   */
  fill(
    column: number,
    data: ArrayBuffer,
    validity: Uint8Array | null,
    start: number,
    rows: number,
    at = 0,
    offset = 0,
  ): void {
    if (!this.#isOpen) throw new Error('rows for a table whose loading has ended');
    const vector = this.#vectors[column] as Vector;
    const width = MEMORY_WIDTH[this.#types[column] as MemoryType];
    this.#bindings.copy_data_to_vector(vector, at * width, data, offset + start * width, rows * width);
    if (validity !== null) this.#given[column]!.take(validity, start, rows, at);
  }

  /** Puts a text into a row of a column that is filled; `row` counts from the start of the chunk. */
  assign(column: number, row: number, text: string | Uint8Array): void {
    const vector = this.#vectors[column] as Vector;
    if (typeof text === 'string') this.#bindings.vector_assign_string_element(vector, row, text);
    else this.#bindings.vector_assign_string_element_len(vector, row, text);
  }

  /** Appends the chunk and empties it. */
  append(rows: number): void {
    this.#bindings.data_chunk_set_size(this.#chunk, rows);
    for (const [column, given] of this.#given.entries())
      if (given.hasMissing) this.#tellMissing(column, given);
    this.#explained(() => this.#bindings.append_data_chunk(this.#appender, this.#chunk));
    // Takes back the rows that were not given, and the long texts.
    this.#bindings.data_chunk_reset(this.#chunk);
    this.#rows += rows;
    // Left to itself the engine writes more than a group, and of the second one only a part: the rest is never filled.
    if (this.#rows % GROUP_ROWS === 0) this.#flush();
  }

  #tellMissing(column: number, given: GivenMask): void {
    const vector = this.#vectors[column] as Vector;
    this.#bindings.vector_ensure_validity_writable(vector);
    this.#bindings.copy_data_to_vector_validity(vector, 0, given.bytes.buffer, 0, given.bytes.length);
    given.clear();
  }

  #flush(): void {
    this.#explained(() => this.#bindings.appender_flush_sync(this.#appender));
  }

  /** Writes what is still held back; afterwards all rows are in the table. */
  finish(): void {
    this.#isOpen = false;
    this.#flush();
    this.#bindings.appender_close_sync(this.#appender);
  }

  /** Gives up: the table keeps some of the rows. Does nothing after {@link finish}. */
  abandon(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#bindings.appender_clear(this.#appender);
    this.#bindings.appender_close_sync(this.#appender);
  }

  #explained(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.throwExplained(error);
    }
  }
}

function logicalType(bindings: Bindings, type: MemoryType): LogicalType {
  switch (type) {
    case 'text':
      return bindings.create_logical_type(bindings.Type.VARCHAR);
    case 'decimal':
      return bindings.create_decimal_type(18, 6);
    case 'cents':
      return bindings.create_decimal_type(9, 2);
    case 'day':
      return bindings.create_logical_type(bindings.Type.DATE);
    case 'hash':
    case 'number':
      return bindings.create_logical_type(bindings.Type.UBIGINT);
    case 'integer':
      return bindings.create_logical_type(bindings.Type.INTEGER);
  }
}
