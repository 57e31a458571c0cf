import { copyFileSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Files that appear together: written into a hidden folder inside the target folder and moved into place once
 * all are whole. A reader never sees half a file; if one cannot be put into place, all old ones are put back.
 * A folder of files counts as one file: it replaces the old one with everything in it.
 */
export class StagedFiles {
  readonly #directory: string;
  readonly #staging: string;
  readonly #names: string[] = [];

  private constructor(directory: string, staging: string) {
    this.#directory = directory;
    this.#staging = staging;
  }

  /** Creates the target folder where it does not exist. */
  static async in(directory: string): Promise<StagedFiles> {
    await makeFolder(directory);
    // At once: no signal finds a folder that nobody knows of yet.
    return new StagedFiles(directory, mkdtempSync(join(directory, '.kundenwert-')));
  }

  /** Where to write a file until all are whole. */
  add(name: string): string {
    this.#names.push(name);
    return join(this.#staging, name);
  }

  /** A folder to write files into until all are whole. */
  addFolder(name: string): string {
    const path = this.add(name);
    mkdirSync(path);
    return path;
  }

  /**
   * Puts all files into place and returns their paths, in the order they were added. The files they replace
   * are kept until the end, and come back if a new one is refused: by a folder of its name, or by a program
   * that has the old one open. At every moment the name of a file stands for the old one or the new one – that of
   * a folder stands for none between two calls –, and no signal is heard between the first and the last of them:
   * whoever interrupts gets all old files or all new.
   */
  async publish(): Promise<string[]> {
    const paths = this.#names.map((name) => join(this.#directory, name));
    const replaced: number[] = [];
    const placed: number[] = [];
    try {
      for (const [index, path] of paths.entries()) {
        const staged = join(this.#staging, this.#names[index] ?? '');
        if (isFile(path) && isFile(staged)) {
          keep(path, this.#aside(index));
          replaced.push(index);
        } else if (isFolder(path) && isFolder(staged)) {
          renameSync(path, this.#aside(index));
          replaced.push(index);
        }
        renameSync(staged, path);
        placed.push(index);
      }
    } catch (error) {
      const added = placed.filter((index) => !replaced.includes(index) || isFolder(paths[index] ?? ''));
      for (const index of added) rmSync(paths[index] ?? '', { recursive: true, force: true });
      for (const index of replaced) renameSync(this.#aside(index), paths[index] ?? '');
      throw error;
    }
    this.discardNow();
    return paths;
  }

  /** Removes whatever is not in place. */
  async discard(): Promise<void> {
    await rm(this.#staging, { recursive: true, force: true });
  }

  /** The same at once, for a process that is being interrupted. */
  discardNow(): void {
    // Where something still writes into it, a second attempt finds what the first did not.
    rmSync(this.#staging, { recursive: true, force: true, maxRetries: 3 });
  }

  #aside(index: number): string {
    return join(this.#staging, `replaced-${index}`);
  }
}

/** A second name for a file costs nothing; where the file system knows none, it is copied. */
function keep(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    copyFileSync(path, aside);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Makes a folder with those it lies in. One by one: where a file system has no place for folders and says that
 * their parent is missing, as `/proc` does, the option of Node.js that makes them all tries without end.
 */
async function makeFolder(path: string): Promise<void> {
  const parent = dirname(path);
  if (!(await makeOne(path, parent !== path))) {
    await makeFolder(parent);
    await makeOne(path, false);
  }
}

/** Whether the folder is there now; false where its parent is missing and that may be. */
async function makeOne(path: string, mayLackParent: boolean): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory() === true) return true;
    if (mayLackParent && error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
