import { BEYOND_DIGITS, writeSmall } from '../../bytes/digits.js';
import { BEYOND_TEMPLATE, type ByteTemplate, byteTemplate, writeTemplate } from './byte-template.js';
import type { CellXml } from './cell-xml.js';
import type { DeflatedPart } from './deflated-part.js';
import { LONGEST_NUMBER, writeHundredths, writeNumber } from './number-bytes.js';
import { HUNDREDTHS, MIDDLE_WORDS, type RecordCells, START_WORDS, TEXT } from './record-cells.js';

const ROW_START = byteTemplate('<row r="');
const ROW_MIDDLE = byteTemplate('">');
const ROW_END = byteTemplate('</row>');
const CELL_END = byteTemplate('</v></c>');
/** The number of a row has at most seven digits. */
const LONGEST_ROW_NUMBER = 7;
/** What a row takes beside its cells. */
const FRAME = ROW_START.length + LONGEST_ROW_NUMBER + ROW_MIDDLE.length + ROW_END.length + BEYOND_TEMPLATE;

/** Of a column whose templates are as short as usual, so many words are written whether they count or not. */
const COLUMN_WORDS = START_WORDS + MIDDLE_WORDS;

/**
 * Writes records as rows, cell by cell as bytes: a long sheet has ten million cells, and what each of them becomes
 * as a text, the garbage collector would have to take away.
 */
export class RecordWriter {
  readonly #part: DeflatedPart;
  readonly #xml: CellXml;
  readonly #columns: readonly RecordCells[];
  /** The starts and middles of all columns. */
  readonly #words: Float64Array;
  /** The most bytes that a row takes, but for texts that are not shared. */
  readonly #most: number;
  readonly #digits = new DataView(new ArrayBuffer(LONGEST_ROW_NUMBER + BEYOND_DIGITS));

  constructor(part: DeflatedPart, xml: CellXml, columns: readonly RecordCells[]) {
    this.#part = part;
    this.#xml = xml;
    this.#columns = columns;
    this.#words = new Float64Array(columns.length * COLUMN_WORDS);
    for (const [index, { start, middle, isLong }] of columns.entries()) {
      if (isLong) continue;
      this.#words.set(start.words, index * COLUMN_WORDS);
      this.#words.set(middle.words, index * COLUMN_WORDS + START_WORDS);
    }
    this.#most = columns.reduce((sum, column) => sum + mostOf(column), FRAME);
  }

  /** Writes a record as a row; nothing where it has no cells. */
  write(record: number, row: number): void {
    const columns = this.#columns;
    const words = this.#words;
    const part = this.#part;
    let { view } = part.reserve(this.#most);
    const digits = writeSmall(this.#digits, 0, row);
    const number = this.#digits.getFloat64(0, true);
    let at = writeTemplate(view, part.end, ROW_START);
    view.setFloat64(at, number, true);
    at = writeTemplate(view, at + digits, ROW_MIDDLE);
    let isEmpty = true;
    let shared = 0;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!;
      const { kind } = column;
      const figure = kind === TEXT ? position(column, record) : column.figures[record]!;
      if (!Number.isFinite(figure)) {
        const end = endOf(column, record);
        if (end === null) continue;
        if (at + end.length + this.#most > view.byteLength) {
          part.extendTo(at);
          ({ view } = part.reserve(end.length + this.#most));
          at = part.end;
        }
        at = writeTemplate(view, at, column.start);
        view.setFloat64(at, number, true);
        at = writeTemplate(view, at + digits, end);
        isEmpty = false;
        continue;
      }
      if (column.isLong) {
        at = writeTemplate(view, at, column.start);
        view.setFloat64(at, number, true);
        at = writeTemplate(view, at + digits, column.middle);
      } else {
        const word = index * COLUMN_WORDS;
        view.setFloat64(at, words[word]!, true);
        at += column.start.length;
        view.setFloat64(at, number, true);
        at += digits;
        view.setFloat64(at, words[word + 1]!, true);
        view.setFloat64(at + 8, words[word + 2]!, true);
        view.setFloat64(at + 16, words[word + 3]!, true);
        at += column.middle.length;
      }
      if (kind === HUNDREDTHS) at = writeHundredths(view, at, Math.round(figure));
      else if (kind === TEXT) {
        at = writeSmall(view, at, figure);
        shared += 1;
      } else at = writeNumber(view, at, figure + column.plus);
      at = writeTemplate(view, at, CELL_END);
      isEmpty = false;
    }
    if (shared > 0) this.#xml.countUses(shared);
    if (!isEmpty) part.extendTo(writeTemplate(view, at, ROW_END));
  }
}

/** The position of a record's text; NaN where it has none. */
function position(column: RecordCells, record: number): number {
  const text = column.texts[record];
  return text == null ? Number.NaN : (column.kept.get(text) ?? column.position(text));
}

/** The end of a cell without figure or position; null where there is no cell. */
function endOf(column: RecordCells, record: number): ByteTemplate | null {
  const text = column.kind === TEXT ? column.texts[record] : null;
  return text == null ? column.unknown : column.end(text);
}

function mostOf({ start, middle, unknown }: RecordCells): number {
  const known = middle.length + LONGEST_NUMBER + CELL_END.length;
  return start.length + LONGEST_ROW_NUMBER + Math.max(known, unknown?.length ?? 0);
}
