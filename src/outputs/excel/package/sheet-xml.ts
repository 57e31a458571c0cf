import { cutVisibly, escapeAttribute, escapeContent } from './cell-text.js';
import { PAGE_HEIGHT, PAGE_WIDTH, printedWidth, UPRIGHT_HEIGHT, UPRIGHT_WIDTH } from './page-size.js';
import { cellReference, quoteSheetName } from './reference.js';
import type { MarginText, SheetSpec } from './sheet-spec.js';
import { colourXml } from './style-xml.js';
import { MAIN_NAMESPACE, OFFICE_RELATIONSHIPS, XML_DECLARATION } from './xml-names.js';

/** Excel's limit for the text of a printed header or footer. */
const LONGEST_MARGIN_TEXT = 255;
const WIDEST_COLUMN = 255;
/** One line of the default font, in points. */
export const DEFAULT_ROW_HEIGHT = 15;

/** Everything of a worksheet part that stands before its rows. */
export function sheetHeadXml(spec: SheetSpec, isFirst: boolean): string {
  const fit = spec.fitToWidth !== undefined || spec.fitToHeight !== undefined;
  return (
    `${XML_DECLARATION}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    (spec.tabColor || fit
      ? `<sheetPr>${spec.tabColor ? colourXml('tabColor', spec.tabColor) : ''}${fit ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`
      : '') +
    `<sheetViews>${viewXml(spec, isFirst)}</sheetViews><sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>` +
    columnsXml(spec) +
    '<sheetData>'
  );
}

function viewXml(spec: SheetSpec, isFirst: boolean): string {
  const rows = spec.freezeRows ?? 0;
  const columns = spec.freezeColumns ?? 0;
  const attributes =
    (spec.showGridLines === false ? ' showGridLines="0"' : '') +
    (isFirst ? ' tabSelected="1"' : '') +
    (spec.zoom === undefined ? '' : ` zoomScale="${spec.zoom}" zoomScaleNormal="${spec.zoom}"`);
  if (rows === 0 && columns === 0) return `<sheetView${attributes} workbookViewId="0"/>`;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const panes = rows > 0 && columns > 0 ? ['topRight', 'bottomLeft', 'bottomRight'] : [active];
  return (
    `<sheetView${attributes} workbookViewId="0"><pane` +
    (columns > 0 ? ` xSplit="${columns}"` : '') +
    (rows > 0 ? ` ySplit="${rows}"` : '') +
    ` topLeftCell="${cellReference(rows + 1, columns + 1)}" activePane="${active}" state="frozen"/>` +
    panes.map((pane) => `<selection pane="${pane}"/>`).join('') +
    '</sheetView>'
  );
}

function columnsXml(spec: SheetSpec): string {
  if (spec.columns.length === 0) return '';
  const columns = spec.columns.map((column, index) => {
    const width = Math.min(WIDEST_COLUMN, Math.max(0, column.width));
    const style = column.style === undefined ? '' : ` style="${column.style}"`;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${style} customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

/**
 * How the sheet is printed: margins, paper, header and footer.
 *
 * @param height of all rows, in points
 */
export function printXml(spec: SheetSpec, height: number): string {
  const fit =
    spec.fitToWidth === undefined && spec.fitToHeight === undefined
      ? ''
      : ` fitToWidth="${spec.fitToWidth ?? 0}" fitToHeight="${spec.fitToHeight ?? 0}"`;
  return (
    // The head of a page may have two lines.
    `<pageMargins left="0.5" right="0.5" top="${spec.header ? 0.8 : 0.55}" bottom="0.65" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9"${spec.printScale === undefined ? '' : ` scale="${spec.printScale}"`}${fit} orientation="${orientation(spec, height)}"/>` +
    marginsXml(spec)
  );
}

/** What was asked for; for a sheet that is to fit on one page, otherwise the way in which it is printed larger. */
function orientation(spec: SheetSpec, height: number): 'landscape' | 'portrait' {
  if (spec.landscape !== undefined) return spec.landscape ? 'landscape' : 'portrait';
  if (spec.fitToWidth !== 1 || spec.fitToHeight !== 1) return 'portrait';
  const width = printedWidth(spec.columns.map((column) => column.width));
  const scale = (across: number, down: number): number => Math.min(1, across / width, down / height);
  const upright = scale(UPRIGHT_WIDTH, UPRIGHT_HEIGHT);
  return scale(PAGE_WIDTH, PAGE_HEIGHT) > upright ? 'landscape' : 'portrait';
}

function marginsXml(spec: SheetSpec): string {
  const header = spec.header ? `<oddHeader>${marginText(spec.header)}</oddHeader>` : '';
  const footer = spec.footer ? `<oddFooter>${marginText(spec.footer)}</oddFooter>` : '';
  return header || footer ? `<headerFooter>${header}${footer}</headerFooter>` : '';
}

function marginText(text: MarginText): string {
  const part = (code: string, wording: string | undefined): string =>
    wording
      ? code + wording.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N')
      : '';
  const whole = part('&L', text.left) + part('&C', text.center) + part('&R', text.right);
  if (whole.length > LONGEST_MARGIN_TEXT) throw new RangeError(`header or footer too long: ${whole}`);
  return escapeContent(whole);
}

/** A link from a cell to another place in the workbook. */
export function hyperlinkXml(cell: string, sheet: string, target: string): string {
  return `<hyperlink ref="${cell}" location="${escapeAttribute(`${quoteSheetName(sheet)}!${target}`)}"/>`;
}

/** What may be entered into a cell: figures between limits, or a text of a named range. */
export type EntryRule =
  | { readonly kind: 'figure'; readonly least: number; readonly most: number; readonly optional: boolean }
  | { readonly kind: 'choice'; readonly rangeName: string };

/** A link from a cell to a file, whose name stands in a relationship of the sheet. */
export function fileLinkXml(cell: string, relationship: string): string {
  return `<hyperlink ref="${cell}" r:id="${relationship}"/>`;
}

/** A hint that Excel shows when the cell is selected. */
export function promptXml(cell: string, title: string, text: string): string {
  return `<dataValidation allowBlank="1" ${promptAttributes(title, text)} sqref="${cell}"/>`;
}

/** The same for a cell into which not everything may be entered. */
export function ruleXml(cell: string, rule: EntryRule, title: string, text: string): string {
  const prompt = promptAttributes(title, text);
  if (rule.kind === 'choice') {
    return `<dataValidation type="list" ${prompt} sqref="${cell}"><formula1>${rule.rangeName}</formula1></dataValidation>`;
  }
  const blank = rule.optional ? ' allowBlank="1"' : '';
  return (
    `<dataValidation type="decimal"${blank} ${prompt} sqref="${cell}">` +
    `<formula1>${rule.least}</formula1><formula2>${rule.most}</formula2></dataValidation>`
  );
}

/** Excel's limits: a title of 32 characters, a text of 255. */
function promptAttributes(title: string, text: string): string {
  const cut = (wording: string, length: number): string => escapeAttribute(cutVisibly(wording, length));
  return `showInputMessage="1" showErrorMessage="1" promptTitle="${cut(title, 32)}" prompt="${cut(text, 255)}"`;
}
