import type { StatedCurrency } from '../../engine/raw-table.js';

/** What was met while one sheet was read. */
export interface SheetSummary {
  /** Rows handed over: those with at least one value. */
  readonly rows: number;
  /** The widest row. */
  readonly columns: number;
  /** The number of the last row handed over, as Excel shows it. */
  readonly lastRow: number;
  /** Merged ranges such as `A1:C1`; the first thousand. */
  readonly mergedRanges: readonly string[];
  readonly mergedRangeCount: number;
  /** Rows with values that Excel hides, by a filter for instance. */
  readonly hiddenRows: number;
  readonly formulaCells: number;
  readonly formulasWithoutValue: number;
  /** The first such cell, for messages. */
  readonly firstFormulaWithoutValue: CellPlace | null;
  readonly errorCells: number;
  readonly firstErrorCell: CellPlace | null;
  /** How many cells each row has, empty ones included, where the file writes each of them: web pages alone. */
  readonly rowCells?: readonly { readonly number: number; readonly cellCount: number }[];
  /** The currencies that the formats of numbers show, by column. */
  readonly currencies: readonly StatedCurrency[];
}

export interface CellPlace {
  readonly row: number;
  /** Letters, as Excel shows them. */
  readonly column: string;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
