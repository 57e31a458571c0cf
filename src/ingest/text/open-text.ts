import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from '../../engine/engine.js';
import type { RawTable } from '../../engine/raw-table.js';
import { Failure } from '../../problems/failure.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { WIDE_COLUMNS, WideRows } from '../../tables/wide-rows.js';
import { type ChosenHeadings, columnsToKeep } from '../kept-columns.js';
import { tooWide } from '../table-limits.js';
import { type Dialect, detectDialect, type FixedLayout } from './dialect.js';
import type { Encoding } from './encoding.js';
import { findCutOff } from './file-end.js';
import { type ReadingThreads, readRecords } from './quick/read-records.js';
import { describeReport } from './reading-problems.js';
import type { RecordForm } from './record-form.js';
import { linesOfRecords } from './record-lines.js';
import { readHead } from './text-head.js';
import { type RecordLayout, readTolerantly } from './tolerant-reader.js';
import { transcodeToUtf8 } from './transcode.js';
import { type Utf8Share, utf8Share } from './utf8-share.js';
import { requireUtf8 } from './valid-utf8.js';

/** What the user fixed about a file instead of leaving it to evidence. */
export interface TextSettings extends FixedLayout {
  readonly encoding?: string | undefined;
  /** Headings named in the settings: they help to find the heading row. */
  readonly headings: readonly string[];
  /** The same by table and column: they say what of a wide table is kept. */
  readonly chosen?: ChosenHeadings;
}

/** What opening a text file needs of its surroundings. */
export interface TextContext {
  readonly engine: Engine;
  /** A private folder for copies in other encodings. */
  readonly tempDirectory: string;
  readonly onRows: (rows: number) => void;
  /** How far the file has been read, of so many bytes. */
  readonly onBytes?: ((read: number, all: number) => void) | undefined;
  readonly threads: ReadingThreads;
}

/** A text file as raw table, and how to read it again when its structure turns out to be broken. */
export interface TextTable {
  readonly raw: RawTable;
  /** Reads the file tolerantly after the engine has refused it, and says what is wrong with it. */
  reread(refusal: string): Promise<{ readonly raw: RawTable; readonly problems: readonly Problem[] }>;
}

/** The tables of a text file, of which nearly every file holds one, and what was found out on the way. */
export interface TextFile {
  readonly tables: readonly TextTable[];
  readonly problems: readonly Problem[];
}

/**
 * Finds encoding, delimiter and heading row of a text file and lays a relation over it. Nothing but
 * its head and its last line is read yet: the engine reads the file when the relation is used. What
 * the engine does not know is read here, record by record.
 */
