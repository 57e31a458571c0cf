/** Bytes of a text in the memory of a column: its length, then the text itself or its start and a pointer. */
export const TEXT_BYTES = 16;

/** The same in words of 32 bits. */
export const TEXT_WORDS = TEXT_BYTES / 4;

/** The longest text, in bytes of UTF-8, that lies in the memory of the column itself. */
export const LONGEST_INLINE_TEXT = 12;

/** What the memory of a column holds, row after row; numbers are little endian. */
export type MemoryType =
  /** VARCHAR as duckdb_string_t: 16 bytes, of which the first four are the length. */
  | 'text'
  /** DECIMAL(18, 6) as int64. */
  | 'decimal'
  /** DECIMAL(9, 2) as int32. */
  | 'cents'
  /** DATE as int32: days since 1970-01-01. */
  | 'day'
  /** UBIGINT as uint64. */
  | 'hash'
  | 'number'
  /** INTEGER as int32. */
  | 'integer';

/** Bytes of a row. */
export const MEMORY_WIDTH: Readonly<Record<MemoryType, number>> = {
  text: TEXT_BYTES,
  decimal: 8,
  cents: 4,
  day: 4,
  hash: 8,
  number: 8,
  integer: 4,
};

export interface MemoryColumn {
  readonly name: string;
  readonly type: MemoryType;
}
