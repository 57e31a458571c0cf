import { open } from 'node:fs/promises';

/** Enough that the calls don't count, and little enough for the processor's cache. */
const PIECE_BYTES = 1 << 20;

/**
 * Reads a file once from its beginning and hands over its bytes piece by piece; ends early when
 * `take` says false. A piece is good only until `take` returns: the next one comes in its memory.
 */
export async function readPieces(path: string, take: (piece: Buffer) => boolean): Promise<void> {
  const file = await open(path, 'r');
  try {
    const memory = Buffer.allocUnsafeSlow(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(memory, 0, PIECE_BYTES, null);
      if (bytesRead === 0 || !take(memory.subarray(0, bytesRead))) return;
    }
  } finally {
    await file.close();
  }
}
