import type { CellObject, WorkSheet } from '@e965/xlsx';
import { RowBatch } from '../workbook/row-batch.js';
import type { RowReceiver } from '../workbook/sheet-rows.js';
import { columnLetters, type SheetSummary } from '../workbook/sheet-summary.js';
import { SheetTally } from '../workbook/sheet-tally.js';

/** Puts what a cell of the library says into the row at hand; `row` counts as Excel does, `column` from 0. */
export type PutCell = (cell: CellObject, row: number, column: number) => void;

/** Hands over the rows and cells of one sheet that the library holds, whole or in pieces, in batches. */
export class LibrarySheet {
  readonly batch = new RowBatch();
  readonly tally = new SheetTally();

  /** @param isHidden whether a row is hidden, counted from 0 */
  constructor(
    private readonly isHidden: (row: number) => boolean,
    private readonly onRows: RowReceiver,
  ) {}

  /** Counts the merged ranges of the sheet. */
  addMerges(sheet: WorkSheet): void {
    for (const { s: from, e: to } of sheet['!merges'] ?? []) {
      this.tally.mergedRange(`${columnLetters(from.c)}${from.r + 1}:${columnLetters(to.c)}${to.r + 1}`);
    }
  }

  /** Hands over the rows of the sheet, or of the piece of it that this is. */
  async addRows(sheet: WorkSheet, put: PutCell): Promise<void> {
    const { batch, tally } = this;
    // Rows and cells that are empty are holes.
    for (const [at, row] of (sheet['!data'] ?? []).entries()) {
      if (row === undefined || row === null) continue;
      for (const [column, cell] of row.entries()) {
        if (cell !== undefined && cell !== null) put(cell, at + 1, column);
      }
      const width = batch.closeRow(at + 1);
      if (width > 0) tally.row(at + 1, width, this.isHidden(at));
      if (batch.full) await this.#deliver();
    }
  }

  /** Hands over what is left. */
  async finish(): Promise<SheetSummary> {
    await this.#deliver();
    return this.tally.summary();
  }

  async #deliver(): Promise<void> {
    const rows = this.batch.take();
    if (rows !== undefined) await this.onRows(rows);
  }
}
