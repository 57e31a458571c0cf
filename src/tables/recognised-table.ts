import type { RawTable } from '../engine/raw-table.js';
import type { CanonicalColumn, CanonicalTable } from './canonical-table.js';
import type { ColumnMatch } from './column-match.js';
import type { DateOrder } from './date-evidence.js';
import type { DecimalMark } from './number-evidence.js';
import type { PositiveSide } from './positive-side.js';

/** Whether rows without a key take that of the row above. */
export type FillDown = boolean | 'auto';

/** A raw table that was recognised as a canonical one. */
export interface RecognisedTable {
  readonly raw: RawTable;
  readonly table: CanonicalTable;
  readonly columns: ReadonlyMap<string, ColumnMatch>;
  /** What the settings fix instead of leaving it to evidence. */
  readonly fixed: {
    readonly decimal?: DecimalMark | undefined;
    readonly dateOrder?: DateOrder | undefined;
    readonly positiveSide?: PositiveSide | undefined;
    /** Whether a row without a customer belongs to the one above; `auto` where nothing else explains it. */
    readonly fillDown?: FillDown | undefined;
  };
}

/** One canonical column of a source: the raw cell, and the SQL that reads it. */
export interface TypedColumn {
  readonly id: string;
  readonly type: CanonicalColumn['type'];
  readonly heading: string;
  /** Place in the file, from 0. */
  readonly index: number;
  /** SQL of the raw cell as text. */
  readonly cell: string;
  /** SQL of the value. */
  readonly sql: string;
}
