/** The column that says for how many rows of the file one stands. */
export const ROWS = '_rows';
/** Where a row stands for itself. */
export const ONE_ROW = `CAST(1 AS INTEGER) AS ${ROWS}`;

/** Says of each row which source it comes from. */
export function sourceSql(index: number): string {
  return `CAST(${index} AS USMALLINT) AS _source`;
}
