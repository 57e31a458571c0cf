import { escapeContent } from './cell-text.js';
import { formulaText } from './formula-text.js';
import { type CellRange, rangeReference } from './reference.js';
import type { Colour } from './style-spec.js';
import { colourXml } from './style-xml.js';
import { EXCEL_2010_NAMESPACE, EXCEL_FORMULA_NAMESPACE } from './xml-names.js';

const DATA_BAR_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const NEGATIVE_BAR = 'F2B8B5';

/** What a conditional format draws. */
export type ConditionalFormat =
  | { readonly kind: 'dataBar'; readonly range: CellRange; readonly colour: Colour }
  | { readonly kind: 'colourScale'; readonly range: CellRange; readonly colours: readonly Colour[] }
  | {
      readonly kind: 'equals';
      readonly range: CellRange;
      readonly text: string;
      readonly difference: number;
    };

/** `<conditionalFormatting>` elements, in the order the formats were added; earlier ones win. */
export function conditionalFormattingXml(formats: readonly ConditionalFormat[], sheetNumber: number): string {
  return formats
    .map((format, index) => {
      const rule = ruleXml(format, index + 1, extensionId(sheetNumber, index));
      return `<conditionalFormatting sqref="${rangeReference(format.range)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

function ruleXml(format: ConditionalFormat, priority: number, id: string): string {
  if (format.kind === 'equals') {
    const formula = escapeContent(formulaText(format.text));
    return `<cfRule type="cellIs" dxfId="${format.difference}" priority="${priority}" operator="equal"><formula>${formula}</formula></cfRule>`;
  }
  if (format.kind === 'colourScale') {
    const stops = format.colours.length === 3 ? ['min', 'percentile', 'max'] : ['min', 'max'];
    const values = stops.map((type) => `<cfvo type="${type}"${type === 'percentile' ? ' val="50"' : ''}/>`);
    const colours = format.colours.map((colour) => colourXml('color', colour));
    return `<cfRule type="colorScale" priority="${priority}"><colorScale>${values.join('')}${colours.join('')}</colorScale></cfRule>`;
  }
  return (
    `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="min"/><cfvo type="max"/>` +
    `${colourXml('color', format.colour)}</dataBar><extLst><ext uri="${DATA_BAR_EXTENSION}" ` +
    `xmlns:x14="${EXCEL_2010_NAMESPACE}"><x14:id>${id}</x14:id></ext></extLst></cfRule>`
  );
}

/**
 * The sheet's `<extLst>`: bars are solid, start at zero, and negative values go to the left.
 * Excel 2007 ignores it and draws its own bars.
 */
export function dataBarExtensionXml(formats: readonly ConditionalFormat[], sheetNumber: number): string {
  const bars = formats.map((format, index) => {
    if (format.kind !== 'dataBar') return '';
    return (
      `<x14:conditionalFormatting xmlns:xm="${EXCEL_FORMULA_NAMESPACE}"><x14:cfRule type="dataBar" ` +
      `id="${extensionId(sheetNumber, index)}"><x14:dataBar minLength="0" maxLength="100" gradient="0">` +
      '<x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>' +
      `${colourXml('x14:negativeFillColor', NEGATIVE_BAR)}${colourXml('x14:axisColor', '7F7F7F')}` +
      `</x14:dataBar></x14:cfRule><xm:sqref>${rangeReference(format.range)}</xm:sqref></x14:conditionalFormatting>`
    );
  });
  if (bars.every((bar) => bar === '')) return '';
  return (
    `<extLst><ext uri="${SHEET_EXTENSION}" xmlns:x14="${EXCEL_2010_NAMESPACE}">` +
    `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext></extLst>`
  );
}

/** Excel wants a GUID to join both halves of a data bar; any will do that is unique in the workbook. */
function extensionId(sheetNumber: number, index: number): string {
  const hex = (value: number, digits: number): string =>
    value.toString(16).toUpperCase().padStart(digits, '0');
  return `{DA7ABA50-0000-4000-8000-${hex(sheetNumber, 4)}${hex(index, 8)}}`;
}
