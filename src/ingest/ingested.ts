import type { RecognisedTable } from '../tables/recognised-table.js';
import type { OpenedTable } from './open-source.js';

/** A raw table and what it was recognised as, if as anything. */
export interface IngestedTable {
  readonly opened: OpenedTable;
  readonly recognised: RecognisedTable | null;
  readonly unmapped: readonly string[];
  /** Of a table that completes others: its rows, and how many of them a line asks for. It is not read by itself. */
  readonly completing?: { readonly rows: number; readonly used: number };
}
