import { parentPort, workerData } from 'node:worker_threads';
import { type AheadTask, findAhead } from '../pipeline/ahead.js';
import { type OutputTask, renderingOf } from './output-task.js';
import { preloadOutputs, renderInto } from './render.js';
import { answerTo } from './thread-answer.js';

/** What the thread is asked to do. */
export type SideTask =
  | { readonly kind: 'find'; readonly task: AheadTask }
  | { readonly kind: 'write'; readonly task: OutputTask };

async function done(asked: SideTask): Promise<unknown> {
  if (asked.kind === 'find') return findAhead(asked.task);
  const rendering = renderingOf(asked.task);
  for (const place of asked.task.places) await renderInto(place, rendering);
  return null;
}

if (parentPort !== null) {
  const port = parentPort;
  let last: Promise<unknown> = Promise.resolve();
  preloadOutputs(workerData);
  port.on('message', (asked: SideTask) => {
    // One after the other, so that answers come in the order of the tasks.
    last = last.then(() => answerTo(done(asked))).then((answer) => port.postMessage(answer));
  });
}
