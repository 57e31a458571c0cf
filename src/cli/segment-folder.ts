import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** The folder of segments inside that of the outputs. */
export const SEGMENT_FOLDER = 'segments';
/** In it: which files were written there, one a line. */
export const SEGMENT_LIST = '.kundenwert';
/** What programs that have a file open, and operating systems, leave beside files. */
const LEFT_BY_OTHERS = /^(~\$|\.~lock\.)|^(\.DS_Store|Thumbs\.db|desktop\.ini)$/;
const MOST_NAMED = 3;

/**
 * Refuses to replace a folder that holds anything but what an earlier run has written there, or a file that is
 * being read.
 *
 * @throws Failure KW185, KW109
 */
export function requireOwnFolder(out: string, inputs: readonly string[]): void {
  const folder = join(out, SEGMENT_FOLDER);
  const inside = inputs.filter((input) => resolve(input).startsWith(resolve(folder) + sep));
  if (inside.length > 0) {
    throw new Failure(
      'output',
      inside.map((file) => problem('KW109', { position: { file } })),
    );
  }
  const foreign = foreignFiles(folder);
  if (foreign.length === 0) return;
  const named = foreign.slice(0, MOST_NAMED).join(', ');
  const files = foreign.length > MOST_NAMED ? `${named}, …` : named;
  throw new Failure('output', [problem('KW185', { position: { file: folder }, details: { files } })]);
}

function foreignFiles(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    // There is none yet. What else is wrong with it shows when it is written.
    return [];
  }
  const own = new Set([SEGMENT_LIST, ...listedFiles(folder)]);
  return names.filter((name) => !own.has(name) && !LEFT_BY_OTHERS.test(name)).sort();
}

function listedFiles(folder: string): readonly string[] {
  try {
    return readFileSync(join(folder, SEGMENT_LIST), 'utf8').split('\n');
  } catch {
    return [];
  }
}
