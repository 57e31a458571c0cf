import { MOST_COLUMNS } from '../table-limits.js';
import { RowBatch } from '../workbook/row-batch.js';
import { CELL_KIND } from '../workbook/sheet-rows.js';
import { SheetTally } from '../workbook/sheet-tally.js';
import type { TextRun } from '../workbook/text-run.js';
import { XmlFault } from '../workbook/workbook-failure.js';
import { NO_SHORTCUT, nameCode, type XmlHandler, type XmlTokenizer } from '../workbook/xml-tokenizer.js';
import { type OdsCellTag, type OdsCellText, odsCellText } from './ods-cell.js';

const TABLE = nameCode('table');
const ROW = nameCode('table-row');
const CELL = nameCode('table-cell');
const COVERED = nameCode('covered-table-cell');
const PARAGRAPH = nameCode('p');
const SPACES = nameCode('s');
const TAB = nameCode('tab');
const LINE_BREAK = nameCode('line-break');
/** Where sheets lie: document, body, spreadsheet, table. */
const TABLE_DEPTH = 4;
/** What stands in a cell without being its content: notes, pictures, shapes. */
const ASIDE = new Set(['annotation', 'frame', 'custom-shape', 'g', 'shapes', 'control'].map(nameCode));
/** How many cells a row with its repetitions may become. */
const MOST_REPEATED_CELLS = 1_000_000;
const LAST_ROW = 2 ** 31 - 1;

/** Turns the content of an OpenDocument spreadsheet into the rows of one of its sheets. */
export class OdsSheetHandler implements XmlHandler {
  readonly batch = new RowBatch();
  readonly tally = new SheetTally();
  /** The sheet has been read to its end. */
  isDone = false;

  private tables = 0;
  private inSheet = false;
  private rowNumber = 1;
  private rowRepeats = 1;
  private rowIsHidden = false;
  private row: { readonly column: number; readonly repeats: number; readonly found: OdsCellText | null }[] =
    [];
  private column = 0;
  private cellDepth = 0;
  private cellRepeats = 1;
  private hasFormula = false;
  private tag: OdsCellTag | null = null;
  private paragraphs: string[] = [];
  /** Depth of the paragraph being read and of what is left out, 0 for none. */
  private paragraphDepth = 0;
  private asideDepth = 0;

  constructor(private readonly index: number) {}

  shortcut(): number {
    return NO_SHORTCUT;
  }

  onOpen(xml: XmlTokenizer, name: number): void {
    if (xml.depth === TABLE_DEPTH && name === TABLE) {
      this.inSheet = this.tables === this.index;
      this.tables += 1;
    } else if (!this.inSheet || this.asideDepth > 0) return;
    else if (ASIDE.has(name)) this.asideDepth = xml.depth;
    else if (this.cellDepth > 0) this.openContent(xml, name);
    else if (name === ROW) this.openRow(xml);
    else if (name === CELL || name === COVERED) this.openCell(xml);
  }

  onClose(xml: XmlTokenizer, name: number): void {
    if (!this.inSheet) return;
    if (this.asideDepth > 0) {
      if (xml.depth === this.asideDepth) this.asideDepth = 0;
    } else if (xml.depth === this.paragraphDepth) this.paragraphDepth = 0;
    else if (xml.depth === this.cellDepth) this.closeCell();
    else if (this.cellDepth === 0 && name === ROW) this.closeRow();
    else if (xml.depth === TABLE_DEPTH && name === TABLE) {
      this.inSheet = false;
      this.isDone = true;
    }
  }

  onText(xml: XmlTokenizer, run: TextRun): void {
    if (this.paragraphDepth > 0 && this.asideDepth === 0) this.append(xml.text(run));
  }

  onCdata(_xml: XmlTokenizer, text: string): void {
    if (this.paragraphDepth > 0 && this.asideDepth === 0) this.append(text);
  }

  private openRow(xml: XmlTokenizer): void {
    this.rowRepeats = repeats(xml.attribute('number-rows-repeated', true));
    const visibility = xml.attribute('visibility', true);
    this.rowIsHidden = visibility === 'collapse' || visibility === 'filter';
    this.row = [];
    this.column = 0;
  }

