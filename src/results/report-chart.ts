import type { Bilingual } from '../language/bilingual.js';
import type { ReportTable } from './report-table.js';

/**
 * What shows the figures of a chart.
 *
 * - `columns` bars that stand over categories, `bars` those that lie beside them; `line` points over categories, joined
 * - `scatter` points by two figures; `bubble` points by two figures, with an area by a third
 */
export type ChartKind = 'columns' | 'bars' | 'line' | 'scatter' | 'bubble';

/** One axis. Its unit is that of the columns that lie on it; outputs choose steps and number formats by it. */
export interface ChartAxis {
  /** What is measured, without the unit. */
  readonly title: Bilingual;
  /** Ends of the axis in the unit of its columns (amounts in cents); left out, the output finds them. */
  readonly min?: number;
  readonly max?: number;
  /** Equal ratios are equally far apart. All figures must be above zero. */
  readonly isLogarithmic?: boolean;
  /** The other axis crosses here and divides the figures into below and above; its labels stay at the edge. */
  readonly crossing?: number;
}

/**
 * A series (Datenreihe): columns of one table, row by row. Where two figures place a point, a row that lacks one of
 * them is not shown.
 */
export interface ChartSeries {
  /** Id of a report table of the stage, or of the chart's own data. */
  readonly table: string;
  /** Ids of the columns with categories or figures for the axes, and with the area of a bubble. */
  readonly x: string;
  readonly y: string;
  readonly size?: string;
  /** The rows from … up to, but not including, end. Default: all but a row of totals. */
  readonly rows?: readonly [from: number, end: number];
  /** In the legend. Default: the label of the column on the y axis. */
  readonly name?: Bilingual;
  /**
   * `limit`: a line that divides or compares, drawn thinner than what it is held against. In a scatter chart
   * `line` joins the points instead of marking them. Among stacked columns `ground` is not drawn: the others float above
   * it. Default: what the kind of the chart says.
   */
  readonly drawn?: 'line' | 'limit' | 'ground';
  /** Writes the name of the series at its points; for series of one point or few. */
  readonly isLabelled?: boolean;
}

/** A chart of a stage (Diagramm), fed from tables. Plain data: what it looks like is for the output to say. */
export interface ReportChart {
  readonly id: string;
  readonly kind: ChartKind;
  /** How the columns or bars of one category stand: beside each other, on top, on top and stretched to 100 %. */
  readonly arrangement?: 'clustered' | 'stacked' | 'percent';
  readonly title: Bilingual;
  /** How to read it and what it leaves out, one or two sentences. */
  readonly note?: Bilingual;
  /** Its points follow from inputs, but without formulas: where inputs can be changed, this is to be said. */
  readonly isSnapshot?: boolean;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** All of `columns`, `bars` and `line` stand over the categories of the first. Among `bars` there is no limit. */
  readonly series: readonly ChartSeries[];
  /** Figures that stand in no report table. Their ids are unique among all tables of the stage. */
  readonly data?: readonly ReportTable[];
}

/** The table that a series is fed from; undefined where there is none. */
export function chartTable(
  chart: ReportChart,
  reported: readonly ReportTable[],
  id: string,
): ReportTable | undefined {
  return [...(chart.data ?? []), ...reported].find((table) => table.id === id);
}

/** The rows of its table that a series shows, from … up to, but not including, end. */
export function seriesRows({ rows }: ChartSeries, table: ReportTable): readonly [from: number, end: number] {
  const last = table.rows.length;
  return rows ?? [0, table.hasTotal === true ? Math.max(0, last - 1) : last];
}
