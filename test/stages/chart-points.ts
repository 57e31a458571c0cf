import { checkCharts } from '../../src/pipeline/check-charts.js';
import { chartTable, type ReportChart, seriesRows } from '../../src/results/report-chart.js';
import type { Cell, ReportTable } from '../../src/results/report-table.js';
import type { StageOutput } from '../../src/stages/stage.js';

/** A chart by id, after all charts of the stage were checked; fails where the stage did not report it. */
export function chartOf(output: StageOutput, id: string): ReportChart {
  checkCharts(output.charts ?? [], output.tables);
  const found = output.charts?.find((chart) => chart.id === id);
  if (found === undefined) throw new Error(`no chart ${id}`);
  return found;
}

/** The cells of one series: x, y and, of bubbles, the size. */
export function pointsOf(output: StageOutput, id: string, place: number): Cell[][] {
  const chart = chartOf(output, id);
  const series = chart.series[place];
  if (series === undefined) throw new Error(`no series ${place} in ${id}`);
  const table: ReportTable = chartTable(chart, output.tables, series.table)!;
  const at = [series.x, series.y, ...(series.size === undefined ? [] : [series.size])].map((column) =>
    table.columns.findIndex((each) => each.id === column),
  );
  return table.rows.slice(...seriesRows(series, table)).map((row) => at.map((index) => row[index] ?? null));
}

/** The German names of all series; null where the heading of the column is the name. */
export function seriesNames(output: StageOutput, id: string): (string | null)[] {
  return chartOf(output, id).series.map(({ name }) => name?.de ?? null);
}
