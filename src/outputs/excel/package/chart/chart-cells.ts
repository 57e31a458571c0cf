import { escapeContent } from '../cell-text.js';
import { numberText } from '../number-text.js';
import { type CellRange, checkRange, columnLetters, quoteSheetName } from '../reference.js';
import type { ChartCells } from './chart-spec.js';
import { drawingText } from './chart-text.js';

/** The name of a sheet by its key. */
export type SheetNames = (key: string) => string;

/** `'Sheet'!$A$2:$A$9`. */
function reference(sheet: string, range: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
  const start = corner(range.fromRow, range.fromColumn);
  const end = corner(range.toRow, range.toColumn);
  return `${quoteSheetName(sheet)}!${start === end ? start : `${start}:${end}`}`;
}

/** `<c:f>` with the cells of a column. Throws a RangeError where values and cells do not match. */
function formulaXml({ sheet, range, values }: ChartCells, sheetNamed: SheetNames): string {
  checkRange(range);
  const cells = range.toRow - range.fromRow + 1;
  if (range.fromColumn !== range.toColumn || cells !== values.length) {
    throw new RangeError(`${values.length} values of a chart for ${cells} cells of one column`);
  }
  return `<c:f>${drawingText(reference(sheetNamed(sheet), range))}</c:f>`;
}

/** `<c:numRef>`: figures; what is unknown is missing in the copy as it is in the cell. */
export function figuresXml(cells: ChartCells, sheetNamed: SheetNames): string {
  const points = cells.values.map((value, index) => {
    if (value === null) return '';
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new RangeError(`a chart needs figures, not ${String(value)}`);
    }
    return `<c:pt idx="${index}"><c:v>${numberText(value)}</c:v></c:pt>`;
  });
  return (
    `<c:numRef>${formulaXml(cells, sheetNamed)}<c:numCache>` +
    `<c:formatCode>${escapeContent(cells.format ?? 'General')}</c:formatCode>` +
    `<c:ptCount val="${cells.values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

/** `<c:strRef>`: texts. */
export function textsXml(cells: ChartCells, sheetNamed: SheetNames): string {
  const points = cells.values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeContent(String(value))}</c:v></c:pt>`,
  );
  return (
    `<c:strRef>${formulaXml(cells, sheetNamed)}<c:strCache><c:ptCount val="${cells.values.length}"/>` +
    `${points.join('')}</c:strCache></c:strRef>`
  );
}

/** Categories: figures where all of them are, otherwise texts. */
export function categoriesXml(cells: ChartCells, sheetNamed: SheetNames): string {
  const isText = cells.values.some((value) => typeof value === 'string');
  return (isText ? textsXml : figuresXml)(cells, sheetNamed);
}
