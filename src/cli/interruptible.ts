import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from './exit-codes.js';

/** What a piece of work leaves behind must go through here, so that an interruption can clear it away. */
export interface Clearing {
  /** A private temporary folder that is gone when the work is: exports are confidential. */
  privateFolder(): Promise<string>;
  /** Something to clear away if the work is interrupted. */
  onInterrupt(clear: () => void): void;
}

/** Ctrl-C, a request to end, a terminal that is closed. */
const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const;

/**
 * Does work that a signal may interrupt at any moment: what it left behind is
 * cleared away, and the process ends with the code of the signal.
 *
 * @param say tells the user, before the process ends
 */
export async function interruptible<T>(
  work: (clearing: Clearing) => Promise<T>,
  say: () => void,
): Promise<T> {
  const folders: string[] = [];
  const clears: (() => void)[] = [];
  const removeFolders = (): void => {
    // Where the engine still writes into one, a second attempt finds what the first did not.
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const end = (code: number): never => {
    for (const clear of clears) clear();
    removeFolders();
    try {
      // A terminal that has been closed takes no words.
      say();
    } finally {
      process.exit(code);
    }
  };
  const listeners = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => end(code)] as const);
  for (const [signal, listener] of listeners) process.once(signal, listener);
  try {
    return await work({
      privateFolder: async () => {
        // At once: no signal finds a folder that nobody knows of yet.
        const folder = mkdtempSync(join(tmpdir(), 'kundenwert-'));
        folders.push(folder);
        return folder;
      },
      onInterrupt: (clear) => clears.push(clear),
    });
  } finally {
    for (const [signal, listener] of listeners) process.off(signal, listener);
    removeFolders();
  }
}
