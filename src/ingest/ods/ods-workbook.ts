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
    const workbook = new OdsWorkbook(path, archive);
    await workbook.list();
    if (workbook.sheets.length === 0) throw workbookFailure('data', 'KW157', { file: path });
    return workbook;
  } catch (error) {
    archive.close();
    throw error;
  }
}

class OdsWorkbook implements Workbook {
  sheets: readonly WorkbookSheet[] = [];
  /** Dates are written as dates. */
  readonly date1904 = false;
  readonly recalculatesOnLoad = false;

  constructor(
    private readonly path: string,
    private readonly archive: Archive,
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
    this.archive.close();
  }

  async #read(
    handler: XmlHandler,
    place: { readonly file: string; readonly sheet?: string },
    goOn: () => boolean | Promise<boolean>,
  ): Promise<void> {
    const xml = new XmlTokenizer(handler);
    let isDone = false;
    try {
      for await (const chunk of utf8Chunks(this.archive.chunks(CONTENT, DEFAULT_LIMITS.maxPartBytes))) {
        // What follows is still inflated, for its checksum.
        if (isDone) continue;
        xml.feed(chunk);
        isDone = !(await goOn());
      }
      if (!isDone) xml.end();
    } catch (error) {
      throw error instanceof XmlFault ? error.at(CONTENT, place) : error;
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
