import { basename, join } from 'node:path';
import type { OutputFormat } from '../config/settings.js';
import { StagedFiles } from '../files/staged-files.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import type { RunResult } from '../results/run-result.js';
import { RECORD_FILE } from './earlier-run.js';
import { refuseInputs } from './refuse-inputs.js';
import { type FurtherFile, type OutputPart, type Rendering, renderInto, writeChunks } from './render.js';
import { SEGMENT_FOLDER } from './segment-folder.js';
import type { SideThread } from './side-thread.js';

/** An output and the name of its file. */
export interface OutputFile extends OutputPart {
  readonly name: string;
}

/** The file of each output format. */
const FILE_NAMES: Readonly<Record<OutputFormat, string>> = {
  xlsx: 'kundenwert.xlsx',
  csv: 'customers.csv',
  json: 'result.json',
};

/** The files of a whole result, those of its summaries last. */
export function outputFiles(formats: readonly OutputFormat[], result: RunResult): readonly OutputFile[] {
  return [
    ...formats.map((format) => ({ format, name: FILE_NAMES[format] })),
    ...(formats.includes('csv') ? summaryFiles(result) : []),
  ];
}

/** The files of a sizing: everything is in the workbook and in JSON, CSV holds the summaries alone. */
export function sizingFiles(formats: readonly OutputFormat[], result: RunResult): readonly OutputFile[] {
  return formats.flatMap((format) =>
    format === 'csv' ? summaryFiles(result) : [{ format, name: `sizing.${format}` }],
  );
}

/** What the next run compares itself with: a file that hides among the others. */
export const RECORD: OutputFile = { format: 'record', name: RECORD_FILE };

/** The files of the tables that programs read on their own. */
export function summaryFiles({ stages }: RunResult): readonly OutputFile[] {
  return stages
    .flatMap(({ summaries = [] }) => summaries)
    .map(({ id }) => ({ format: 'csv', summary: id, name: `${id}.csv` }));
}

/** A folder of workbooks, written behind the other outputs. */
export interface SegmentFolder {
  /** Writes them into a new folder and returns how many there are. */
  write(folder: string): Promise<number>;
}

/** What was written: a file, or a folder with so many files. */
export interface Written {
  readonly path: string;
  readonly files: number | null;
}

/** Refuses to write over a file that is being read. */
export function requireOtherThanInputs(
  inputs: readonly string[],
  out: string,
  outputs: readonly OutputFile[],
): void {
  refuseInputs(
    inputs,
    outputs.map(({ name }) => join(out, name)),
  );
}

/**
 * Writes the outputs so that a reader sees the old files or the new ones, never half of one.
 *
 * @param further what is written besides; null for nothing
 * @param thread writes those that it takes; null where there is none
 * @param segments null where there are none
 */
export async function writeOutputs(
  rendering: Rendering,
  out: string,
  outputs: readonly OutputFile[],
  further: FurtherFile | null,
  thread: SideThread | null,
  segments: SegmentFolder | null,
  onInterrupt: (clear: () => void) => void,
): Promise<readonly Written[]> {
  let staged: StagedFiles | null = null;
  try {
    const files = await StagedFiles.in(out);
    staged = files;
    onInterrupt(() => files.discardNow());
    const places = outputs.map(({ name, ...part }) => ({ ...part, path: files.add(name) }));
    const furtherPath = further === null ? null : files.add(further.name);
    const apart = places.filter((place) => thread?.takesOutput(place, rendering.result));
    const here = places.filter((place) => !apart.includes(place));
    // Beside each other: while one is compressed or written to disk, the next is made.
    const written = await Promise.allSettled([
      apart.length === 0 ? undefined : thread?.write(apart, rendering),
      ...here.map((place) => renderInto(place, rendering)),
      further === null || furtherPath === null ? undefined : writeChunks(furtherPath, further.chunks),
    ]);
    for (const each of written) if (each.status === 'rejected') throw each.reason;
    const count = segments === null ? null : await segments.write(files.addFolder(SEGMENT_FOLDER));
    const paths = await staged.publish();
    return paths
      .map((path, index) => ({ path, files: index === paths.length - 1 ? count : null }))
      .filter(({ path }) => basename(path) !== RECORD_FILE);
  } catch (error) {
    await staged?.discard();
    if (!isSystemError(error)) throw error;
    throw new Failure('output', [
      problem('KW108', { position: { file: out }, details: { reason: error.code } }),
    ]);
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
