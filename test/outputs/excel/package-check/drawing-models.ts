import type { ContentModels } from './content-model.js';

const FILL = '(noFill|solidFill|gradFill|blipFill|pattFill|grpFill)?';
const RUN = `ln?, ${FILL}, (effectLst|effectDag)?, highlight?, latin?, ea?, cs?, sym?, hlinkClick?, extLst?`;
const COLOUR = '(tint|shade|alpha|lumMod|lumOff|satMod)*';

/** DrawingML (ECMA-376 part 1, section 20.1) as far as charts use it. */
export const DRAWING_MODELS: ContentModels = {
  bodyPr: '(noAutofit|normAutofit|spAutoFit)?',
  p: 'pPr?, (r|br|fld)*, endParaRPr?',
  pPr: 'lnSpc?, spcBef?, spcAft?, (buNone|buAutoNum|buChar)?, tabLst?, defRPr?, extLst?',
  defRPr: RUN,
  rPr: RUN,
  endParaRPr: RUN,
  r: 'rPr?, t',
  ln: `${FILL.replace('|grpFill', '').replace('|blipFill', '')}, (prstDash|custDash)?, (round|bevel|miter)?, headEnd?, tailEnd?, extLst?`,
  solidFill: '(srgbClr|schemeClr|sysClr|prstClr)',
  pattFill: 'fgClr?, bgClr?',
  fgClr: '(srgbClr|schemeClr|sysClr|prstClr)',
  bgClr: '(srgbClr|schemeClr|sysClr|prstClr)',
  gradFill: 'gsLst?, (lin|path)?, tileRect?',
  gsLst: 'gs, gs+',
  gs: '(srgbClr|schemeClr|sysClr|prstClr)',
  srgbClr: COLOUR,
  schemeClr: COLOUR,
  xfrm: 'off?, ext?',
  prstGeom: 'avLst?',
  graphic: 'graphicData',
};

/** Drawings on sheets (ECMA-376 part 1, section 20.5). */
export const SHEET_DRAWING_MODELS: ContentModels = {
  wsDr: '(twoCellAnchor|oneCellAnchor|absoluteAnchor)*',
  twoCellAnchor: 'from, to, (sp|grpSp|graphicFrame|cxnSp|pic), clientData',
  oneCellAnchor: 'from, ext, (sp|grpSp|graphicFrame|cxnSp|pic), clientData',
  absoluteAnchor: 'pos, ext, (sp|grpSp|graphicFrame|cxnSp|pic), clientData',
  from: 'col, colOff, row, rowOff',
  to: 'col, colOff, row, rowOff',
  graphicFrame: 'nvGraphicFramePr, xfrm, graphic',
  nvGraphicFramePr: 'cNvPr, cNvGraphicFramePr',
  cNvGraphicFramePr: 'graphicFrameLocks?',
  xfrm: 'off, ext',
  cNvPr: 'hlinkClick?, hlinkHover?, extLst?',
};
