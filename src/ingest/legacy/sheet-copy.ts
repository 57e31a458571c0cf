import { cellTypeOf, columnOfReference, rowOfReference, wholeNumber } from '../workbook/cell-bytes.js';
import { CELL_TYPE, type CellType } from '../workbook/cell-text.js';
import { DeclinedForm } from '../workbook/declined-form.js';
import { columnLetters } from '../workbook/sheet-summary.js';
import type { TextRun } from '../workbook/text-run.js';
import { XmlFault } from '../workbook/workbook-failure.js';
import { NO_SHORTCUT, nameCode, type XmlHandler, type XmlTokenizer } from '../workbook/xml-tokenizer.js';
import { DeclinedCell } from './declined-cell.js';

const SHEET_DATA = nameCode('sheetData');
const ROW = nameCode('row');
const CELL = nameCode('c');
const VALUE = nameCode('v');
const FORMULA = nameCode('f');
const INLINE = nameCode('is');
const TEXT = nameCode('t');
const MERGE_CELL = nameCode('mergeCell');
/**
 * What says nothing of values. Of alternatives, a reader that does not know the namespace of the first takes the
 * one that is left for it, so the choice is passed over.
 */
const SILENT: ReadonlySet<number> = new Set(['Choice', 'extLst', 'rPr', 'rPh', 'phoneticPr'].map(nameCode));
const RANGE = /^[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?$/;

/** Ends a copy that would hold more values than memory should. */
export class TooManyValues extends Error {}

/**
 * Makes a plain copy of a declined sheet for the library: whatever stands around rows and cells is left out, and each
 * value is replaced by its number in {@link cells}. So the library has nothing to misread, its values can be
 * counted, and what they say is told by the rules for all other cells.
 */
export class SheetCopy implements XmlHandler {
  /** What the cells say; a cell of the copy holds its place in here. */
  readonly cells: DeclinedCell[] = [];
  /** Rows that Excel hides. */
  readonly hiddenRows = new Set<number>();
  /** The row being read, for messages. */
  rowNumber = 0;

  private readonly rows: string[] = [];
  private readonly merged: string[] = [];
  private openedRow = 0;
  private dataFrom = 0;
  private rowFrom = 0;
  private rowIsNumbered = false;
  private skippedFrom = 0;
  private cell: DeclinedCell | null = null;
  private cellFrom = 0;
  private column = -1;
  private valueFrom = 0;
  private inlineFrom = 0;
  private textFrom = 0;
  private piece = '';
  private preserve = false;

  constructor(private readonly mostValues: number) {}

  /** The copy as a worksheet part. */
  xml(): string {
    this.endRow();
    const merges = this.merged.length === 0 ? '' : `<mergeCells>${this.merged.join('')}</mergeCells>`;
    return `<worksheet><sheetData>${this.rows.join('')}</sheetData>${merges}</worksheet>`;
  }

  shortcut(): number {
    return NO_SHORTCUT;
  }

  onOpen(xml: XmlTokenizer, name: number): void {
    if (this.skippedFrom > 0) return;
    if (SILENT.has(name)) this.skippedFrom = xml.depth;
    else if (this.cell !== null) this.openInCell(this.cell, xml, name);
    else if (this.dataFrom === 0) this.openOutside(xml, name);
    else if (name === ROW) this.openRow(xml);
    else if (name === CELL) this.openCell(xml);
  }

  onClose(xml: XmlTokenizer): void {
    const { depth } = xml;
    if (this.skippedFrom > 0) {
      if (depth === this.skippedFrom) this.skippedFrom = 0;
    } else if (depth === this.textFrom) {
      this.cell?.appendInline(this.piece, this.preserve);
      this.textFrom = 0;
    } else if (depth === this.inlineFrom) this.inlineFrom = 0;
    else if (depth === this.valueFrom) this.valueFrom = 0;
    else if (depth === this.cellFrom) this.closeCell();
    else if (depth === this.rowFrom) {
      this.endRow();
      this.rowFrom = 0;
    } else if (depth === this.dataFrom) this.dataFrom = 0;
  }

  onText(xml: XmlTokenizer, run: TextRun): void {
    this.onCdata(xml, xml.text(run));
  }

  onCdata(_xml: XmlTokenizer, text: string): void {
    if (this.skippedFrom > 0) return;
    if (this.textFrom > 0) this.piece += text;
    else if (this.valueFrom > 0 && this.cell !== null) this.cell.raw = (this.cell.raw ?? '') + text;
  }

  private openOutside(xml: XmlTokenizer, name: number): void {
    if (name === SHEET_DATA) this.dataFrom = xml.depth;
    else if (name === MERGE_CELL) {
      const range = xml.attribute('ref') ?? '';
      if (RANGE.test(range)) this.merged.push(`<mergeCell ref="${range}"/>`);
    }
  }

  private openRow(xml: XmlTokenizer): void {
    if (this.rowFrom > 0) throw new XmlFault('eine Zeile steht in einer Zeile', 'a row stands within a row');
    this.rowFrom = xml.depth;
    this.column = -1;
    const number = attributeBytes(xml, 'r');
    this.rowIsNumbered = number !== null;
    this.rowNumber = number === null ? this.rowNumber + 1 : rowOfReference(number, 0, number.length);
    const hidden = xml.attribute('hidden');
    if (hidden === '1' || hidden === 'true') this.hiddenRows.add(this.rowNumber);
  }

  private openCell(xml: XmlTokenizer): void {
    const reference = attributeBytes(xml, 'r');
    if (reference !== null) {
      // A row without a number takes that of its first cell; so does what stands outside of any row.
      if (!this.rowIsNumbered) this.rowNumber = rowOfReference(reference, 0, reference.length);
      this.rowIsNumbered = this.rowFrom > 0;
      this.column = columnOfReference(reference, 0, reference.length);
    } else if (this.rowFrom > 0) this.column += 1;
    else throw new XmlFault('eine Zelle hat keinen Platz', 'a cell has no place');
    const style = attributeBytes(xml, 's');
    this.cell = new DeclinedCell(typeOf(xml), style === null ? 0 : wholeNumber(style, 0, style.length));
    this.cellFrom = xml.depth;
  }

  private openInCell(cell: DeclinedCell, xml: XmlTokenizer, name: number): void {
    if (name === CELL || name === ROW)
      throw new XmlFault('eine Zelle steht in einer Zelle', 'a cell stands within a cell');
    if (name === FORMULA) {
      cell.hasFormula = true;
      this.skippedFrom = xml.depth;
    } else if (name === VALUE) {
      if (cell.hasValue) throw new XmlFault('eine Zelle hat zwei Werte', 'a cell has two values');
      cell.hasValue = true;
      this.valueFrom = xml.depth;
    } else if (name === INLINE) {
      cell.inline ??= '';
      this.inlineFrom = xml.depth;
    } else if (name === TEXT && this.inlineFrom > 0 && this.textFrom === 0) {
      this.textFrom = xml.depth;
      this.piece = '';
      this.preserve = xml.attribute('space', true) === 'preserve';
    }
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    this.cellFrom = 0;
    if (cell === null || !cell.saysSomething) return;
    if (this.cells.length === this.mostValues) throw new TooManyValues();
    if (this.openedRow !== this.rowNumber) {
      this.endRow();
      this.rows.push(`<row r="${this.rowNumber}">`);
      this.openedRow = this.rowNumber;
    }
    const place = columnLetters(this.column) + this.rowNumber;
    this.rows.push(`<c r="${place}"><v>${this.cells.length}</v></c>`);
    this.cells.push(cell);
  }

  private endRow(): void {
    if (this.openedRow > 0) this.rows.push('</row>');
    this.openedRow = 0;
  }
}

function attributeBytes(xml: XmlTokenizer, name: string): Buffer | null {
  const value = xml.attribute(name);
  return value === undefined ? null : Buffer.from(value);
}

/** What stands under a type that the format does not have is taken for text. */
function typeOf(xml: XmlTokenizer): CellType {
  const type = attributeBytes(xml, 't') ?? Buffer.alloc(0);
  try {
    return cellTypeOf(type, 0, type.length);
  } catch (error) {
    if (error instanceof DeclinedForm) return CELL_TYPE.string;
    throw error;
  }
}
