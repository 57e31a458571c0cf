import type { Language } from '../../language/bilingual.js';
import type { RunResult } from '../../results/run-result.js';
import { drawAssumptionsSheet } from './assumptions-sheet.js';
import { drawChartDataSheet } from './charts/chart-data-sheet.js';
import { placeCharts } from './charts/place-charts.js';
import { drawCustomers } from './customers-sheet.js';
import { startDrawing } from './drawing.js';
import { drawGlossarySheet } from './glossary-sheet.js';
import { drawInputsSheet } from './inputs-sheet.js';
import type { LiveMode } from './live.js';
import { drawOverviewSheet } from './overview-sheet.js';
import { drawQualitySheet } from './quality-sheet.js';
import { drawStageSheet } from './stage-sheet.js';

/**
 * The workbook (Arbeitsmappe) of a run, in chunks that follow each other: overview, customers, a sheet for each
 * stage that is done, data quality, assumptions, glossary, and the figures of charts that no other sheet has. It
 * draws what the result holds by units and hints and knows no stage.
 * Unknown figures stay empty, text never becomes a formula, the same result gives the same bytes.
 */
export async function excelWorkbookChunks(
  result: RunResult,
  language: Language,
  live: LiveMode = 'auto',
): Promise<readonly Uint8Array[]> {
  const drawing = startDrawing(result, language, live);
  drawOverviewSheet(drawing);
  await drawCustomers(drawing);
  for (const stage of result.stages) {
    if (stage.status === 'done') drawStageSheet(drawing, stage);
  }
  drawQualitySheet(drawing);
  drawInputsSheet(drawing);
  drawAssumptionsSheet(drawing);
  drawGlossarySheet(drawing);
  drawChartDataSheet(drawing);
  placeCharts(drawing);
  return drawing.book.toChunks();
}

/** {@link excelWorkbookChunks} as one. */
export async function excelWorkbook(
  result: RunResult,
  language: Language,
  live: LiveMode = 'auto',
): Promise<Uint8Array> {
  return Buffer.concat(await excelWorkbookChunks(result, language, live));
}
