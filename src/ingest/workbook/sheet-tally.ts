import { type CellPlace, columnLetters, type SheetSummary } from './sheet-summary.js';
import { StatedCurrencies } from './stated-currencies.js';

const MERGED_RANGES_KEPT = 1000;

/** Counts what a sheet holds while it is read. */
export class SheetTally {
  formulaCells = 0;
  /** The highest number of a row with values so far. */
  lastRow = 0;
  private rows = 0;
  private columns = 0;
  private hiddenRows = 0;
  private formulasWithoutValue = 0;
  private firstFormulaWithoutValue: CellPlace | null = null;
  private errorCells = 0;
  private firstErrorCell: CellPlace | null = null;
  private readonly currencies = new StatedCurrencies();
  private readonly mergedRanges: string[] = [];
  private mergedRangeCount = 0;

  row(rowNumber: number, width: number, hidden: boolean): void {
    this.rows++;
    if (width > this.columns) this.columns = width;
    if (rowNumber > this.lastRow) this.lastRow = rowNumber;
    if (hidden) this.hiddenRows++;
  }

  /** Rows that were read together, none of them hidden. */
  plainRows(rows: number, widest: number, lastRow: number): void {
    this.rows += rows;
    this.columns = Math.max(this.columns, widest);
    this.lastRow = Math.max(this.lastRow, lastRow);
  }

  formulaWithoutValue(row: number, column: number): void {
    this.formulasWithoutValue++;
    this.firstFormulaWithoutValue ??= { row, column: columnLetters(column) };
  }

  error(row: number, column: number): void {
    this.errorCells++;
    this.firstErrorCell ??= { row, column: columnLetters(column) };
  }

  /** The format of a number, or of several that were read together, shows a currency. */
  currency(row: number, column: number, currency: string, lastRow = row, cells = 1): void {
    this.currencies.add({ column, currency, row, lastRow, cells });
  }

  mergedRange(reference: string): void {
    this.mergedRangeCount++;
    if (this.mergedRanges.length < MERGED_RANGES_KEPT) this.mergedRanges.push(reference);
  }

  summary(): SheetSummary {
    return {
      rows: this.rows,
      columns: this.columns,
      lastRow: this.lastRow,
      mergedRanges: [...this.mergedRanges],
      mergedRangeCount: this.mergedRangeCount,
      hiddenRows: this.hiddenRows,
      formulaCells: this.formulaCells,
      formulasWithoutValue: this.formulasWithoutValue,
      firstFormulaWithoutValue: this.firstFormulaWithoutValue,
      errorCells: this.errorCells,
      firstErrorCell: this.firstErrorCell,
      currencies: this.currencies.list(),
    };
  }
}
