import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from '../../engine/engine.js';
import type { RawTable } from '../../engine/raw-table.js';
import type { RecordSink } from '../../engine/record-plan.js';
import { Failure } from '../../problems/failure.js';
import { problem } from '../../problems/report.js';
import { type Dialect, detectDialect } from './dialect.js';
import { detectEncoding, type Encoding, isMostlyUtf8 } from './encoding.js';
import { type ReadingThreads, type RecordPlace, readRecords } from './quick/read-records.js';
import { linesOfRecords } from './record-lines.js';
import { type RecordLayout, readTolerantly } from './tolerant-reader.js';
import { decodeHead, transcodeToUtf8 } from './transcode.js';

/** How much of a file is looked at to find out how it is laid out. */
const HEAD_BYTES = 512 * 1024;

/** What the user fixed about a file instead of leaving it to evidence. */
export interface TextSettings {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly headerRow?: number | undefined;
  /** Headings named in the settings: they help to find the heading row. */
  readonly headings: readonly string[];
}

/** What opening a text file needs of its surroundings. */
export interface TextContext {
  readonly engine: Engine;
  /** A private folder for copies in other encodings. */
  readonly tempDirectory: string;
  readonly onRows: (rows: number) => void;
  readonly threads: ReadingThreads;
}

/** A text file as raw table, and how to read it again when its structure turns out to be broken. */
export interface TextTable {
  readonly raw: RawTable;
  /** Reads the file tolerantly after the engine has refused it; `badBytes` says that it is no UTF-8 after all. */
  reread(refusal: string): Promise<{ readonly raw: RawTable; readonly badBytes: boolean }>;
}

/**
 * Finds encoding, delimiter and heading row of a text file and lays a relation over it.
 * Nothing but the head is read yet: the engine reads the file when the relation is used.
 */
export async function openText(
  { engine, tempDirectory, threads, onRows }: TextContext,
  path: string,
  tableName: string,
  settings: TextSettings,
): Promise<TextTable> {
  const head = await readHead(path);
  const encoding = (settings.encoding as Encoding | undefined) ?? detectEncoding(head);
  const dialect = detectDialect(trimToLine(await decodeHead(head, encoding)), settings, settings.headings);
  if (dialect === null) throw new Failure('data', [problem('KW104', { position: { file: path } })]);
  const source = { engine, path, tableName, tempDirectory, dialect };
  const isUtf8 = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const readable = isUtf8 ? path : await copyAsUtf8(source, encoding);
  const raw = dialect.brokenHead
    ? await loadTolerantly(source, readable, encoding)
    : describe(source, encoding, {
        relation: Engine.csvRelation(readable, layoutOf(dialect)),
        hasPositions: false,
        readRecords: (plan, sink) =>
          readRecords({ path: readable, ...placeOf(dialect) }, plan, countingRows(sink, onRows), threads),
        linesOfRecords: (records) => linesOfRecords(readable, recordLayout(dialect), records),
      });
  return {
    raw,
    reread: async (refusal) => {
      if (!isUtf8 || !/unicode|utf-?8|byte sequence/i.test(refusal))
        return { raw: await loadTolerantly(source, readable, encoding), badBytes: false };
      // A few wrong bytes in a UTF-8 file become replacement characters; all its umlauts stay what they are.
      const actual = (await isMostlyUtf8(path)) ? encoding : 'windows-1252';
      const copy = await copyAsUtf8(source, actual);
      return { raw: await loadTolerantly(source, copy, actual), badBytes: actual !== encoding };
    },
  };
}

function countingRows(sink: RecordSink, onRows: (rows: number) => void): RecordSink {
  return {
    take: async (batch) => {
      await sink.take(batch);
      onRows(batch.rows);
    },
    odd: (record) => sink.odd(record),
  };
}

interface TextSource {
  readonly engine: Engine;
  readonly path: string;
  readonly tableName: string;
  readonly tempDirectory: string;
  readonly dialect: Dialect;
}

async function copyAsUtf8(source: TextSource, encoding: Encoding): Promise<string> {
  const copy = join(source.tempDirectory, `${source.tableName}.utf8`);
  await transcodeToUtf8(source.path, encoding, copy);
  return copy;
}

async function loadTolerantly(source: TextSource, readable: string, encoding: Encoding): Promise<RawTable> {
  const loader = await source.engine.loadCells(source.tableName, source.dialect.headings.length);
  await readTolerantly(readable, recordLayout(source.dialect), (row) => loader.add(row));
  loader.finish();
  return describe(source, encoding, {
    relation: source.tableName,
    hasPositions: true,
    readRecords: null,
    linesOfRecords: () => Promise.reject(new Error('the relation holds its own positions')),
  });
}

function placeOf({ headings, linesToSkip, delimiter }: Dialect): Omit<RecordPlace, 'path'> {
  return { delimiter, width: headings.length, skipLines: linesToSkip };
}

function layoutOf({ headings, linesToSkip, delimiter }: Dialect): Parameters<typeof Engine.csvRelation>[1] {
  return { width: headings.length, skipLines: linesToSkip, delimiter };
}

function recordLayout({ delimiter, linesToSkip, headings }: Dialect): RecordLayout {
  return { delimiter, skipLines: linesToSkip, headings };
}

function describe(
  source: TextSource,
  encoding: Encoding,
  relation: Pick<RawTable, 'relation' | 'hasPositions' | 'readRecords' | 'linesOfRecords'>,
): RawTable {
  const { dialect } = source;
  return {
    file: source.path,
    sheet: null,
    headings: dialect.headings,
    kinds: dialect.headings.map(() => 'text'),
    headerRow: dialect.headerRow,
    sample: dialect.sample,
    dialect: { encoding, delimiter: dialect.delimiter, headerRow: dialect.headerRow },
    ...relation,
  };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Drops the line that the end of the head has cut through. */
function trimToLine(head: string): string {
  const text = head.startsWith('\ufeff') ? head.slice(1) : head;
  if (text.length < HEAD_BYTES / 2) return text;
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}
