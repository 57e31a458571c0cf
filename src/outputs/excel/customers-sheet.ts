import { colourClasses } from './class-colours.js';
import { type CustomerColumn, customerColumns } from './customer-column.js';
import { customersPrint } from './customers-print.js';
import type { Drawing } from './drawing.js';
import { PALETTE } from './looks.js';
import { MAXIMUM_ROWS } from './package/reference.js';
import type { CellValue } from './package/sheet-spec.js';
import { uniqueHeadings } from './package/table.js';
import { CUSTOMERS } from './sheet-keys.js';
import { rowHeight, wrappedLines } from './text-width.js';
import { isFigure } from './unit-format.js';
import { WORDING } from './wording.js';

/** Columns that stay in view: customer number and name. */
const FROZEN_COLUMNS = 2;
const FILTER_BUTTON_WIDTH = 3;

/**
 * The customers as an Excel table that starts in A1, so that pivot tables, Power Query and other
 * programs take it as it is. Beyond the last row of a sheet it goes on on a further one.
 *
 * @param rowsPerSheet with the row of headings; Excel allows no more than the default
 */
export async function drawCustomers(drawing: Drawing, rowsPerSheet = MAXIMUM_ROWS): Promise<void> {
  const columns = customerColumns(drawing);
  const { count } = drawing.result.customers;
  const perSheet = rowsPerSheet - 1;
  for (let number = 1; number === 1 || (number - 1) * perSheet < count; number++) {
    const first = (number - 1) * perSheet;
    await drawPart(drawing, columns, number, first, Math.min(count, first + perSheet));
  }
}

async function drawPart(
  drawing: Drawing,
  columns: readonly CustomerColumn[],
  number: number,
  first: number,
  end: number,
): Promise<void> {
  if (columns.length === 0) return;
  const { book, looks, footer, say } = drawing;
  const title = say(WORDING.customers);
  const frozen = Math.min(FROZEN_COLUMNS, columns.length - 1);
  const sheet = book.addSheet({
    key: number === 1 ? CUSTOMERS : `${CUSTOMERS}:${number}`,
    name: title,
    columns: columns.map(({ width, style }) => ({ width, style })),
    freezeRows: 1,
    freezeColumns: frozen,
    printTitleRows: 1,
    printTitleColumns: frozen,
    ...customersPrint(drawing, columns, frozen, end - first),
    tabColor: PALETTE.accent,
    footer,
  });
  const headings = uniqueHeadings(columns.map(({ heading }) => heading));
  const lines = headings.map((heading, index) =>
    wrappedLines(heading, (columns[index]?.width ?? 0) - FILTER_BUTTON_WIDTH, 11, true),
  );
  sheet.addRow(
    headings.map((value, index): CellValue => {
      const figure = isFigure(columns[index]?.definition.unit ?? 'text');
      return { value, style: looks.named(figure ? 'filteredFigureHeader' : 'header') };
    }),
    { height: rowHeight(Math.max(2, ...lines)) },
  );
  columns.forEach(({ definition }, index) => {
    sheet.addPrompt(1, index + 1, headings[index] ?? '', say(definition.definition));
  });
  await sheet.addRecords(
    columns.map(({ records }) => records),
    first,
    end,
  );
  sheet.addTable({
    name: number === 1 ? title : title + number,
    headerRow: 1,
    lastRow: sheet.rowCount,
    columns: headings,
  });
  columns.forEach(({ classLetters, records }, index) => {
    if (classLetters) colourClasses(sheet, index + 1, 2, sheet.rowCount);
    const kind = records.kind === 'computed' ? records.results.kind : records.kind;
    if (kind === 'figures' || kind === 'hundredths') return;
    const column = index + 1;
    sheet.acceptDigitsAsText({ fromRow: 1, toRow: sheet.rowCount, fromColumn: column, toColumn: column });
  });
}
