/** DuckDB's C interface for Node, without the library that is usually put on top of it. */
export type Bindings = typeof import('@duckdb/node-bindings');
export type Config = import('@duckdb/node-bindings').Config;
export type Connection = import('@duckdb/node-bindings').Connection;
export type Database = import('@duckdb/node-bindings').Database;
export type Result = import('@duckdb/node-bindings').Result;
export type DataChunk = import('@duckdb/node-bindings').DataChunk;
export type Vector = import('@duckdb/node-bindings').Vector;
export type Appender = import('@duckdb/node-bindings').Appender;
export type LogicalType = import('@duckdb/node-bindings').LogicalType;

/** Rows per data chunk: DuckDB's vector size. */
export const CHUNK_ROWS = 2048;

/** Loads the native library: some 0.02 s, so nobody should before there is something to read. */
export async function loadBindings(): Promise<Bindings> {
  return (await import('@duckdb/node-bindings')).default;
}
