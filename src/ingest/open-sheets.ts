import type { CellLoader, CellRow } from '../engine/cell-loader.js';
import type { Engine } from '../engine/engine.js';
import type { CellKind, RawTable, StatedCurrency } from '../engine/raw-table.js';
import { identifier } from '../engine/sql.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { WideRows } from '../tables/wide-rows.js';
import { columnsToKeep } from './kept-columns.js';
import { chosenFor, layoutFor, namedHeadings, type SourceSettingsByTable } from './source-settings.js';
import { findHeader } from './text/dialect.js';
import { DeclinedSheet, slowlyRead } from './workbook/declined-sheet.js';
import { type ColumnReceiver, WIDEST_QUICK } from './workbook/quick/quick-rows.js';
import { CELL_KIND, type SheetRows } from './workbook/sheet-rows.js';
import type { SheetSummary } from './workbook/sheet-summary.js';
import type { Workbook, WorkbookSheet } from './workbook/workbook.js';

/** Rows looked at to find the heading. */
const HEAD_ROWS = 60;
/** Rows kept as evidence for how cells are written. */
const SAMPLE_ROWS = 500;
/** And fewer of wide tables. */
const SAMPLE_CELLS = 1 << 20;

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
  const problems: Problem[] = [...(workbook.problems ?? [])];
  try {
    for (const sheet of workbook.sheets) {
      const wanted = Object.values(settings).some((each) => each.sheet === sheet.name);
      if (!sheet.visible && !wanted) {
        problems.push(problem('KW110', { position: { file, sheet: sheet.name } }));
        continue;
      }
      const newFill = (): SheetFill =>
        new SheetFill(engine, file, sheet, `${tablePrefix}_${sheet.index}`, settings);
      let fill = newFill();
      let told = 0;
      const tell = (rows: number): void => {
        told += rows;
        onRows(rows);
      };
      let summary: SheetSummary;
      try {
        summary = await workbook.readRows(
          sheet.index,
          async (rows) => {
            await fill.add(rows);
            tell(rows.rowNumbers.length);
          },
          () => fill.columns(tell),
        );
      } catch (error) {
        if (!(error instanceof DeclinedSheet)) throw error;
        await fill.discard();
        fill = newFill();
        problems.push(slowlyRead(error, { file, sheet: sheet.name }));
        let again = 0;
        summary = await error.readSlowly(async (rows) => {
          await fill.add(rows);
          again += rows.rowNumbers.length;
          if (again > told) tell(again - told);
        });
      }
      const table = await fill.finish(summary.currencies);
      if (table !== null) tables.push(table);
      problems.push(...fill.otherWidths(summary.rowCells ?? []));
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
  #isKnown = false;
  /** Where the table is wide: the columns that are kept, and what loads them. */
  #wide: { readonly kept: readonly number[]; readonly rows: WideRows } | null = null;
  #sample: (readonly (string | null)[])[] = [];
  #sampleCells = 0;
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

  /** Takes further rows as columns, once the heading and enough of the rows are known; null before, and for wide tables. */
  columns(onRows: (rows: number) => void): ColumnReceiver | null {
    const loader = this.#loader;
    const width = this.#headings.length;
    if (loader === null || this.#sample.length < SAMPLE_ROWS || width > WIDEST_QUICK) return null;
    return {
      width,
      holder: () => loader.holder(),
      takeBatch: (batch, kinds) => {
        loader.addBatch(batch);
        for (const [index, counts] of this.#counts.entries()) {
          counts.text += kinds[index]?.text ?? 0;
          counts.number += kinds[index]?.number ?? 0;
          counts.date += kinds[index]?.date ?? 0;
        }
        onRows(batch.rows);
      },
      takeRows: (rows) => {
        this.#loadAll(rows);
        onRows(rows.rowNumbers.length);
      },
    };
  }

  #loadAll(batch: SheetRows): void {
    for (const [at, cells] of batch.cells.entries()) {
      const start = batch.kindStarts[at] ?? 0;
      const kinds = batch.kinds.subarray(start, start + cells.length);
      this.#load({ row: batch.rowNumbers[at] ?? 0, cells }, kinds);
    }
  }

  /** Takes back all rows. */
  async discard(): Promise<void> {
    if (this.#loader === null) return;
    this.#loader.finish();
    this.#loader = null;
    await this.engine.run(`DROP TABLE ${identifier(this.tableName)}`);
  }

  /** @param stated the currencies that number formats show anywhere in the sheet */
  async finish(stated: readonly StatedCurrency[]): Promise<RawTable | null> {
    if (this.#loader === null) await this.#begin();
    if (this.#loader === null) return null;
    (this.#loader as CellLoader).finish();
    return {
      file: this.file,
      sheet: this.sheet.name,
      headings: this.#headings,
      ...(this.#wide === null
        ? { relation: this.tableName }
        : { relation: WideRows.relation(this.tableName, this.#wide.kept), kept: this.#wide.kept }),
      kinds: this.#counts.map(kindOf),
      currencies: stated
        .filter(({ lastRow }) => lastRow > this.#headerRow)
        .map((each) => ({ ...each, numbers: this.#counts[each.column]?.number ?? 0 })),
      headerRow: this.#headerRow,
      hasPositions: true,
      readRecords: null,
      sample: this.#sample,
      dialect: { headerRow: this.#headerRow },
      linesOfRecords: () => Promise.reject(new Error('the relation holds its own positions')),
    };
  }

  /** Rows below known headings that have more or fewer cells than these: a damaged tag loses cells, or moves them. */
  otherWidths(rows: readonly { readonly number: number; readonly cellCount: number }[]): readonly Problem[] {
    const width = rows.find(({ number }) => number === this.#headerRow)?.cellCount;
    if (width === undefined || !this.#isKnown) return [];
    // A title or a footer is a single cell.
    const others = rows.filter(
      ({ number, cellCount }) => number > this.#headerRow && cellCount > 1 && cellCount !== width,
    );
    const [first] = others;
    if (first === undefined) return [];
    const position = { file: this.file, sheet: this.sheet.name, row: first.number };
    const details = { rows: others.length, cells: first.cellCount, width };
    return [problem('KW128', { position, details, count: others.length })];
  }

  async #begin(): Promise<void> {
    if (this.#head.length === 0) return;
    const rows = this.#head.map(({ row }) => row.cells);
    const fixed = layoutFor(this.settings, this.file, this.sheet.name).headerRow;
    const named = namedHeadings(this.settings, this.file, this.sheet.name);
    const found = findHeader(rows, commonWidth(rows), named);
    this.#isKnown = fixed !== undefined || found.known > 0;
    const index = fixed === undefined ? found.index : this.#head.findIndex(({ row }) => row.row === fixed);
    const header = this.#head[index];
    if (header === undefined) return;
    this.#headings = header.row.cells.map((cell) => (cell ?? '').trim());
    this.#headerRow = header.row.row;
    this.#counts = this.#headings.map(() => ({ text: 0, number: 0, date: 0 }));
    const kept = columnsToKeep(this.#headings, chosenFor(this.settings, this.file, this.sheet.name));
    const width = kept === null ? this.#headings.length : WideRows.width(kept);
    this.#loader = await this.engine.loadCells(this.tableName, width);
    if (kept !== null) this.#wide = { kept, rows: new WideRows(this.#loader, kept) };
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
    if (this.#sample.length < SAMPLE_ROWS && this.#sampleCells < SAMPLE_CELLS) {
      this.#sample.push(row.cells);
      this.#sampleCells += row.cells.length;
    }
    (this.#wide?.rows ?? this.#loader)?.add(row);
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
