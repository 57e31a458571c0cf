import { readFile, stat } from 'node:fs/promises';
import type { ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { Failure } from '../../problems/failure.js';
import { Archive } from '../workbook/archive.js';
import { CELL_KIND } from '../workbook/sheet-rows.js';
import type { SheetSummary } from '../workbook/sheet-summary.js';
import type { RowReceiver, Workbook, WorkbookSheet } from '../workbook/workbook.js';
import { damaged, workbookFailure } from '../workbook/workbook-failure.js';
import { DEFAULT_LIMITS } from '../workbook/workbook-limits.js';
import { BiffStream } from './biff-stream.js';
import { LegacyCells } from './legacy-cell.js';
import { LEGACY_LIMITS, type LegacyLimits } from './legacy-limits.js';
import { LibrarySheet } from './library-sheet.js';
import { loadSheetLibrary, type SheetLibrary } from './sheetjs.js';

/** About 50 MB in memory. */
const CELLS_AT_ONCE = 100_000;

/** How such a workbook is packed: a single file, or a ZIP archive whose parts have to be bounded first. */
export type LegacyForm = 'single' | 'archive';

/**
 * Opens a workbook in one of the forms that Excel wrote before or beside xlsx: xls (2 to 2003), xlsb, XML of 2003.
 *
 * @param mostCells cells of an xls workbook that are held in memory at once
 * @throws Failure where it is encrypted (KW151), damaged (KW153) or too large to be held in memory (KW156)
 */
export async function openLegacyWorkbook(
  path: string,
  form: LegacyForm,
  limits: LegacyLimits = LEGACY_LIMITS,
  mostCells = CELLS_AT_ONCE,
): Promise<Workbook> {
  const { size } = await stat(path);
  if (size > limits.maxFileBytes) throw tooLarge(path, limits.maxFileBytes);
  if (form === 'archive') await requireSoundParts(path, limits);
  const library = await loadSheetLibrary();
  try {
    const bytes = await readFile(path);
    const stream = form === 'single' && size > mostCells ? biffStream(library, bytes) : null;
    const workbook =
      stream !== null && stream.cellCount > mostCells
        ? inPieces(library, stream, mostCells)
        : whole(library.read(bytes, READING));
    if (workbook.sheets.length === 0) throw workbookFailure('data', 'KW157', { file: path });
    return workbook;
  } catch (error) {
    throw error instanceof Failure ? error : refusalOf(path, error);
  }
}

/** Of cells, neither how they look nor what they show; that would also make objects of empty ones. */
const READING: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
};

/** A sheet of the library: what is said of it, and its cells, at once or piece by piece. */
interface SheetContent {
  readonly name: string;
  readonly visible: boolean;
  readonly about: WorkSheet;
  readonly pieces: () => Iterable<WorkSheet>;
}

function whole(workbook: WorkBook): LegacyWorkbook {
  return new LegacyWorkbook(
    sheetsOf(workbook, (sheet) => () => [sheet]),
    isFrom1904(workbook),
  );
}

/** The cells of a sheet are read when they are wanted, some rows at a time. */
function inPieces({ read }: SheetLibrary, stream: BiffStream, mostCells: number): LegacyWorkbook {
  const about = read(stream.withCellsOf(null), READING);
  if (about.SheetNames.length !== stream.sheetCount) return whole(read(stream.bytes, READING));
  const contents = sheetsOf(about, (_, sheet, name) => () => piecesOf(sheet, name));
  function* piecesOf(sheet: number, name: string): Generator<WorkSheet> {
    for (const window of stream.windows(sheet, mostCells)) {
      const piece = read(stream.withCellsOf({ ...window, sheet }), READING).Sheets[name];
      if (piece !== undefined) yield piece;
    }
  }
  return new LegacyWorkbook(contents, isFrom1904(about));
}

function sheetsOf(
  workbook: WorkBook,
  pieces: (sheet: WorkSheet, place: number, name: string) => SheetContent['pieces'],
): SheetContent[] {
  return workbook.SheetNames.flatMap((name, at) => {
    const about = workbook.Sheets[name];
    // Chart and macro sheets hold no rows.
    if (about === undefined || ['chart', 'macro', 'dialog'].includes(String(about['!type'] ?? 'sheet')))
      return [];
    const visible = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0;
    return [{ name, visible, about, pieces: pieces(about, at, name) }];
  });
}

function isFrom1904(workbook: WorkBook): boolean {
  return workbook.Workbook?.WBProps?.date1904 === true;
}

/** The stream of an xls workbook; null for other forms, which are read at once. */
function biffStream({ CFB }: SheetLibrary, bytes: Buffer): BiffStream | null {
  if (bytes.readUInt32BE(0) !== OLE) return null;
  const container = CFB.read(bytes, { type: 'buffer' });
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  const content: unknown = entry?.content;
  if (!(content instanceof Uint8Array)) return null;
  return BiffStream.of(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}

const OLE = 0xd0cf11e0;

class LegacyWorkbook implements Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly recalculatesOnLoad = false;
  readonly #cells: LegacyCells;

  constructor(
    private readonly contents: readonly SheetContent[],
    readonly date1904: boolean,
  ) {
    this.sheets = contents.map(({ name, visible }, index) => ({ name, visible, index }));
    this.#cells = new LegacyCells(date1904);
  }

  async readRows(sheetIndex: number, onRows: RowReceiver): Promise<SheetSummary> {
    const content = this.contents[sheetIndex];
    if (content === undefined) throw new RangeError(`no sheet ${sheetIndex}`);
    const looks = content.about['!rows'] ?? [];
    const sheet = new LibrarySheet((row) => looks[row]?.hidden === true, onRows);
    sheet.addMerges(content.about);
    for (const piece of content.pieces()) {
      await sheet.addRows(piece, (cell, row, column) => {
        const found = this.#cells.read(cell);
        if (found === null) return;
        if (found.kind === CELL_KIND.error) sheet.tally.error(row, column);
        sheet.batch.put(column, found.text, found.kind);
        if (found.currency != null) sheet.tally.currency(row, column, found.currency);
      });
    }
    return sheet.finish();
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
