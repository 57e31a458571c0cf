/** What a cell was in the file, whatever its text looks like. */
export const CELL_KIND = {
  empty: 0,
  text: 1,
  /** Plain decimal text with a point. */
  number: 2,
  /** ISO text, with a time of day where the cell has one. */
  date: 3,
  /** `HH:MM:SS`, a time of day or an elapsed time. */
  time: 4,
  /** `TRUE` or `FALSE`. */
  boolean: 5,
  /** `#N/A`, `#DIV/0!` … */
  error: 6,
  /** A formula whose result the writing program did not store: its text is null. */
  formulaWithoutValue: 7,
} as const;

export type CellKind = (typeof CELL_KIND)[keyof typeof CELL_KIND];

/**
 * Whole rows in the order of the file. Rows without any value are left out, which the row numbers show.
 * The arrays are the receiver's own.
 */
export interface SheetRows {
  /** Row numbers as Excel shows them, from 1. */
  readonly rowNumbers: readonly number[];
  /** One array per row, from column A to the row's last cell with a value; null is empty. */
  readonly cells: readonly (readonly (string | null)[])[];
  /** The kinds of all cells one after another: column c (from 0) of row i is `kinds[kindStarts[i] + c]`. */
  readonly kinds: Uint8Array;
  readonly kindStarts: readonly number[];
}

/** The kind of one cell of a batch; empty beyond the row's last cell. */
export function cellKind(rows: SheetRows, row: number, column: number): CellKind {
  if (column >= (rows.cells[row]?.length ?? 0)) return CELL_KIND.empty;
  return rows.kinds[(rows.kindStarts[row] ?? 0) + column] as CellKind;
}

/** Receives batches one at a time: the next comes only when this one has been dealt with. */
export type RowReceiver = (rows: SheetRows) => void | Promise<void>;
