import { existsSync, type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../language/bilingual.js';
import { problemText } from '../problems/layout.js';
import { problem } from '../problems/report.js';
import type { Comparison } from '../results/comparison.js';
import type { RunResult } from '../results/run-result.js';
import type { Console } from './console.js';
import type { FurtherFile } from './render.js';

/** What a run leaves in the folder of its outputs for the next one. */
export const RECORD_FILE = '.kundenwert.json';
const CHANGES_FILE = 'changes.csv';
/** Beyond that it would not be one text any more; ours have some 60 bytes a customer. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What there is to tell of an earlier run; `comparison` is null where its record cannot be used. */
export interface ToldChanges {
  /** Where the record lies. */
  readonly path: string;
  readonly comparison: Comparison | null;
  readonly file: FurtherFile | null;
}

/**
 * The run before in the same folder. Read while the data are; whatever is wrong with its record ends nothing and is
 * told.
 */
export class EarlierRun {
  private constructor(
    private readonly out: string,
    private readonly path: string,
    /** Null where it cannot be read. */
    private readonly text: Promise<string | null>,
  ) {}

  /** Null where the folder holds no record. */
  static begin(out: string): EarlierRun | null {
    const path = join(out, RECORD_FILE);
    const found = fileAt(path);
    if (found === null) return null;
    const isReadable = found.isFile() && found.size <= MOST_BYTES;
    return new EarlierRun(out, path, isReadable ? readText(path) : Promise.resolve(null));
  }

  /** What the result has otherwise. */
  async changes(result: RunResult, language: Language): Promise<ToldChanges> {
    const { out, path } = this;
    const [text, { readRecord }, { changesSince }] = await Promise.all([
      this.text,
      import('../comparison/record-text.js'),
      import('../comparison/changes-since.js'),
    ]);
    const record = text === null ? null : readRecord(text);
    if (record === null) return { path, comparison: null, file: null };
    const { comparison, hasRows, ...table } = changesSince(record, result);
    // Where nothing has changed, an older list would tell of a change that is not the last one.
    const isWritten = hasRows || existsSync(join(out, CHANGES_FILE));
    if (!isWritten) return { path, comparison, file: null };
    const { tableCsv } = await import('../outputs/csv/table-csv.js');
    return { path, comparison, file: { name: CHANGES_FILE, chunks: tableCsv(table, language) } };
  }
}

/** Prints what has changed, or says why that cannot be told. */
export async function tellChanges(
  { path, comparison }: ToldChanges,
  language: Language,
  console: Console,
): Promise<void> {
  if (comparison === null) {
    console.tell(problemText(problem('KW621', { position: { file: path } }), language));
    return;
  }
  const { comparisonText } = await import('../outputs/terminal/comparison-lines.js');
  console.print(`\n${comparisonText(comparison, language, console)}\n`);
}

function fileAt(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    // The folder cannot be one: that shows when something is written into it.
    return null;
  }
}

function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
