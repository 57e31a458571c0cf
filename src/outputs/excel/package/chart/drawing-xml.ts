import { OFFICE_RELATIONSHIPS, XML_DECLARATION } from '../xml-names.js';
import type { ChartCorner, PlacedChart } from './chart-spec.js';
import { drawingText } from './chart-text.js';
import { CHART_NAMESPACE, DRAWING_NAMESPACE, SHEET_DRAWING_NAMESPACE } from './drawing-names.js';

/** Of a screen with 96 pixels an inch. */
const EMU_PER_PIXEL = 9525;

/** `xl/drawings/drawingN.xml`: the charts of a sheet, the first of which is rId1 of the drawing. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  return (
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}">` +
    `${charts.map(anchorXml).join('')}</xdr:wsDr>`
  );
}

function anchorXml({ from, to, chart }: PlacedChart, index: number): string {
  const name = drawingText(chart.title);
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${cornerXml('from', from)}${cornerXml('to', to)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    // Ids below 2 belong to the drawing itself.
    `<xdr:cNvPr id="${index + 2}" name="${name}" descr="${drawingText(chart.description)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" ` +
    `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function cornerXml(element: string, { row, column, right, down }: ChartCorner): string {
  if (row < 1 || column < 1 || right < 0 || down < 0) throw new RangeError('a chart lies outside its sheet');
  return (
    `<xdr:${element}><xdr:col>${column - 1}</xdr:col><xdr:colOff>${Math.round(right * EMU_PER_PIXEL)}</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${Math.round(down * EMU_PER_PIXEL)}</xdr:rowOff></xdr:${element}>`
  );
}
