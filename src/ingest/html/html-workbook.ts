import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import type { Parser } from 'htmlparser2';
import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { Failure } from '../../problems/failure.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { formatFailure } from '../format-failure.js';
import { tooLong, tooWide } from '../table-limits.js';
import { RowBatch } from '../workbook/row-batch.js';
import { CELL_KIND } from '../workbook/sheet-rows.js';
import type { SheetSummary } from '../workbook/sheet-summary.js';
import { SheetTally } from '../workbook/sheet-tally.js';
import type { RowReceiver, Workbook, WorkbookSheet } from '../workbook/workbook.js';
import type { DamageKind } from './html-damage.js';
import { htmlEncoding } from './html-encoding.js';
import { HtmlPage, MOST_CELLS } from './html-page.js';
import { HtmlSource } from './html-source.js';
import { HtmlExcess, type HtmlTable } from './html-table.js';
import { archivedPages } from './web-archive.js';

const HEAD_BYTES = 64 * 1024;
const MEGABYTE = 1024 * 1024;
/** A page is held in memory as a whole. */
const MAX_BYTES = 200 * MEGABYTE;
/** Of a web archive the bytes are, too. */
const MAX_ARCHIVE_BYTES = 100 * MEGABYTE;
/** Tables that lay out a login form are small. */
const FORM_ROWS = 5;
/** So many files of frames are named. */
const FRAMES_SHOWN = 8;
const PIECE = 256 * 1024;
const LONGEST_TITLE = 80;

/**
 * Opens a web page whose tables are data, as web programs, SAP and CRMs write them under the name of a workbook.
 * Each table is a sheet, `#1`, `#2` and so on.
 *
 * @param file the user's file, for messages; `path` is where its bytes lie
 * @throws Failure where no table holds data (KW123) or the tables lie in other files (KW127), the page is too large or has too many cells (KW125), or a row (KW165) or a cell
 *   (KW166) is
 */
export async function openHtmlWorkbook(path: string, file: string, maxBytes = MAX_BYTES): Promise<Workbook> {
  await requireSize(path, file, maxBytes);
  const encoding = htmlEncoding(await headOf(path));
  return workbookOf(
    file,
    await readPages(file, [{ encoding, chunks: createReadStream(path, { highWaterMark: PIECE }) }]),
  );
}

/**
 * Opens a web archive (mht), as Excel and browsers save a page with all that belongs to it. The tables of all its
 * pages are sheets.
 *
 * @throws Failure like {@link openHtmlWorkbook}
 */
export async function openWebArchive(
  path: string,
  file: string,
  maxBytes = MAX_ARCHIVE_BYTES,
): Promise<Workbook> {
  await requireSize(path, file, maxBytes);
  const pages = archivedPages(await readFile(path)).map(({ bytes, charset }) => ({
    encoding: htmlEncoding(bytes.subarray(0, HEAD_BYTES), charset),
    chunks: piecesOf(bytes),
  }));
  return workbookOf(file, await readPages(file, pages));
}

async function requireSize(path: string, file: string, maxBytes: number): Promise<void> {
  const { size } = await stat(path);
  if (size <= maxBytes) return;
  const megabytes = Math.round(maxBytes / MEGABYTE);
  const reason = {
    de: `als HTML-Seite werden höchstens ${megabytes} MB gelesen`,
    en: `as an HTML page no more than ${megabytes} MB are read`,
  };
  throw formatFailure(file, 'KW125', { reason });
}

function workbookOf(file: string, page: HtmlPage): Workbook {
  const tables = page.tables.filter((table) => table.holdsData);
  const isLogin = page.hasPasswordField && tables.every(({ rows }) => rows.length < FORM_ROWS);
  if (tables.length === 0 && page.frames.length > 0) {
    const more = page.frames.length > FRAMES_SHOWN ? ', …' : '';
    throw formatFailure(file, 'KW127', { files: page.frames.slice(0, FRAMES_SHOWN).join(', ') + more });
  }
  if (tables.length === 0 || isLogin) throw formatFailure(file, 'KW123', { title: quotedTitle(page.title) });
  return new HtmlWorkbook(tables, damageOf(file, page, tables));
}

