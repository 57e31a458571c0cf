import type { CellObject } from '@e965/xlsx';
import { FORMAT, type FormatClass, formatClass } from '../workbook/number-format.js';
import { numberText } from '../workbook/number-text.js';
import { isTimeOnly, serialText } from '../workbook/serial-date.js';
import { CELL_KIND, type CellKind } from '../workbook/sheet-rows.js';

export interface LegacyCellText {
  readonly text: string;
  readonly kind: CellKind;
}

/** Error values by the numbers that binary workbooks write. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** Turns the cells of one workbook into text as the reader of xlsx does: stored values, not what is shown. */
export class LegacyCells {
  readonly #classes = new Map<string, FormatClass>();

  constructor(private readonly date1904: boolean) {}

  /** Null for a cell that says nothing. */
  read({ t, v, z }: CellObject): LegacyCellText | null {
    if (v === undefined || v === null) return null;
    if (t === 'n' && typeof v === 'number') return this.#number(v, typeof z === 'string' ? z : '');
    if (t === 'b') return { text: v === true ? 'TRUE' : 'FALSE', kind: CELL_KIND.boolean };
    if (t === 'e') return { text: ERRORS[Number(v)] ?? '#N/A', kind: CELL_KIND.error };
    const text = String(v);
    return text === '' ? null : { text, kind: CELL_KIND.text };
  }

  #number(value: number, format: string): LegacyCellText | null {
    const text = numberText(String(value));
    if (text === null) return null;
    const kind = this.#classOf(format);
    const date = kind === FORMAT.number ? null : serialText(value, kind, this.date1904);
    if (date === null) return { text, kind: CELL_KIND.number };
    return { text: date, kind: isTimeOnly(value, kind) ? CELL_KIND.time : CELL_KIND.date };
  }

  #classOf(format: string): FormatClass {
    let found = this.#classes.get(format);
    if (found === undefined) {
      found = format === '' ? FORMAT.number : formatClass(format);
      this.#classes.set(format, found);
    }
    return found;
  }
}