  private openCell(xml: XmlTokenizer): void {
    this.cellDepth = xml.depth;
    this.paragraphs = [];
    this.cellRepeats = repeats(xml.attribute('number-columns-repeated', true));
    this.hasFormula = xml.attribute('formula', true) !== undefined;
    this.tag = {
      type: xml.attribute('value-type', true),
      value: xml.attribute('value', true),
      dateValue: xml.attribute('date-value', true),
      timeValue: xml.attribute('time-value', true),
      booleanValue: xml.attribute('boolean-value', true),
      stringValue: xml.attribute('string-value', true),
      currency: xml.attribute('currency', true),
    };
  }

  private openContent(xml: XmlTokenizer, name: number): void {
    if (name === PARAGRAPH && this.paragraphDepth === 0) {
      this.paragraphDepth = xml.depth;
      this.paragraphs.push('');
    } else if (this.paragraphDepth > 0) {
      if (name === SPACES) this.push(' '.repeat(Math.min(repeats(xml.attribute('c', true)), 1000)));
      else if (name === TAB) this.push('\t');
      else if (name === LINE_BREAK) this.push('\n');
    }
  }

  /** Text of a paragraph, in which any run of white space counts as one blank. */
  private append(text: string): void {
    this.push(text.replace(/[ \t\r\n]+/g, ' '));
  }

  private push(text: string): void {
    this.paragraphs[this.paragraphs.length - 1] += text;
  }

  private closeCell(): void {
    const found =
      this.tag === null ? null : odsCellText(this.tag, this.paragraphs.join('\n'), this.hasFormula);
    if (this.hasFormula) this.tally.formulaCells += 1;
    if (found !== null) {
      if (found.kind === CELL_KIND.error) this.tally.error(this.rowNumber, this.column);
      if (found.kind === CELL_KIND.number) this.tellCurrency(this.tag?.currency?.trim() ?? '');
      this.row.push({ column: this.column, repeats: this.cellRepeats, found });
    } else if (this.hasFormula) {
      this.tally.formulaWithoutValue(this.rowNumber, this.column);
      this.row.push({ column: this.column, repeats: this.cellRepeats, found: null });
    }
    this.column += this.cellRepeats;
    this.cellDepth = 0;
  }

  private tellCurrency(currency: string): void {
    if (currency === '') return;
    for (let at = this.column; at < this.column + this.cellRepeats && at < MOST_COLUMNS; at += 1)
      this.tally.currency(
        this.rowNumber,
        at,
        currency,
        this.rowNumber + this.rowRepeats - 1,
        this.rowRepeats,
      );
  }

  /** Empty rows are only counted, however often they are repeated. */
  private closeRow(): void {
    const last = this.row.at(-1);
    if (last !== undefined) {
      const width = last.column + last.repeats;
      if (width > MOST_COLUMNS && last.repeats === 1) throw tooWideRow();
      if (width > MOST_COLUMNS || width * this.rowRepeats > MOST_REPEATED_CELLS) throw tooOften();
      for (let repeat = 0; repeat < this.rowRepeats; repeat += 1) this.putRow(this.rowNumber + repeat);
    }
    this.rowNumber += this.rowRepeats;
    if (this.rowNumber > LAST_ROW) throw tooOften();
  }

  private putRow(rowNumber: number): void {
    for (const { column, repeats: times, found } of this.row) {
      for (let at = column; at < column + times; at += 1) {
        this.batch.put(at, found?.text ?? null, found?.kind ?? CELL_KIND.formulaWithoutValue);
      }
    }
    const width = this.batch.closeRow(rowNumber);
    if (width > 0) this.tally.row(rowNumber, width, this.rowIsHidden);
  }
}

function repeats(count: string | undefined): number {
  const found = count === undefined ? 1 : Number(count);
  return Number.isInteger(found) && found >= 1 ? found : 1;
}

function tooWideRow(): XmlFault {
  return new XmlFault('die Zeile ist zu breit', 'the row is too wide', 'KW165');
}

function tooOften(): XmlFault {
  return new XmlFault(
    'Zeilen oder Zellen mit Inhalt wiederholen sich zu oft',
    'rows or cells with content are repeated too often',
    'KW156',
  );
}
