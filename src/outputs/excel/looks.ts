import type { AlignmentSpec, Colour, StyleSpec } from './package/style-spec.js';
import type { WorkbookPackage } from './package/workbook-package.js';

/** One quiet palette for all sheets: a dark blue, greys, one accent. */
export const PALETTE = {
  title: '1F3864',
  titleText: 'FFFFFF',
  paper: 'FFFFFF',
  subtitleText: 'C9D4E8',
  accent: '2E75B6',
  bar: '9DC3E6',
  header: 'E7ECF4',
  card: 'F3F6FA',
  line: 'D9DEE7',
  faint: '6B7280',
  text: '222B3A',
  alarm: 'B3261E',
  input: 'FFF7D6',
  inputText: '1F4E9E',
  sheetTab: '8EA9DB',
  quietTab: 'BFBFBF',
} as const satisfies Record<string, Colour>;

const LINE = { line: 'thin', colour: PALETTE.line } as const;
const ACCENT_LINE = { line: 'medium', colour: PALETTE.accent } as const;
const TOTAL_LINE = { line: 'thin', colour: PALETTE.title } as const;

const SPECS = {
  title: {
    font: { bold: true, size: 16, colour: PALETTE.titleText },
    fill: PALETTE.title,
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  subtitle: {
    font: { colour: PALETTE.subtitleText },
    fill: PALETTE.title,
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  backLink: {
    font: { colour: PALETTE.accent, underline: true },
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  intro: {
    font: { italic: true, colour: PALETTE.faint },
    alignment: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  },
  section: {
    font: { bold: true, size: 13, colour: PALETTE.title },
    alignment: { horizontal: 'left', vertical: 'bottom', indent: 1 },
  },
  note: {
    font: { size: 10, colour: PALETTE.faint },
    alignment: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
  },
  block: {
    font: { bold: true, size: 12, colour: PALETTE.title },
    fill: PALETTE.header,
    border: { bottom: ACCENT_LINE },
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  sentence: {
    font: { colour: PALETTE.text },
    alignment: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
  },
  alarm: {
    font: { bold: true, colour: PALETTE.alarm },
    alignment: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  },
  reassurance: {
    font: { size: 10, colour: PALETTE.faint },
    alignment: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  },
  cardLabel: {
    font: { size: 10, colour: PALETTE.faint },
    fill: PALETTE.card,
    border: { left: ACCENT_LINE },
    alignment: { vertical: 'bottom', horizontal: 'left', wrap: true, indent: 1 },
  },
  cardNote: {
    font: { size: 9, colour: PALETTE.faint },
    fill: PALETTE.card,
    border: { left: ACCENT_LINE },
    alignment: { vertical: 'top', horizontal: 'left', indent: 1, shrink: true },
  },
  header: {
    font: { bold: true, colour: PALETTE.title },
    fill: PALETTE.header,
    border: { bottom: { line: 'thin', colour: PALETTE.accent } },
    alignment: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  },
  figureHeader: {
    font: { bold: true, colour: PALETTE.title },
    fill: PALETTE.header,
    border: { bottom: { line: 'thin', colour: PALETTE.accent } },
    alignment: { vertical: 'center', horizontal: 'right', wrap: true },
  },
  // The filter button covers the right end of a heading.
  filteredFigureHeader: {
    font: { bold: true, colour: PALETTE.title },
    fill: PALETTE.header,
    border: { bottom: { line: 'thin', colour: PALETTE.accent } },
    alignment: { vertical: 'center', horizontal: 'right', wrap: true, indent: 2 },
  },
  link: {
    font: { underline: true, colour: PALETTE.accent },
    border: { bottom: LINE },
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  listTitle: {
    font: { colour: PALETTE.text },
    border: { bottom: LINE },
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  // Its neighbours may fill their columns to the end.
  inputFigureHeader: {
    font: { bold: true, colour: PALETTE.title },
    fill: PALETTE.header,
    border: {
      bottom: { line: 'thin', colour: PALETTE.accent },
      left: { line: 'medium', colour: PALETTE.paper },
    },
    alignment: { vertical: 'center', horizontal: 'right', wrap: true },
  },
  inputLabel: {
    font: { colour: PALETTE.text },
    border: { bottom: LINE },
    alignment: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  },
  inputSource: {
    font: { colour: PALETTE.faint },
    border: { bottom: LINE },
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  listLabel: {
    font: { bold: true, colour: PALETTE.faint },
    border: { bottom: LINE },
    alignment: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
  },
  listText: {
    font: { colour: PALETTE.text },
    border: { bottom: LINE },
    alignment: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
  },
  quiet: { font: { size: 9, colour: PALETTE.faint }, alignment: { indent: 1, horizontal: 'left' } },
  listStatus: {
    font: { colour: PALETTE.faint },
    border: { bottom: LINE },
    alignment: { vertical: 'center' },
  },
} as const satisfies Record<string, StyleSpec>;

export type LookName = keyof typeof SPECS;

/** The looks of one workbook: named ones, and those that depend on a number format. */
export class Looks {
  readonly #book: WorkbookPackage;
  // Long tables ask for the same look again and again: each kind is kept by what it depends on.
  readonly #named = new Map<LookName, number>();
  readonly #texts = new Map<number, number>();
  readonly #figures = kinds();
  readonly #inputs = kinds();
  readonly #besideInputs = kinds();
  readonly #marks = new Map<string, number>();

  constructor(book: WorkbookPackage) {
    this.#book = book;
  }

  named(name: LookName): number {
    return this.#kept(this.#named, name, () => SPECS[name]);
  }

  /** What the width of a look's text depends on; the size is in points. */
  font(name: LookName): { size: number; bold: boolean } {
    const spec: StyleSpec = SPECS[name];
    return { size: spec.font?.size ?? 11, bold: spec.font?.bold ?? false };
  }

  /** A figure in a report table; in a column of texts it stands at the left like them. */
  figure(format: string, amongFigures: boolean, total: boolean): number {
    return this.#kept(this.#figures[kind(amongFigures, total)]!, format, () => ({
      ...bodySpec(total),
      numberFormat: format,
      alignment: amongFigures
        ? { horizontal: 'right', vertical: 'top' }
        : { horizontal: 'left', vertical: 'top', indent: 1 },
    }));
  }

  /** A cell that people may fill in. */
  input(format: string, isFigure: boolean): number {
    return this.#kept(this.#inputs[kind(isFigure)]!, format, () => ({
      font: { colour: PALETTE.inputText },
      fill: PALETTE.input,
      border: { bottom: LINE, left: LINE, right: LINE, top: LINE },
      numberFormat: format,
      alignment: besideLabel(isFigure),
    }));
  }

  /** A value beside such cells that people may not change. */
  besideInput(format: string, isFigure: boolean): number {
    return this.#kept(this.#besideInputs[kind(isFigure)]!, format, () => ({
      ...bodySpec(false),
      numberFormat: format,
      alignment: besideLabel(isFigure),
    }));
  }

  /** A word that a number format shows where something is to be noticed. */
  mark(format: string): number {
    return this.#kept(this.#marks, format, () => ({
      font: { bold: true, colour: PALETTE.alarm },
      numberFormat: format,
      alignment: { horizontal: 'left' },
    }));
  }

  /** A text in a report table; in a column of figures it stands at the right like them. */
  text(amongFigures: boolean, total: boolean): number {
    return this.#kept(this.#texts, kind(amongFigures, total), () => ({
      ...bodySpec(total),
      alignment: amongFigures
        ? { horizontal: 'right', vertical: 'top', wrap: true }
        : { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
    }));
  }

  #kept<Key>(ids: Map<Key, number>, key: Key, spec: () => StyleSpec): number {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = this.#book.style(spec());
    ids.set(key, id);
    return id;
  }

  /** A cell of the long table of customers: no lines of its own, the table style draws them. */
  record(kind: 'figure' | 'text' | 'letter', format: string): number {
    return this.#book.style({ numberFormat: format, alignment: RECORD_ALIGNMENT[kind] });
  }

  /** The large figure of a card. */
  cardFigure(format: string): number {
    return this.#book.style({
      ...CARD_VALUE,
      font: { bold: true, size: 18, colour: PALETTE.title },
      numberFormat: format,
      alignment: { horizontal: 'left', vertical: 'center', indent: 1, shrink: true },
    });
  }

  /** A card whose value is a text, such as a name. */
  cardText(): number {
    return this.#book.style({
      ...CARD_VALUE,
      font: { bold: true, size: CARD_TEXT_SIZE, colour: PALETTE.title },
      alignment: { horizontal: 'left', vertical: 'center', indent: 1, wrap: true },
    });
  }
}