export async function openText(
  { engine, tempDirectory, threads, onRows, onBytes }: TextContext,
  path: string,
  tableName: string,
  settings: TextSettings,
): Promise<TextFile> {
  const { head, encoding, isUtf8 } = await readHead(path, path, settings.encoding);
  const dialect = detectDialect(head, settings, settings.headings);
  if (dialect === null) throw new Failure('data', [problem('KW104', { position: { file: path } })]);
  if (dialect.isDoubtful) throw new Failure('data', [problem('KW147', { position: { file: path } })]);
  if (dialect.tooWide !== null)
    throw tooWide({ file: path, row: dialect.tooWide.row }, dialect.tooWide.columns);
  const { chosen = () => undefined } = settings;
  const source = { engine, path, tableName, tempDirectory, dialect, chosen, onBytes };
  const readable = isUtf8 ? path : await copyAsUtf8(source, encoding);
  const end = { ...dialect, isTorn: encoding.startsWith('utf-16') && (await isTorn(path, head)) };
  const found = [
    ...layoutProblems(path, dialect),
    ...(settings.encoding === undefined ? await mixedEncodings(path, encoding) : []),
    ...(await findCutOff(readable, path, end)),
  ];
  if (dialect.form.kind !== 'delimited' || !dialect.isPlain) {
    const { tables, problems } = await loadAll(source, readable, encoding);
    return {
      tables: tables.map((raw) => ({ raw, reread: refuseToReread })),
      problems: [...found, ...problems],
    };
  }
  const { delimiter } = dialect.form;
  const width = dialect.headings.length;
  const skipLines = dialect.linesToSkip;
  const raw = describe(source, encoding, {
    relation: Engine.csvRelation(readable, { width, skipLines, delimiter }),
    hasPositions: false,
    ...(isUtf8 || width > WIDE_COLUMNS
      ? { requireReadable: once(() => requireEngineReadable(path, isUtf8, width)) }
      : {}),
    readRecords: (plan, sink) =>
      readRecords({ path: readable, delimiter, width, skipLines }, plan, sink, threads, {
        rows: onRows,
        bytes: onBytes,
      }),
    linesOfRecords: (records) => linesOfRecords(readable, { skipLines, delimiter }, records),
  });
  const reread = async (refusal: string): ReturnType<TextTable['reread']> => {
    if (!isUtf8 || !/unicode|utf-?8|byte sequence/i.test(refusal))
      return loadTolerantly(source, readable, encoding);
    // A few wrong bytes in a UTF-8 file become replacement characters; all its umlauts stay what they are.
    const share = await utf8Share(path);
    if (settings.encoding !== undefined || share.whole > share.wrong)
      return loadTolerantly(source, path, encoding);
    const copy = await copyAsUtf8(source, 'windows-1252');
    const again = await loadTolerantly(source, copy, 'windows-1252');
    return { raw: again.raw, problems: [notUtf8(path, 'windows-1252', share), ...again.problems] };
  };
  return { tables: [{ raw, reread }], problems: found };
}

/**
 * Fails where the engine would read the file wrongly, or takes seconds for every look at it: a wide
 * file is then read here, once, and only what is needed of it kept.
 */
async function requireEngineReadable(path: string, isUtf8: boolean, width: number): Promise<void> {
  if (isUtf8) await requireUtf8(path);
  if (width > WIDE_COLUMNS) throw new Error(`CSV Reader: ${width} columns are too many`);
}

/** Whether half a character of a file in UTF-16 is missing somewhere: behind it, line feeds have their bytes swapped. */
async function isTorn(path: string, head: string): Promise<boolean> {
  return head.includes('\u0a00') || (await stat(path)).size % 2 === 1;
}

/** What is to be said of a file in a code page that has characters of UTF-8 as well. */
async function mixedEncodings(path: string, encoding: Encoding): Promise<readonly Problem[]> {
  if (encoding !== 'windows-1252' && encoding !== 'iso-8859-15') return [];
  const share = await utf8Share(path);
  return share.likely === 0 ? [] : [notUtf8(path, encoding, share)];
}

function notUtf8(
  file: string,
  encoding: Encoding,
  { likely, likelyRow, wrong, wrongRow }: Utf8Share,
): Problem {
  const row = likelyRow ?? wrongRow;
  const others = {
    de: `, obwohl Zeichen darin auch UTF-8 sind (${likely}, zuerst in Zeile ${likelyRow})`,
    en: `, although characters in it are UTF-8 as well (${likely}, first on line ${likelyRow})`,
  };
  return problem('KW107', {
    position: { file, ...(row === null ? {} : { row }) },
    details: { encoding, wrong, line: wrongRow ?? '–', others: likely === 0 ? '' : others },
  });
}

/** What was assumed about a file's layout. */
function layoutProblems(file: string, { assumesNoHeading, headings, others }: Dialect): readonly Problem[] {
  const columns = headings.slice(0, 3).join(', ');
  return [
    ...(assumesNoHeading ? [problem('KW143', { position: { file }, details: { columns } })] : []),
    ...others.map(({ row }) => problem('KW146', { position: { file, row }, details: { row } })),
  ];
}

