import { type ChartBlock, chartNotes, chartRows, drawChartRow } from './charts/chart-block.js';
import { sharedWidths } from './column-widths.js';
import type { Drawing } from './drawing.js';
import { drawGridTable } from './grid-drawing.js';
import type { GridTable } from './grid-table.js';
import type { LookName } from './looks.js';
import type { Sheet } from './package/sheet.js';
import type { CellValue, LinkTarget, SheetSpec } from './package/sheet-spec.js';
import { PageBreaks } from './page-breaks.js';
import { reportPages } from './report-pages.js';
import { OVERVIEW } from './sheet-keys.js';
import { rowHeight, wrappedLines } from './text-width.js';
import { WORDING } from './wording.js';

/** Sentences with a word in front that says what each is about. */
export interface SentenceBlock {
  readonly kind: 'sentences';
  readonly title: string;
  readonly sentences: readonly { readonly label: string; readonly text: string }[];
}

type ReportBlock = GridTable | SentenceBlock | ChartBlock;

/** A sheet that people read from top to bottom: title, introduction, sentences, tables. */
export interface ReportSpec {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly intro: string;
  readonly blocks: readonly ReportBlock[];
  readonly tabColour: string;
  /** Only so many rows are printed, and the head of the page says so. Default: all. */
  readonly printedRows?: number;
  /** Printed on pages that stand upright, as wide as one. */
  readonly isUpright?: boolean;
  /** It is what other sheets lead back to. */
  readonly isStart?: boolean;
}

const GAP_HEIGHT = 12;
const TITLE_HEIGHT = 30;

/** Draws such a sheet, landscape and as wide as one page where that can be read. */
export function drawReportSheet(drawing: Drawing, spec: ReportSpec): void {
  const tables = spec.blocks.filter((block) => block.kind === 'table');
  const widths = sharedWidths(tables);
  const isUpright = spec.isUpright === true;
  const { across, textColumns } = isUpright ? { across: 1, textColumns: widths.length } : reportPages(widths);
  const sheet = drawing.book.addSheet({
    key: spec.key,
    name: spec.name,
    columns: widths.map((width) => ({ width })),
    ...headRows(spec),
    ...(across > 1 ? { printTitleColumns: 1 } : {}),
    landscape: !isUpright,
    fitToWidth: across,
    showGridLines: false,
    tabColor: spec.tabColour,
    footer: drawing.footer,
    ...(spec.printedRows === undefined ? {} : beginning(drawing, spec.printedRows, widths.length)),
  });
  const text = (wording: string, look: LookName): void => {
    drawLine(drawing, sheet, widths, [{ value: wording, look, from: 1, to: textColumns }]);
  };
  drawTitle(drawing, sheet, spec, widths, textColumns);
  const pages = new PageBreaks(sheet, widths, TITLE_HEIGHT, across, isUpright);
  const blocks = spec.blocks.flatMap((each): ReportBlock[] =>
    each.kind === 'charts' ? chartRows(each, widths) : [each],
  );
  for (const block of blocks) {
    pages.keepTogether(GAP_HEIGHT, () => {
      if (block.title !== '' && block.title !== spec.title) text(block.title, 'section');
      if (block.kind === 'table') {
        if (block.note) text(block.note, 'note');
        drawGridTable(drawing, sheet, block, widths);
      } else if (block.kind === 'charts') {
        drawChartRow(drawing, sheet, block, widths);
        for (const note of chartNotes(drawing, block)) text(note, 'note');
      } else {
        for (const sentence of block.sentences)
          drawSentence(drawing, sheet, widths.slice(0, textColumns), sentence);
      }
    });
  }
}

/** What is printed of a sheet that is for the screen. */
function beginning(
  { say }: Drawing,
  toRow: number,
  toColumn: number,
): Pick<SheetSpec, 'printArea' | 'header'> {
  return {
    printArea: { fromRow: 1, fromColumn: 1, toRow, toColumn },
    header: { left: say(WORDING.onlyBeginning) },
  };
}

function drawSentence(
  drawing: Drawing,
  sheet: Sheet,
  widths: readonly number[],
  { label, text }: SentenceBlock['sentences'][number],
): void {
  drawLine(drawing, sheet, widths, [
    { value: label, look: 'listLabel', from: 1, to: 1 },
    { value: text, look: 'listText', from: 2, to: widths.length },
  ]);
}

/** The title as a dark band and the way back, which stay in view, and the introduction. */
function drawTitle(
  drawing: Drawing,
  sheet: Sheet,
  spec: ReportSpec,
  widths: readonly number[],
  to: number,
): void {
  const back = { value: drawing.say(WORDING.backToOverview), link: { sheet: OVERVIEW } };
  drawLine(drawing, sheet, widths, [{ value: spec.title, look: 'title', from: 1, to }], TITLE_HEIGHT);
  if (spec.isStart !== true)
    drawLine(drawing, sheet, widths, [{ ...back, look: 'backLink', from: 1, to: 1 }]);
  drawLine(drawing, sheet, widths, [{ value: spec.intro, look: 'intro', from: 1, to }]);
}

/**
 * Rows that stay in view and are printed on every page: the title, and where the sheet is one long
 * table, everything down to its headings.
 */
function headRows({ blocks, title, isStart }: ReportSpec): { freezeRows: number; printTitleRows: number } {
  if (isStart === true) return { freezeRows: 1, printTitleRows: 1 };
  const [only, ...others] = blocks;
  if (only?.kind !== 'table' || others.length > 0) return { freezeRows: 2, printTitleRows: 1 };
  const rows = 5 + (only.title === title ? 0 : 1) + (only.note ? 1 : 0);
  return { freezeRows: rows, printTitleRows: rows };
}

/** A text over the columns from … to of a row. */
interface Stretch {
  readonly value: string;
  readonly look: LookName;
  readonly from: number;
  readonly to: number;
  readonly link?: LinkTarget;
}

/** A row of wrapped texts over stretches of columns, as high as the longest needs. */
function drawLine(
  { looks }: Drawing,
  sheet: Sheet,
  widths: readonly number[],
  stretches: readonly Stretch[],
  height?: number,
): void {
  const cells: CellValue[] = [];
  const heights: number[] = [];
  for (const { value, look, from, to, link } of stretches) {
    const style = looks.named(look);
    for (let column = from; column <= to; column++) cells[column - 1] = { value: null, style };
    cells[from - 1] = { value, style, ...(link ? { link } : {}) };
    const { size, bold } = looks.font(look);
    heights.push(rowHeight(wrappedLines(value, roomOf(widths, from, to), size, bold), size));
  }
  const row = sheet.addRow(cells, { height: height ?? Math.max(...heights) });
  for (const { from, to } of stretches) if (to > from) sheet.merge(row, from, row, to);
}

function roomOf(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0);
}
