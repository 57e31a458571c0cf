import type { ContentModels } from './content-model.js';

const AXIS =
  'axId, scaling, delete?, axPos, majorGridlines?, minorGridlines?, title?, numFmt?, majorTickMark?, minorTickMark?, tickLblPos?, spPr?, txPr?, crossAx, (crosses|crossesAt)?';
const LABELS =
  'numFmt?, spPr?, txPr?, dLblPos?, showLegendKey?, showVal?, showCatName?, showSerName?, showPercent?, showBubbleSize?, separator?';
const TITLE_TEXT = '(strRef|rich)?';

/** DrawingML charts (ECMA-376 part 1, section 21.2). */
export const CHART_MODELS: ContentModels = {
  chartSpace:
    'date1904?, lang?, roundedCorners?, AlternateContent?, style?, clrMapOvr?, pivotSource?, protection?, chart, spPr?, txPr?, externalData?, printSettings?, userShapes?, extLst?',
  chart:
    'title?, autoTitleDeleted?, pivotFmts?, view3D?, floor?, sideWall?, backWall?, plotArea, legend?, plotVisOnly?, dispBlanksAs?, showDLblsOverMax?, extLst?',
  plotArea:
    'layout?, (areaChart|lineChart|stockChart|radarChart|scatterChart|pieChart|doughnutChart|barChart|ofPieChart|bubbleChart)+, (valAx|catAx|dateAx|serAx)*, dTable?, spPr?, extLst?',
  barChart:
    'barDir, grouping?, varyColors?, ser*, dLbls?, gapWidth?, overlap?, serLines*, axId, axId, extLst?',
  lineChart:
    'grouping, varyColors?, ser*, dLbls?, dropLines?, hiLowLines?, upDownBars?, marker?, smooth?, axId, axId, extLst?',
  areaChart: 'grouping?, varyColors?, ser*, dLbls?, dropLines?, axId, axId, extLst?',
  scatterChart: 'scatterStyle, varyColors?, ser*, dLbls?, axId, axId, extLst?',
  bubbleChart:
    'varyColors?, ser*, dLbls?, bubble3D?, bubbleScale?, showNegBubbles?, sizeRepresents?, axId, axId, extLst?',
  pieChart: 'varyColors?, ser*, dLbls?, firstSliceAng?, extLst?',
  doughnutChart: 'varyColors?, ser*, dLbls?, firstSliceAng?, holeSize?, extLst?',
  radarChart: 'radarStyle, varyColors?, ser*, dLbls?, axId, axId, extLst?',
  'barChart>ser':
    'idx, order, tx?, spPr?, invertIfNegative?, pictureOptions?, dPt*, dLbls?, trendline*, errBars?, cat?, val?, shape?, extLst?',
  'lineChart>ser':
    'idx, order, tx?, spPr?, marker?, dPt*, dLbls?, trendline*, errBars?, cat?, val?, smooth?, extLst?',
  'areaChart>ser':
    'idx, order, tx?, spPr?, pictureOptions?, dPt*, dLbls?, trendline*, errBars*, cat?, val?, extLst?',
  'scatterChart>ser':
    'idx, order, tx?, spPr?, marker?, dPt*, dLbls?, trendline*, errBars*, xVal?, yVal?, smooth?, extLst?',
  'bubbleChart>ser':
    'idx, order, tx?, spPr?, invertIfNegative?, dPt*, dLbls?, trendline*, errBars*, xVal?, yVal?, bubbleSize?, bubble3D?, extLst?',
  'pieChart>ser': 'idx, order, tx?, spPr?, explosion?, dPt*, dLbls?, cat?, val?, extLst?',
  'doughnutChart>ser': 'idx, order, tx?, spPr?, explosion?, dPt*, dLbls?, cat?, val?, extLst?',
  'radarChart>ser': 'idx, order, tx?, spPr?, marker?, dPt*, dLbls?, cat?, val?, extLst?',
  'ser>marker': 'symbol?, size?, spPr?, extLst?',
  'dPt>marker': 'symbol?, size?, spPr?, extLst?',
  'ser>tx': '(strRef|v)',
  'title>tx': TITLE_TEXT,
  'dLbl>tx': TITLE_TEXT,
  dPt: 'idx, invertIfNegative?, marker?, bubble3D?, explosion?, spPr?, pictureOptions?, extLst?',
  dLbls: `dLbl*, (delete|(${LABELS}, showLeaderLines?, leaderLines?)), extLst?`,
  dLbl: `idx, (delete|(layout?, tx?, ${LABELS})), extLst?`,
  leaderLines: 'spPr?',
  trendline:
    'name?, spPr?, trendlineType, order?, period?, forward?, backward?, intercept?, dispRSqr?, dispEq?, trendlineLbl?, extLst?',
  errBars: 'errDir?, errBarType, errValType, noEndCap?, plus?, minus?, val?, spPr?, extLst?',
  upDownBars: 'gapWidth?, upBars?, downBars?, extLst?',
  dropLines: 'spPr?',
  hiLowLines: 'spPr?',
  serLines: 'spPr?',
  catAx: `${AXIS}, auto?, lblAlgn?, lblOffset?, tickLblSkip?, tickMarkSkip?, noMultiLvlLbl?, extLst?`,
  valAx: `${AXIS}, crossBetween?, majorUnit?, minorUnit?, dispUnits?, extLst?`,
  dateAx: `${AXIS}, auto?, lblOffset?, baseTimeUnit?, majorUnit?, majorTimeUnit?, minorUnit?, minorTimeUnit?, extLst?`,
  serAx: `${AXIS}, tickLblSkip?, tickMarkSkip?, extLst?`,
  scaling: 'logBase?, orientation?, max?, min?, extLst?',
  dispUnits: '(custUnit|builtInUnit)?, dispUnitsLbl?, extLst?',
  majorGridlines: 'spPr?',
  minorGridlines: 'spPr?',
  title: 'tx?, layout?, overlay?, spPr?, txPr?, extLst?',
  layout: 'manualLayout?, extLst?',
  manualLayout: 'layoutTarget?, xMode?, yMode?, wMode?, hMode?, x?, y?, w?, h?, extLst?',
  legend: 'legendPos?, legendEntry*, layout?, overlay?, spPr?, txPr?, extLst?',
  legendEntry: 'idx, (delete|txPr)?, extLst?',
  cat: '(strRef|numRef|multiLvlStrRef|strLit|numLit)',
  xVal: '(strRef|numRef|multiLvlStrRef|strLit|numLit)',
  val: '(numRef|numLit)?',
  yVal: '(numRef|numLit)',
  bubbleSize: '(numRef|numLit)',
  plus: '(numRef|numLit)',
  minus: '(numRef|numLit)',
  strRef: 'f, strCache?, extLst?',
  numRef: 'f, numCache?, extLst?',
  strCache: 'ptCount?, pt*, extLst?',
  numCache: 'formatCode?, ptCount?, pt*, extLst?',
  numLit: 'formatCode?, ptCount?, pt*, extLst?',
  strLit: 'ptCount?, pt*, extLst?',
  pt: 'v',
  rich: 'bodyPr, lstStyle?, p+',
  txPr: 'bodyPr, lstStyle?, p+',
  spPr: 'xfrm?, (custGeom|prstGeom)?, (noFill|solidFill|gradFill|pattFill)?, ln?, (effectLst|effectDag)?, scene3d?, sp3d?, extLst?',
  printSettings: 'headerFooter?, pageMargins?, pageSetup?',
};
