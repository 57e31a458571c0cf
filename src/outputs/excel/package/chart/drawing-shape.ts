import type { Colour } from '../style-spec.js';
import type { ChartFill, ChartLine } from './chart-spec.js';

/** Lengths in drawings are counted in EMU (English Metric Units). */
const EMU_PER_POINT = 12_700;
const WHOLE = 100_000;

/** A setting of a chart: an element with nothing but a value. */
export function setting(name: string, value: string | number | boolean): string {
  return `<c:${name} val="${typeof value === 'boolean' ? Number(value) : value}"/>`;
}

/** A colour in one of its many wrappings, such as `solidFill`. */
export function filledWith(element: string, colour: Colour, transparency = 0): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(colour)) throw new RangeError(`not a colour: ${colour}`);
  const value = colour.toUpperCase();
  const alpha = Math.round((1 - transparency) * WHOLE);
  const inner =
    transparency === 0
      ? `<a:srgbClr val="${value}"/>`
      : `<a:srgbClr val="${value}"><a:alpha val="${alpha}"/></a:srgbClr>`;
  return `<a:${element}>${inner}</a:${element}>`;
}

/** `<c:spPr>`: fill before line. What is left out is not drawn. */
export function shapeXml(fill: ChartFill | undefined, line: ChartLine | undefined): string {
  return `<c:spPr>${fillXml(fill)}${lineXml(line)}</c:spPr>`;
}

function fillXml(fill: ChartFill | undefined): string {
  if (fill === undefined) return '<a:noFill/>';
  if (fill.pattern === undefined) return filledWith('solidFill', fill.colour, fill.transparency);
  return (
    `<a:pattFill prst="${fill.pattern}">${filledWith('fgClr', fill.colour)}` +
    `${filledWith('bgClr', 'FFFFFF')}</a:pattFill>`
  );
}

/** `<a:ln>`: colour, dash, joints. */
export function lineXml(line: ChartLine | undefined): string {
  if (line === undefined) return '<a:ln><a:noFill/></a:ln>';
  return (
    `<a:ln w="${Math.round(line.width * EMU_PER_POINT)}">${filledWith('solidFill', line.colour)}` +
    `<a:prstDash val="${line.dash ?? 'solid'}"/><a:round/></a:ln>`
  );
}
