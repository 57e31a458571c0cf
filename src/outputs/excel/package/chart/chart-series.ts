import { escapeAttribute, escapeContent, withoutControls } from '../cell-text.js';
import { categoriesXml, figuresXml, type SheetNames, textsXml } from './chart-cells.js';
import type { ChartLabels, ChartMarker, ChartSeriesSpec } from './chart-spec.js';
import { type ChartFont, textLookXml } from './chart-text.js';
import { setting, shapeXml } from './drawing-shape.js';

const LABEL_FONT: ChartFont = { size: 9, bold: false, colour: '404040' };
const POSITIONS = { above: 't', right: 'r', centre: 'ctr' } as const;

/** What the series of a chart have in common. */
export interface SeriesContext {
  readonly sheetNamed: SheetNames;
  readonly language: string;
}

/** `<c:ser>` of a bar chart. The order of elements is that of the schema, here and below. */
export function barSeriesXml(series: ChartSeriesSpec, place: number, context: SeriesContext): string {
  return (
    headXml(series, place, context) +
    shapeXml(series.fill, series.line) +
    setting('invertIfNegative', false) +
    labelsXml(placedByExcel(series.labels), context) +
    `<c:cat>${categoriesXml(series.x, context.sheetNamed)}</c:cat>` +
    `<c:val>${figuresXml(series.y, context.sheetNamed)}</c:val></c:ser>`
  );
}

/** `<c:ser>` of a line chart. */
export function lineSeriesXml(series: ChartSeriesSpec, place: number, context: SeriesContext): string {
  return (
    headXml(series, place, context) +
    shapeXml(undefined, series.line) +
    markerXml(series.marker) +
    labelsXml(series.labels, context) +
    `<c:cat>${categoriesXml(series.x, context.sheetNamed)}</c:cat>` +
    `<c:val>${figuresXml(series.y, context.sheetNamed)}</c:val>${setting('smooth', false)}</c:ser>`
  );
}

/** `<c:ser>` of a scatter chart. */
export function scatterSeriesXml(series: ChartSeriesSpec, place: number, context: SeriesContext): string {
  return (
    headXml(series, place, context) +
    shapeXml(undefined, series.line) +
    markerXml(series.marker) +
    labelsXml(series.labels, context) +
    `<c:xVal>${figuresXml(series.x, context.sheetNamed)}</c:xVal>` +
    `<c:yVal>${figuresXml(series.y, context.sheetNamed)}</c:yVal>${setting('smooth', false)}</c:ser>`
  );
}

/** `<c:ser>` of a bubble chart. */
export function bubbleSeriesXml(series: ChartSeriesSpec, place: number, context: SeriesContext): string {
  if (series.size === undefined) throw new RangeError('bubbles need a size');
  return (
    headXml(series, place, context) +
    shapeXml(series.fill, series.line) +
    setting('invertIfNegative', false) +
    labelsXml(series.labels, context) +
    `<c:xVal>${figuresXml(series.x, context.sheetNamed)}</c:xVal>` +
    `<c:yVal>${figuresXml(series.y, context.sheetNamed)}</c:yVal>` +
    `<c:bubbleSize>${figuresXml(series.size, context.sheetNamed)}</c:bubbleSize>` +
    `${setting('bubble3D', false)}</c:ser>`
  );
}

/** Bars know other positions than points, and Excel refuses a workbook with the wrong ones. */
function placedByExcel(labels: ChartLabels | undefined): ChartLabels | undefined {
  if (labels === undefined) return undefined;
  const { position: _, ...rest } = labels;
  return rest;
}

function headXml({ name }: ChartSeriesSpec, place: number, { sheetNamed }: SeriesContext): string {
  const text =
    typeof name === 'string'
      ? `<c:v>${escapeContent(withoutControls(name, ' '))}</c:v>`
      : textsXml(name, sheetNamed);
  return `<c:ser>${setting('idx', place)}${setting('order', place)}<c:tx>${text}</c:tx>`;
}

function markerXml(marker: ChartMarker | undefined): string {
  if (marker === undefined) return `<c:marker>${setting('symbol', 'none')}</c:marker>`;
  const { symbol, size, fill, line } = marker;
  return (
    `<c:marker>${setting('symbol', symbol)}${setting('size', size)}` +
    `${shapeXml({ colour: fill }, { colour: line, width: 0.75 })}</c:marker>`
  );
}

function labelsXml(labels: ChartLabels | undefined, { language }: SeriesContext): string {
  if (labels === undefined) return '';
  const { show, position, format } = labels;
  return (
    '<c:dLbls>' +
    (format === undefined ? '' : `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>`) +
    `${shapeXml(undefined, undefined)}${textLookXml(LABEL_FONT, language)}` +
    (position === undefined ? '' : setting('dLblPos', POSITIONS[position])) +
    setting('showLegendKey', false) +
    setting('showVal', show === 'value') +
    setting('showCatName', false) +
    setting('showSerName', show === 'name') +
    setting('showPercent', false) +
    `${setting('showBubbleSize', false)}</c:dLbls>`
  );
}
