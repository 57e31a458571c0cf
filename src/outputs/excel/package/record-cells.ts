import { escapeContent } from './cell-text.js';
import { type CellXml, resultXml, styleAttribute } from './cell-xml.js';
import { hundredthsText, numberText } from './number-text.js';
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

/** The XML of the cell of a record in a row; empty where there is none. */
export type RecordCell = (record: number, row: string) => string;

/** The rows of the sheet that records come to stand in, both ends inclusive. */
export interface RecordRows {
  readonly first: number;
  readonly last: number;
}

/** Writes the cells of a column in the look of a style. */
export function recordCell(
  column: RecordColumn,
  index: number,
  style: number,
  cells: CellXml,
  rows: RecordRows,
): RecordCell {
  if (column.kind === 'computed') return computedCell(column, index, style, cells, rows);
  const start = cells.start(index);
  const middle = cells.figureMiddle(style);
  switch (column.kind) {
    case 'figures': {
      const { values, plus } = column;
      return (record, row) => {
        const value = values[record]!;
        return Number.isFinite(value) ? `${start}${row}${middle}${numberText(value + plus)}</v></c>` : '';
      };
    }
    case 'hundredths': {
      const { values } = column;
      return (record, row) => {
        const value = Math.round(values[record]!);
        return Number.isFinite(value) ? `${start}${row}${middle}${hundredthsText(value)}</v></c>` : '';
      };
    }
    case 'texts': {
      const { values } = column;
      return (record, row) => {
        const text = values[record];
        return text == null ? '' : start + row + cells.textEnd(text, style);
      };
    }
    case 'codes': {
      const { values } = column;
      const ends = new Map<string, string>();
      return (record, row) => {
        const code = values[record];
        if (code == null) return '';
        const end = ends.get(code);
        if (end !== undefined) return start + row + cells.again(end);
        const firstEnd = cells.textEnd(column.shown(code), style);
        ends.set(code, firstEnd);
        return start + row + firstEnd;
      };
    }
  }
}

/** The first row holds the formula, the others say that theirs is the same but for the row: a tenth of the text. */
function computedCell(
  { pieces, results }: ComputedColumn,
  index: number,
  style: number,
  cells: CellXml,
  { first, last }: RecordRows,
): RecordCell {
  const start = cells.start(index);
  const head = `"${styleAttribute(style)}`;
  const letters = columnLetters(index + 1);
  const text = escapeContent(pieces.join(String(first)));
  const shared = `<f t="shared" ref="${letters}${first}:${letters}${last}" si="${index}">${text}</f>`;
  const same = `<f t="shared" si="${index}"/>`;
  const result = resultOf(results);
  const firstRow = String(first);
  return (record, row) =>
    `${start}${row}${head}${resultXml(row === firstRow ? shared : same, result(record))}`;
}

function resultOf(column: ComputedColumn['results']): (record: number) => string | number | null {
  switch (column.kind) {
    case 'figures':
      return (record) => column.values[record]! + column.plus;
    case 'hundredths':
      return (record) => Math.round(column.values[record]!) / 100;
    case 'texts':
      return (record) => column.values[record] ?? null;
    case 'codes':
      return (record) => {
        const code = column.values[record];
        return code == null ? null : column.shown(code);
      };
  }
}
