import type { RecognisedTable } from './recognised-table.js';
import type { RecordShape } from './record-sql.js';
import type { TypedColumns } from './typed-columns.js';

/** A recognised table with the way its cells are read. */
export interface TypedSource {
  readonly source: RecognisedTable;
  readonly typed: TypedColumns;
}

/** Rows of one verdict in one source, with their exact amounts in millionths of a currency unit. */
export interface VerdictTotal {
  readonly source: number;
  readonly verdict: number;
  readonly rows: number;
  readonly revenueMicros: bigint;
  readonly marginMicros: bigint;
  /** First and last date, as days since 1970-01-01; NaN where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Rows with a value, by the id of each column that was kept. */
  readonly given: ReadonlyMap<string, number>;
  /** Credit notes and returns with a positive amount. */
  readonly positiveCredits: number;
}

/** A source's query and the shape of its records, which is needed again to list faulty rows. */
export interface SourceSelect {
  readonly all: string;
  readonly shape: RecordShape;
}
