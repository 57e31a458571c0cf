import { createHash } from 'node:crypto';
import { readPieces } from './byte-pass.js';

/** SHA-256 of a file, in hexadecimal. */
export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await readPieces(path, (piece) => {
    hash.update(piece);
    return true;
  });
  return hash.digest('hex');
}
