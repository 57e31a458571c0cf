import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../engine/engine.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import { fileKind } from './file-kind.js';
import { formatFailure } from './format-failure.js';
import { inTheNameOf } from './in-the-name-of.js';
import type { OpenedSource } from './opened-source.js';
import { chosenFor, layoutFor, namedHeadings, type SourceSettingsByTable } from './source-settings.js';
import { openText } from './text/open-text.js';
import type { ReadingThreads } from './text/quick/read-records.js';

export type { OpenedTable } from './opened-source.js';

/** What opening a file needs beside its path. */
export interface OpeningContext {
  readonly engine: Engine;
  /** A private folder for copies in other encodings. */
  readonly tempDirectory: string;
  readonly settings: SourceSettingsByTable;
  readonly onRows: (rows: number) => void;
  /** How far the file has been read, of so many bytes. */
  readonly onBytes?: ((read: number, all: number) => void) | undefined;
  /** A file is about to be opened. */
  readonly onFile?: ((file: string) => void) | undefined;
  readonly threads: ReadingThreads;
}

/** Opens one file, whatever its extension says, as one or more raw tables. */
export async function openSource(
  path: string,
  index: number,
  context: OpeningContext,
): Promise<OpenedSource> {
  await requireFile(path);
  context.onFile?.(path);
  return openContent(context, { file: path, bytes: path, table: `raw_${index}` });
}

/** A user's file, and where the bytes lie that are read in its place: those of a packed file in a copy. */
interface Content {
  readonly file: string;
  readonly bytes: string;
  readonly table: string;
}

async function openContent(context: OpeningContext, content: Content): Promise<OpenedSource> {
  const { file, bytes, table } = content;
  const kind = fileKind(await readStart(bytes));
  switch (kind.kind) {
    case 'text':
      return openTextFile(context, content);
    case 'parquet': {
      const { openParquet } = await import('./parquet.js');
      const chosen = chosenFor(context.settings, file, null);
      return {
        tables: [{ raw: await openParquet(context.engine, bytes, file, chosen), reread: null }],
        problems: [],
      };
    }
    case 'gzip':
      return openPacked(context, content);
    case 'refused':
      throw formatFailure(
        file,
        kind.code,
        kind.code === 'KW126' ? { reason: kind.name } : { kind: kind.name },
      );
    default: {
      const { openAnyWorkbook } = await import('./open-workbook.js');
      const { openSheets } = await import('./open-sheets.js');
      context.engine.prepare();
      const workbook = await openAnyWorkbook(kind.kind, bytes, file);
      const { tables, problems } = await openSheets(
        context.engine,
        workbook,
        file,
        table,
        context.settings,
        context.onRows,
      );
      return { tables: tables.map((raw) => ({ raw, reread: null })), problems };
    }
  }
}

async function openTextFile(context: OpeningContext, { file, bytes, table }: Content): Promise<OpenedSource> {
  return openText(context, bytes, table, {
    ...layoutFor(context.settings, file, null),
    headings: namedHeadings(context.settings, file, null),
    chosen: chosenFor(context.settings, file, null),
  });
}

/** Unpacks a file into the private folder and opens what comes out, in the name of the packed one. */
async function openPacked(context: OpeningContext, { file, bytes, table }: Content): Promise<OpenedSource> {
  // A packed file in a packed one is somebody's joke.
  if (bytes !== file) throw formatFailure(file, 'KW121', { kind: TWICE_PACKED });
  const { unpackGzip } = await import('./gzip.js');
  const copy = join(context.tempDirectory, `${table}.unpacked`);
  await unpackGzip(bytes, copy, file);
  return inTheNameOf(file, copy, () => openContent(context, { file, bytes: copy, table }));
}

const TWICE_PACKED = { de: 'zweimal gepackt', en: 'packed twice' };

/** Ends with what is wrong where a path leads to no file that can be read. */
export async function requireFile(path: string): Promise<void> {
  const refuse = (code: 'KW101' | 'KW102' | 'KW103', kind: 'input' | 'data', reason = ''): Failure =>
    new Failure(kind, [problem(code, { position: { file: path }, details: { reason } })]);
  let found: Awaited<ReturnType<typeof stat>>;
  try {
    found = await stat(path);
  } catch (error) {
    throw refuse('KW101', 'input', reasonOf(error));
  }
  if (found.isDirectory()) throw refuse('KW102', 'input');
  if (!found.isFile()) {
    const kind = found.isFIFO() ? { de: 'eine Pipe', en: 'a pipe' } : { de: 'ein Gerät', en: 'a device' };
    throw new Failure('input', [problem('KW164', { position: { file: path }, details: { found: kind } })]);
  }
  if (found.size === 0) throw refuse('KW103', 'data');
}

/** The first bytes of a file, which tell its kind. */
export async function readStart(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(4096), 0, 4096, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Failure('input', [
      problem('KW101', { position: { file: path }, details: { reason: reasonOf(error) } }),
    ]);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
