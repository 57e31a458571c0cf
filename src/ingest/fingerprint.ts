import { createHash } from 'node:crypto';
import { readPieces } from './byte-pass.js';

/** SHA-256 of a file, in hexadecimal: names the exact bytes a result came from. */
export async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  await readPieces(path, (piece) => {
    hash.update(piece);
    return true;
  });
  return hash.digest('hex');
}
