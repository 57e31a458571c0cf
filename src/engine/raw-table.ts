import type { RecordReading } from './record-plan.js';

/** How numbers in a column were typed by the program that wrote the workbook; text files know only text. */
export type CellKind = 'text' | 'number' | 'date' | 'mixed' | 'empty';

/** A currency that the number formats of a column show, in how many cells, and in which rows first and last. */
export interface StatedCurrency {
  /** Place of the column, from 0. */
  readonly column: number;
  /** Its code, or what the formats call it. */
  readonly currency: string;
  readonly row: number;
  readonly lastRow: number;
  readonly cells: number;
}

/** The same below the heading of a table, beside how many numbers the column holds. */
export interface ColumnCurrency extends StatedCurrency {
  readonly numbers: number;
}

/**
 * A raw table: every cell of one text file or worksheet as text, nothing guessed.
 * `relation` is what stands after FROM; its columns are `c0`, `c1`, … in the order of the headings.
 */
export interface RawTable {
  readonly file: string;
  readonly sheet: string | null;
  readonly relation: string;
  readonly headings: readonly string[];
  /**
   * The columns that the relation has, where the table is too wide to keep all of them; `_digest` then
   * stands for a whole record.
   */
  readonly kept?: readonly number[];
  /** What the cells of each column are: workbooks only; text files say `text` throughout. */
  readonly kinds: readonly CellKind[];
  /** The currencies that number formats show in numbers below the heading: workbooks only. */
  readonly currencies?: readonly ColumnCurrency[];
  /** 1-based line or sheet row of the heading. */
  readonly headerRow: number;
  /** Whether the relation has `_row` (row as the user sees it) and `_cells` (cells in the record). */
  readonly hasPositions: boolean;
  /** Encoding, delimiter, header row: what was found. */
  readonly dialect: Readonly<Record<string, string | number>>;
  /**
   * Fails where the relation is a file that the engine must not be let read; to be awaited before the
   * relation is first queried. Costs a pass over the file, once.
   */
  readonly requireReadable?: () => Promise<void>;
  /** Reads the records of a text file from its bytes; null where cells lie in the engine already. */
  readonly readRecords: RecordReading | null;
  /** The first records, already at hand from finding out the layout; empty where none are. */
  readonly sample: readonly (readonly (string | null)[])[];
  /** Line in the file of each of the given 1-based record numbers, for relations without `_row`. */
  linesOfRecords(records: readonly number[]): Promise<readonly number[]>;
}
