import { CELL_TYPE, type CellType, cellText } from './cell-text.js';
import { FORMAT, type FormatClass, STYLE, styleClass } from './number-format.js';
import type { RowBatch } from './row-batch.js';
import { serialText } from './serial-date.js';
import { CELL_KIND } from './sheet-rows.js';
import type { SheetTally } from './sheet-tally.js';
import type { TextStore } from './text-store.js';
import { XmlFault } from './workbook-failure.js';
import { decodeExcelEscapes, trimXmlSpace } from './xml-text.js';

/** What cells refer to outside their sheet. */
export interface CellContext {
  readonly sharedStrings: TextStore;
  /** What each cell style says, see {@link STYLE}. */
  readonly formats: Uint8Array;
  /** The currencies that cell styles show. */
  readonly currencies: readonly string[];
  readonly date1904: boolean;
}

/** The cell at hand: filled piece by piece as its XML is met, then put into the row. */
export class Cell {
  column = -1;
  type: CellType = CELL_TYPE.number;
  format: FormatClass = FORMAT.number;
  /** Place of the currency that the cell's format shows, from 1; 0 where it shows none. */
  currency = 0;
  hasFormula = false;
  hasValue = false;
  /** Text of the value so far; null while there is none, or while it is only a shared string's number. */
  raw: string | null = null;
  /** The raw text is a number already written as it is to be shown. */
  rawIsShortest = false;
  /** Number of the shared string, -1 when there is none. */
  sharedIndex = -1;
  /** Text of the inline string; null when the cell has none. */
  inline: string | null = null;

  constructor(
    private readonly context: CellContext,
    private readonly batch: RowBatch,
    private readonly tally: SheetTally,
  ) {}

  begin(column: number, type: CellType, style: number): void {
    this.column = column;
    this.type = type;
    const format = this.context.formats[style] ?? FORMAT.number;
    this.format = styleClass(format);
    this.currency = format >> STYLE.currencyShift;
    this.hasFormula = false;
    this.hasValue = false;
    this.raw = null;
    this.rawIsShortest = false;
    this.sharedIndex = -1;
    this.inline = null;
  }

  appendValue(more: string): void {
    this.raw = (this.sharedIndex >= 0 ? String(this.sharedIndex) : (this.raw ?? '')) + more;
    this.rawIsShortest = false;
    this.sharedIndex = -1;
  }

  appendInline(piece: string, preserve: boolean): void {
    this.inline = (this.inline ?? '') + decodeExcelEscapes(preserve ? piece : trimXmlSpace(piece));
  }

  finish(rowNumber: number): void {
    if (this.sharedIndex >= 0) this.putShared(this.sharedIndex);
    else if (this.rawIsShortest && this.raw !== null) this.putShortest(this.raw, rowNumber);
    else if (this.inline !== null && this.inline !== '') {
      this.batch.put(this.column, this.inline, CELL_KIND.text);
    } else this.putOther(rowNumber);
  }

  private putShortest(raw: string, rowNumber: number): void {
    if (this.format === FORMAT.number) {
      this.batch.put(this.column, raw, CELL_KIND.number);
      this.tellCurrency(rowNumber);
      return;
    }
    const date =
      this.format === FORMAT.date ? serialText(Number(raw), FORMAT.date, this.context.date1904) : null;
    if (date === null) this.putOther(rowNumber);
    else this.batch.put(this.column, date, CELL_KIND.date);
  }

  private tellCurrency(rowNumber: number): void {
    const currency = this.currency === 0 ? undefined : this.context.currencies[this.currency - 1];
    if (currency !== undefined) this.tally.currency(rowNumber, this.column, currency);
  }

  private putShared(index: number): void {
    const text = this.context.sharedStrings.at(index);
    if (text === undefined) {
      throw new XmlFault(
        'eine Zelle verweist auf einen fehlenden Text',
        'a cell refers to a text that is missing',
      );
    }
    if (text !== '') this.batch.put(this.column, text, CELL_KIND.text);
  }

  private putOther(rowNumber: number): void {
    const raw = this.raw ?? '';
    if (this.type === CELL_TYPE.shared && raw.trim() !== '') {
      this.putShared(/^\s*\d+\s*$/.test(raw) ? Number(raw) : -1);
      return;
    }
    const found = cellText(this.type, raw, this.format, this.context.date1904);
    if (found !== null) {
      if (found.kind === CELL_KIND.error) this.tally.error(rowNumber, this.column);
      this.batch.put(this.column, found.text, found.kind);
      if (found.kind === CELL_KIND.number) this.tellCurrency(rowNumber);
    } else if (this.hasFormula && !(this.type === CELL_TYPE.string && this.hasValue)) {
      this.tally.formulaWithoutValue(rowNumber, this.column);
      this.batch.put(this.column, null, CELL_KIND.formulaWithoutValue);
    }
  }
}
