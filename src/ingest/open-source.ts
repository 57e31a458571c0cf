import { open, stat } from 'node:fs/promises';
import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';
import { Failure } from '../problems/failure.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { fileKind } from './file-kind.js';
import { layoutFor, namedHeadings, type SourceSettingsByTable } from './source-settings.js';
import { openText, type TextTable } from './text/open-text.js';
import type { ReadingThreads } from './text/quick/read-records.js';

/** A raw table with the way to read it again if its structure turns out to be broken. */
export interface OpenedTable {
  readonly raw: RawTable;
  readonly reread: TextTable['reread'] | null;
}

/** What opening a file needs beside its path. */
export interface OpeningContext {
  readonly engine: Engine;
  /** A private folder for copies in other encodings. */
  readonly tempDirectory: string;
  readonly settings: SourceSettingsByTable;
  readonly onRows: (rows: number) => void;
  readonly threads: ReadingThreads;
}

/** Opens one file, whatever its extension says, as one or more raw tables. */
export async function openSource(
  path: string,
  index: number,
  context: OpeningContext,
): Promise<{ readonly tables: readonly OpenedTable[]; readonly problems: readonly Problem[] }> {
  await requireFile(path);
  const kind = fileKind(await readStart(path));
  const name = `raw_${index}`;
  if (kind.kind === 'other') {
    throw new Failure('data', [problem('KW105', { position: { file: path }, details: { kind: kind.name } })]);
  }
  if (kind.kind === 'workbook') {
    const { openSheets } = await import('./open-sheets.js');
    const { tables, problems } = await openSheets(
      context.engine,
      path,
      name,
      context.settings,
      context.onRows,
    );
    return { tables: tables.map((raw) => ({ raw, reread: null })), problems };
  }
  const layout = layoutFor(context.settings, path, null);
  const text = await openText(context, path, name, {
    ...layout,
    headings: namedHeadings(context.settings, path, null),
  });
  return { tables: [{ raw: text.raw, reread: text.reread }], problems: [] };
}

async function requireFile(path: string): Promise<void> {
  const refuse = (code: 'KW101' | 'KW102' | 'KW103', kind: 'input' | 'data', reason = ''): Failure =>
    new Failure(kind, [problem(code, { position: { file: path }, details: { reason } })]);
  let found: Awaited<ReturnType<typeof stat>>;
  try {
    found = await stat(path);
  } catch (error) {
    throw refuse('KW101', 'input', reasonOf(error));
  }
  if (found.isDirectory()) throw refuse('KW102', 'input');
  if (found.size === 0) throw refuse('KW103', 'data');
}

async function readStart(path: string): Promise<Uint8Array> {
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
