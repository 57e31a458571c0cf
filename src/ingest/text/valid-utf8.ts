import { isUtf8 } from 'node:buffer';
import { readPieces } from '../byte-pass.js';
import { completeCharacters } from './encoding.js';

const NEWLINE = 0x0a;

/**
 * Fails where a file is not UTF-8 throughout. The engine's own reader says so too, but where the wrong
 * byte lies in the last cells of a file it ends in a fault that leaves the whole engine unusable.
 *
 * @throws Error in the engine's words, with the line
 */
export async function requireUtf8(path: string): Promise<void> {
  let isValid = true;
  let lines = 0;
  let cut: Buffer = Buffer.alloc(0);
  await readPieces(path, (piece) => {
    const bytes = cut.length === 0 ? piece : Buffer.concat([cut, piece]);
    const whole = completeCharacters(bytes);
    isValid = isUtf8(whole);
    lines += isValid ? newlinesIn(whole) : validLines(whole);
    cut = Buffer.from(bytes.subarray(whole.length));
    return isValid;
  });
  if (!isValid || cut.length > 0)
    throw new Error(`CSV Error on Line: ${lines + 1}\nInvalid unicode: the file is not UTF-8 throughout`);
}

function newlinesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

/** How many lines end before the first that is not valid. */
function validLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let from = 0; ; lines += 1) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return lines;
    from = end + 1;
  }
}