function refuseToReread(): Promise<never> {
  return Promise.reject(new Error('the file has been read tolerantly already'));
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

interface TextSource {
  readonly engine: Engine;
  readonly path: string;
  readonly tableName: string;
  readonly tempDirectory: string;
  readonly dialect: Dialect;
  readonly onBytes: TextContext['onBytes'];
  readonly chosen: ChosenHeadings;
}

async function copyAsUtf8(source: TextSource, encoding: Encoding): Promise<string> {
  const copy = join(source.tempDirectory, `${source.tableName}.utf8`);
  await transcodeToUtf8(source.path, encoding, copy, source.onBytes);
  return copy;
}

async function loadTolerantly(
  source: TextSource,
  readable: string,
  encoding: Encoding,
): Promise<{ readonly raw: RawTable; readonly problems: readonly Problem[] }> {
  const { dialect, tableName, path } = source;
  const kept = columnsToKeep(dialect.headings, source.chosen);
  const width = kept === null ? dialect.headings.length : WideRows.width(kept);
  const loader = await source.engine.loadCells(tableName, width);
  const rows = kept === null ? loader : new WideRows(loader, kept);
  const [next] = dialect.others;
  const layout: RecordLayout = {
    form: dialect.form,
    skipLines: dialect.linesToSkip,
    headings: dialect.headings,
    untilLine: next?.row,
  };
  const report = await readTolerantly(readable, path, layout, (row) => rows.add(row));
  loader.finish();
  const raw = describe(source, encoding, {
    ...(kept === null ? { relation: tableName } : { relation: WideRows.relation(tableName, kept), kept }),
    hasPositions: true,
    readRecords: null,
    linesOfRecords: () => Promise.reject(new Error('the relation holds its own positions')),
  });
  return { raw, problems: describeReport(path, report, dialect.headings.length, encoding) };
}

/** Loads the table and those that follow it in the same file. */
async function loadAll(
  source: TextSource,
  readable: string,
  encoding: Encoding,
): Promise<{ readonly tables: readonly RawTable[]; readonly problems: readonly Problem[] }> {
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  const [first, ...others] = [source.dialect, ...furtherTables(source.dialect)];
  for (const [index, dialect] of [first, ...others].entries()) {
    const tableName = index === 0 ? source.tableName : `${source.tableName}_${index}`;
    const loaded = await loadTolerantly({ ...source, dialect, tableName }, readable, encoding);
    tables.push(loaded.raw);
    problems.push(...loaded.problems);
  }
  return { tables, problems };
}

/** The layouts of the tables below the first one. */
function furtherTables(dialect: Dialect): readonly Dialect[] {
  return dialect.others.map((heading, index) => ({
    ...dialect,
    headings: heading.cells.map((cell) => cell.trim()),
    headerRow: heading.row,
    linesToSkip: heading.row + heading.lines - 1,
    sample: [],
    others: dialect.others.slice(index + 1),
  }));
}

function describe(
  source: TextSource,
  encoding: Encoding,
  relation: Pick<
    RawTable,
    'relation' | 'kept' | 'hasPositions' | 'requireReadable' | 'readRecords' | 'linesOfRecords'
  >,
): RawTable {
  const { dialect } = source;
  return {
    file: source.path,
    sheet: null,
    headings: dialect.headings,
    kinds: dialect.headings.map(() => 'text'),
    headerRow: dialect.headerRow,
    sample: dialect.sample,
    dialect: { encoding, ...describeForm(dialect.form), headerRow: dialect.headerRow },
    ...relation,
  };
}

/** The form of records for the description of a source: only what is not the usual. */
function describeForm(form: RecordForm): Readonly<Record<string, string>> {
  if (form.kind === 'fixed') return { columns: 'fixed' };
  if (form.kind === 'framed') return { delimiter: '|' };
  const { delimiter, quoting } = form;
  return {
    delimiter,
    ...(quoting.quote === '"' ? {} : { quote: quoting.quote }),
    ...(quoting.backslash ? { escape: '\\' } : {}),
  };
}
