import type { DemoCell, DemoTable } from '../tables.js';

/** One format of the demo: takes the tables one after another, row by row. */
export interface TableOutput {
  beginTable(table: DemoTable): Promise<void>;
  /** Takes a row of the current table. The array may be reused by the caller. */
  row(cells: readonly DemoCell[]): void;
  /** To be awaited every thousand rows or so, so that little waits in memory. */
  settle(): Promise<void>;
  /** Writes what is still to be written; nothing may follow. */
  finish(): Promise<void>;
  /** Lets go of open files after a failure. */
  abandon(): Promise<void>;
}
