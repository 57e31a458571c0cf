import { escapeAttribute } from '../cell-text.js';
import { numberText } from '../number-text.js';
import type { ChartAxisSpec } from './chart-spec.js';
import { type ChartFont, textLookXml, titleXml } from './chart-text.js';
import { setting, shapeXml } from './drawing-shape.js';

/** Ids of the two axes; they need to be different within a chart only. */
export const X_AXIS = 50_010_001;
export const Y_AXIS = 50_010_002;

const AXIS_LINE = { colour: '7F7F7F', width: 0.75 } as const;
const GRID_LINE = { colour: 'E3E6EB', width: 0.5 } as const;
const TITLE_FONT: ChartFont = { size: 9, bold: false, colour: '404040' };
const LABEL_FONT: ChartFont = { size: 9, bold: false, colour: '404040' };

/** Where an axis stands, and what it crosses. */
interface AxisPlace {
  readonly id: number;
  readonly position: 'bottom' | 'left';
  readonly crosses: number;
  /** The value of the other axis at which this one crosses it. */
  readonly at?: number | 'max';
}

/** `<c:catAx>`: categories, the first on top where they stand upright. */
export function categoryAxisXml(axis: ChartAxisSpec, place: AxisPlace, language: string): string {
  const isUpright = place.position === 'left';
  return (
    '<c:catAx>' +
    setting('axId', place.id) +
    `<c:scaling>${setting('orientation', isUpright ? 'maxMin' : 'minMax')}</c:scaling>` +
    commonXml(axis, place, language) +
    setting('auto', true) +
    setting('lblAlgn', 'ctr') +
    setting('lblOffset', 100) +
    `${setting('noMultiLvlLbl', true)}</c:catAx>`
  );
}

/** `<c:valAx>`: figures. `betweenMarks` keeps columns clear of the other axis. */
export function valueAxisXml(
  axis: ChartAxisSpec,
  place: AxisPlace,
  betweenMarks: boolean,
  language: string,
): string {
  const { min, max, isLogarithmic } = axis;
  return (
    `<c:valAx>${setting('axId', place.id)}<c:scaling>` +
    (isLogarithmic ? setting('logBase', 10) : '') +
    setting('orientation', 'minMax') +
    (max === undefined ? '' : setting('max', numberText(max))) +
    (min === undefined ? '' : setting('min', numberText(min))) +
    '</c:scaling>' +
    commonXml(axis, place, language) +
    setting('crossBetween', betweenMarks ? 'between' : 'midCat') +
    `${isLogarithmic ? setting('majorUnit', 10) : ''}</c:valAx>`
  );
}

/** What both kinds of axes have, in the order of the schema. */
function commonXml(axis: ChartAxisSpec, { position, crosses, at }: AxisPlace, language: string): string {
  const isUpright = position === 'left';
  return (
    setting('delete', false) +
    setting('axPos', isUpright ? 'l' : 'b') +
    (axis.hasGridLines ? `<c:majorGridlines>${shapeXml(undefined, GRID_LINE)}</c:majorGridlines>` : '') +
    (axis.title === '' ? '' : titleXml(axis.title, TITLE_FONT, language, isUpright)) +
    `<c:numFmt formatCode="${escapeAttribute(axis.format)}" sourceLinked="0"/>` +
    setting('majorTickMark', 'out') +
    setting('minorTickMark', 'none') +
    // At the edge, also where the axis itself crosses in the middle.
    setting('tickLblPos', at === 'max' ? 'nextTo' : 'low') +
    shapeXml(undefined, AXIS_LINE) +
    textLookXml(LABEL_FONT, language) +
    setting('crossAx', crosses) +
    (typeof at === 'number' ? setting('crossesAt', numberText(at)) : setting('crosses', at ?? 'autoZero'))
  );
}
