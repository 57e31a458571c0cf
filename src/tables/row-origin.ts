/** The column that says for how many rows of the file one stands. */
export const ROWS = '_rows';
/** Where a row stands for itself. */
export const ONE_ROW = `CAST(1 AS INTEGER) AS ${ROWS}`;

/** The column that says of a row whether it begins a document; there where each document is begun once. */
export const BEGINS_DOCUMENT = '_begins_document';

/** The column that tells a record from others by all its cells. */
export const RECORD_HASH = '_record_hash';

/** Says of each row which source it comes from. */
export function sourceSql(index: number): string {
  return `CAST(${index} AS USMALLINT) AS _source`;
}
