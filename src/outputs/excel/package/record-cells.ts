import { type ByteTemplate, byteTemplate } from './byte-template.js';
import { escapeContent } from './cell-text.js';
import { type CellXml, styleAttribute, textResult } from './cell-xml.js';
import { columnLetters } from './reference.js';

type Texts = readonly (string | null)[];

/** One column of many records. Unknown figures are NaN, unknown texts null: neither leaves a cell behind. */
export type RecordColumn =
  /** What is added to each figure turns days of one calendar into those of another. */
  | { readonly kind: 'figures'; readonly values: Float64Array; readonly plus: number }
  /** Amounts in hundredths, such as cents, that stand as decimals in their cells. */
  | { readonly kind: 'hundredths'; readonly values: Float64Array }
  | { readonly kind: 'texts'; readonly values: Texts }
  /** Texts of which few are distinct, and how each one is shown. */
  | { readonly kind: 'codes'; readonly values: Texts; shown(code: string): string }
  /** Formulas alike in every row, with what they come to. */
  | ComputedColumn;

export interface ComputedColumn {
  readonly kind: 'computed';
  /** The formula, cut where the number of the row stands. */
  readonly pieces: readonly string[];
  readonly results: Exclude<RecordColumn, ComputedColumn>;
}

/** The rows of the sheet that records come to stand in, both ends inclusive. */
export interface RecordRows {
  readonly first: number;
  readonly last: number;
}

/** How the cells of a column are written: numbers, because all cells pass through one loop. */
export const FIGURE = 0;
export const HUNDREDTHS = 1;
export const TEXT = 2;

/** What stands for the position of a text whose cell needs more than that. */
const NOT_SHARED = Number.NaN;
/** How many words the templates of a column have as a rule. */
export const START_WORDS = 1;
export const MIDDLE_WORDS = 3;
/** A column with more texts than this repeats few of them. */
const MOST_KEPT = 4096;

/** A column of records with the bytes that its cells are made of. */
export interface RecordCells {
  readonly kind: typeof FIGURE | typeof HUNDREDTHS | typeof TEXT;
  /** Empty in a column of texts. */
  readonly figures: Float64Array;
  readonly plus: number;
  /** Empty in a column of figures. */
  readonly texts: Texts;
  /** The cell up to the number of its row. */
  readonly start: ByteTemplate;
  /** From there to the figure, or to the position of the text among those of the workbook. */
  readonly middle: ByteTemplate;
  /** Whether one of the two has more words than usual. */
  readonly isLong: boolean;
  /** The end of a cell of which nothing is known; null where there is none. */
  readonly unknown: ByteTemplate | null;
  /** Positions of texts met before, found more quickly than among all texts of the workbook. */
  readonly kept: Map<string, number>;
  /** The position of a text met for the first time; NaN where its cell needs more than that. */
  position(text: string): number;
  /** The end of a cell whose text has no such position, from the number of its row on. */
  end(text: string): ByteTemplate;
}

const NO_FIGURES = new Float64Array(0);
const NO_TEXTS: Texts = [];

/** The cells of a column in the look of a style: that of the first row, and those of all others. */
export function recordCells(
  column: RecordColumn,
  index: number,
  style: number,
  cells: CellXml,
  { first, last }: RecordRows,
): { readonly first: RecordCells; readonly further: RecordCells } {
  const start = cells.start(index);
  if (column.kind !== 'computed') {
    const all = valueCells(column, start, style, cells);
    return { first: all, further: all };
  }
  // The first row holds the formula, the others say that theirs is the same but for the row: a tenth of the text.
  const letters = columnLetters(index + 1);
  const text = escapeContent(column.pieces.join(String(first)));
  const shared = `<f t="shared" ref="${letters}${first}:${letters}${last}" si="${index}">${text}</f>`;
  const same = `<f t="shared" si="${index}"/>`;
  return {
    first: computedCells(column.results, start, style, shared),
    further: computedCells(column.results, start, style, same),
  };
}

function valueCells(
  column: ComputedColumn['results'],
  start: string,
  style: number,
  cells: CellXml,
): RecordCells {
  const shown = column.kind === 'codes' ? column.shown : (text: string) => text;
  const most = column.kind === 'codes' ? Number.POSITIVE_INFINITY : MOST_KEPT;
  const kept = new Map<string, number>();
  const isText = column.kind === 'texts' || column.kind === 'codes';
  return {
    ...values(column),
    ...frame(start, isText ? cells.sharedMiddle(style) : cells.figureMiddle(style)),
    unknown: null,
    kept,
    position: (text) => {
      const position = cells.plainPosition(shown(text)) ?? NOT_SHARED;
      if (kept.size < most) kept.set(text, position);
      return position;
    },
    end: (text) => byteTemplate(cells.textEnd(shown(text), style)),
  };
}

function computedCells(
  results: ComputedColumn['results'],
  start: string,
  style: number,
  formula: string,
): RecordCells {
  const shown = results.kind === 'codes' ? results.shown : (text: string) => text;
  const head = `"${styleAttribute(style)}`;
  const ends = new Map<string, ByteTemplate>();
  const kept = new Map<string, number>();
  return {
    ...values(results),
    ...frame(start, `${head}>${formula}<v>`),
    unknown: byteTemplate(head + textResult(formula, '')),
    kept,
    position: (text) => {
      kept.set(text, NOT_SHARED);
      return NOT_SHARED;
    },
    end: (text) => {
      let end = ends.get(text);
      if (end === undefined) {
        end = byteTemplate(head + textResult(formula, shown(text)));
        ends.set(text, end);
      }
      return end;
    },
  };
}

function values(column: ComputedColumn['results']): Pick<RecordCells, 'kind' | 'figures' | 'plus' | 'texts'> {
  switch (column.kind) {
    case 'figures':
      return { kind: FIGURE, figures: column.values, plus: column.plus, texts: NO_TEXTS };
    case 'hundredths':
      return { kind: HUNDREDTHS, figures: column.values, plus: 0, texts: NO_TEXTS };
    default:
      return { kind: TEXT, figures: NO_FIGURES, plus: 0, texts: column.values };
  }
}

function frame(startXml: string, middleXml: string): Pick<RecordCells, 'start' | 'middle' | 'isLong'> {
  const start = byteTemplate(startXml);
  const middle = byteTemplate(middleXml);
  return { start, middle, isLong: start.words.length > START_WORDS || middle.words.length > MIDDLE_WORDS };
}
