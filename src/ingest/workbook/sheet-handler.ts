import { Cell, type CellContext } from './cell.js';
import {
  cellTypeOf,
  columnOfReference,
  isShortestDecimal,
  rowOfReference,
  wholeNumber,
} from './cell-bytes.js';
import { CELL_TYPE, type CellType } from './cell-text.js';
import { misplacedElement, unknownElement, unorderedRows } from './declined-form.js';
import { PlainCell } from './plain-cell.js';
import { type ColumnReceiver, QuickRows } from './quick/quick-rows.js';
import { RowBatch } from './row-batch.js';
import { isSheetRoot, PLACE, placeOf } from './sheet-structure.js';
import { SheetTally } from './sheet-tally.js';
import { INCOMPLETE } from './tag-attributes.js';
import type { TextRun } from './text-run.js';
import { XmlFault } from './workbook-failure.js';
import { NO_SHORTCUT, nameCode, type XmlHandler, type XmlTokenizer } from './xml-tokenizer.js';

const SHEET_DATA = nameCode('sheetData');
const ROW = nameCode('row');
const CELL = nameCode('c');
const VALUE = nameCode('v');
const FORMULA = nameCode('f');
const INLINE = nameCode('is');
const TEXT = nameCode('t');
const MERGE_CELLS = nameCode('mergeCells');
const MERGE_CELL = nameCode('mergeCell');

const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** Which text is being collected. */
const CAPTURE = { nothing: 0, value: 1, inlineText: 2 } as const;

/** Turns the bytes of one worksheet part into rows of text. Finished rows wait in `batch` until they are taken. */
export class SheetHandler implements XmlHandler {
  readonly batch = new RowBatch();
  readonly tally = new SheetTally();
  /** The row being read, for messages. */
  rowNumber = 0;

  private readonly cell: Cell;
  private readonly plain: PlainCell | undefined;
  private inData = false;
  private capture: (typeof CAPTURE)[keyof typeof CAPTURE] = CAPTURE.nothing;
  private captureDepth = 0;
  /** Depth of an element that is passed over with all that is in it; 0 outside of any. */
  private skippedFrom = 0;
  private rowIsNumbered = false;
  private rowIsHidden = false;
  private piece = '';
  private preserve = false;

  private quick: QuickRows | null = null;

  /** `shortcut: false` reads every cell by the general rules; the result is the same. */
  constructor(
    private readonly context: CellContext,
    { shortcut = true } = {},
  ) {
    this.cell = new Cell(context, this.batch, this.tally);
    this.plain = shortcut ? new PlainCell() : undefined;
  }

  /** From now on reads plain rows straight into columns. */
  readQuickly(receiver: ColumnReceiver): void {
    this.quick = new QuickRows(receiver, this.context, {
      beforeBatch: () => {
        const rows = this.batch.take();
        if (rows !== undefined) receiver.takeRows(rows);
      },
      onBatch: ({ rows, widest, lastRow, currencies }) => {
        this.tally.plainRows(rows, widest, lastRow);
        for (const each of currencies)
          this.tally.currency(each.row, each.column, each.currency, each.lastRow, each.cells);
      },
    });
  }

  /** Hands over the rows that are ready. */
  flush(): void {
    this.quick?.flush();
  }

  shortcut(xml: XmlTokenizer, at: number, end: number): number {
    if (xml.depth === 2) return this.rowShortcut(xml, at, end);
    const { plain, cell } = this;
    if (!this.rowIsNumbered || xml.depth !== 3 || plain === undefined) return NO_SHORTCUT;
    const next = plain.read(xml.bytes, at, end, xml.run);
    if (next === NO_SHORTCUT) return NO_SHORTCUT;
    cell.begin(plain.column < 0 ? cell.column + 1 : plain.column, plain.type, plain.style);
    if (plain.hasText) {
      if (plain.isInline) cell.appendInline(xml.text(xml.run), false);
      else this.readValue(xml, xml.run);
      cell.finish(this.rowNumber);
    }
    return next;
  }

  private rowShortcut(xml: XmlTokenizer, at: number, end: number): number {
    const { quick } = this;
    if (quick === null || !this.inData) return NO_SHORTCUT;
    const { next, isCut } = quick.read(xml.bytes, at, end, xml.scans, this.tally.lastRow);
    if (next > at) {
      this.rowNumber = quick.lastRow;
      return next;
    }
    if (isCut && !xml.final) return INCOMPLETE;
    quick.flush();
    if (quick.isPointless) this.quick = null;
    return NO_SHORTCUT;
  }

  onOpen(xml: XmlTokenizer, name: number): void {
    if (this.inData) {
      if (this.skippedFrom === 0) this.openInData(xml, name);
    } else if (name === SHEET_DATA) {
      if (xml.depth !== 2) throw misplacedElement(xml.writtenName());
      this.inData = true;
    } else if (xml.depth === 1) {
      if (!isSheetRoot(name)) throw unknownElement(xml.writtenName());
    } else if (name === MERGE_CELL && xml.depth === 3 && xml.path[2] === MERGE_CELLS) {
      this.tally.mergedRange(xml.attribute('ref') ?? '');
    }
  }

