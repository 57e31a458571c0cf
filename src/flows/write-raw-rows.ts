import { join } from 'node:path';
import { fileKind } from '../ingest/file-kind.js';
import { whileUnchanged } from '../ingest/file-state.js';
import { formatFailure } from '../ingest/format-failure.js';
import { readStart, requireFile } from '../ingest/open-source.js';
import { RawCsv, type TextSink, WidthCount } from '../ingest/raw-csv.js';
import { DeclinedSheet, slowlyRead } from '../ingest/workbook/declined-sheet.js';
import type { RowReceiver, Workbook, WorkbookSheet } from '../ingest/workbook/workbook.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { RawRowsReport } from '../results/raw-rows.js';

/**
 * Writes the records of one file or sheet as CSV, as they are: nothing is recognised, typed or left
 * out. Needs the same memory for every size of file.
 *
 * @param sheet the sheet of a workbook; null reads its first visible one
 * @param privateFolder gives a folder for what a packed file holds
 * @throws Failure where the file cannot be read, or has no such sheet (KW148)
 */
export async function writeRawRows(
  path: string,
  sheet: string | null,
  privateFolder: () => Promise<string>,
  sink: TextSink,
): Promise<RawRowsReport> {
  return whileUnchanged([path], () => writeRecords(path, sheet, privateFolder, sink));
}

async function writeRecords(
  path: string,
  sheet: string | null,
  privateFolder: () => Promise<string>,
  sink: TextSink,
): Promise<RawRowsReport> {
  await requireFile(path);
  let bytes = path;
  let kind = fileKind(await readStart(bytes));
  if (kind.kind === 'gzip') {
    const { unpackGzip } = await import('../ingest/gzip.js');
    bytes = join(await privateFolder(), 'unpacked');
    await unpackGzip(path, bytes, path);
    kind = fileKind(await readStart(bytes));
  }
  if (kind.kind === 'refused') {
    const detail = kind.code === 'KW126' ? { reason: kind.name } : { kind: kind.name };
    throw formatFailure(path, kind.code, detail);
  }
  if (kind.kind === 'gzip')
    throw formatFailure(path, 'KW121', { kind: { de: 'zweimal gepackt', en: 'packed twice' } });
  if (kind.kind === 'parquet')
    throw formatFailure(path, 'KW120', {
      kind: { de: 'Parquet, das keine rohen Sätze hat', en: 'Parquet, which has no raw records' },
    });
  if (kind.kind === 'text') {
    if (sheet !== null) throw noSuchSheet(path, sheet, []);
    const { writeRawText } = await import('../ingest/text/raw-text.js');
    return writeRawText(bytes, path, sink);
  }
  const { openAnyWorkbook } = await import('../ingest/open-workbook.js');
  const workbook = await openAnyWorkbook(kind.kind, bytes, path);
  try {
    return await writeSheet(workbook, chooseSheet(workbook, sheet, path), path, sink);
  } finally {
    await workbook.close();
  }
}

async function writeSheet(
  workbook: Workbook,
  sheet: WorkbookSheet,
  file: string,
  sink: TextSink,
): Promise<RawRowsReport> {
  const out = new RawCsv(sink);
  const widths = new WidthCount();
  let written = 0;
  let lastWritten = 0;
  let passedOver = 0;
  const problems: Problem[] = [];
  const write: RowReceiver = async ({ cells, rowNumbers }) => {
    for (const [at, row] of cells.entries()) {
      const number = rowNumbers[at] ?? 0;
      if (passedOver > 0) {
        passedOver -= 1;
        if (passedOver === 0 && number !== lastWritten) throw rowsInDisorder(file, sheet.name, lastWritten);
        continue;
      }
      widths.add(row.length, number);
      if (out.isWanted) out.add(row);
      written += 1;
      lastWritten = number;
    }
    await out.flush();
  };
  try {
    await workbook.readRows(sheet.index, write);
  } catch (error) {
    if (!(error instanceof DeclinedSheet)) throw error;
    // What has been written cannot be taken back: the slower reader begins with the same rows, unless some of
    // those that follow belong before them.
    passedOver = written;
    problems.push(slowlyRead(error, { file, sheet: sheet.name }));
    await error.readSlowly(write);
  }
  await out.flush(true);
  return {
    file,
    sheet: { name: sheet.name, all: workbook.sheets.map(({ name }) => name) },
    text: null,
    headerRow: 0,
    records: widths.records,
    widths: widths.list(),
    problems,
  };
}

/** Hidden sheets are read only if they are named. */
function chooseSheet(workbook: Workbook, wanted: string | null, file: string): WorkbookSheet {
  const { sheets } = workbook;
  const found =
    wanted === null
      ? (sheets.find(({ visible }) => visible) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted);
  if (found === undefined)
    throw noSuchSheet(
      file,
      wanted ?? '',
      sheets.map(({ name }) => name),
    );
  return found;
}

function rowsInDisorder(file: string, sheet: string, row: number): Failure {
  return new Failure('data', [problem('KW173', { position: { file, sheet, row } })]);
}

function noSuchSheet(file: string, sheet: string, sheets: readonly string[]): Failure {
  const all = sheets.length === 0 ? '–' : sheets.join(' · ');
  return new Failure('usage', [problem('KW148', { position: { file }, details: { sheet, sheets: all } })]);
}
