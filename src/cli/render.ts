import { open } from 'node:fs/promises';
import type { OutputFormat } from '../config/settings.js';
import type { Language } from '../language/bilingual.js';
import type { RunResult } from '../results/run-result.js';

/** An output and the file it goes to. */
export interface OutputPlace {
  readonly format: OutputFormat;
  readonly path: string;
}

/** Each output loads only when it is asked for: together they cost more than a small run. */
const MODULES = {
  xlsx: () => import('../outputs/excel/excel-workbook.js'),
  csv: () => import('../outputs/csv/customers-csv.js'),
  json: () => import('../outputs/json/result-json.js'),
} as const;

/** Begins to load what will be needed while something else is waited for. A failure shows when it is used. */
export function preloadOutputs(formats: readonly OutputFormat[]): void {
  for (const format of formats) MODULES[format]().catch(() => undefined);
}

/** Makes an output of a result and writes it into a new file. */
export async function renderInto(place: OutputPlace, result: RunResult, language: Language): Promise<void> {
  await writeChunks(place.path, await render(result, language, place.format));
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
