import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Whether this system tells what a process has open. */
export const TELLS_OPEN_FILES = process.platform === 'linux';

/** How often a process has a file open. */
export function timesOpen(pid: number | undefined, path: string): number {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).filter((each) => readlinkSync(join(folder, each)) === path).length;
  } catch {
    // A file that was closed between the two looks, or a process that has ended.
    return 0;
  }
}
