import { Cell, type CellContext } from './cell.js';
import {
  cellTypeOf,
  columnOfReference,
  isShortestDecimal,
  rowOfReference,
  wholeNumber,
} from './cell-bytes.js';
import { CELL_TYPE, type CellType } from './cell-text.js';
import { PlainCell } from './plain-cell.js';
import { RowBatch } from './row-batch.js';
import { SheetTally } from './sheet-tally.js';
import type { TextRun } from './text-run.js';
import { XmlFault } from './workbook-failure.js';
import { NO_SHORTCUT, nameCode, type XmlHandler, type XmlTokenizer } from './xml-tokenizer.js';

const SHEET_DATA = nameCode('sheetData');
const ROW = nameCode('row');
const CELL = nameCode('c');
const VALUE = nameCode('v');
const FORMULA = nameCode('f');
const INLINE = nameCode('is');
const RUN = nameCode('r');
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
  private inCell = false;
  private capture: (typeof CAPTURE)[keyof typeof CAPTURE] = CAPTURE.nothing;
  private captureDepth = 0;
  private rowIsNumbered = false;
  private rowIsHidden = false;
  private piece = '';
  private preserve = false;

  /** `shortcut: false` reads every cell by the general rules; the result is the same. */
  constructor(context: CellContext, { shortcut = true } = {}) {
    this.cell = new Cell(context, this.batch, this.tally);
    this.plain = shortcut ? new PlainCell() : undefined;
  }

  shortcut(xml: XmlTokenizer, at: number, end: number): number {
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

  onOpen(xml: XmlTokenizer, name: number): void {
    if (this.inData) {
      if (xml.depth === 5) this.openCellPart(name);
      else if (xml.depth === 4) {
        if (name === CELL && xml.path[3] === ROW) this.openCell(xml);
      } else if (xml.depth === 3) {
        if (name === ROW) this.openRow(xml);
      } else if (name === TEXT && this.inCell) this.openInlineText(xml);
    } else if (xml.depth === 2) {
      this.inData = name === SHEET_DATA;
    } else if (name === MERGE_CELL && xml.depth === 3 && xml.path[2] === MERGE_CELLS) {
      this.tally.mergedRange(xml.attribute('ref') ?? '');
    }
  }

  onClose(xml: XmlTokenizer, name: number): void {
    if (!this.inData) return;
    if (this.capture !== CAPTURE.nothing) {
      if (xml.depth === this.captureDepth) this.closeCapture();
    } else if (xml.depth === 4) {
      if (this.inCell) this.cell.finish(this.rowNumber);
      this.inCell = false;
    } else if (xml.depth === 3) {
      if (name === ROW) this.closeRow();
    } else if (xml.depth === 2) this.inData = false;
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
    if (width > 0) this.tally.row(this.rowNumber, width, this.rowIsHidden);
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
    this.inCell = true;
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

  private openCellPart(name: number): void {
    if (!this.inCell) return;
    const { cell } = this;
    if (name === VALUE) {
      if (cell.hasValue) throw new XmlFault('eine Zelle hat zwei Werte', 'a cell has two values');
      cell.hasValue = true;
      this.capture = CAPTURE.value;
      this.captureDepth = 5;
    } else if (name === FORMULA) {
      cell.hasFormula = true;
      this.tally.formulaCells++;
    } else if (name === INLINE) cell.inline ??= '';
  }

  /** Text of an inline string, directly or in a run; that of a phonetic run (`rPh`) is no part of the value. */
  private openInlineText(xml: XmlTokenizer): void {
    const { depth, path } = xml;
    const plain = depth === 6 && path[5] === INLINE;
    const run = depth === 7 && path[6] === RUN && path[5] === INLINE;
    if (!plain && !run) return;
    this.capture = CAPTURE.inlineText;
    this.captureDepth = depth;
    this.piece = '';
    this.preserve = xml.attributes.length > 0 && xml.attribute('space', true) === 'preserve';
  }

  private closeCapture(): void {
    if (this.capture === CAPTURE.inlineText) this.cell.appendInline(this.piece, this.preserve);
    this.capture = CAPTURE.nothing;
  }
}
