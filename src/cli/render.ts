import { open } from 'node:fs/promises';
import type { LiveMode, OutputFormat } from '../config/settings.js';
import type { Language } from '../language/bilingual.js';
import type { RunResult } from '../results/run-result.js';

/** What an output shows: the whole result, or one of the tables that are files of their own. */
export interface OutputPart {
  /** A record is what the next run compares itself with. */
  readonly format: OutputFormat | 'record';
  /** The id of the table. */
  readonly summary?: string;
}

/** An output and the file it goes to. */
export interface OutputPlace extends OutputPart {
  readonly path: string;
}

/** A file whose content is there already. */
export interface FurtherFile {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
}

/** What outputs are made of. */
export interface Rendering {
  readonly result: RunResult;
  readonly language: Language;
  /** Whether workbooks compute. */
  readonly live: LiveMode;
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
export async function renderInto(place: OutputPlace, rendering: Rendering): Promise<void> {
  await writeChunks(place.path, await render(rendering, place));
}

async function render(
  { result, language, live }: Rendering,
  { format, summary }: OutputPart,
): Promise<Iterable<Uint8Array>> {
  if (summary !== undefined) return renderSummary(result, summary, language);
  if (format === 'record') return renderRecord(result);
  if (format === 'xlsx') return (await MODULES.xlsx()).excelWorkbookChunks(result, language, live);
  if (format === 'csv') return (await MODULES.csv()).customersCsv(result, language);
  return (await MODULES.json()).resultJsonChunks(result, language);
}

async function renderSummary(
  { stages }: RunResult,
  id: string,
  language: Language,
): Promise<Iterable<Uint8Array>> {
  const { tableCsv } = await import('../outputs/csv/table-csv.js');
  const table = stages.flatMap(({ summaries = [] }) => summaries).find((each) => each.id === id);
  if (table === undefined) throw new Error(`the result has no summary ${id}`);
  return tableCsv(table, language);
}

async function renderRecord(result: RunResult): Promise<Iterable<Uint8Array>> {
  const { recordBytes } = await import('../comparison/record-bytes.js');
  return [recordBytes(result)];
}

/** Writes a new file piece by piece. */
export async function writeChunks(path: string, chunks: Iterable<Uint8Array>): Promise<void> {
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
