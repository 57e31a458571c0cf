const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A drawing with one chart on rows 5 to 15. */
export const SAMPLE_DRAWING =
  `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}"><xdr:twoCellAnchor>` +
  '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  '<xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Umsatz" descr="Umsatz je Kunde"/>' +
  '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId1"/>` +
  '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';

const REFERENCE = "'Kunden ''A'' alle'!";
const NAMES =
  `<c:cat><c:strRef><c:f>${REFERENCE}$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/>` +
  '<c:pt idx="0"><c:v>A</c:v></c:pt><c:pt idx="1"><c:v>=B</c:v></c:pt></c:strCache></c:strRef></c:cat>';
const FIGURES =
  `<c:val><c:numRef><c:f>${REFERENCE}$B$2:$B$3</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>` +
  '<c:ptCount val="2"/><c:pt idx="0"><c:v>100.5</c:v></c:pt><c:pt idx="1"><c:v>20</c:v></c:pt></c:numCache>' +
  '</c:numRef></c:val>';

/** Bars of two customers. */
export const SAMPLE_CHART =
  `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:roundedCorners val="0"/><c:chart>` +
  '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="de-DE" b="1"/><a:t>Umsatz</a:t></a:r></a:p></c:rich></c:tx>' +
  '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart>' +
  '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
  `<c:tx><c:strRef><c:f>${REFERENCE}$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">` +
  '<c:v>Umsatz [EUR] &amp; mehr</c:v></c:pt></c:strCache></c:strRef></c:tx>' +
  '<c:spPr><a:solidFill><a:srgbClr val="2E75B6"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>' +
  `${NAMES}${FIGURES}</c:ser><c:gapWidth val="50"/><c:axId val="11"/><c:axId val="12"/></c:barChart>` +
  '<c:catAx><c:axId val="11"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
  '<c:axPos val="l"/><c:crossAx val="12"/><c:crosses val="autoZero"/></c:catAx>' +
  '<c:valAx><c:axId val="12"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="#,##0" sourceLinked="0"/>' +
  '<c:crossAx val="11"/><c:crosses val="autoZero"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>';
