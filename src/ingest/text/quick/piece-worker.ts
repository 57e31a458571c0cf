import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Piece, PieceOrder, RecordFile } from './piece.js';
import { PieceReader } from './piece-reader.js';

/** Reads pieces of one file beside the main thread: one answer for each order, until the thread is ended. */
if (parentPort !== null) {
  const port = parentPort;
  const file = workerData as RecordFile;
  const descriptor = openSync(file.path, 'r');
  const reader = new PieceReader(file, descriptor);
  port.on('message', (order: PieceOrder) => {
    const piece = reader.read(order);
    port.postMessage(piece, memoryOf(piece));
  });
}

/** The memory that changes hands instead of being copied. */
function memoryOf({ batches, hashes }: Piece): ArrayBuffer[] {
  const ofBatches = batches.flatMap(({ columns }) =>
    columns.flatMap(({ data, validity, long }) => [
      data,
      ...[validity, long?.bytes, long?.ends].flatMap((each) => (each ? [each.buffer as ArrayBuffer] : [])),
    ]),
  );
  return [...ofBatches, ...hashes.map(({ buffer }) => buffer)];
}
