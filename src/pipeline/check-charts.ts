import { type ColumnDefinition, isWritten } from '../results/column.js';
import { type ChartSeries, chartTable, type ReportChart, seriesRows } from '../results/report-chart.js';
import type { ReportTable } from '../results/report-table.js';

/** Throws where a chart shows what is not there: Excel would refuse the whole workbook. */
export function checkCharts(charts: readonly ReportChart[], tables: readonly ReportTable[]): void {
  refuseRepeated(
    charts.map(({ id }) => id),
    'charts',
  );
  const data = charts.flatMap((chart) => chart.data ?? []);
  if (data.length > 0) {
    refuseRepeated(
      [...tables, ...data].map(({ id }) => id),
      'tables',
    );
  }
  for (const chart of charts) checkChart(chart, tables);
}

function checkChart(chart: ReportChart, tables: readonly ReportTable[]): void {
  if (chart.series.length === 0) throw new Error(`chart ${chart.id} has no series`);
  const lengths = chart.series.map((series) => checkSeries(chart, series, tables));
  const byCategory = chart.kind !== 'scatter' && chart.kind !== 'bubble';
  if (byCategory && new Set(lengths).size > 1) {
    throw new Error(`chart ${chart.id} has series of different lengths over the same categories`);
  }
}

/** Returns how many points the series has. */
function checkSeries(chart: ReportChart, series: ChartSeries, tables: readonly ReportTable[]): number {
  const where = `chart ${chart.id}, table ${series.table}`;
  const table = chartTable(chart, tables, series.table);
  if (table === undefined) throw new Error(`${where}: there is no such table`);
  const [from, end] = seriesRows(series, table);
  if (!(Number.isInteger(from) && from >= 0 && from < end && end <= table.rows.length)) {
    throw new Error(`${where}: rows ${from} to ${end} of ${table.rows.length}`);
  }
  const needsFigures = chart.kind === 'scatter' || chart.kind === 'bubble';
  checkColumn(table, series.x, needsFigures, where);
  checkColumn(table, series.y, true, where);
  if ((series.size !== undefined) !== (chart.kind === 'bubble')) {
    throw new Error(`${where}: bubbles need a size, and nothing else has one`);
  }
  if (series.size !== undefined) checkColumn(table, series.size, true, where);
  if (series.drawn === 'ground' && (chart.kind !== 'columns' || chart.arrangement !== 'stacked')) {
    throw new Error(`${where}: only stacked columns can float`);
  }
  if (series.drawn !== undefined && (chart.kind === 'bars' || chart.kind === 'bubble')) {
    throw new Error(`${where}: no line can be drawn among ${chart.kind}`);
  }
  return end - from;
}

function checkColumn(table: ReportTable, id: string, isFigure: boolean, where: string): void {
  const index = table.columns.findIndex((column) => column.id === id);
  const column: ColumnDefinition | undefined = table.columns[index];
  if (column === undefined) throw new Error(`${where}: there is no column ${id}`);
  if (!isFigure) return;
  const odd = table.rows.findIndex((row) => row[index] !== null && typeof row[index] !== 'number');
  if (isWritten(column.unit) || odd >= 0) throw new Error(`${where}: column ${id} must hold figures`);
}

function refuseRepeated(ids: readonly string[], what: string): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new Error(`${what} of the same id: ${repeated}`);
}
