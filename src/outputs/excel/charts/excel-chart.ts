import type { Unit } from '../../../results/column.js';
import {
  type ChartAxis,
  type ChartSeries,
  chartTable,
  type ReportChart,
  seriesRows,
} from '../../../results/report-chart.js';
import type { ReportTable } from '../../../results/report-table.js';
import type { StageReport } from '../../../results/run-result.js';
import type { Drawing } from '../drawing.js';
import { cellValue } from '../grid-table.js';
import type { ChartAxisSpec, ChartCells, ChartSeriesSpec, ChartSpec } from '../package/chart/chart-spec.js';
import { tableKey } from '../sheet-keys.js';
import { excelNumber, headingWithUnit } from '../unit-format.js';
import { axisScale } from './axis-scale.js';
import type { DrawnTable } from './chart-ledger.js';
import { bubbleLook, fillLook, limitLook, lineLook, markerLook } from './chart-looks.js';

/** A series with the table that feeds it and where that stands. */
interface FedSeries {
  readonly series: ChartSeries;
  readonly report: ReportTable;
  readonly drawn: DrawnTable;
}

/** Turns a chart of a stage into one of Excel: cells for columns, looks for series, formats for units. */
export function excelChart(drawing: Drawing, stage: StageReport, chart: ReportChart): ChartSpec {
  const { say, language } = drawing;
  const fed = chart.series.map((series): FedSeries => {
    const report = chartTable(chart, stage.tables, series.table);
    if (report === undefined) throw new RangeError(`chart ${chart.id} lacks the table ${series.table}`);
    return { series, report, drawn: drawing.charts.table(tableKey(stage.id, series.table)) };
  });
  const byFigures = chart.kind === 'scatter' || chart.kind === 'bubble';
  const isLine = ({ series }: FedSeries): boolean => series.drawn === 'line' || series.drawn === 'limit';
  const overlaid = chart.kind === 'columns' ? fed.filter(isLine) : [];
  const own = fed.filter((each) => !overlaid.includes(each));
  return {
    kind: chart.kind,
    ...(chart.arrangement === undefined ? {} : { arrangement: chart.arrangement }),
    title: say(chart.title),
    description: [chart.title, ...(chart.note ? [chart.note] : [])].map(say).join('. '),
    x: byFigures ? figureAxis(drawing, chart.x, fed, 'x') : { title: say(chart.x.title), format: 'General' },
    y:
      chart.arrangement === 'percent'
        ? { title: say(chart.y.title), format: '0%', hasGridLines: true, max: 1 }
        : { ...figureAxis(drawing, chart.y, fed, 'y'), hasGridLines: true },
    series: specs(drawing, chart, own),
    ...(overlaid.length === 0 ? {} : { lines: specs(drawing, chart, overlaid) }),
    // A legend would name what is not drawn.
    ...(chart.series.length > 1 && !chart.series.some(({ drawn }) => drawn === 'ground')
      ? { legend: 'bottom' as const }
      : {}),
    language: language === 'de' ? 'de-DE' : 'en-GB',
  };
}

function specs(drawing: Drawing, chart: ReportChart, fed: readonly FedSeries[]): ChartSeriesSpec[] {
  const places = { limit: 0, line: 0, shown: 0 };
  return fed.map(({ series, report, drawn }): ChartSeriesSpec => {
    const cells = (id: string): ChartCells => columnCells(id, series, report, drawn);
    return {
      name: series.name === undefined ? headingCell(series.y, report, drawn) : drawing.say(series.name),
      x: cells(series.x),
      y: cells(series.y),
      ...(series.size === undefined ? {} : { size: cells(series.size) }),
      ...look(chart, series, places),
      ...(series.isLabelled ? { labels: { show: 'name' as const, position: 'above' as const } } : {}),
    };
  });
}

/** The look of the next series of its sort; counts up its place. */
function look(
  { kind }: ReportChart,
  { drawn }: ChartSeries,
  places: { limit: number; line: number; shown: number },
): Pick<ChartSeriesSpec, 'line' | 'fill' | 'marker'> {
  if (drawn === 'limit') return { line: limitLook(places.limit++) };
  if (drawn === 'line') return { line: lineLook(places.line++) };
  if (drawn === 'ground') return {};
  switch (kind) {
    case 'scatter':
      return { marker: markerLook(places.shown++) };
    case 'line': {
      const place = places.shown++;
      return { line: lineLook(place), marker: markerLook(place) };
    }
    case 'bubble':
      return bubbleLook(places.shown++);
    default:
      return fillLook(places.shown++);
  }
}

function figureAxis(
  { say, language, result }: Drawing,
  axis: ChartAxis,
  fed: readonly FedSeries[],
  side: 'x' | 'y',
): ChartAxisSpec {
  const main = fed.find(({ series }) => series.drawn !== 'limit') ?? fed[0]!;
  const unit = unitOf(main.report, main.series[side]);
  const figures = fed.flatMap(({ series, report, drawn }) =>
    columnCells(series[side], series, report, drawn).values.flatMap((value) =>
      typeof value === 'number' ? Math.abs(value) : [],
    ),
  );
  const largest = figures.reduce((most, figure) => Math.max(most, figure), 0);
  // Labels at a logarithmic axis begin small.
  const decisive = axis.isLogarithmic ? Math.min(largest, ...figures) : largest;
  const { format, currency } = axisScale(unit, decisive, result.currency, language);
  return {
    title: headingWithUnit(say(axis.title), unit, currency, language),
    format,
    ...end('min', axis.min, unit),
    ...end('max', axis.max, unit),
    ...end('crossing', axis.crossing, unit),
    ...(axis.isLogarithmic ? { isLogarithmic: true } : {}),
  };
}

function end<Name extends string>(
  name: Name,
  value: number | undefined,
  unit: Unit,
): Partial<Record<Name, number>> {
  const figure = value === undefined ? null : excelNumber(value, unit);
  return figure === null ? {} : ({ [name]: figure } as Record<Name, number>);
}

function unitOf(report: ReportTable, column: string): Unit {
  return report.columns[placeOf(report, column)]!.unit;
}

function placeOf({ id, columns }: ReportTable, column: string): number {
  const place = columns.findIndex((each) => each.id === column);
  if (place < 0) throw new RangeError(`table ${id} has no column ${column}`);
  return place;
}

/** The cells of a column that a series shows. */
function columnCells(
  column: string,
  series: ChartSeries,
  report: ReportTable,
  { sheet, headerRow, table }: DrawnTable,
): ChartCells {
  const place = placeOf(report, column);
  const [from, end] = seriesRows(series, report);
  return {
    sheet,
    range: {
      fromRow: headerRow + 1 + from,
      toRow: headerRow + end,
      fromColumn: place + 1,
      toColumn: place + 1,
    },
    values: table.rows.slice(from, end).map((row) => cellValue(row[place] ?? null)),
    format: table.columns[place]!.format,
  };
}

/** The cell with the heading of a column. */
function headingCell(
  column: string,
  report: ReportTable,
  { sheet, headerRow, table }: DrawnTable,
): ChartCells {
  const place = placeOf(report, column) + 1;
  return {
    sheet,
    range: { fromRow: headerRow, toRow: headerRow, fromColumn: place, toColumn: place },
    values: [table.columns[place - 1]!.heading],
  };
}
