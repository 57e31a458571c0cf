import type { ChartFill, ChartLine, ChartMarker } from '../package/chart/chart-spec.js';

/** Looks that are told apart by brightness, shape, dash or pattern, so that a black and white print still shows them. */

const INK = '1F3864';
const GREY = '595959';
const OUTLINE: ChartLine = { colour: INK, width: 0.75 };

const LINES: readonly ChartLine[] = [
  { colour: INK, width: 2.25 },
  { colour: '2E75B6', width: 2.25, dash: 'dash' },
  { colour: GREY, width: 2.25, dash: 'sysDot' },
  { colour: '7FA7D6', width: 2.25, dash: 'lgDashDot' },
];

const LIMITS: readonly ChartLine[] = [
  { colour: GREY, width: 1.25, dash: 'dash' },
  { colour: GREY, width: 1.25, dash: 'sysDot' },
  { colour: GREY, width: 1.25, dash: 'dashDot' },
  { colour: GREY, width: 1.25, dash: 'lgDashDot' },
];

/** Some programs draw no outlines: no marker is white. */
const MARKERS: readonly ChartMarker[] = [
  { symbol: 'circle', size: 7, fill: INK, line: INK },
  { symbol: 'square', size: 6, fill: '9DC3E6', line: INK },
  { symbol: 'triangle', size: 7, fill: '2E75B6', line: '2E75B6' },
  { symbol: 'diamond', size: 7, fill: 'BFBFBF', line: GREY },
  { symbol: 'x', size: 6, fill: GREY, line: GREY },
  { symbol: 'plus', size: 6, fill: INK, line: INK },
];

/** From dark to pale, then patterns: class A is the darkest wherever classes are columns. */
const FILLS: readonly ChartFill[] = [
  { colour: INK },
  { colour: '5B9BD5' },
  { colour: 'BDD7EE' },
  { colour: GREY, pattern: 'wdUpDiag' },
  { colour: GREY, pattern: 'pct20' },
  { colour: INK, pattern: 'ltHorz' },
  { colour: INK, pattern: 'smGrid' },
  { colour: GREY, pattern: 'ltVert' },
  { colour: INK, pattern: 'ltDnDiag' },
  { colour: GREY, pattern: 'dotDmnd' },
];

/** Bubbles lie on each other, so that one shows through the other. */
const BUBBLE_TRANSPARENCY = 0.3;
const BUBBLES: readonly ChartFill[] = ['1F3864', '9DC3E6', '2E75B6', 'D0D5DD', '7F7F7F', 'FFFFFF'].map(
  (colour) => ({ colour, transparency: BUBBLE_TRANSPARENCY }),
);

/** The look of the n-th line, counted from 0. */
export function lineLook(place: number): ChartLine {
  return at(LINES, place);
}

/** The look of the n-th limit. */
export function limitLook(place: number): ChartLine {
  return at(LIMITS, place);
}

/** The look of the n-th group of points. */
export function markerLook(place: number): ChartMarker {
  return at(MARKERS, place);
}

/** The look of the n-th columns or bars. */
export function fillLook(place: number): { fill: ChartFill; line: ChartLine } {
  return { fill: at(FILLS, place), line: OUTLINE };
}

/** The look of the n-th group of bubbles. */
export function bubbleLook(place: number): { fill: ChartFill; line: ChartLine } {
  return { fill: at(BUBBLES, place), line: OUTLINE };
}

function at<Look>(looks: readonly Look[], place: number): Look {
  return looks[place % looks.length]!;
}
