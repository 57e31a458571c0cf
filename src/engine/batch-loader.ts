import { type Bindings, CHUNK_ROWS, type Connection } from './bindings.js';
import { HeldTexts, type LongTexts } from './held-texts.js';
import { LONGEST_INLINE_TEXT, MEMORY_WIDTH, type MemoryColumn, TEXT_WORDS } from './memory-type.js';
import { TableAppender, type ThrowExplained } from './table-appender.js';

export interface ColumnMemory {
  /**
   * Rows × width of the type. A text of up to 12 bytes is its length (uint32) and its UTF-8 padded with
   * zeros; a longer one is its length and its number in `long` (uint32). A text that is not given has
   * length 0.
   */
  readonly data: ArrayBuffer;
  /** One bit a row, lowest first, 1 = given; null = all given. */
  readonly validity: Uint8Array | null;
  readonly long: LongTexts | null;
}

export interface Batch {
  readonly rows: number;
  /** In the order of the table's columns. */
  readonly columns: readonly ColumnMemory[];
}

/**
 * Loads rows whose columns already lie in memory the way the engine keeps them: copied, not looked at.
 * They come to lie in any order in the table, unless all of it happens in `Engine.inFileOrder`.
 * Ends with either {@link finish} or {@link abandon}.
 */
export class BatchLoader {
  readonly #bindings: Bindings;
  readonly #columns: readonly MemoryColumn[];
  readonly #appender: TableAppender;
  /** One for each column of texts that had long ones: they are held until the rows are appended, which copies them. */
  readonly #held = new Map<number, HeldTexts>();

  /** Rows of the chunk that are not appended yet. */
  #filled = 0;

  private constructor(bindings: Bindings, columns: readonly MemoryColumn[], appender: TableAppender) {
    this.#bindings = bindings;
    this.#columns = columns;
    this.#appender = appender;
  }

  /** Creates the table, with the columns in the given order. */
  static async create(
    bindings: Bindings,
    connection: Connection,
    table: string,
    columns: readonly MemoryColumn[],
    throwExplained: ThrowExplained,
  ): Promise<BatchLoader> {
    return new BatchLoader(
      bindings,
      columns,
      await TableAppender.create(bindings, connection, table, columns, throwExplained),
    );
  }

  /**
   * Appends the rows of a batch, whose memory may be used again afterwards.
   *
   * @throws Error where a column's memory is shorter than its rows or a long text is missing: the
   *   engine would read beyond it
   */
  add(batch: Batch): void {
    if (batch.columns.length !== this.#columns.length) {
      throw new Error(`a batch of ${batch.columns.length} columns for a table of ${this.#columns.length}`);
    }
    const columns = this.#columns.map((column, index) => {
      const memory = batch.columns[index] as ColumnMemory;
      requireWhole(column, memory, batch.rows);
      return column.type === 'text' ? this.#withLongTexts(index, memory, batch.rows) : memory;
    });
    for (let start = 0; start < batch.rows; ) {
      const rows = Math.min(CHUNK_ROWS - this.#filled, batch.rows - start);
      for (const [index, { data, validity }] of columns.entries()) {
        this.#appender.fill(index, data, validity, start, rows, this.#filled);
      }
      start += rows;
      this.#filled += rows;
      if (this.#filled === CHUNK_ROWS) this.#append();
    }
    // Long texts are held until the next batch comes.
    if (batch.columns.some(({ long }) => long !== null)) this.#append();
  }

  #append(): void {
    if (this.#filled > 0) this.#appender.append(this.#filled);
    this.#filled = 0;
  }

  /** The memory of a column of texts whose rows point to the long ones. */
  #withLongTexts(
    column: number,
    memory: ColumnMemory,
    rows: number,
  ): Pick<ColumnMemory, 'data' | 'validity'> {
    const { data, validity, long } = memory;
    const given = new Uint32Array(data, 0, rows * TEXT_WORDS);
    const held = long === null ? null : this.#hold(column, long);
    const words = held === null ? given : given.slice();
    for (let at = 0; at < words.length; at += TEXT_WORDS) {
      if (words[at]! <= LONGEST_INLINE_TEXT) continue;
      if (held === null || !held.put(words, at)) {
        throw new Error(
          `column ${this.#columns[column]?.name} lacks the long text of row ${at / TEXT_WORDS}`,
        );
      }
    }
    return { data: words.buffer as ArrayBuffer, validity };
  }

  #hold(column: number, long: LongTexts): HeldTexts {
    const held = this.#held.get(column) ?? new HeldTexts(this.#bindings);
    this.#held.set(column, held);
    held.hold(long);
    return held;
  }

  /** Writes what is still held back; afterwards all rows are in the table. */
  finish(): void {
    this.#append();
    this.#appender.finish();
  }

  /** Gives up: the table keeps some of the rows and is the caller's to drop. Does nothing after {@link finish}. */
  abandon(): void {
    this.#appender.abandon();
  }
}

/** Copying is unchecked. */
function requireWhole({ name, type }: MemoryColumn, { data, validity }: ColumnMemory, rows: number): void {
  if (data.byteLength < rows * MEMORY_WIDTH[type] || (validity !== null && validity.length * 8 < rows)) {
    throw new Error(`the memory of column ${name} ends before row ${rows}`);
  }
}
