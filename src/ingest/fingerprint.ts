import { createHash } from 'node:crypto';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import { readPieces } from './byte-pass.js';

/**
 * SHA-256 of a file, in hexadecimal: names the exact bytes a result came from.
 *
 * @throws Failure where the file is gone by now
 */
export async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await readPieces(path, (piece) => {
      hash.update(piece);
      return true;
    });
  } catch {
    throw new Failure('input', [problem('KW161', { position: { file: path } })]);
  }
  return hash.digest('hex');
}
