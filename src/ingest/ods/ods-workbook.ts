import { createReadStream } from 'node:fs';
import { Archive } from '../workbook/archive.js';
import type { SheetSummary } from '../workbook/sheet-summary.js';
import { utf8Chunks } from '../workbook/utf8-chunks.js';
import type { RowReceiver, Workbook, WorkbookSheet } from '../workbook/workbook.js';
import { workbookFailure, XmlFault } from '../workbook/workbook-failure.js';
import { DEFAULT_LIMITS } from '../workbook/workbook-limits.js';
import { type XmlHandler, XmlTokenizer } from '../workbook/xml-tokenizer.js';
import { OdsSheetHandler } from './ods-sheet-handler.js';
import { OdsSheetList } from './ods-sheet-list.js';

const CONTENT = 'content.xml';
/** A flat file is read in pieces of so many bytes. */
const PIECE = 256 * 1024;
const MANIFEST = 'meta-inf/manifest.xml';

/**
 * Opens an OpenDocument spreadsheet (ods). All sheets lie in one part, which is read once for the list of sheets
 * and once more for each sheet, up to its end.
 *
 * @throws Failure where it is encrypted (KW151), damaged (KW153, KW154), hostile (KW155, KW156) or has no sheet (KW157)
 */
export async function openOdsWorkbook(path: string): Promise<Workbook> {
  const archive = await Archive.open(path, DEFAULT_LIMITS);
  try {
    if (await isEncrypted(archive)) throw workbookFailure('input', 'KW151', { file: path });
    return await listed(
      new OdsWorkbook(
        path,
        CONTENT,
        () => archive.chunks(CONTENT, DEFAULT_LIMITS.maxPartBytes),
        () => archive.close(),
      ),
    );
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Opens the same without packing (fods): one file of XML. */
export async function openFlatOdsWorkbook(path: string): Promise<Workbook> {
  return listed(
    new OdsWorkbook(
      path,
      '',
      () => createReadStream(path, { highWaterMark: PIECE }),
      () => undefined,
    ),
  );
}

async function listed(workbook: OdsWorkbook): Promise<Workbook> {
  await workbook.list();
  if (workbook.sheets.length === 0) throw workbookFailure('data', 'KW157', { file: workbook.path });
  return workbook;
}

class OdsWorkbook implements Workbook {
  sheets: readonly WorkbookSheet[] = [];
  /** Dates are written as dates. */
  readonly date1904 = false;
  readonly recalculatesOnLoad = false;

  constructor(
    readonly path: string,
    /** The part with the sheets, for messages; empty where it is the file. */
    private readonly part: string,
    private readonly content: () => AsyncIterable<Buffer>,
    private readonly release: () => void,
  ) {}

  async list(): Promise<void> {
    const list = new OdsSheetList();
    await this.#read(list, { file: this.path }, () => true);
    this.sheets = list.sheets();
  }

  async readRows(sheetIndex: number, onRows: RowReceiver): Promise<SheetSummary> {
    const sheet = this.sheets[sheetIndex];
    if (sheet === undefined) throw new RangeError(`no sheet ${sheetIndex}`);
    const handler = new OdsSheetHandler(sheetIndex);
    const deliver = async (): Promise<void> => {
      const rows = handler.batch.take();
      if (rows !== undefined) await onRows(rows);
    };
    const place = { file: this.path, sheet: sheet.name };
    await this.#read(handler, place, async () => {
      if (handler.batch.full) await deliver();
      return !handler.isDone;
    });
    await deliver();
    return handler.tally.summary();
  }

  async close(): Promise<void> {
    this.release();
  }

  async #read(
    handler: XmlHandler,
    place: { readonly file: string; readonly sheet?: string },
    goOn: () => boolean | Promise<boolean>,
  ): Promise<void> {
    const xml = new XmlTokenizer(handler);
    let isDone = false;
    try {
      for await (const chunk of utf8Chunks(this.content())) {
        // What follows is still read: an archive inflates it, for its checksum.
        if (isDone) continue;
        xml.feed(chunk);
        isDone = !(await goOn());
      }
      if (!isDone) xml.end();
    } catch (error) {
      throw error instanceof XmlFault ? error.at(this.part, place) : error;
    }
  }
}

/** The list of parts says which of them are encrypted; a password encrypts all that matter. */
async function isEncrypted(archive: Archive): Promise<boolean> {
  if (!archive.has(MANIFEST)) return false;
  let text = '';
  for await (const chunk of archive.chunks(MANIFEST, DEFAULT_LIMITS.maxSmallPartBytes))
    text += chunk.toString('latin1');
  return text.includes(':encryption-data');
}
