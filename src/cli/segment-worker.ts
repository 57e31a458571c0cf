import { parentPort, workerData } from 'node:worker_threads';
import type { SegmentStart, SegmentTask } from './segment-threads.js';
import { answerTo } from './thread-answer.js';
import { writeSegment } from './write-segment.js';

if (parentPort !== null) {
  const port = parentPort;
  const start = workerData as SegmentStart;
  let last: Promise<unknown> = Promise.resolve();
  port.on('message', (task: SegmentTask) => {
    // One after the other: a second one at the same time would only take memory.
    last = last.then(() => answerTo(writeSegment(start, task))).then((answer) => port.postMessage(answer));
  });
}
