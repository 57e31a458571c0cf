import { formatNumber, formatShare } from '../../../language/numbers.js';
import type { Finding } from '../../../results/report-table.js';
import type { Segment, SegmentFrame } from '../../../results/segment.js';
import type { Drawing } from '../drawing.js';
import { workbookTitle } from '../drawing.js';
import { gridTable } from '../grid-table.js';
import { drawCards } from '../overview-cards.js';
import { type Card, periodLine } from '../overview-content.js';
import type { ContentsLine } from '../overview-contents-list.js';
import {
  addOverviewSheet,
  COLUMN_WIDTH,
  COLUMNS,
  drawBand,
  drawContents,
  drawHalves,
  drawQuestions,
  gap,
} from '../overview-sheet.js';
import { ASSUMPTIONS, CUSTOMERS, GLOSSARY, QUALITY } from '../sheet-keys.js';
import { headingWithUnit } from '../unit-format.js';
import { WORDING } from '../wording.js';
import { tableKey } from './customer-table-sheet.js';
import { SEGMENT, segmentTitle } from './segment-name.js';
import { drawSpreadTable } from './spread-table.js';
import { SEGMENT_WORDING } from './wording.js';

const MOST_CARDS = 12;

/** One printed page about a segment, in the design of the company's: figures, four questions, classes, all sheets. */
export function drawSegmentOverview(drawing: Drawing, frame: SegmentFrame, segment: Segment): void {
  const { say, language, result } = drawing;
  const sheet = addOverviewSheet(drawing);
  const title = segmentTitle(frame, segment.name, drawing);
  drawBand(drawing, sheet, `${title} – ${workbookTitle(result, language)}`, 'title', 34);
  drawBand(drawing, sheet, periodLine(drawing), 'subtitle', 20);
  gap(sheet);
  drawCards(drawing, sheet, segmentCards(drawing, segment), COLUMNS, COLUMN_WIDTH);
  drawBand(drawing, sheet, say(SEGMENT_WORDING.standsForItself), 'reassurance', 20);
  drawQuestions(drawing, sheet, (question) => answersTo(drawing, segment, question));
  for (const table of segment.overview) {
    gap(sheet);
    drawHalves(drawing, sheet, [say(table.title), null], 'block', 20);
    const drawn = gridTable(table, SEGMENT, result.currency, language);
    drawSpreadTable(drawing, sheet, drawn, { columns: COLUMNS, width: COLUMN_WIDTH });
  }
  gap(sheet);
  drawContents(drawing, sheet, contents(drawing, frame, segment));
}

/** Figures of the segment, each with its share of the company's. */
export function segmentCards({ say, language, result }: Drawing, { totals }: Segment): Card[] {
  const cards = totals.flatMap(({ definition, value, whole, share }, index): Card[] => {
    if (Number.isNaN(value)) return [];
    const part = Number.isNaN(share)
      ? ''
      : `${formatShare(share, language)} ${say(SEGMENT_WORDING.ofTheWhole)}`;
    const note = index === 0 ? `${say(SEGMENT_WORDING.of)} ${formatNumber(whole, 0, language)}` : part;
    const label = headingWithUnit(say(definition.label), definition.unit, result.currency, language);
    return [{ label, value, unit: definition.unit, note }];
  });
  return cards.slice(0, MOST_CARDS);
}

function answersTo(
  { say }: Drawing,
  { findings }: Segment,
  question: Finding['question'],
): readonly string[] {
  const texts = findings.filter((finding) => finding.question === question).map(({ text }) => say(text));
  if (texts.length > 0) return texts;
  return [say(question === 'gap' ? WORDING.nothingMissing : WORDING.noFindings)];
}

function contents({ say, language, result }: Drawing, frame: SegmentFrame, segment: Segment): ContentsLine[] {
  const rows = (count: number): string => {
    const shown = formatNumber(count, 0, language);
    if (language === 'de') return `${shown} ${count === 1 ? 'Zeile' : 'Zeilen'}`;
    return `${shown} ${count === 1 ? 'row' : 'rows'}`;
  };
  return [
    {
      title: say(WORDING.customers),
      status: rows(segment.customers.count),
      key: result.customers.columns.length > 0 ? CUSTOMERS : null,
    },
    ...frame.tables.map((table, index) => ({
      title: say(table.title),
      status: rows(segment.tables[index]!.count),
      key: tableKey(table),
    })),
    { title: say(WORDING.quality), status: '', key: QUALITY },
    { title: say(WORDING.assumptions), status: '', key: ASSUMPTIONS },
    { title: say(WORDING.glossary), status: '', key: GLOSSARY },
  ];
}
