import { readFile, stat } from 'node:fs/promises';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { Archive } from '../workbook/archive.js';
import { RowBatch } from '../workbook/row-batch.js';
import { CELL_KIND } from '../workbook/sheet-rows.js';
import { columnLetters, type SheetSummary } from '../workbook/sheet-summary.js';
import { SheetTally } from '../workbook/sheet-tally.js';
import type { RowReceiver, Workbook, WorkbookSheet } from '../workbook/workbook.js';
import { damaged, workbookFailure } from '../workbook/workbook-failure.js';
import { DEFAULT_LIMITS } from '../workbook/workbook-limits.js';
import { LegacyCells } from './legacy-cell.js';
import { LEGACY_LIMITS, type LegacyLimits } from './legacy-limits.js';
import { loadSheetLibrary } from './sheetjs.js';

/** How such a workbook is packed: a single file, or a ZIP archive whose parts have to be bounded first. */
export type LegacyForm = 'single' | 'archive';

/**
 * Opens a workbook in one of the forms that Excel wrote before or beside xlsx: xls (2 to 2003), xlsb, XML of 2003.
 *
 * @throws Failure where it is encrypted (KW151), damaged (KW153) or too large to be held in memory (KW156)
 */
export async function openLegacyWorkbook(
  path: string,
  form: LegacyForm,
  limits: LegacyLimits = LEGACY_LIMITS,
): Promise<Workbook> {
  const { size } = await stat(path);
  if (size > limits.maxFileBytes) throw tooLarge(path, limits.maxFileBytes);
  if (form === 'archive') await requireSoundParts(path, limits);
  const { read } = await loadSheetLibrary();
  let workbook: WorkBook;
  try {
    workbook = read(await readFile(path), {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellStyles: true,
    });
  } catch (error) {
    throw refusalOf(path, error);
  }
  const sheets = workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name];
    // Chart and macro sheets hold no rows.
    if (sheet === undefined || ['chart', 'macro', 'dialog'].includes(String(sheet['!type'] ?? 'sheet')))
      return [];
    return [{ name, visible: (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0, sheet }];
  });
  if (sheets.length === 0) throw workbookFailure('data', 'KW157', { file: path });
  return new LegacyWorkbook(sheets, workbook.Workbook?.WBProps?.date1904 === true);
}

class LegacyWorkbook implements Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly recalculatesOnLoad = false;
  readonly #cells: LegacyCells;

  constructor(
    private readonly contents: readonly {
      readonly name: string;
      readonly visible: boolean;
      readonly sheet: WorkSheet;
    }[],
    readonly date1904: boolean,
  ) {
    this.sheets = contents.map(({ name, visible }, index) => ({ name, visible, index }));
    this.#cells = new LegacyCells(date1904);
  }

  async readRows(sheetIndex: number, onRows: RowReceiver): Promise<SheetSummary> {
    const content = this.contents[sheetIndex];
    if (content === undefined) throw new RangeError(`no sheet ${sheetIndex}`);
    const { sheet } = content;
    const batch = new RowBatch();
    const tally = new SheetTally();
    const hidden = sheet['!rows'] ?? [];
    for (const { s: from, e: to } of sheet['!merges'] ?? []) {
      tally.mergedRange(`${columnLetters(from.c)}${from.r + 1}:${columnLetters(to.c)}${to.r + 1}`);
    }
    const deliver = async (): Promise<void> => {
      const rows = batch.take();
      if (rows !== undefined) await onRows(rows);
    };
    // Rows and cells that are empty are holes.
    for (const [at, row] of (sheet['!data'] ?? []).entries()) {
      if (row === undefined || row === null) continue;
      for (const [column, cell] of row.entries()) {
        const found = cell === undefined || cell === null ? null : this.#cells.read(cell);
        if (found === null) continue;
        if (found.kind === CELL_KIND.error) tally.error(at + 1, column);
        batch.put(column, found.text, found.kind);
      }
      const width = batch.closeRow(at + 1);
      if (width > 0) tally.row(at + 1, width, hidden[at]?.hidden === true);
      if (batch.full) await deliver();
    }
    await deliver();
    return tally.summary();
  }

  async close(): Promise<void> {}
}

/** Inflates every part once: sizes, ratio and checksums are verified before the library unpacks it whole. */
async function requireSoundParts(path: string, limits: LegacyLimits): Promise<void> {
  const archive = await Archive.open(path, DEFAULT_LIMITS);
  let bytes = 0;
  try {
    for (const name of archive.names()) {
      if (name.endsWith('/')) continue;
      for await (const chunk of archive.chunks(name, limits.maxInflatedBytes)) {
        bytes += chunk.length;
        if (bytes > limits.maxInflatedBytes) throw tooLarge(path, limits.maxInflatedBytes);
      }
    }
  } finally {
    archive.close();
  }
}

function refusalOf(path: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) return workbookFailure('input', 'KW151', { file: path });
  return damaged(path, 'ihr Aufbau ist nicht lesbar', 'its structure cannot be read');
}

function tooLarge(path: string, bytes: number): Error {
  const megabytes = Math.round(bytes / (1024 * 1024));
  return workbookFailure(
    'data',
    'KW156',
    { file: path },
    {
      reason: {
        de: `in dieser Form werden höchstens ${megabytes} MB gelesen`,
        en: `in this form no more than ${megabytes} MB are read`,
      },
    },
  );
}
