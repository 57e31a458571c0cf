import { XML_DECLARATION } from '../xml-names.js';
import { categoryAxisXml, valueAxisXml, X_AXIS, Y_AXIS } from './chart-axis.js';
import type { SheetNames } from './chart-cells.js';
import {
  barSeriesXml,
  bubbleSeriesXml,
  lineSeriesXml,
  type SeriesContext,
  scatterSeriesXml,
} from './chart-series.js';
import type { ChartSeriesSpec, ChartSpec } from './chart-spec.js';
import { type ChartFont, drawingText, textLookXml, titleXml } from './chart-text.js';
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './drawing-names.js';
import { setting, shapeXml } from './drawing-shape.js';

const TITLE_FONT: ChartFont = { size: 12, bold: true, colour: '1F3864' };
const TEXT_FONT: ChartFont = { size: 9, bold: false, colour: '404040' };
const FRAME = { colour: 'D9DEE7', width: 0.75 } as const;
const PAPER = { colour: 'FFFFFF' } as const;
/** The largest bubble, in percent of what Excel takes by itself (a quarter of the chart). */
const BUBBLE_SCALE = 50;
/** Space between categories, in percent of a column. */
const GAP_WIDTH = 60;

type SeriesXml = (series: ChartSeriesSpec, place: number, context: SeriesContext) => string;

/** `xl/charts/chartN.xml`. Throws a RangeError where a series has other than figures to show. */
export function chartXml(chart: ChartSpec, sheetNamed: SheetNames): string {
  const { language } = chart;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}">` +
    setting('date1904', false) +
    setting('lang', drawingText(language)) +
    setting('roundedCorners', false) +
    `<c:chart>${titleXml(chart.title, TITLE_FONT, language)}${setting('autoTitleDeleted', false)}` +
    `<c:plotArea><c:layout/>${plotsXml(chart, { sheetNamed, language })}${axesXml(chart)}` +
    `${shapeXml(undefined, undefined)}</c:plotArea>` +
    legendXml(chart) +
    setting('plotVisOnly', false) +
    `${setting('dispBlanksAs', 'gap')}</c:chart>` +
    `${shapeXml(PAPER, FRAME)}${textLookXml(TEXT_FONT, language)}</c:chartSpace>`
  );
}

function plotsXml(chart: ChartSpec, context: SeriesContext): string {
  const drawn = (series: readonly ChartSeriesSpec[], xml: SeriesXml, first = 0): string =>
    series.map((each, index) => xml(each, first + index, context)).join('');
  const axes = setting('axId', X_AXIS) + setting('axId', Y_AXIS);
  const plain = setting('varyColors', false);
  switch (chart.kind) {
    case 'scatter':
      return (
        `<c:scatterChart>${setting('scatterStyle', 'lineMarker')}${plain}` +
        `${drawn(chart.series, scatterSeriesXml)}${axes}</c:scatterChart>`
      );
    case 'bubble':
      return (
        `<c:bubbleChart>${plain}${drawn(chart.series, bubbleSeriesXml)}` +
        `${setting('bubbleScale', BUBBLE_SCALE)}${setting('showNegBubbles', false)}` +
        `${setting('sizeRepresents', 'area')}${axes}</c:bubbleChart>`
      );
    case 'line':
      return lineChartXml(drawn([...chart.series, ...(chart.lines ?? [])], lineSeriesXml), axes);
    default:
      return (
        `<c:barChart>${setting('barDir', chart.kind === 'bars' ? 'bar' : 'col')}` +
        `${setting('grouping', groupingOf(chart))}${plain}${drawn(chart.series, barSeriesXml)}` +
        `${setting('gapWidth', GAP_WIDTH)}${setting('overlap', isStacked(chart) ? 100 : 0)}${axes}</c:barChart>` +
        (chart.lines === undefined || chart.lines.length === 0
          ? ''
          : lineChartXml(drawn(chart.lines, lineSeriesXml, chart.series.length), axes))
      );
  }
}

function lineChartXml(series: string, axes: string): string {
  return (
    `<c:lineChart>${setting('grouping', 'standard')}${setting('varyColors', false)}${series}` +
    `${setting('marker', true)}${axes}</c:lineChart>`
  );
}

function isStacked({ arrangement }: ChartSpec): boolean {
  return arrangement === 'stacked' || arrangement === 'percent';
}

function groupingOf({ arrangement }: ChartSpec): string {
  return arrangement === 'percent' ? 'percentStacked' : (arrangement ?? 'clustered');
}

function axesXml({ kind, x, y, language }: ChartSpec): string {
  const crossing = (at: number | undefined) => (at === undefined ? {} : { at });
  if (kind === 'scatter' || kind === 'bubble') {
    return (
      valueAxisXml(
        x,
        { id: X_AXIS, position: 'bottom', crosses: Y_AXIS, ...crossing(y.crossing) },
        false,
        language,
      ) +
      valueAxisXml(
        y,
        { id: Y_AXIS, position: 'left', crosses: X_AXIS, ...crossing(x.crossing) },
        false,
        language,
      )
    );
  }
  const lies = kind === 'bars';
  return (
    categoryAxisXml(
      x,
      { id: X_AXIS, position: lies ? 'left' : 'bottom', crosses: Y_AXIS, ...crossing(y.crossing) },
      language,
    ) +
    valueAxisXml(
      y,
      // The first category is on top, so the figures stand below the last.
      { id: Y_AXIS, position: lies ? 'bottom' : 'left', crosses: X_AXIS, ...(lies ? { at: 'max' } : {}) },
      true,
      language,
    )
  );
}

function legendXml({ legend, language }: ChartSpec): string {
  if (legend === undefined) return '';
  return (
    `<c:legend>${setting('legendPos', legend === 'bottom' ? 'b' : 'r')}${setting('overlay', false)}` +
    `${textLookXml(TEXT_FONT, language)}</c:legend>`
  );
}
