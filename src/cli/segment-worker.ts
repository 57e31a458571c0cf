import { parentPort, workerData } from 'node:worker_threads';
import type { SegmentAnswer, SegmentStart, SegmentTask } from './segment-threads.js';
import { writeSegment } from './write-segment.js';

/** Writes one workbook; what goes wrong is told, because an error loses its code on the way. */
async function write(start: SegmentStart, task: SegmentTask): Promise<SegmentAnswer> {
  try {
    await writeSegment(start, task);
    return { failure: null };
  } catch (error) {
    return {
      failure: error instanceof Error ? { ...error, message: error.message } : { message: String(error) },
    };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  const start = workerData as SegmentStart;
  let last: Promise<unknown> = Promise.resolve();
  port.on('message', (task: SegmentTask) => {
    // One after the other: a second one at the same time would only take memory.
    last = last.then(() => write(start, task)).then((answer) => port.postMessage(answer));
  });
}
