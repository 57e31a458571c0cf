import type { Bilingual } from '../../language/bilingual.js';
import type { Problem } from '../../problems/problem.js';
import { Archive } from './archive.js';
import type { CellContext } from './cell.js';
import { DeclinedForm, unknownElement } from './declined-form.js';
import { DeclinedSheet } from './declined-sheet.js';
import { otherArchive, requireArchive } from './file-nature.js';
import type { ColumnReceiver } from './quick/quick-rows.js';
import { SharedStrings } from './shared-strings.js';
import { SheetHandler } from './sheet-handler.js';
import type { RowReceiver } from './sheet-rows.js';
import type { SheetSummary } from './sheet-summary.js';
import { StyleFormats } from './styles.js';
import { utf8Chunks } from './utf8-chunks.js';
import { workbookFailure, XmlFault } from './workbook-failure.js';
import { DEFAULT_LIMITS, type WorkbookLimits } from './workbook-limits.js';
import { findWorkbookPart, readLayout, type WorkbookLayout } from './workbook-part.js';
import { type XmlHandler, XmlTokenizer } from './xml-tokenizer.js';

/** A worksheet; `index` is its place in `Workbook.sheets`, which leaves out chart sheets. */
export interface WorkbookSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly index: number;
}

export type { RowReceiver };

/** An xlsx or xlsm workbook opened for reading. Reads every sheet as text, as often as asked. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Days count from 1904 (old Macintosh workbooks). The dates handed over already allow for it. */
  readonly date1904: boolean;
  /** The writing program asks for a calculation on opening: stored formula results may be placeholders. */
  readonly recalculatesOnLoad: boolean;
  /** What is wrong with the file as a whole, where it could be opened all the same. */
  readonly problems?: readonly Problem[];
  /**
   * @param columns asked after each batch who wants the further rows as columns; rows of any other form
   *   still come as rows, in their order
   * @throws DeclinedSheet where the sheet has a form that is not known: the slower reader gives its rows
   */
  readRows(
    sheetIndex: number,
    onRows: RowReceiver,
    columns?: () => ColumnReceiver | null,
  ): Promise<SheetSummary>;
  close(): Promise<void>;
}

/**
 * Opens a workbook. Fails with catalogued problems (`Failure`) when the file is something else, encrypted, damaged
 * or hostile.
 */
export async function openWorkbook(path: string, limits: Partial<WorkbookLimits> = {}): Promise<Workbook> {
  const allLimits = { ...DEFAULT_LIMITS, ...limits };
  await requireArchive(path);
  const archive = await Archive.open(path, allLimits);
  try {
    const parts = new PartReader(path, archive, allLimits);
    const read = (part: string, handler: XmlHandler): Promise<void> => parts.readSmall(part, handler);
    const workbookPart = await findWorkbookPart(archive, read);
    if (workbookPart === undefined) throw otherArchive(path, archive.names());
    const layout = await readLayout(archive, read, workbookPart);
    if (layout.sheets.length === 0) throw workbookFailure('data', 'KW157', { file: path });
    return new XlsxWorkbook(archive, parts, layout);
  } catch (error) {
    archive.close();
    throw error;
  }
}

class XlsxWorkbook implements Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  readonly recalculatesOnLoad: boolean;
  private context: Promise<LoadedContext> | undefined;

  constructor(
    private readonly archive: Archive,
    private readonly parts: PartReader,
    private readonly layout: WorkbookLayout,
  ) {
    this.sheets = layout.sheets.map(({ name, visible }, index) => ({ name, visible, index }));
    this.date1904 = layout.date1904;
    this.recalculatesOnLoad = layout.recalculatesOnLoad;
  }

  async readRows(
    sheetIndex: number,
    onRows: RowReceiver,
    columns: () => ColumnReceiver | null = () => null,
  ): Promise<SheetSummary> {
    const sheet = this.layout.sheets[sheetIndex];
    if (sheet === undefined) throw new RangeError(`no sheet ${sheetIndex}`);
    this.archive.readAhead(sheet.part);
    this.context ??= this.parts.cellContext(this.layout);
    const { cells, unknownText } = await this.context;
    const handler = new SheetHandler(cells);
    try {
      if (unknownText !== undefined) throw unknownElement(unknownText);
      await this.parts.readSheet(sheet.part, sheet.name, handler, onRows, columns);
      return handler.tally.summary();
    } catch (error) {
      if (!(error instanceof DeclinedForm)) throw error;
      const { form } = error;
      throw new DeclinedSheet(form, Math.max(handler.rowNumber, 1), (onSlowRows) =>
        this.parts.readSlowly(sheet.part, sheet.name, form, cells, onSlowRows),
      );
    }
  }

  async close(): Promise<void> {
    this.archive.close();
  }
}

/** What cells refer to, and an element in the shared strings that is not known. */
interface LoadedContext {
  readonly cells: CellContext;
  readonly unknownText: string | undefined;
}

/** Feeds parts of the archive to handlers and gives their faults a place. */
class PartReader {
  constructor(
    private readonly path: string,
    private readonly archive: Archive,
    private readonly limits: WorkbookLimits,
  ) {}

  async readSmall(part: string, handler: XmlHandler): Promise<void> {
    await this.readWhole(part, handler, this.limits.maxSmallPartBytes);
  }

  async cellContext(layout: WorkbookLayout): Promise<LoadedContext> {
    const styles = new StyleFormats();
    const strings = new SharedStrings();
    if (layout.stylesPart !== undefined) await this.readSmall(layout.stylesPart, styles);
    if (layout.sharedStringsPart !== undefined) {
      await this.readWhole(layout.sharedStringsPart, strings, this.limits.maxSharedStringBytes);
    }
    return {
      cells: { sharedStrings: strings.texts, ...styles.styles(), date1904: layout.date1904 },
      unknownText: strings.unknownElement,
    };
  }

  async readSheet(
    part: string,
    sheet: string,
    handler: SheetHandler,
    onRows: RowReceiver,
    columns: () => ColumnReceiver | null,
  ): Promise<void> {
    const { batch } = handler;
    let isQuick = false;
    const deliver = async (): Promise<void> => {
      const rows = batch.take();
      if (rows !== undefined) await onRows(rows);
      const receiver = isQuick ? null : columns();
      if (receiver === null) return;
      isQuick = true;
      handler.readQuickly(receiver);
    };
    const xml = new XmlTokenizer(handler);
    try {
      for await (const chunk of utf8Chunks(this.archive.chunks(part, this.limits.maxPartBytes))) {
        xml.feed(chunk);
        if (batch.full) await deliver();
      }
      xml.end();
      handler.flush();
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      throw error.at(part, { file: this.path, sheet, row: Math.max(handler.rowNumber, 1) });
    }
    await deliver();
  }

  async readSlowly(
    part: string,
    sheet: string,
    form: Bilingual,
    context: CellContext,
    onRows: RowReceiver,
  ): Promise<SheetSummary> {
    const { readSheetSlowly } = await import('../legacy/slow-sheet.js');
    const chunks = utf8Chunks(this.archive.chunks(part, this.limits.maxPartBytes));
    return readSheetSlowly({ file: this.path, sheet, part, form, context, chunks }, onRows);
  }

  private async readWhole(part: string, handler: XmlHandler, maxBytes: number): Promise<void> {
    const xml = new XmlTokenizer(handler);
    try {
      for await (const chunk of utf8Chunks(this.archive.chunks(part, maxBytes))) xml.feed(chunk);
      xml.end();
    } catch (error) {
      throw error instanceof XmlFault ? error.at(part, { file: this.path }) : error;
    }
  }
}
