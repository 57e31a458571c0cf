import type { ReportTable } from '../../../results/report-table.js';
import type { RunResult, StageReport } from '../../../results/run-result.js';
import type { Drawing } from '../drawing.js';
import { gridTable } from '../grid-table.js';
import { PALETTE } from '../looks.js';
import { drawReportSheet } from '../report-sheet.js';
import { CHART_DATA, tableKey } from '../sheet-keys.js';
import { WORDING } from '../wording.js';

/** About a page: points are for the screen, on paper there are the charts. */
const PRINTED_ROWS = 30;

/** The tables of charts that are no report tables, with the stages they belong to. */
export function chartDataTables(result: RunResult): { stage: StageReport; table: ReportTable }[] {
  return result.stages
    .filter(({ status }) => status === 'done')
    .flatMap((stage) =>
      (stage.charts ?? []).flatMap(({ data }) => (data ?? []).map((table) => ({ stage, table }))),
    );
}

/** The sheet from which charts are fed where no other sheet has their figures; none without such charts. */
export function drawChartDataSheet(drawing: Drawing): void {
  const { say, language, result } = drawing;
  const tables = chartDataTables(result);
  if (tables.length === 0) return;
  drawReportSheet(drawing, {
    key: CHART_DATA,
    name: say(WORDING.chartData),
    title: say(WORDING.chartData),
    intro: say(WORDING.chartDataIntro),
    tabColour: PALETTE.quietTab,
    printedRows: PRINTED_ROWS,
    blocks: tables.map(({ stage, table }) => ({
      ...gridTable(table, stage.id, result.currency, language),
      title: `${say(stage.title)}: ${say(table.title)}`,
      key: tableKey(stage.id, table.id),
    })),
  });
}
