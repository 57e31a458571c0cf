import { constants, platform, setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Told } from './fingerprints.js';
import { sha256 } from './sha256.js';

/**
 * Makes the fingerprints of large files beside the run. Nobody needs them before its end, so whatever
 * else there is to do goes first; only on Linux does that hold for a thread instead of the program.
 */
async function tellAll(paths: readonly string[], port: MessagePort): Promise<void> {
  if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW);
  for (const path of paths) {
    const made = await sha256(path).catch(() => null);
    port.postMessage({ path, made } satisfies Told);
  }
}

if (parentPort !== null) void tellAll(workerData, parentPort);
