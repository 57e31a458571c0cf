import { type Bindings, CHUNK_ROWS, type DataChunk, type Result, type Vector } from './bindings.js';
import { TextReader } from './text-reader.js';

/** The columns of a query's result by name: numbers as Float64Array (NaN for null), all else as text or null. */
export interface ResultColumns {
  readonly rowCount: number;
  /** The names of the columns. */
  readonly names: readonly string[];
  number(name: string): Float64Array;
  text(name: string): (string | null)[];
}

/**
 * Reads a result to its end.
 *
 * @throws Error where a column is neither DOUBLE nor VARCHAR
 */
export async function readColumns(bindings: Bindings, result: Result): Promise<ResultColumns> {
  const gathering = new ColumnGathering(bindings, result);
  for (;;) {
    const chunk = await bindings.fetch_chunk(result);
    // Asked once: every look at it is a call into the engine.
    const rows = chunk === null ? 0 : bindings.data_chunk_get_size(chunk);
    if (chunk === null || rows === 0) return gathering;
    gathering.take(chunk, rows);
  }
}

/** A column as far as it has been read; `numbers` has room to grow. */
type Gathered =
  | { readonly name: string; numbers: Float64Array }
  | { readonly name: string; readonly texts: (string | null)[] };

/** Gathers the columns of a result as it comes, chunk by chunk. */
class ColumnGathering implements ResultColumns {
  rowCount = 0;
  readonly #bindings: Bindings;
  readonly #columns: readonly Gathered[];
  readonly #reader: TextReader;

  constructor(bindings: Bindings, result: Result) {
    this.#bindings = bindings;
    this.#columns = Array.from({ length: bindings.column_count(result) }, (_, index) => {
      const name = bindings.column_name(result, index);
      const type = bindings.column_type(result, index);
      if (type === bindings.Type.DOUBLE) return { name, numbers: new Float64Array(CHUNK_ROWS) };
      if (type === bindings.Type.VARCHAR) return { name, texts: [] };
      throw new Error(`column ${name} of a query is neither DOUBLE nor VARCHAR but ${bindings.Type[type]}`);
    });
    this.#reader = new TextReader(bindings);
  }

  take(chunk: DataChunk, rows: number): void {
    for (const [index, column] of this.#columns.entries()) {
      const vector = this.#bindings.data_chunk_get_vector(chunk, index);
      if ('texts' in column) {
        this.#reader.append(column.texts, vector, rows);
      } else {
        column.numbers = withRoom(column.numbers, this.rowCount + rows);
        readNumbers(this.#bindings, vector, column.numbers.subarray(this.rowCount, this.rowCount + rows));
      }
    }
    this.rowCount += rows;
  }

  get names(): readonly string[] {
    return this.#columns.map(({ name }) => name);
  }

  number(name: string): Float64Array {
    const column = this.#find(name);
    if ('numbers' in column) return column.numbers.slice(0, this.rowCount);
    return Float64Array.from(column.texts, (text) => (text === null ? Number.NaN : Number(text)));
  }

  text(name: string): (string | null)[] {
    const column = this.#find(name);
    if ('numbers' in column) throw new Error(`column ${name} holds numbers`);
    return column.texts.slice();
  }

  #find(name: string): Gathered {
    const column = this.#columns.find((each) => each.name === name);
    if (column === undefined) throw new Error(`query has no column ${name}`);
    return column;
  }
}

function withRoom(numbers: Float64Array, rows: number): Float64Array {
  if (rows <= numbers.length) return numbers;
  const wider = new Float64Array(Math.max(rows, numbers.length * 2));
  wider.set(numbers);
  return wider;
}

function readNumbers(bindings: Bindings, vector: Vector, target: Float64Array): void {
  const rows = target.length;
  new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(
    bindings.vector_get_data(vector, target.byteLength),
  );
  const validity: Uint8Array | null = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
  if (validity === null) return;
  for (let row = 0; row < rows; row += 1) {
    if (((validity[row >> 3] as number) & (1 << (row & 7))) === 0) target[row] = Number.NaN;
  }
}
