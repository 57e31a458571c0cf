import type { ReportChart } from '../../../results/report-chart.js';
import type { StageReport } from '../../../results/run-result.js';
import type { Drawing } from '../drawing.js';
import type { ChartCorner } from '../package/chart/chart-spec.js';
import type { Sheet } from '../package/sheet.js';
import { WORDING } from '../wording.js';

/** Charts of a stage: as many beside each other as the sheet is wide. */
export interface ChartBlock {
  readonly kind: 'charts';
  /** Empty: no heading. */
  readonly title: string;
  readonly stage: StageReport;
  readonly charts: readonly ReportChart[];
}

/** Sizes in pixels of a screen with 96 to an inch. */
const CHART_WIDTH = 640;
const CHART_HEIGHT = 340;
const MARGIN = 8;
const GAP = 20;
const ROW_HEIGHT = 20;
const POINTS_PER_PIXEL = 0.75;
/** How many pixels a digit of the default font is wide. */
const DIGIT = 7;

/** One block for each row of charts, the heading above the first. */
export function chartRows(block: ChartBlock, widths: readonly number[]): ChartBlock[] {
  const room = widths.reduce((sum, width) => sum + pixels(width), 0) - MARGIN;
  const perRow = Math.max(1, Math.floor((room + GAP) / (CHART_WIDTH + GAP)));
  const rows = Math.ceil(block.charts.length / perRow);
  return Array.from({ length: rows }, (_, row) => ({
    ...block,
    title: row === 0 ? block.title : '',
    charts: block.charts.slice(row * perRow, (row + 1) * perRow),
  }));
}

/** Leaves rows of a fixed height free and has the charts put over them once all tables are drawn. */
export function drawChartRow(
  { charts: ledger }: Drawing,
  sheet: Sheet,
  { stage, charts }: ChartBlock,
  widths: readonly number[],
): void {
  const bottom = MARGIN + CHART_HEIGHT;
  const first = sheet.rowCount + 1;
  for (let row = 0; row * ROW_HEIGHT < bottom + MARGIN; row++) {
    sheet.addRow([], { height: ROW_HEIGHT * POINTS_PER_PIXEL });
  }
  charts.forEach((chart, index) => {
    const left = MARGIN + index * (CHART_WIDTH + GAP);
    const corner = (across: number, down: number): ChartCorner => ({
      ...columnAt(across, widths),
      row: first + Math.floor(down / ROW_HEIGHT),
      down: down % ROW_HEIGHT,
    });
    ledger.wait({
      sheet,
      from: corner(left, MARGIN),
      to: corner(left + CHART_WIDTH, bottom),
      stage,
      chart,
    });
  });
}

/** What is to be known about the charts of a row, each sentence with the title of its chart if there are several. */
export function chartNotes({ say, live }: Drawing, { charts }: ChartBlock): string[] {
  return charts.flatMap(({ title, note, isSnapshot }) => {
    const sentences = [
      ...(note === undefined ? [] : [say(note)]),
      ...(isSnapshot && live !== null ? [say(WORDING.fixedPoints)] : []),
    ];
    if (sentences.length === 0) return [];
    return [...(charts.length > 1 ? [`${say(title)}:`] : []), ...sentences].join(' ');
  });
}

/** How many pixels Excel makes of a column's width in characters. */
function pixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

/** The column in which a place lies, and how far inside. Beyond the last one columns are as wide as it. */
function columnAt(across: number, widths: readonly number[]): { column: number; right: number } {
  let rest = across;
  for (const [index, width] of widths.entries()) {
    const own = pixels(width);
    if (rest < own || index === widths.length - 1) return { column: index + 1, right: Math.min(rest, own) };
    rest -= own;
  }
  return { column: 1, right: 0 };
}