/** The four kinds of a look that two questions tell apart, and the ids of each by number format. */
function kinds(): readonly Map<string, number>[] {
  return [new Map(), new Map(), new Map(), new Map()];
}

function kind(first: boolean, second = false): number {
  return (first ? 2 : 0) + (second ? 1 : 0);
}

/** Of names on cards, in points: smaller than figures, so that they stand in two lines. */
export const CARD_TEXT_SIZE = 10;

const CARD_VALUE: StyleSpec = { fill: PALETTE.card, border: { left: ACCENT_LINE } };

const RECORD_ALIGNMENT: Readonly<Record<'figure' | 'text' | 'letter', AlignmentSpec>> = {
  figure: { vertical: 'center' },
  text: { horizontal: 'left', vertical: 'center', indent: 1 },
  letter: { horizontal: 'center', vertical: 'center' },
};

/** The height of a row follows from its label, which may take several lines. */
function besideLabel(isFigure: boolean): StyleSpec['alignment'] & object {
  return isFigure
    ? { horizontal: 'right', vertical: 'center' }
    : { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 };
}

function bodySpec(total: boolean): StyleSpec {
  return {
    font: { bold: total, colour: PALETTE.text },
    border: total ? { top: TOTAL_LINE, bottom: TOTAL_LINE } : { bottom: LINE },
  };
}
