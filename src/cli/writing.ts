import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** Writes something; what the operating system refuses becomes a problem with the output. */
export async function writing<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isSystemError = error instanceof Error && 'code' in error && 'syscall' in error;
    if (!isSystemError) throw error;
    throw new Failure('output', [
      problem('KW108', { position: { file: path }, details: { reason: String(error.code) } }),
    ]);
  }
}
