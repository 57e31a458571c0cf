import { formatNumber } from '../../language/numbers.js';
import type { CustomerColumn } from './customer-column.js';
import type { Drawing } from './drawing.js';
import { PAGE_HEIGHT, PAGE_WIDTH, printedWidth } from './package/page-size.js';
import type { SheetSpec } from './package/sheet-spec.js';
import { type ColumnStretch, printedColumns } from './printed-columns.js';

type PrintSpec = Pick<SheetSpec, 'landscape' | 'fitToWidth' | 'printScale' | 'printArea' | 'header'>;

/** The smallest print that can still be read, in percent. */
const SMALLEST_PRINT = 60;
const MOST_PAGES_ACROSS = 3;
/** Nobody leafs through more: the rest is for the screen. */
const MOST_PAGES = 30;
const ROW_HEIGHT = 15;
/** Headings of three lines, and the room for the head of the page, before it is made smaller. */
const HEADINGS_HEIGHT = 80;
/** Other programs and printers take a little more room than Excel on a screen. */
const RESERVE = 0.95;
const LONGEST_LIST = 110;

/**
 * How the customers are printed: in a size that can be read, the columns that matter most on three pages across at most,
 * the first rows on thirty pages at most. The head of each page says what was left out; on screen nothing is.
 *
 * @param repeated how many columns stand on every page
 * @param rows how many customers the sheet has
 */
export function customersPrint(
  drawing: Drawing,
  columns: readonly CustomerColumn[],
  repeated: number,
  rows: number,
): PrintSpec {
  const room = (PAGE_WIDTH / (SMALLEST_PRINT / 100)) * RESERVE;
  const fitsOnePage = printedWidth(columns.map(({ width }) => width)) <= room;
  const stretches = fitsOnePage
    ? [{ from: repeated, end: columns.length }]
    : printedColumns(columns, repeated, room, MOST_PAGES_ACROSS);
  const height = PAGE_HEIGHT / (SMALLEST_PRINT / 100) - HEADINGS_HEIGHT;
  const mostRows = Math.floor(MOST_PAGES / stretches.length) * Math.floor(height / ROW_HEIGHT);
  const printedRows = Math.min(rows, mostRows);
  const left = columns.filter(
    (_, index) => index >= repeated && !stretches.some((each) => holds(each, index)),
  );
  const size = fitsOnePage ? { fitToWidth: 1 } : { printScale: SMALLEST_PRINT };
  if (left.length === 0 && printedRows === rows && fitsOnePage) return { landscape: true, ...size };
  return {
    landscape: true,
    ...size,
    printArea: stretches.map(({ from, end }) => ({
      fromRow: 1,
      // The columns repeated on every page stand before the first stretch anyway.
      fromColumn: from === repeated ? 1 : from + 1,
      toRow: printedRows + 1,
      toColumn: end,
    })),
    ...(left.length === 0 && printedRows === rows
      ? {}
      : { header: { left: leftOut(drawing, columns.length, left, printedRows, rows) } }),
  };
}

function holds({ from, end }: ColumnStretch, index: number): boolean {
  return index >= from && index < end;
}

function leftOut(
  { language }: Drawing,
  columns: number,
  left: readonly CustomerColumn[],
  printedRows: number,
  rows: number,
): string {
  const count = (value: number): string => formatNumber(value, 0, language);
  const german = language === 'de';
  const names = firstNames(left.map(({ heading }) => heading.replace(/\s+/g, ' ')));
  const customers =
    printedRows === rows
      ? german
        ? 'alle Kunden'
        : 'all customers'
      : german
        ? `die ersten ${count(printedRows)} von ${count(rows)} Kunden`
        : `the first ${count(printedRows)} of ${count(rows)} customers`;
  const printed = count(columns - left.length);
  const missing = names === '' ? '' : `\n${german ? 'Nicht gedruckt' : 'Not printed'}: ${names}`;
  return german
    ? `Auswahl für den Druck: ${customers}, ${printed} von ${count(columns)} Spalten. Auf dem Blatt steht alles.${missing}`
    : `Selection for print: ${customers}, ${printed} of ${count(columns)} columns. The sheet has everything.${missing}`;
}

/** As many as there is room for; an ellipsis stands for the rest. */
function firstNames(headings: readonly string[]): string {
  const shown: string[] = [];
  for (const heading of headings) {
    // Ampersands are written twice.
    const text = [...shown, heading].join(', ').replaceAll('&', '&&');
    if (text.length > LONGEST_LIST) return shown.length === 0 ? '' : `${shown.join(', ')} …`;
    shown.push(heading);
  }
  return shown.join(', ');
}
