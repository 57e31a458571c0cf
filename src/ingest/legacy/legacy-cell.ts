import type { CellObject } from '@e965/xlsx';
import { formatCurrency } from '../workbook/format-currency.js';
import { FORMAT, type FormatClass, formatClass } from '../workbook/number-format.js';
import { numberText } from '../workbook/number-text.js';
import { isTimeOnly, serialText } from '../workbook/serial-date.js';
import { CELL_KIND, type CellKind } from '../workbook/sheet-rows.js';

export interface LegacyCellText {
  readonly text: string;
  readonly kind: CellKind;
  /** The currency that the format of a number shows. */
  readonly currency?: string | null;
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
  readonly #formats = new Map<string, KnownFormat>();

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
    const { kind, currency } = this.#known(format);
    const date = kind === FORMAT.number ? null : serialText(value, kind, this.date1904);
    if (date === null) return { text, kind: CELL_KIND.number, currency };
    return { text: date, kind: isTimeOnly(value, kind) ? CELL_KIND.time : CELL_KIND.date };
  }

  #known(format: string): KnownFormat {
    let found = this.#formats.get(format);
    if (found === undefined) {
      const kind = format === '' ? FORMAT.number : formatClass(format);
      found = { kind, currency: LANGUAGE_DEPENDENT.has(format) ? null : formatCurrency(format) };
      this.#formats.set(format, found);
    }
    return found;
  }
}

/** What the library calls the formats of currencies that files refer to by number: which one it is says the machine. */
const LANGUAGE_DEPENDENT: ReadonlySet<string> = new Set([
  '"$"#,##0_);\\("$"#,##0\\)',
  '"$"#,##0_);[Red]\\("$"#,##0\\)',
  '"$"#,##0.00_);\\("$"#,##0.00\\)',
  '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
]);

interface KnownFormat {
  readonly kind: FormatClass;
  readonly currency: string | null;
}
