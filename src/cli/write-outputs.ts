import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { OutputFormat } from '../config/settings.js';
import { StagedFiles } from '../files/staged-files.js';
import type { Language } from '../language/bilingual.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import type { RunResult } from '../results/run-result.js';

/** The file of each output format. */
const FILE_NAMES: Readonly<Record<OutputFormat, string>> = {
  xlsx: 'kundenwert.xlsx',
  csv: 'customers.csv',
  json: 'result.json',
};

/** Refuses to write over a file that is being read. */
export function requireOtherThanInputs(
  inputs: readonly string[],
  out: string,
  formats: readonly OutputFormat[],
): void {
  const sources = new Set(inputs.map((input) => resolve(input)));
  const clashes = formats
    .map((format) => join(out, FILE_NAMES[format]))
    .filter((path) => sources.has(resolve(path)));
  if (clashes.length === 0) return;
  throw new Failure(
    'output',
    clashes.map((file) => problem('KW109', { position: { file } })),
  );
}

/**
 * Writes the outputs so that a reader sees the old files or the new ones, never half of one.
 *
 * @returns the paths written
 */
export async function writeOutputs(
  result: RunResult,
  language: Language,
  out: string,
  formats: readonly OutputFormat[],
  onInterrupt: (clear: () => void) => void,
): Promise<readonly string[]> {
  let staged: StagedFiles | null = null;
  try {
    const files = await StagedFiles.in(out);
    staged = files;
    onInterrupt(() => files.discardNow());
    const places = formats.map((format) => [format, files.add(FILE_NAMES[format])] as const);
    // Beside each other: while one is compressed or written to disk, the next is made.
    const written = await Promise.allSettled(
      places.map(async ([format, path]) => writeChunks(path, await render(result, language, format))),
    );
    for (const each of written) if (each.status === 'rejected') throw each.reason;
    return await staged.publish();
  } catch (error) {
    await staged?.discard();
    if (!isSystemError(error)) throw error;
    throw new Failure('output', [
      problem('KW108', { position: { file: out }, details: { reason: error.code } }),
    ]);
  }
}

/** Each output loads only when it is asked for: together they cost more than a small run. */
const MODULES = {
  xlsx: () => import('../outputs/excel/excel-workbook.js'),
  csv: () => import('../outputs/csv/customers-csv.js'),
  json: () => import('../outputs/json/result-json.js'),
} as const;

/** Begins to load what will be needed while the engine still reads. A failure shows when it is used. */
export function preloadOutputs(formats: readonly OutputFormat[]): void {
  for (const format of formats) MODULES[format]().catch(() => undefined);
}

async function render(
  result: RunResult,
  language: Language,
  format: OutputFormat,
): Promise<Iterable<Uint8Array>> {
  if (format === 'xlsx') return [await (await MODULES.xlsx()).excelWorkbook(result, language)];
  if (format === 'csv') return (await MODULES.csv()).customersCsv(result);
  return (await MODULES.json()).resultJsonChunks(result, language);
}

async function writeChunks(path: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    let writing = Promise.resolve();
    for (const chunk of chunks) {
      await writing;
      writing = file.writeFile(chunk);
      // Awaited when the next chunk is there, or never, because making that one failed.
      writing.catch(() => undefined);
    }
    await writing;
  } finally {
    await file.close();
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
