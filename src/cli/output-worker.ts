import { parentPort, workerData } from 'node:worker_threads';
import { type OutputTask, renderingOf } from './output-task.js';
import { preloadOutputs, renderInto } from './render.js';
import { answerTo } from './thread-answer.js';

/** Writes outputs one after the other. */
async function write(task: OutputTask): Promise<void> {
  const rendering = renderingOf(task);
  for (const place of task.places) await renderInto(place, rendering);
}

if (parentPort !== null) {
  const port = parentPort;
  preloadOutputs(workerData);
  port.on('message', (task: OutputTask) => void answerTo(write(task)).then((it) => port.postMessage(it)));
}