  onClose(xml: XmlTokenizer): void {
    if (!this.inData) return;
    if (this.skippedFrom > 0) {
      if (xml.depth === this.skippedFrom) this.skippedFrom = 0;
    } else if (this.capture !== CAPTURE.nothing) {
      if (xml.depth === this.captureDepth) this.closeCapture();
    } else if (xml.depth === 4) {
      this.cell.finish(this.rowNumber);
    } else if (xml.depth === 3) this.closeRow();
    else if (xml.depth === 2) this.inData = false;
  }

  onText(xml: XmlTokenizer, run: TextRun): void {
    if (this.capture === CAPTURE.value) this.readValue(xml, run);
    else if (this.capture === CAPTURE.inlineText) this.piece += xml.text(run);
  }

  onCdata(_xml: XmlTokenizer, text: string): void {
    if (this.capture === CAPTURE.value) this.cell.appendValue(text);
    else if (this.capture === CAPTURE.inlineText) this.piece += text;
  }

  private readValue(xml: XmlTokenizer, run: TextRun): void {
    const { cell } = this;
    if (run.wide || run.special || cell.raw !== null || cell.sharedIndex >= 0) {
      cell.appendValue(xml.text(run));
    } else if (cell.type === CELL_TYPE.shared) {
      cell.sharedIndex = wholeNumber(xml.bytes, run.from, run.to);
      if (cell.sharedIndex < 0) cell.raw = xml.text(run);
    } else {
      cell.raw = xml.text(run);
      cell.rawIsShortest = cell.type === CELL_TYPE.number && isShortestDecimal(xml.bytes, run.from, run.to);
    }
  }

  /** What stands where the format has nothing is declined: it may hold values. */
  private openInData(xml: XmlTokenizer, name: number): void {
    const place = placeOf(xml.path[xml.depth - 1] as number, name);
    if (place === PLACE.unknown) throw unknownElement(xml.writtenName());
    if (place === PLACE.skipped) {
      this.skippedFrom = xml.depth;
      if (name === FORMULA) this.openFormula();
    } else if (name === CELL) this.openCell(xml);
    else if (name === ROW) this.openRow(xml);
    else if (name === VALUE) this.openValue();
    else if (name === INLINE) this.cell.inline ??= '';
    else if (name === TEXT) this.openInlineText(xml);
  }

  private openRow(xml: XmlTokenizer): void {
    const { bytes } = xml;
    const { positions, length } = xml.attributes;
    this.rowNumber++;
    this.rowIsNumbered = false;
    this.rowIsHidden = false;
    this.cell.column = -1;
    for (let i = 0; i < length; i += 4) {
      const nameLength = positions[i + 1]! - positions[i]!;
      if (nameLength === 1 && bytes[positions[i]!] === LETTER_R) {
        this.rowNumber = rowOfReference(bytes, positions[i + 2]!, positions[i + 3]!);
        this.rowIsNumbered = true;
      } else if (nameLength === 'hidden'.length) {
        const hidden = xml.attribute('hidden');
        this.rowIsHidden = hidden === '1' || hidden === 'true';
      }
    }
  }

  private closeRow(): void {
    const width = this.batch.closeRow(this.rowNumber);
    if (width > 0) {
      if (this.rowNumber <= this.tally.lastRow) throw unorderedRows();
      this.tally.row(this.rowNumber, width, this.rowIsHidden);
    }
    this.rowIsNumbered = false;
  }

  private openCell(xml: XmlTokenizer): void {
    const { bytes } = xml;
    const { positions, length } = xml.attributes;
    let column = this.cell.column + 1;
    let type: CellType = CELL_TYPE.number;
    let style = 0;
    for (let i = 0; i < length; i += 4) {
      if (positions[i + 1]! - positions[i]! !== 1) continue;
      const letter = bytes[positions[i]!];
      const from = positions[i + 2]!;
      const to = positions[i + 3]!;
      if (letter === LETTER_R) column = this.placeCell(bytes, from, to);
      else if (letter === LETTER_S) style = wholeNumber(bytes, from, to);
      else if (letter === LETTER_T) type = cellTypeOf(bytes, from, to);
    }
    this.cell.begin(column, type, style);
  }

  /** A row without a number takes that of its first cell's reference. */
  private placeCell(bytes: Uint8Array, from: number, to: number): number {
    if (!this.rowIsNumbered) {
      this.rowNumber = rowOfReference(bytes, from, to);
      this.rowIsNumbered = true;
    }
    return columnOfReference(bytes, from, to);
  }

  private openValue(): void {
    const { cell } = this;
    if (cell.hasValue) throw new XmlFault('eine Zelle hat zwei Werte', 'a cell has two values');
    cell.hasValue = true;
    this.capture = CAPTURE.value;
    this.captureDepth = 5;
  }

  private openFormula(): void {
    this.cell.hasFormula = true;
    this.tally.formulaCells++;
  }

  /** Text of an inline string, directly or in a run; that of a phonetic run (`rPh`) is no part of the value. */
  private openInlineText(xml: XmlTokenizer): void {
    this.capture = CAPTURE.inlineText;
    this.captureDepth = xml.depth;
    this.piece = '';
    this.preserve = xml.attributes.length > 0 && xml.attribute('space', true) === 'preserve';
  }

  private closeCapture(): void {
    if (this.capture === CAPTURE.inlineText) this.cell.appendInline(this.piece, this.preserve);
    this.capture = CAPTURE.nothing;
  }
}
