import type { Cell } from '../workbook/cell.js';
import type { CellType } from '../workbook/cell-text.js';
import { decodeExcelEscapes, trimXmlSpace } from '../workbook/xml-text.js';

/** What a cell of a declined sheet says; where it stands is the library's to find. */
export class DeclinedCell {
  hasFormula = false;
  hasValue = false;
  /** Text of the value; null while there is none. */
  raw: string | null = null;
  /** Text of the inline string; null when the cell has none. */
  inline: string | null = null;

  constructor(
    readonly type: CellType,
    readonly style: number,
  ) {}

  get saysSomething(): boolean {
    return this.hasFormula || this.hasValue || this.inline !== null;
  }

  appendInline(piece: string, preserve: boolean): void {
    this.inline = (this.inline ?? '') + decodeExcelEscapes(preserve ? piece : trimXmlSpace(piece));
  }

  /** Puts it into the row at hand by the rules for all other cells. */
  putInto(cell: Cell, row: number, column: number): void {
    cell.begin(column, this.type, this.style);
    cell.hasFormula = this.hasFormula;
    cell.hasValue = this.hasValue;
    cell.inline = this.inline;
    cell.raw = this.raw;
    cell.finish(row);
  }
}
