import type { Bindings, Result, Vector } from './bindings.js';

/** Bytes of the widest type that is read. */
const WIDEST = 16;

/**
 * The single row of a result by column, NaN for null.
 *
 * @throws Error where a column is no count or sum: neither INTEGER, BIGINT, HUGEINT nor DOUBLE
 */
export function readRow(bindings: Bindings, result: Result): ReadonlyMap<string, number> {
  const names = Array.from({ length: bindings.column_count(result) }, (_, at) =>
    bindings.column_name(result, at),
  );
  const chunk = bindings.row_count(result) === 0 ? null : bindings.result_get_chunk(result, 0);
  return new Map(
    names.map((name, at) => {
      const read = numberReader(bindings, name, bindings.column_type(result, at));
      if (chunk === null) return [name, Number.NaN];
      return [name, firstNumber(bindings, bindings.data_chunk_get_vector(chunk, at), read)];
    }),
  );
}

type NumberReader = (memory: DataView) => number;

function numberReader(bindings: Bindings, name: string, type: number): NumberReader {
  switch (type) {
    case bindings.Type.INTEGER:
      return (memory) => memory.getInt32(0, true);
    case bindings.Type.BIGINT:
      return (memory) => Number(memory.getBigInt64(0, true));
    case bindings.Type.HUGEINT:
      return (memory) => Number((memory.getBigInt64(8, true) << 64n) | memory.getBigUint64(0, true));
    case bindings.Type.DOUBLE:
      return (memory) => memory.getFloat64(0, true);
    default:
      throw new Error(`column ${name} of a query is no count or sum but ${bindings.Type[type]}`);
  }
}

function firstNumber(bindings: Bindings, vector: Vector, read: NumberReader): number {
  const validity: Uint8Array | null = bindings.vector_get_validity(vector, 8);
  if (validity !== null && ((validity[0] as number) & 1) === 0) return Number.NaN;
  // A vector has room for more rows than one.
  const bytes = bindings.vector_get_data(vector, WIDEST);
  return read(new DataView(bytes.buffer, bytes.byteOffset, WIDEST));
}
