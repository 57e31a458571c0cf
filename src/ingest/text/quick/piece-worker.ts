import { openSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Piece, PieceMessage, RecordFile } from './piece.js';
import { PieceReader } from './piece-reader.js';
import { SpareMemory } from './spare-memory.js';

/** Reads pieces of one file beside the main thread: first comes the file, then one order for each answer. */
if (parentPort !== null) {
  const port = parentPort;
  port.once('message', (file: RecordFile) => {
    const memory = new SpareMemory();
    const reader = new PieceReader(file, openSync(file.path, 'r'), memory);
    port.on('message', ({ order, spare }: PieceMessage) => {
      for (const each of spare) memory.keep(each);
      const piece = reader.read(order);
      port.postMessage(piece, memoryOf(piece));
    });
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
  return [...ofBatches, ...hashes.flatMap(({ halves, ends }) => [halves.buffer, ends.buffer])];
}
