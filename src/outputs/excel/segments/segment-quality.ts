import type { Segment } from '../../../results/segment.js';
import type { Drawing } from '../drawing.js';
import { figureColumn, type GridCell, type GridTable, gridTable, textColumn } from '../grid-table.js';
import { PALETTE } from '../looks.js';
import { drawReportSheet } from '../report-sheet.js';
import { QUALITY } from '../sheet-keys.js';
import { EXACT_AMOUNT, excelNumber, headingWithUnit, unitFormat } from '../unit-format.js';
import { WORDING } from '../wording.js';
import { SEGMENT } from './segment-name.js';
import { SEGMENT_WORDING } from './wording.js';

/** How a segment fits into the whole, and what is known about its customers. */
export function drawSegmentQuality(drawing: Drawing, segment: Segment): void {
  const { say, result, language } = drawing;
  drawReportSheet(drawing, {
    key: QUALITY,
    name: say(WORDING.quality),
    title: say(WORDING.quality),
    intro: say(SEGMENT_WORDING.qualityIntro),
    tabColour: PALETTE.quietTab,
    blocks: [controlTable(drawing, segment), gridTable(segment.coverage, SEGMENT, result.currency, language)],
  });
}

function controlTable({ say, result, language }: Drawing, { totals }: Segment): GridTable {
  return {
    kind: 'table',
    title: say(SEGMENT_WORDING.control),
    note: say(SEGMENT_WORDING.controlNote),
    columns: [
      textColumn(say(SEGMENT_WORDING.quantity)),
      figureColumn(say(SEGMENT_WORDING.thisSegment), EXACT_AMOUNT),
      figureColumn(say(SEGMENT_WORDING.others), EXACT_AMOUNT),
      figureColumn(say(SEGMENT_WORDING.whole), EXACT_AMOUNT),
      figureColumn(say(SEGMENT_WORDING.share), unitFormat('share', language)),
    ],
    rows: totals.map(({ definition: { label, unit }, value, rest, whole, share }): GridCell[] => {
      const format = unitFormat(unit, language);
      const figure = (each: number): GridCell => ({ value: excelNumber(each, unit), format });
      return [
        headingWithUnit(say(label), unit, result.currency, language),
        ...[value, rest, whole].map(figure),
        Number.isNaN(share) ? null : share,
      ];
    }),
  };
}
