import type { CellRange } from '../reference.js';
import type { Colour } from '../style-spec.js';

/** Cells of one column and what stands in them, for programs that show charts without asking the cells. */
export interface ChartCells {
  /** Key of the sheet. */
  readonly sheet: string;
  readonly range: CellRange;
  /** One for each cell; null where it is empty. */
  readonly values: readonly (string | number | null)[];
  /** Number format of the cells. */
  readonly format?: string;
}

export type Dash = 'solid' | 'dash' | 'sysDash' | 'sysDot' | 'dashDot' | 'lgDashDot';

export interface ChartLine {
  readonly colour: Colour;
  /** In points. */
  readonly width: number;
  /** Default: solid. */
  readonly dash?: Dash;
}

/** Patterns that are told apart where colours are not. */
export type FillPattern = 'wdUpDiag' | 'ltDnDiag' | 'ltHorz' | 'ltVert' | 'pct20' | 'smGrid' | 'dotDmnd';

export interface ChartFill {
  readonly colour: Colour;
  /** Drawn in the colour on white. */
  readonly pattern?: FillPattern;
  /** 0 = opaque, 1 = invisible. */
  readonly transparency?: number;
}

export interface ChartMarker {
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'x' | 'plus' | 'dash';
  /** In points, 2 to 72. */
  readonly size: number;
  readonly fill: Colour;
  readonly line: Colour;
}

/** What is written at the points of a series. */
export interface ChartLabels {
  readonly show: 'value' | 'name';
  readonly position?: 'above' | 'right' | 'centre';
  readonly format?: string;
}

export interface ChartSeriesSpec {
  /** A cell, or a text. */
  readonly name: ChartCells | string;
  /** Categories, or figures for the x axis. */
  readonly x: ChartCells;
  readonly y: ChartCells;
  /** Areas of bubbles. */
  readonly size?: ChartCells;
  /** Joins the points, or outlines columns and bubbles. */
  readonly line?: ChartLine;
  readonly fill?: ChartFill;
  readonly marker?: ChartMarker;
  readonly labels?: ChartLabels;
}

export interface ChartAxisSpec {
  readonly title: string;
  readonly format: string;
  readonly min?: number;
  readonly max?: number;
  /** Powers of ten are equally far apart. */
  readonly isLogarithmic?: boolean;
  /** Where the other axis crosses. Default: at zero, or at the end next to it. */
  readonly crossing?: number;
  readonly hasGridLines?: boolean;
}

/** A chart as Excel draws it. Text in it is plain text. */
export interface ChartSpec {
  readonly kind: 'columns' | 'bars' | 'line' | 'scatter' | 'bubble';
  /** Of columns and bars. Default: clustered. */
  readonly arrangement?: 'clustered' | 'stacked' | 'percent';
  readonly title: string;
  /** Read to those who do not see it. */
  readonly description: string;
  readonly x: ChartAxisSpec;
  readonly y: ChartAxisSpec;
  readonly series: readonly ChartSeriesSpec[];
  /** Lines over columns, on the same axes and categories. */
  readonly lines?: readonly ChartSeriesSpec[];
  /** Default: no legend. */
  readonly legend?: 'bottom' | 'right';
  /** Such as `de-DE`. */
  readonly language: string;
}

/** A corner of a chart: a cell, counted from 1, and how far inside it, in pixels. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** A chart on a sheet between two corners. It moves with its cells and keeps its size. */
export interface PlacedChart {
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  readonly chart: ChartSpec;
}
