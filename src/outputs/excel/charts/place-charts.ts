import type { Drawing } from '../drawing.js';
import { excelChart } from './excel-chart.js';

/** Puts the charts where room was left for them, now that every table has its place. */
export function placeCharts(drawing: Drawing): void {
  for (const { sheet, from, to, stage, chart } of drawing.charts.waiting) {
    sheet.addChart({ from, to, chart: excelChart(drawing, stage, chart) });
  }
}
