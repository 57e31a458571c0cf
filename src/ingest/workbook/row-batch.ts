import { MOST_COLUMNS } from '../table-limits.js';
import { CELL_KIND, type CellKind, type SheetRows } from './sheet-rows.js';
import { XmlFault } from './workbook-failure.js';

/** The first batch is smaller: once it is known what the table looks like, further rows may be read more quickly. */
const FIRST_FULL_ROWS = 640;
const FULL_ROWS = 4096;
const FULL_CELLS = 65_536;

/** Gathers cells into rows and rows into batches. */
export class RowBatch {
  private rowNumbers: number[] = [];
  private cells: (string | null)[][] = [];
  private kindStarts: number[] = [];
  private kinds = new Uint8Array(FULL_CELLS * 2);
  private kindsUsed = 0;
  private row: (string | null)[] = [];
  private fullRows = FIRST_FULL_ROWS;

  get full(): boolean {
    return this.rowNumbers.length >= this.fullRows || this.kindsUsed >= FULL_CELLS;
  }

  get rowIsEmpty(): boolean {
    return this.row.length === 0;
  }

  /**
   * Puts a cell into the current row; `column` counts from 0 and may come out of order.
   *
   * @throws XmlFault where the row is too wide (KW165) or has the cell already (KW154)
   */
  put(column: number, text: string | null, kind: CellKind): void {
    if (column >= MOST_COLUMNS) throw new XmlFault('die Zeile ist zu breit', 'the row is too wide', 'KW165');
    const { row } = this;
    const at = this.kindsUsed + column;
    if (at >= this.kinds.length) this.widen(at);
    if (column < row.length) {
      if (this.kinds[at] !== CELL_KIND.empty) {
        throw new XmlFault('eine Zelle kommt in ihrer Zeile zweimal vor', 'a cell occurs twice in its row');
      }
      row[column] = text;
    } else {
      for (let gap = row.length; gap < column; gap++) {
        row.push(null);
        this.kinds[this.kindsUsed + gap] = CELL_KIND.empty;
      }
      row.push(text);
    }
    this.kinds[at] = kind;
  }

  /** Closes the current row and returns its width; 0 when it had no value and is left out. */
  closeRow(rowNumber: number): number {
    const width = this.row.length;
    if (width === 0) return 0;
    this.rowNumbers.push(rowNumber);
    this.cells.push(this.row);
    this.kindStarts.push(this.kindsUsed);
    this.kindsUsed += width;
    this.row = [];
    return width;
  }

  /** Hands over the finished rows, or nothing when there are none. */
  take(): SheetRows | undefined {
    if (this.rowNumbers.length === 0) return undefined;
    const rows: SheetRows = {
      rowNumbers: this.rowNumbers,
      cells: this.cells,
      kinds: this.kinds.slice(0, this.kindsUsed),
      kindStarts: this.kindStarts,
    };
    this.kinds.copyWithin(0, this.kindsUsed, this.kindsUsed + this.row.length);
    this.fullRows = FULL_ROWS;
    this.rowNumbers = [];
    this.cells = [];
    this.kindStarts = [];
    this.kindsUsed = 0;
    return rows;
  }

  private widen(at: number): void {
    const wider = new Uint8Array(Math.max(at + 1, this.kinds.length * 2));
    wider.set(this.kinds);
    this.kinds = wider;
  }
}
