/** How the system words what keeps a file from being written. */
const REASONS: readonly (readonly [wording: string, code: string])[] = [
  ['No space left on device', 'ENOSPC'],
  ['Disk quota exceeded', 'EDQUOT'],
  ['File too large', 'EFBIG'],
  ['Read-only file system', 'EROFS'],
  ['Permission denied', 'EACCES'],
  ['Operation not permitted', 'EPERM'],
  ['Too many open files', 'EMFILE'],
];

/**
 * What the engine says about a file that it cannot write, as an error of the operating system, with its code
 * (`EIO` where the engine gives no other); null for every other error.
 */
export function refusedFile(error: unknown, path: string): NodeJS.ErrnoException | null {
  if (!(error instanceof Error && error.message.startsWith('IO Error') && error.message.includes(path)))
    return null;
  const code = REASONS.find(([wording]) => error.message.includes(wording))?.[1] ?? 'EIO';
  return Object.assign(new Error(error.message, { cause: error }), { code, syscall: 'write', path });
}
