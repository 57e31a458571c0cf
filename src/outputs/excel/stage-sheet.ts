import { notAvailable } from '../../language/numbers.js';
import type { KeyFigure } from '../../results/report-table.js';
import type { StageReport } from '../../results/run-result.js';
import type { ChartBlock } from './charts/chart-block.js';
import type { Drawing } from './drawing.js';
import { type GridCell, type GridTable, gridTable, textColumn } from './grid-table.js';
import { PALETTE } from './looks.js';
import { drawReportSheet, type SentenceBlock } from './report-sheet.js';
import { stageKey, tableKey } from './sheet-keys.js';
import { excelNumber, headingWithUnit, reportFormat } from './unit-format.js';
import { QUESTIONS, WORDING } from './wording.js';

/** The sheet of a stage that is done: summary, findings, key figures, charts, then its tables below each other. */
export function drawStageSheet(drawing: Drawing, stage: StageReport): void {
  const { say, language, result } = drawing;
  drawReportSheet(drawing, {
    key: stageKey(stage.id),
    name: say(stage.title),
    title: say(stage.title),
    intro: say(stage.summary),
    tabColour: PALETTE.sheetTab,
    blocks: [
      ...(stage.findings.length > 0 ? [findingsBlock(drawing, stage)] : []),
      ...(stage.keyFigures.length > 0 ? [keyFigureTable(drawing, stage)] : []),
      ...chartBlocks(drawing, stage),
      ...stage.tables.map((table) => ({
        ...gridTable(table, stage.id, result.currency, language),
        key: tableKey(stage.id, table.id),
      })),
    ],
  });
}

function chartBlocks({ say }: Drawing, stage: StageReport): ChartBlock[] {
  const { charts = [] } = stage;
  return charts.length === 0 ? [] : [{ kind: 'charts', title: say(WORDING.charts), stage, charts }];
}

function findingsBlock({ say }: Drawing, stage: StageReport): SentenceBlock {
  return {
    kind: 'sentences',
    title: say(WORDING.findings),
    sentences: stage.findings.map(({ question, text }) => ({
      label: say(QUESTIONS[question]),
      text: say(text),
    })),
  };
}

function keyFigureTable({ say, language, result }: Drawing, stage: StageReport): GridTable {
  const value = (figure: KeyFigure): GridCell =>
    typeof figure.value === 'string'
      ? figure.value
      : {
          value: excelNumber(figure.value, figure.unit) ?? notAvailable(language),
          format: reportFormat(figure.unit, [figure.value], language),
          ...(figure.formula ? { formula: figure.formula } : {}),
        };
  return {
    kind: 'table',
    title: say(WORDING.keyFigures),
    computed: { stage: stage.id, table: 'key-figures', columns: [], formulas: {}, mistakable: new Set() },
    columns: [
      textColumn(say(WORDING.keyFigure)),
      { heading: say(WORDING.value), format: 'General', figure: true },
    ],
    rows: stage.keyFigures.map((figure) => [
      headingWithUnit(say(figure.label), figure.unit, result.currency, language),
      value(figure),
    ]),
  };
}
