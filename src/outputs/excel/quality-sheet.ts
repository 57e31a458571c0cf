import { positionText, severityWord } from '../../problems/layout.js';
import type { Severity } from '../../problems/problem.js';
import type { Drawing } from './drawing.js';
import { figureColumn, type GridTable, textColumn } from './grid-table.js';
import { PALETTE } from './looks.js';
import { reconciliationTables } from './quality-reconciliation.js';
import { sourceTables } from './quality-sources.js';
import { drawReportSheet, type SentenceBlock } from './report-sheet.js';
import { QUALITY } from './sheet-keys.js';
import { WORDING } from './wording.js';

const WIDE_TEXT = 44;
const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Sources, reconciliation, mapping and every problem: whether the figures can be trusted. */
export function drawQualitySheet(drawing: Drawing): void {
  const { say } = drawing;
  drawReportSheet(drawing, {
    key: QUALITY,
    name: say(WORDING.quality),
    title: say(WORDING.quality),
    intro: say(WORDING.qualityIntro),
    tabColour: PALETTE.quietTab,
    blocks: [...reconciliationTables(drawing), ...sourceTables(drawing), problemBlock(drawing)],
  });
}

function problemBlock(drawing: Drawing): GridTable | SentenceBlock {
  const { say, result, language } = drawing;
  if (result.problems.length === 0) {
    return {
      kind: 'sentences',
      title: say(WORDING.problems),
      sentences: [{ label: say(WORDING.agrees), text: say(WORDING.noProblems) }],
    };
  }
  const ordered = GRAVEST_FIRST.flatMap((severity) =>
    result.problems.filter((problem) => problem.severity === severity),
  );
  return {
    kind: 'table',
    title: say(WORDING.problems),
    note: say(WORDING.problemsNote),
    tableName: say(WORDING.problems),
    columns: [
      textColumn(say(WORDING.place)),
      textColumn(say(WORDING.found)),
      textColumn(say(WORDING.severity)),
      textColumn(say(WORDING.code)),
      figureColumn(say(WORDING.count), '#,##0'),
      textColumn(say(WORDING.message), WIDE_TEXT),
      textColumn(say(WORDING.remedy), WIDE_TEXT),
    ],
    rows: ordered.map((problem) => [
      positionText(problem.position, language),
      problem.value ?? null,
      severityWord(problem.severity, language),
      problem.code,
      problem.count,
      say(problem.message),
      say(problem.remedy),
    ]),
  };
}
