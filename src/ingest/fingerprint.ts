import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import { sha256 } from './sha256.js';

/**
 * SHA-256 of a file, in hexadecimal: names the exact bytes a result came from.
 *
 * @throws Failure where the file is gone by now
 */
export async function fingerprint(path: string): Promise<string> {
  try {
    return await sha256(path);
  } catch {
    throw vanished(path);
  }
}

/** What to say of a file that is gone by now. */
export function vanished(path: string): Failure {
  return new Failure('input', [problem('KW161', { position: { file: path } })]);
}
