import type { CellLoader, CellRow } from '../engine/cell-loader.js';
import type { Engine } from '../engine/engine.js';
import type { CellKind, RawTable } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { layoutFor, namedHeadings, type SourceSettingsByTable } from './source-settings.js';
import { findHeader } from './text/dialect.js';
import { CELL_KIND, type SheetRows } from './workbook/sheet-rows.js';
import type { SheetSummary } from './workbook/sheet-summary.js';
import type { Workbook, WorkbookSheet } from './workbook/workbook.js';

/** Rows looked at to find the heading. */
const HEAD_ROWS = 60;
/** Rows kept as evidence for how cells are written. */
const SAMPLE_ROWS = 500;

/** The sheets of a workbook as raw tables, with what was odd about them. */
export interface OpenedSheets {
  readonly tables: readonly RawTable[];
  readonly problems: readonly Problem[];
}

/**
 * Reads all visible sheets of a workbook into the engine and closes it; hidden ones are named, not read.
 *
 * @param file the user's file
 */
export async function openSheets(
  engine: Engine,
  workbook: Workbook,
  file: string,
  tablePrefix: string,
  settings: SourceSettingsByTable,
  onRows: (rows: number) => void,
): Promise<OpenedSheets> {
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  try {
    for (const sheet of workbook.sheets) {
      const wanted = Object.values(settings).some((each) => each.sheet === sheet.name);
      if (!sheet.visible && !wanted) {
        problems.push(problem('KW110', { position: { file, sheet: sheet.name } }));
        continue;
      }
      const fill = new SheetFill(engine, file, sheet, `${tablePrefix}_${sheet.index}`, settings);
      const summary = await workbook.readRows(sheet.index, async (rows) => {
        await fill.add(rows);
        onRows(rows.rowNumbers.length);
      });
      const table = await fill.finish();
      if (table !== null) tables.push(table);
      problems.push(...oddities(file, sheet, summary, workbook.recalculatesOnLoad));
    }
  } finally {
    await workbook.close();
  }
  return { tables, problems };
}

function oddities(
  file: string,
  sheet: WorkbookSheet,
  summary: SheetSummary,
  recalculatesOnLoad: boolean,
): readonly Problem[] {
  const problems: Problem[] = [];
  const at = { file, sheet: sheet.name };
  if (recalculatesOnLoad && summary.formulaCells > 0) {
    problems.push(problem('KW113', { position: at, count: summary.formulaCells }));
  }
  if (summary.firstErrorCell !== null) {
    problems.push(
      problem('KW114', { position: { ...at, ...summary.firstErrorCell }, count: summary.errorCells }),
    );
  }
  const formula = summary.firstFormulaWithoutValue;
  if (formula !== null) {
    problems.push(
      problem('KW111', {
        position: { file, sheet: sheet.name, ...formula },
        count: summary.formulasWithoutValue,
      }),
    );
  }
  if (summary.hiddenRows > 0) {
    const details = { rows: summary.hiddenRows };
    problems.push(problem('KW112', { position: at, details, count: summary.hiddenRows }));
  }
  return problems;
}

/** Fills one raw table from the rows of a sheet, once its heading is found. */
class SheetFill {
  #head: { row: CellRow; kinds: Uint8Array }[] = [];
  #loader: CellLoader | null = null;
  #headings: readonly string[] = [];
  #headerRow = 0;
  #sample: (readonly (string | null)[])[] = [];
  #counts: { text: number; number: number; date: number }[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly file: string,
    private readonly sheet: WorkbookSheet,
    private readonly tableName: string,
    private readonly settings: SourceSettingsByTable,
  ) {}

  async add(batch: SheetRows): Promise<void> {
    for (const [at, cells] of batch.cells.entries()) {
      const start = batch.kindStarts[at] ?? 0;
      const kinds = batch.kinds.subarray(start, start + cells.length);
      const row = { row: batch.rowNumbers[at] ?? 0, cells };
      if (this.#loader !== null) this.#load(row, kinds);
      else {
        this.#head.push({ row, kinds: kinds.slice() });
        if (this.#head.length >= HEAD_ROWS) await this.#begin();
      }
    }
  }

  async finish(): Promise<RawTable | null> {
    if (this.#loader === null) await this.#begin();
    if (this.#loader === null) return null;
    (this.#loader as CellLoader).finish();
    return {
      file: this.file,
      sheet: this.sheet.name,
      relation: this.tableName,
      headings: this.#headings,
      kinds: this.#counts.map(kindOf),
      headerRow: this.#headerRow,
      hasPositions: true,
      readRecords: null,
      sample: this.#sample,
      dialect: { headerRow: this.#headerRow },
      linesOfRecords: () => Promise.reject(new Error('the relation holds its own positions')),
    };
  }

  async #begin(): Promise<void> {
    if (this.#head.length === 0) return;
    const rows = this.#head.map(({ row }) => row.cells);
    const fixed = layoutFor(this.settings, this.file, this.sheet.name).headerRow;
    const named = namedHeadings(this.settings, this.file, this.sheet.name);
    const index =
      fixed === undefined
        ? findHeader(rows, commonWidth(rows), named).index
        : this.#head.findIndex(({ row }) => row.row === fixed);
    const header = this.#head[index];
    if (header === undefined) return;
    this.#headings = header.row.cells.map((cell) => (cell ?? '').trim());
    this.#headerRow = header.row.row;
    this.#counts = this.#headings.map(() => ({ text: 0, number: 0, date: 0 }));
    this.#loader = await this.engine.loadCells(this.tableName, this.#headings.length);
    for (const each of this.#head.slice(index + 1)) this.#load(each.row, each.kinds);
    this.#head = [];
  }

  #load(row: CellRow, kinds: Uint8Array): void {
    for (let at = 0; at < this.#counts.length && at < kinds.length; at += 1) {
      const counts = this.#counts[at];
      if (counts === undefined) continue;
      if (kinds[at] === CELL_KIND.number) counts.number += 1;
      else if (kinds[at] === CELL_KIND.date) counts.date += 1;
      else if (kinds[at] !== CELL_KIND.empty) counts.text += 1;
    }
    if (this.#sample.length < SAMPLE_ROWS) this.#sample.push(row.cells);
    this.#loader?.add(row);
  }
}

function kindOf(counts: { readonly text: number; readonly number: number; readonly date: number }): CellKind {
  const kinds = (['text', 'number', 'date'] as const).filter((kind) => counts[kind] > 0);
  return kinds.length === 0 ? 'empty' : kinds.length === 1 ? (kinds[0] ?? 'mixed') : 'mixed';
}

function commonWidth(rows: readonly (readonly unknown[])[]): number {
  const widths = rows.map((row) => row.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
