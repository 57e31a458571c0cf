import { escapeAttribute } from './cell-text.js';
import type { AlignmentSpec, BorderSpec, Colour, DifferenceSpec, FontSpec, LineSpec } from './style-spec.js';

export const DEFAULT_FONT = 'Calibri';
export const DEFAULT_FONT_SIZE = 11;

export function colourXml(element: string, colour: Colour): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(colour)) throw new RangeError(`not a colour: ${colour}`);
  return `<${element} rgb="FF${colour.toUpperCase()}"/>`;
}

export function fontXml(font: FontSpec): string {
  return (
    '<font>' +
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.underline ? '<u/>' : '') +
    `<sz val="${font.size ?? DEFAULT_FONT_SIZE}"/>` +
    colourXml('color', font.colour ?? '000000') +
    `<name val="${escapeAttribute(font.name ?? DEFAULT_FONT)}"/><family val="2"/></font>`
  );
}

export function fillXml(colour: Colour): string {
  return `<fill><patternFill patternType="solid">${colourXml('fgColor', colour)}<bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(border: BorderSpec): string {
  return `<border>${lineXml('left', border.left)}${lineXml('right', border.right)}${lineXml('top', border.top)}${lineXml('bottom', border.bottom)}<diagonal/></border>`;
}

export function lineXml(side: string, spec: LineSpec | undefined): string {
  return spec ? `<${side} style="${spec.line}">${colourXml('color', spec.colour)}</${side}>` : `<${side}/>`;
}

export function alignmentXml(alignment: AlignmentSpec): string {
  return (
    '<alignment' +
    (alignment.horizontal ? ` horizontal="${alignment.horizontal}"` : '') +
    (alignment.vertical ? ` vertical="${alignment.vertical}"` : '') +
    (alignment.wrap ? ' wrapText="1"' : '') +
    (alignment.indent ? ` indent="${alignment.indent}"` : '') +
    (alignment.shrink ? ' shrinkToFit="1"' : '') +
    '/>'
  );
}

/** A differential format, used by conditional formats and table styles. */
export function differenceXml(difference: DifferenceSpec, border = ''): string {
  const { font, fill } = difference;
  return (
    '<dxf>' +
    (font
      ? `<font>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}${font.colour ? colourXml('color', font.colour) : ''}</font>`
      : '') +
    (fill
      ? `<fill><patternFill patternType="solid">${colourXml('fgColor', fill)}${colourXml('bgColor', fill)}</patternFill></fill>`
      : '') +
    border +
    '</dxf>'
  );
}
