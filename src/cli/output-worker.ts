import { parentPort, workerData } from 'node:worker_threads';
import type { OutputAnswer, OutputTask } from './output-thread.js';
import { preloadOutputs, renderInto } from './render.js';

/** Writes outputs one after the other; what goes wrong is told, because an error loses its code on the way. */
async function write({ places, ...rendering }: OutputTask): Promise<OutputAnswer> {
  try {
    for (const place of places) await renderInto(place, rendering);
    return { failure: null };
  } catch (error) {
    return {
      failure: error instanceof Error ? { ...error, message: error.message } : { message: String(error) },
    };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  preloadOutputs(workerData);
  port.on('message', (task: OutputTask) => void write(task).then((answer) => port.postMessage(answer)));
}
