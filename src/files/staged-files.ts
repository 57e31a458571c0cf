import { rmSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Files that appear together: written into a hidden folder inside the target folder and moved into place once
 * all are whole. A reader never sees half a file; if one cannot be put into place, all old ones are put back.
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
    await mkdir(directory, { recursive: true });
    return new StagedFiles(directory, await mkdtemp(join(directory, '.kundenwert-')));
  }

  /** Where to write a file until all are whole. */
  add(name: string): string {
    this.#names.push(name);
    return join(this.#staging, name);
  }

  /**
   * Puts all files into place and returns their paths, in the order they were added. The files they replace
   * are kept until the end, and come back if a new one is refused: by a folder of its name, or by a program
   * that has the old one open. At every moment each name stands for the old file or the new one.
   */
  async publish(): Promise<string[]> {
    const paths = this.#names.map((name) => join(this.#directory, name));
    const replaced: number[] = [];
    const placed: number[] = [];
    try {
      for (const [index, path] of paths.entries()) {
        if (await isFile(path)) {
          await keep(path, this.#aside(index));
          replaced.push(index);
        }
        await rename(join(this.#staging, this.#names[index] ?? ''), path);
        placed.push(index);
      }
    } catch (error) {
      for (const index of replaced) await rename(this.#aside(index), paths[index] ?? '');
      const added = placed.filter((index) => !replaced.includes(index));
      for (const index of added) await rm(paths[index] ?? '', { force: true });
      throw error;
    }
    await this.discard();
    return paths;
  }

  /** Removes whatever is not in place. */
  async discard(): Promise<void> {
    await rm(this.#staging, { recursive: true, force: true });
  }

  /** The same at once, for a process that is being interrupted. */
  discardNow(): void {
    rmSync(this.#staging, { recursive: true, force: true });
  }

  #aside(index: number): string {
    return join(this.#staging, `replaced-${index}`);
  }
}

/** A second name for a file costs nothing; where the file system knows none, it is copied. */
async function keep(path: string, aside: string): Promise<void> {
  try {
    await link(path, aside);
  } catch {
    await copyFile(path, aside);
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
