import type { RawTable } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import type { TextTable } from './text/open-text.js';

/** A raw table with the way to read it again if its structure turns out to be broken. */
export interface OpenedTable {
  readonly raw: RawTable;
  readonly reread: TextTable['reread'] | null;
}

/** What a file holds, and what was odd about it. */
export interface OpenedSource {
  readonly tables: readonly OpenedTable[];
  readonly problems: readonly Problem[];
}
