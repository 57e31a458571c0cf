import type { Language } from '../../../language/bilingual.js';
import type { SegmentFrame, SegmentIndex } from '../../../results/segment.js';
import { sharedWidths } from '../column-widths.js';
import { type Drawing, startDrawing, workbookTitle } from '../drawing.js';
import { figureColumn, type GridCell, type GridColumn, textColumn } from '../grid-table.js';
import { type LookName, PALETTE } from '../looks.js';
import { periodLine } from '../overview-content.js';
import type { Sheet } from '../package/sheet.js';
import type { CellValue } from '../package/sheet-spec.js';
import { uniqueHeadings } from '../package/table.js';
import { OVERVIEW } from '../sheet-keys.js';
import { rowHeight, wrappedLines } from '../text-width.js';
import { excelNumber, headingWithUnit, unitFormat } from '../unit-format.js';
import { SEGMENT_WORDING } from './wording.js';

/** Names that somebody typed into a free field may be long. */
const WIDEST_NAME = 48;
const FILTER_BUTTON_WIDTH = 3;
/** Of the two columns that hold texts. */
const TEXTS = 2;
/** Title, period, statement, space, headings. */
const HEAD_ROWS = 5;

/** All segments side by side with links to their workbooks, and the proof that they add up to the whole. */
export async function segmentIndexWorkbook(
  frame: SegmentFrame,
  index: SegmentIndex,
  language: Language,
): Promise<Uint8Array> {
  const part = `${SEGMENT_WORDING.by[language]} ${frame.splitBy.label[language]}`;
  const drawing = startDrawing(frame.result, language, 'off', part);
  const { book, say, footer } = drawing;
  const columns = indexColumns(drawing, index);
  const rows = index.segments.map(({ name, file, figures }) => [say(name), file, ...cells(index, figures)]);
  const sums = controlRows(drawing, index);
  const widths = sharedWidths([
    { kind: 'table', title: '', columns, rows: [...rows, ...sums], tableName: 'x' },
  ]);
  const sheet = book.addSheet({
    key: OVERVIEW,
    name: say(SEGMENT_WORDING.segments),
    columns: widths.map((width) => ({ width })),
    freezeRows: HEAD_ROWS,
    freezeColumns: 1,
    printTitleRows: HEAD_ROWS,
    landscape: true,
    fitToWidth: 1,
    showGridLines: false,
    tabColor: PALETTE.title,
    footer,
  });
  drawHead(drawing, sheet, widths, part, index);
  const headings = drawHeadings(drawing, sheet, columns, widths);
  for (const row of rows) {
    drawRow(drawing, sheet, columns, widths, row, false, String(row[1]));
  }
  sheet.addTable({
    name: say(SEGMENT_WORDING.segments),
    headerRow: HEAD_ROWS,
    lastRow: sheet.rowCount,
    columns: headings,
  });
  sheet.addRow([], { height: 9 });
  for (const row of sums) drawRow(drawing, sheet, columns, widths, row, true);
  return book.toBytes();
}

/** Whether the segments add up to the whole, figure by figure. */
export function addsUp({ sums, whole }: SegmentIndex): boolean {
  return sums.every((sum, column) => Object.is(sum, whole[column]) || sum === whole[column]);
}

function indexColumns({ say, result, language }: Drawing, { columns }: SegmentIndex): GridColumn[] {
  return [
    textColumn(say(SEGMENT_WORDING.segment), WIDEST_NAME),
    textColumn(say(SEGMENT_WORDING.file), WIDEST_NAME),
    ...columns.map(({ label, unit, definition }) => ({
      ...figureColumn(
        headingWithUnit(say(label), unit, result.currency, language),
        unitFormat(unit, language),
      ),
      definition: say(definition),
    })),
  ];
}

function controlRows({ say }: Drawing, index: SegmentIndex): GridCell[][] {
  const { sums, whole } = index;
  const differences = sums.map((sum, column) => sum - whole[column]!);
  return [
    [say(SEGMENT_WORDING.sum), null, ...cells(index, sums)],
    [say(SEGMENT_WORDING.wholeWorkbook), null, ...cells(index, whole)],
    [say(SEGMENT_WORDING.difference), null, ...cells(index, differences)],
  ];
}

function cells({ columns }: SegmentIndex, figures: readonly number[]): GridCell[] {
  return figures.map((figure, column) => excelNumber(figure, columns[column]!.unit));
}

function drawHead(
  drawing: Drawing,
  sheet: Sheet,
  widths: readonly number[],
  part: string,
  index: SegmentIndex,
): void {
  const { result, language, say } = drawing;
  const isSound = addsUp(index);
  const lines: readonly (readonly [string, LookName, number])[] = [
    [`${workbookTitle(result, language)} – ${part}`, 'title', 34],
    [periodLine(drawing), 'subtitle', 20],
    [
      say(isSound ? SEGMENT_WORDING.agrees : SEGMENT_WORDING.disagrees),
      isSound ? 'reassurance' : 'alarm',
      32,
    ],
  ];
  for (const [text, look, height] of lines) {
    const style = drawing.looks.named(look);
    const row = sheet.addRow(
      widths.map((_, column): CellValue => ({ value: column === 0 ? text : null, style })),
      { height },
    );
    sheet.merge(row, 1, row, widths.length);
  }
  sheet.addRow([], { height: 9 });
}

function drawHeadings(
  { looks }: Drawing,
  sheet: Sheet,
  columns: readonly GridColumn[],
  widths: readonly number[],
): string[] {
  const headings = uniqueHeadings(columns.map(({ heading }) => heading));
  const lines = headings.map((heading, index) =>
    wrappedLines(heading, widths[index]! - FILTER_BUTTON_WIDTH, 11, true),
  );
  const row = sheet.addRow(
    headings.map(
      (value, index): CellValue => ({
        value,
        style: looks.named(columns[index]!.figure ? 'filteredFigureHeader' : 'header'),
      }),
    ),
    { height: rowHeight(Math.max(...lines)) + 3 },
  );
  columns.forEach(({ definition }, index) => {
    if (definition) sheet.addPrompt(row, index + 1, headings[index]!, definition);
  });
  return headings;
}

function drawRow(
  { looks }: Drawing,
  sheet: Sheet,
  columns: readonly GridColumn[],
  widths: readonly number[],
  row: readonly GridCell[],
  isTotal: boolean,
  file?: string,
): void {
  const lines = row
    .slice(0, TEXTS)
    .map((cell, index) => (typeof cell === 'string' ? wrappedLines(cell, widths[index]!) : 1));
  const drawn = row.map((cell, index): CellValue => {
    const { format, figure } = columns[index]!;
    const value = cell as string | number | null;
    if (index === 1 && file !== undefined) return { value, style: looks.named('link'), link: { file } };
    return { value, style: figure ? looks.figure(format, true, isTotal) : looks.text(false, isTotal) };
  });
  sheet.addRow(drawn, { height: rowHeight(Math.max(...lines)) });
}