class HtmlWorkbook implements Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904 = false;
  readonly recalculatesOnLoad = false;

  constructor(
    private readonly tables: readonly HtmlTable[],
    readonly problems: readonly Problem[],
  ) {
    this.sheets = tables.map((_, index) => ({ name: `#${index + 1}`, visible: true, index }));
  }

  async readRows(sheetIndex: number, onRows: RowReceiver): Promise<SheetSummary> {
    const table = this.tables[sheetIndex];
    if (table === undefined) throw new RangeError(`no table ${sheetIndex}`);
    const batch = new RowBatch();
    const tally = new SheetTally();
    const deliver = async (): Promise<void> => {
      const rows = batch.take();
      if (rows !== undefined) await onRows(rows);
    };
    for (const { number, isHidden, cells } of table.rows) {
      for (const [column, cell] of cells.entries()) {
        if (cell === undefined) continue;
        if (cell.kind === CELL_KIND.error) tally.error(number, column);
        batch.put(column, cell.text, cell.kind);
      }
      const width = batch.closeRow(number);
      if (width > 0) tally.row(number, width, isHidden);
      if (batch.full) await deliver();
    }
    await deliver();
    return { ...tally.summary(), rowCells: table.rows };
  }

  async close(): Promise<void> {}
}

/** A page as it comes from a file, and its encoding as iconv calls it. */
interface PageSource {
  readonly encoding: string;
  readonly chunks: AsyncIterable<Buffer> | Iterable<Buffer>;
}

async function readPages(file: string, sources: readonly PageSource[]): Promise<HtmlPage> {
  const [{ Parser: HtmlParser }, { default: iconv }] = await Promise.all([
    import('htmlparser2'),
    import('iconv-lite'),
  ]);
  const page = new HtmlPage();
  try {
    for (const { encoding, chunks } of sources) {
      const decoder = iconv.getDecoder(iconv.encodingExists(encoding) ? encoding : 'win1252');
      const parser: Parser = new HtmlParser(page, { decodeEntities: true });
      const source = new HtmlSource();
      page.turnTo(source, parser);
      const parse = (text: string): void => {
        source.add(text);
        parser.write(text);
      };
      for await (const chunk of chunks) parse(decoder.write(chunk));
      parse(decoder.end() ?? '');
      parser.end();
    }
  } catch (error) {
    if (!(error instanceof HtmlExcess)) throw error;
    throw excessFailure(file, error);
  }
  return page;
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** What is damaged in the tables that hold data, and in the page around them, each kind at its first place. */
function damageOf(file: string, page: HtmlPage, tables: readonly HtmlTable[]): readonly Problem[] {
  const all = [...page.damage, ...tables.flatMap(({ damage }) => damage)];
  return (Object.keys(DAMAGE) as DamageKind[]).flatMap((kind) => {
    const found = all.filter((each) => each.kind === kind);
    if (found.length === 0) return [];
    const line = Math.min(...found.slice(0, MOST_COMPARED).map((each) => each.line));
    const details = { what: DAMAGE[kind], line };
    return [problem('KW129', { position: { file }, details, count: found.length })];
  });
}

/** The first places are among the first that were met. */
const MOST_COMPARED = 1000;

const DAMAGE: Readonly<Record<DamageKind, Bilingual>> = {
  nested: { de: 'in einem Tag beginnt ein anderer', en: 'a tag begins within another' },
  unclosed: { de: 'ein Tag ist nicht geschlossen', en: 'a tag is not closed' },
  stray: { de: 'zwischen den Zellen steht Text', en: 'text stands between the cells' },
};

function excessFailure(file: string, { what, row }: HtmlExcess): Failure {
  if (what === 'row') return tooWide({ file, row }, null);
  if (what === 'cell') return tooLong({ file, row });
  const cells = inBoth((language) => formatNumber(MOST_CELLS, 0, language));
  const reason = {
    de: `als HTML-Seite werden höchstens ${cells.de} Zellen gelesen`,
    en: `as an HTML page no more than ${cells.en} cells are read`,
  };
  return formatFailure(file, 'KW125', { reason });
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function quotedTitle(title: string): string {
  const text = title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  return text === '' ? '–' : text;
}
