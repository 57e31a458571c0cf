import type { DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api';

/** The columns of a query's result by name: numbers as Float64Array (NaN for null), all else as text or null. */
export interface ResultColumns {
  readonly rowCount: number;
  number(name: string): Float64Array;
  text(name: string): (string | null)[];
}

/** Gathers the columns of a result as it comes, chunk by chunk. */
export class ColumnGathering implements ResultColumns {
  rowCount = 0;
  readonly #names: readonly string[];
  readonly #columns: { numbers: Float64Array; texts: (string | null)[] | null }[];

  /** @param isNumber whether each column holds DOUBLE; the others are read as text */
  constructor(names: readonly string[], isNumber: readonly boolean[]) {
    this.#names = names;
    this.#columns = isNumber.map((number) => ({
      numbers: new Float64Array(number ? 2048 : 0),
      texts: number ? null : [],
    }));
  }

  take(chunk: DuckDBDataChunk): void {
    // Asked once: every look at it is a call into the engine.
    const rows = chunk.rowCount;
    for (const [index, column] of this.#columns.entries()) {
      const vector = chunk.getColumnVector(index);
      if (column.texts !== null) appendTexts(column.texts, vector, rows);
      else column.numbers = withNumbers(column.numbers, this.rowCount, vector, rows);
    }
    this.rowCount += rows;
  }

  number(name: string): Float64Array {
    const { numbers, texts } = this.#find(name);
    if (texts === null) return numbers.slice(0, this.rowCount);
    return Float64Array.from(texts, (text) => (text === null ? Number.NaN : Number(text)));
  }

  text(name: string): (string | null)[] {
    const { texts } = this.#find(name);
    if (texts === null) throw new Error(`column ${name} holds numbers`);
    return texts.slice();
  }

  #find(name: string): { readonly numbers: Float64Array; readonly texts: (string | null)[] | null } {
    const column = this.#columns[this.#names.indexOf(name)];
    if (column === undefined) throw new Error(`query has no column ${name}`);
    return column;
  }
}

function appendTexts(texts: (string | null)[], vector: DuckDBVector, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    const value = vector.getItem(row);
    texts.push(value === null ? null : String(value));
  }
}

function withNumbers(numbers: Float64Array, start: number, vector: DuckDBVector, rows: number): Float64Array {
  let target = numbers;
  if (start + rows > target.length) {
    target = new Float64Array(Math.max(start + rows, target.length * 2));
    target.set(numbers);
  }
  for (let row = 0; row < rows; row += 1) {
    const value = vector.getItem(row);
    target[start + row] = value === null ? Number.NaN : Number(value);
  }
  return target;
}
