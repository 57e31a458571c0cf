import { stat } from 'node:fs/promises';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** What tells one state of a file from another without reading it. */
type FileState = { readonly size: bigint; readonly modified: bigint; readonly number: bigint } | null;

/**
 * Does work on files, and fails if one of them is no longer what it was: an export that is still being
 * written, or that somebody replaces. What the work itself fails with is then a consequence.
 *
 * @throws Failure with every file that has changed
 */
export async function whileUnchanged<T>(paths: readonly string[], work: () => Promise<T>): Promise<T> {
  const files = [...new Set(paths)];
  const before = await Promise.all(files.map(stateOf));
  try {
    const done = await work();
    await requireState(files, before);
    return done;
  } catch (error) {
    await requireState(files, before);
    throw error;
  }
}

async function requireState(files: readonly string[], before: readonly FileState[]): Promise<void> {
  const after = await Promise.all(files.map(stateOf));
  const changed = files.filter((_, at) => !isSame(before[at] ?? null, after[at] ?? null));
  if (changed.length === 0) return;
  throw new Failure(
    'input',
    changed.map((file) => problem('KW161', { position: { file } })),
  );
}

function isSame(one: FileState, other: FileState): boolean {
  return one?.size === other?.size && one?.modified === other?.modified && one?.number === other?.number;
}

/** Null where the file is gone. The number is another where a file was put in the place of one. */
async function stateOf(path: string): Promise<FileState> {
  try {
    const { size, mtimeNs, ino } = await stat(path, { bigint: true });
    return { size, modified: mtimeNs, number: ino };
  } catch {
    return null;
  }
}
