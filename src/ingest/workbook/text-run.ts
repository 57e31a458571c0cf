const AMPERSAND = 38;
const LESS = 60;
const CARRIAGE_RETURN = 13;

/** A run of text up to the next `<`, and what it takes to decode it. */
export class TextRun {
  from = 0;
  to = 0;
  /** Has bytes beyond ASCII. */
  wide = false;
  /** Has entities or carriage returns. */
  special = false;

  /** Reads the run at `from`; returns where it ends, which is `end` when there is no `<` before. */
  read(bytes: Uint8Array, from: number, end: number): number {
    let seen = 0;
    let special = false;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === LESS) break;
      seen |= byte;
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) special = true;
    }
    this.from = from;
    this.to = at;
    this.wide = seen >= 128;
    this.special = special;
    return at;
  }
}

/** True when the bytes at a position are the expected ones. The caller makes sure that so many are there. */
export function matches(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
