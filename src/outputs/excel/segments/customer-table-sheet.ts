import type { CustomerRows, SegmentFrame } from '../../../results/segment.js';
import { colourClasses } from '../class-colours.js';
import { type CustomerColumn, customerColumns } from '../customer-column.js';
import type { Drawing } from '../drawing.js';
import { type LookName, PALETTE } from '../looks.js';
import { MAXIMUM_ROWS } from '../package/reference.js';
import type { Sheet } from '../package/sheet.js';
import type { CellValue } from '../package/sheet-spec.js';
import { uniqueHeadings } from '../package/table.js';
import { OVERVIEW } from '../sheet-keys.js';
import { rowHeight, TEXT_PADDING, textWidth, wrappedLines } from '../text-width.js';
import { isFigure, shownText } from '../unit-format.js';
import { WORDING } from '../wording.js';

type FramedTable = SegmentFrame['tables'][number];

/** Title, what it says, the way back, the headings. */
const HEAD_ROWS = 4;
const TITLE_HEIGHT = 30;
const FILTER_BUTTON_WIDTH = 3;
/** What fits on a landscape page in a size that can be read. */
const PAGE_WIDTH = 250;
const WIDEST_SENTENCE = 150;

/** How links name the sheet of a table. */
export function tableKey({ id }: Pick<FramedTable, 'id'>, number = 1): string {
  return `table:${id}${number === 1 ? '' : `:${number}`}`;
}

/** A table of some customers as an Excel table below a title. Beyond Excel's last row it goes on on a further sheet. */
export async function drawCustomerTable(
  drawing: Drawing,
  table: FramedTable,
  rows: CustomerRows,
): Promise<void> {
  const customers = { columns: table.columns, ...rows };
  const columns = customerColumns({ ...drawing, result: { ...drawing.result, customers } }).map((column) =>
    roomForSentences(drawing, table, column),
  );
  const perSheet = MAXIMUM_ROWS - HEAD_ROWS;
  for (let number = 1; number === 1 || (number - 1) * perSheet < rows.count; number++) {
    const first = (number - 1) * perSheet;
    await drawPart(drawing, table, columns, number, first, Math.min(rows.count, first + perSheet));
  }
}

/** A sentence that says what to do must be read whole. */
function roomForSentences(
  { language }: Drawing,
  { action }: FramedTable,
  column: CustomerColumn,
): CustomerColumn {
  const { records, definition } = column;
  if (definition.id !== action || records.kind !== 'codes') return column;
  const present = new Set(records.values);
  const widths = [...present].map((code) =>
    code === null ? 0 : textWidth(shownText(code, definition.values, language)),
  );
  const widest = Math.max(0, ...widths) + TEXT_PADDING;
  return { ...column, width: Math.max(column.width, Math.ceil(Math.min(WIDEST_SENTENCE, widest))) };
}

async function drawPart(
  drawing: Drawing,
  table: FramedTable,
  columns: readonly CustomerColumn[],
  number: number,
  first: number,
  end: number,
): Promise<void> {
  const { book, footer, say } = drawing;
  const title = say(table.title);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const frozen = columns.findIndex(({ definition }) => definition.id === 'name') === 1 ? 2 : 1;
  const sheet = book.addSheet({
    key: tableKey(table, number),
    name: title,
    columns: columns.map(({ width, style }) => ({ width, style })),
    freezeRows: HEAD_ROWS,
    freezeColumns: Math.min(frozen, columns.length),
    printTitleRows: HEAD_ROWS,
    printTitleColumns: Math.min(frozen, columns.length),
    landscape: true,
    fitToWidth: Math.max(1, Math.ceil(total / PAGE_WIDTH)),
    showGridLines: false,
    tabColor: PALETTE.sheetTab,
    footer,
  });
  drawLine(drawing, sheet, columns.length, title, 'title', TITLE_HEIGHT);
  drawLine(drawing, sheet, columns.length, say(table.note), 'subtitle');
  const back = { sheet: OVERVIEW };
  sheet.addRow([{ value: say(WORDING.backToOverview), style: drawing.looks.named('backLink'), link: back }]);
  const headings = drawHeadings(drawing, sheet, columns);
  await sheet.addRecords(
    columns.map(({ records }) => records),
    first,
    end,
  );
  const lastRow = sheet.rowCount;
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '_') + (number === 1 ? '' : String(number));
  sheet.addTable({ name, headerRow: HEAD_ROWS, lastRow, columns: headings });
  // A table without records still has one empty row.
  if (first === end) sheet.addRow([]);
  columns.forEach(({ classLetters, records }, index) => {
    const column = index + 1;
    if (classLetters) colourClasses(sheet, column, HEAD_ROWS + 1, lastRow);
    if (records.kind === 'figures' || records.kind === 'hundredths') return;
    sheet.acceptDigitsAsText({
      fromRow: HEAD_ROWS,
      toRow: lastRow,
      fromColumn: column,
      toColumn: column,
    });
  });
}

/** A text on the background of the whole table, which it may run over. */
function drawLine(
  { looks }: Drawing,
  sheet: Sheet,
  columns: number,
  text: string,
  look: LookName,
  height = 20,
): void {
  const style = looks.named(look);
  const cells = Array.from(
    { length: columns },
    (_, index): CellValue => ({ value: index === 0 ? text : null, style }),
  );
  sheet.addRow(cells, { height });
}

function drawHeadings({ looks, say }: Drawing, sheet: Sheet, columns: readonly CustomerColumn[]): string[] {
  const headings = uniqueHeadings(columns.map(({ heading }) => heading));
  const lines = headings.map((heading, index) =>
    wrappedLines(heading, columns[index]!.width - FILTER_BUTTON_WIDTH, 11, true),
  );
  const row = sheet.addRow(
    headings.map((value, index): CellValue => {
      const figure = isFigure(columns[index]!.definition.unit);
      return { value, style: looks.named(figure ? 'filteredFigureHeader' : 'header') };
    }),
    { height: rowHeight(Math.max(2, ...lines)) },
  );
  columns.forEach(({ definition }, index) => {
    sheet.addPrompt(row, index + 1, headings[index]!, say(definition.definition));
  });
  return headings;
}
