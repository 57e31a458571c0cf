import { LONGEST_CELL, MOST_COLUMNS } from '../table-limits.js';
import { numberText } from '../workbook/number-text.js';
import { CELL_KIND, type CellKind } from '../workbook/sheet-rows.js';
import type { HtmlDamage } from './html-damage.js';
import { isShownAs } from './html-number.js';

export interface HtmlCell {
  readonly text: string;
  readonly kind: CellKind;
}

export interface HtmlRow {
  /** From 1, empty rows counted. */
  readonly number: number;
  readonly isHidden: boolean;
  /** From the first column; undefined is empty. */
  readonly cells: readonly (HtmlCell | undefined)[];
  /** How many columns the cells of the row take, empty ones and those from above included. */
  readonly cellCount: number;
}

/** The spans that HTML allows. */
const WIDEST_SPAN = 1000;
const TALLEST_SPAN = 65_534;

/** What exceeds the limits: a row or a cell of a table, in which of its rows, or all cells of the page. */
export class HtmlExcess extends Error {
  constructor(
    readonly what: 'row' | 'cell' | 'page',
    readonly row: number,
  ) {
    super(`a ${what} beyond the limits`);
    this.name = 'HtmlExcess';
  }
}

/** A table as it is met in a page. A cell over several columns or rows fills the first of them, as in a workbook. */
export class HtmlTable {
  readonly rows: HtmlRow[] = [];
  readonly damage: HtmlDamage[] = [];
  #number = 0;
  #isHidden = false;
  #row: (HtmlCell | undefined)[] | null = null;
  #column = 0;
  #cell: { readonly attributes: Attributes; text: string } | null = null;
  /** For how many more rows each column is taken by a cell from above. */
  #taken: number[] = [];

  openRow(attributes: Attributes): void {
    this.closeRow();
    this.#number += 1;
    this.#isHidden = /display\s*:\s*none/i.test(attributes.style ?? '');
    this.#row = [];
    this.#column = 0;
  }

  /** Opens a cell; a row begins with its first cell where the page leaves out the row's tag. */
  openCell(attributes: Attributes): void {
    this.closeCell();
    if (this.#row === null) this.openRow({});
    this.#cell = { attributes, text: '' };
  }

  /**
   * @returns whether a cell is open that takes it
   * @throws HtmlExcess where the text of a cell does not end
   */
  addText(text: string): boolean {
    if (this.#cell === null) return false;
    this.#cell.text += text;
    if (this.#cell.text.length > LONGEST_CELL) throw new HtmlExcess('cell', this.#number);
    return true;
  }

  /** @throws HtmlExcess where the row is wider than any that is read */
  closeCell(): void {
    const cell = this.#cell;
    if (cell === null || this.#row === null) return;
    this.#cell = null;
    while ((this.#taken[this.#column] ?? 0) > 0) this.#column += 1;
    const width = span(cell.attributes.colspan, WIDEST_SPAN);
    const height = span(cell.attributes.rowspan, TALLEST_SPAN);
    const found = cellOf(cell.attributes, tidy(cell.text));
    if (found !== undefined && this.#column >= MOST_COLUMNS) throw new HtmlExcess('row', this.#number);
    if (found !== undefined) this.#row[this.#column] = found;
    // The row itself is counted off when it ends.
    const end = Math.min(this.#column + width, MOST_COLUMNS);
    for (let at = this.#column; height > 1 && at < end; at += 1) this.#taken[at] = height;
    this.#column = end;
  }

  closeRow(): void {
    this.closeCell();
    if (this.#row === null) return;
    if (this.#row.length > 0) {
      while ((this.#taken[this.#column] ?? 0) > 0) this.#column += 1;
      const cellCount = this.#column;
      this.rows.push({ number: this.#number, isHidden: this.#isHidden, cells: this.#row, cellCount });
    }
    this.#row = null;
    this.#taken = this.#taken.map((rows) => Math.max(0, rows - 1));
  }

  /** Whether it has a heading and something below, in more than one column. */
  get holdsData(): boolean {
    return this.rows.filter(({ cells }) => cells.filter((cell) => cell !== undefined).length > 1).length > 1;
  }
}

export type Attributes = Readonly<Record<string, string | undefined>>;

function span(given: string | undefined, most: number): number {
  const count = Number.parseInt(given ?? '1', 10);
  return Number.isInteger(count) && count > 1 ? Math.min(count, most) : 1;
}

/** White space of the source and hard blanks around the text mean nothing. */
function tidy(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^[ \u00a0]+|[ \u00a0]+$/g, '');
}

/** Spreadsheet programs write the exact value beside what they show: Excel as `x:num`, LibreOffice as `sdval`. */
function cellOf(attributes: Attributes, shown: string): HtmlCell | undefined {
  if (attributes['x:err'] !== undefined) return { text: attributes['x:err'] || shown, kind: CELL_KIND.error };
  const stored = attributes['x:num'] ?? attributes.sdval;
  const number = stored === undefined ? null : numberText(stored);
  if (number !== null && isShownAs(Number(number), shown)) return { text: number, kind: CELL_KIND.number };
  return shown === '' ? undefined : { text: shown, kind: CELL_KIND.text };
}
