import { lenientRecord, strictRecord } from './delimited-record.js';
import { fixedCells } from './fixed-cells.js';
import { framedCells } from './framed-list.js';
import type { RecordForm } from './record-form.js';

/** One record of a text file, or a line that is none. */
export interface TextRecord {
  /** 1-based line on which it begins. */
  readonly row: number;
  readonly lines: number;
  /** Its first line as it stands in the file. */
  readonly text: string;
  /** None for a blank line and for one that does not have the form of the others. */
  readonly cells: readonly string[];
  /** Quotes stood where none may. */
  readonly hasStrayQuote: boolean;
}

/** A quoted cell that goes on for more lines than this was never closed. */
const LONGEST_CELL_LINES = 100;
/** And one with more characters: each further line would look through all of them again. */
const LONGEST_OPEN = 1 << 22;

/**
 * Puts lines together to records. A fault spoils its own line and no other: a quote that swallows
 * other records without giving one of a width that there is, is taken for an ordinary character.
 */
export class RecordFinder {
  /** Lines of a record whose quotes are still open, with their line ends. */
  #waiting: string[] = [];
  #waitingLength = 0;
  /** Line on which the first of them stands. */
  #line: number;

  /**
   * @param firstLine number of the first line that will be handed over
   * @param isWhole whether a record of several lines, beginning on the given one, is none by chance
   */
  constructor(
    private readonly form: RecordForm,
    firstLine: number,
    private readonly isWhole: (cells: readonly string[], row: number) => boolean,
    private readonly onRecord: (record: TextRecord) => void,
  ) {
    this.#line = firstLine;
  }

  /** Takes a line and its line end. */
  take(line: string, end: string): void {
    const { form } = this;
    if (form.kind !== 'delimited') {
      const cells = form.kind === 'framed' ? framedCells(line) : fixedCells(line, form.gaps);
      this.#emit(line, (line === '' ? null : cells) ?? [], 1, false);
    } else if (this.#waiting.length === 0 && !line.includes(form.quoting.quote)) {
      this.#emit(line, line === '' ? [] : line.split(form.delimiter), 1, false);
    } else {
      this.#waiting.push(line + end);
      this.#waitingLength += line.length + end.length;
      // Only a quote can close what is open.
      if (line.includes(form.quoting.quote) || !this.#mayGoOn) this.#settle(form, false);
    }
  }

  /** Whether what is open may be closed by a further line. */
  get #mayGoOn(): boolean {
    return this.#waiting.length <= LONGEST_CELL_LINES && this.#waitingLength <= LONGEST_OPEN;
  }

  /** Ends the last record. */
  finish(): void {
    if (this.form.kind === 'delimited') this.#settle(this.form, true);
  }

  #settle({ delimiter, quoting }: Extract<RecordForm, { kind: 'delimited' }>, isEnd: boolean): void {
    while (this.#waiting.length > 0) {
      const found = strictRecord(this.#waiting, delimiter, quoting);
      if (found === 'open' && !isEnd && this.#mayGoOn) return;
      const isRecord =
        typeof found === 'object' &&
        (found.lines === 1 || this.isWhole(found.cells, this.#line) || isTogether(found.cells, delimiter));
      const first = (this.#waiting[0] ?? '').replace(/\r?\n$|\r$/, '');
      const cells = isRecord ? found.cells : lenientRecord(first, delimiter, quoting);
      const lines = isRecord ? found.lines : 1;
      for (const line of this.#waiting.splice(0, lines)) this.#waitingLength -= line.length;
      this.#emit(first, first === '' ? [] : cells, lines, !isRecord && first.includes(quoting.quote));
    }
  }

  #emit(text: string, cells: readonly string[], lines: number, hasStrayQuote: boolean): void {
    const row = this.#line;
    this.#line += lines;
    this.onRecord({ row, lines, text, cells, hasStrayQuote });
  }
}

/** A cell that has swallowed other records holds their delimiters; an address over several lines seldom does. */
function isTogether(cells: readonly string[], delimiter: string): boolean {
  return !cells.some((cell) => cell.includes(delimiter) && /[\r\n]/.test(cell));
}
