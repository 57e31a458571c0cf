import type { WorkSheet } from '@e965/xlsx';
import type { Bilingual } from '../../language/bilingual.js';
import { Cell, type CellContext } from '../workbook/cell.js';
import type { RowReceiver } from '../workbook/sheet-rows.js';
import type { SheetSummary } from '../workbook/sheet-summary.js';
import { workbookFailure, XmlFault } from '../workbook/workbook-failure.js';
import { XmlTokenizer } from '../workbook/xml-tokenizer.js';
import { LibrarySheet } from './library-sheet.js';
import { SheetCopy, TooManyValues } from './sheet-copy.js';
import { loadSheetLibrary, type SheetLibrary } from './sheetjs.js';

/** A sheet that the fast reader declined. */
export interface SlowSheet {
  /** The user's file, the name of the sheet and its part, for messages. */
  readonly file: string;
  readonly sheet: string;
  readonly part: string;
  /** What the fast reader does not know. */
  readonly form: Bilingual;
  readonly context: CellContext;
  /** The part in UTF-8, checked against the directory of the archive. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** Bounds for sheets that a library holds in memory as a whole. */
export interface SlowLimits {
  /** Inflated size of the sheet. */
  readonly maxPartBytes: number;
  readonly maxValues: number;
}

/** A value takes about 600 bytes in memory, its text aside. */
const SLOW_LIMITS: SlowLimits = { maxPartBytes: 64 * 1024 * 1024, maxValues: 500_000 };

/**
 * Reads a sheet with the library, which finds cells in forms that the fast reader does not know and puts rows in
 * order. Cells come to the same texts and kinds as there.
 *
 * @throws Failure where the sheet is too large (KW171), where a value would be lost (KW172), or where its XML is
 *   broken or hostile (KW154 to KW156)
 */
export async function readSheetSlowly(
  slow: SlowSheet,
  onRows: RowReceiver,
  limits: SlowLimits = SLOW_LIMITS,
): Promise<SheetSummary> {
  const copy = await copySheet(slow, limits);
  const library = await loadSheetLibrary();
  const sheet = librarySheet(library, copy.xml());
  const found = new LibrarySheet((row) => copy.hiddenRows.has(row + 1), onRows);
  const cell = new Cell(slow.context, found.batch, found.tally);
  const { cells } = copy;
  const isFound = new Uint8Array(cells.length);
  requireAll(slow, sheet, isFound);
  try {
    found.tally.formulaCells = cells.filter(({ hasFormula }) => hasFormula).length;
    found.addMerges(sheet);
    await found.addRows(sheet, ({ v }, row, column) => cells[Number(v)]?.putInto(cell, row, column));
  } catch (error) {
    throw error instanceof XmlFault ? error.at(slow.part, { file: slow.file, sheet: slow.sheet }) : error;
  }
  return found.finish();
}

async function copySheet(slow: SlowSheet, { maxPartBytes, maxValues }: SlowLimits): Promise<SheetCopy> {
  const copy = new SheetCopy(maxValues);
  const xml = new XmlTokenizer(copy);
  const place = { file: slow.file, sheet: slow.sheet };
  let bytes = 0;
  try {
    for await (const chunk of slow.chunks) {
      bytes += chunk.length;
      if (bytes > maxPartBytes) throw new TooManyValues();
      xml.feed(chunk);
    }
    xml.end();
    return copy;
  } catch (error) {
    if (error instanceof TooManyValues)
      throw workbookFailure('data', 'KW171', place, {
        form: slow.form,
        values: maxValues,
        megabytes: Math.round(maxPartBytes / (1024 * 1024)),
      });
    throw error instanceof XmlFault
      ? error.at(slow.part, { ...place, row: Math.max(copy.rowNumber, 1) })
      : error;
  }
}

/** Every value has to come back exactly once: where two stand in one place, the library keeps the last alone. */
function requireAll(slow: SlowSheet, sheet: WorkSheet, isFound: Uint8Array): void {
  let found = 0;
  for (const row of sheet['!data'] ?? []) {
    for (const cell of row ?? []) {
      const index = Number(cell?.v ?? -1);
      if (isFound[index] !== 0) continue;
      isFound[index] = 1;
      found += 1;
    }
  }
  if (found === isFound.length) return;
  const place = { file: slow.file, sheet: slow.sheet };
  const details = { form: slow.form, lost: isFound.length - found, all: isFound.length };
  throw workbookFailure('data', 'KW172', place, details);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET = 'xl/worksheets/sheet1.xml';

/** The parts of a workbook with nothing but one sheet. */
const AROUND: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/${SHEET}" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="a"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

function librarySheet({ CFB, read }: SheetLibrary, copy: string): WorkSheet {
  const archive = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries({ ...AROUND, [SHEET]: copy }))
    CFB.utils.cfb_add(archive, name, Buffer.from(content, 'latin1'));
  const bytes = CFB.write(archive, { type: 'buffer', fileType: 'zip' });
  const { Sheets } = read(bytes, {
    type: 'buffer',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
  });
  return Sheets['1'] ?? {};
}
