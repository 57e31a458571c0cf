import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileNames } from '../files/safe-file-names.js';
import type { Language } from '../language/bilingual.js';
import type { SplitResult } from '../segments/split-result.js';
import { SEGMENT_LIST } from './segment-folder.js';
import { SegmentThreads } from './segment-threads.js';
import { writeSegment } from './write-segment.js';

const INDEX = 'index';

/** How the writing of segments goes on. */
export interface SegmentSurroundings {
  readonly language: Language;
  /** How many threads may work at a time. */
  readonly processors: number;
  /** So many of all workbooks are written. */
  told(written: number, all: number): void;
}

/**
 * Writes a workbook for each segment and the index into a folder, side by side where that helps. The bytes do not
 * depend on the number of threads.
 *
 * @returns how many workbooks there are
 * @throws Error with `code` and `syscall` where the operating system refuses something; no thread writes any more
 */
export async function writeSegments(
  split: SplitResult,
  folder: string,
  { language, processors, told }: SegmentSurroundings,
): Promise<number> {
  const { names, sizes, frame } = split;
  const files = safeFileNames(
    names.map((name) => name[language]),
    'xlsx',
    [INDEX],
  );
  const all = names.length + 1;
  let written = 0;
  const done = (): void => told(++written, all);
  told(0, all);
  const start = { frame, language };
  const task = (place: number) => ({ segment: split.segment(place), path: join(folder, files[place]!) });
  const threads = SegmentThreads.begin(start, sizes, processors);
  try {
    const writing = threads?.write(names.length, task, done);
    // It may fail before somebody waits for it.
    writing?.catch(() => undefined);
    await writeIndex(split, files, folder, language);
    done();
    if (writing !== undefined) await writing;
    else {
      for (let place = 0; place < names.length; place++) {
        await writeSegment(start, task(place));
        done();
      }
    }
  } finally {
    await threads?.close();
  }
  return all;
}

async function writeIndex(
  split: SplitResult,
  files: readonly string[],
  folder: string,
  language: Language,
): Promise<void> {
  const { segmentIndexWorkbook } = await import('../outputs/excel/segments/segment-index.js');
  const name = `${INDEX}.xlsx`;
  await writeFile(join(folder, name), await segmentIndexWorkbook(split.frame, split.index(files), language));
  await writeFile(join(folder, SEGMENT_LIST), `${[name, ...files].join('\n')}\n`);
}
