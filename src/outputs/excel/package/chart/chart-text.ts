import { withoutControls } from '../cell-text.js';
import type { Colour } from '../style-spec.js';
import { DEFAULT_FONT } from '../style-xml.js';
import { filledWith } from './drawing-shape.js';

/** Longer titles would leave no room for the figures. */
const LONGEST_TITLE = 200;

export interface ChartFont {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: Colour;
}

/** Text in a drawing: Excel's escapes of cells are unknown there, so that control characters become blanks. */
export function drawingText(text: string): string {
  return withoutControls(text, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `<c:title>` with a text of its own; `isUpright` turns it by a quarter for an upright axis. */
export function titleXml(text: string, font: ChartFont, language: string, isUpright = false): string {
  const shown = Array.from(text);
  const cut = shown.length > LONGEST_TITLE ? `${shown.slice(0, LONGEST_TITLE - 1).join('')}…` : text;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${isUpright ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/>` +
    `<a:p><a:pPr><a:defRPr${fontAttributes(font)}>${fontParts(font)}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="${drawingText(language)}"${fontAttributes(font)}>` +
    `${fontParts(font)}</a:rPr><a:t>${drawingText(cut)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

/** `<c:txPr>`: how the texts of an axis, of a legend or of labels look. */
export function textLookXml(font: ChartFont, language: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${fontAttributes(font)}>` +
    `${fontParts(font)}</a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="${drawingText(language)}"/></a:p></c:txPr>`
  );
}

/** Without a typeface each program takes its own, of another width than in the cells. */
function fontParts({ colour }: ChartFont): string {
  return `${filledWith('solidFill', colour)}<a:latin typeface="${DEFAULT_FONT}"/>`;
}

function fontAttributes({ size, bold }: ChartFont): string {
  return ` sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"`;
}
