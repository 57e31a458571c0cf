import type { Bindings, DataChunk, Result, Vector } from './bindings.js';
import { TextReader } from './text-reader.js';

/** The columns of a query's result by name: numbers as Float64Array (NaN for null), all else as text or null. */
export interface ResultColumns {
  readonly rowCount: number;
  /** The names of the columns. */
  readonly names: readonly string[];
  /** The same array each time: who asks for it owns it. */
  number(name: string): Float64Array;
  text(name: string): readonly (string | null)[];
}

/**
 * Reads a result to its end.
 *
 * @throws Error where a column is neither DOUBLE nor VARCHAR
 */
export function readColumns(bindings: Bindings, result: Result): ResultColumns {
  const gathering = new ColumnGathering(bindings, result);
  // The result is there in whole: to wait for each piece of it takes twice as long as to read it.
  const chunks = bindings.result_chunk_count(result);
  for (let at = 0; at < chunks; at += 1) gathering.take(bindings.result_get_chunk(result, at));
  return gathering;
}

type Gathered =
  | { readonly name: string; readonly numbers: Float64Array }
  | { readonly name: string; readonly texts: (string | null)[] };

/** Gathers the columns of a result chunk by chunk. */
class ColumnGathering implements ResultColumns {
  rowCount = 0;
  readonly #bindings: Bindings;
  readonly #columns: readonly Gathered[];
  readonly #reader: TextReader;

  constructor(bindings: Bindings, result: Result) {
    this.#bindings = bindings;
    const rows = bindings.row_count(result);
    this.#columns = Array.from({ length: bindings.column_count(result) }, (_, index) => {
      const name = bindings.column_name(result, index);
      const type = bindings.column_type(result, index);
      if (type === bindings.Type.DOUBLE) return { name, numbers: new Float64Array(rows) };
      if (type === bindings.Type.VARCHAR) return { name, texts: [] };
      throw new Error(`column ${name} of a query is neither DOUBLE nor VARCHAR but ${bindings.Type[type]}`);
    });
    this.#reader = new TextReader(bindings);
  }

  take(chunk: DataChunk): void {
    // Asked once: every look at it is a call into the engine.
    const rows = this.#bindings.data_chunk_get_size(chunk);
    for (const [index, column] of this.#columns.entries()) {
      const vector = this.#bindings.data_chunk_get_vector(chunk, index);
      if ('texts' in column) {
        this.#reader.append(column.texts, vector, rows);
      } else {
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
    if ('numbers' in column) return column.numbers;
    return Float64Array.from(column.texts, (text) => (text === null ? Number.NaN : Number(text)));
  }

  text(name: string): readonly (string | null)[] {
    const column = this.#find(name);
    if ('numbers' in column) throw new Error(`column ${name} holds numbers`);
    return column.texts;
  }

  #find(name: string): Gathered {
    const column = this.#columns.find((each) => each.name === name);
    if (column === undefined) throw new Error(`query has no column ${name}`);
    return column;
  }
}

const ALL_GIVEN = 0xff;

function readNumbers(bindings: Bindings, vector: Vector, target: Float64Array): void {
  const rows = target.length;
  new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(
    bindings.vector_get_data(vector, target.byteLength),
  );
  const validity: Uint8Array | null = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
  if (validity === null) return;
  for (let from = 0; from < rows; from += 8) {
    const given = validity[from >> 3] as number;
    if (given === ALL_GIVEN) continue;
    const until = Math.min(from + 8, rows);
    for (let row = from; row < until; row += 1) {
      if ((given & (1 << (row & 7))) === 0) target[row] = Number.NaN;
    }
  }
}
