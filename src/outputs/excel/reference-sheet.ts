import type { Drawing } from './drawing.js';
import type { GridCell, GridColumn } from './grid-table.js';
import { PALETTE } from './looks.js';
import { drawReportSheet } from './report-sheet.js';

/** A sheet to look something up on. */
export interface ReferenceSpec {
  readonly key: string;
  /** Names the sheet and its table too. */
  readonly title: string;
  readonly intro: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** Draws it as one Excel table with filters, behind a tab that keeps in the background. */
export function drawReferenceSheet(
  drawing: Drawing,
  { key, title, intro, columns, rows }: ReferenceSpec,
): void {
  drawReportSheet(drawing, {
    key,
    name: title,
    title,
    intro,
    tabColour: PALETTE.quietTab,
    blocks: [{ kind: 'table', title, tableName: title, columns, rows }],
  });
}
