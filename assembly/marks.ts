const RETURN: i8 = 0x0d;
const NEWLINE: i8 = 0x0a;
const QUOTE: i8 = 0x22;
/** Bytes looked at in one step. */
const STEP: usize = 16;

/**
 * Writes down the places of all marks from `from` on and before `to`, ascending: delimiters, quotes,
 * line ends, and zeros, which no text has. Zeros must follow behind `to`.
 */
export function findMarks(from: usize, to: usize, delimiter: u8, places: usize): void {
  const delimiters = i8x16.splat(<i8>delimiter);
  const newlines = i8x16.splat(NEWLINE);
  const returns = i8x16.splat(RETURN);
  const quotes = i8x16.splat(QUOTE);
  const zeros = i8x16.splat(0);
  let next = places;
  for (let at = from; at < to; at += STEP) {
    const bytes = v128.load(at);
    const lineEnds = v128.or(i8x16.eq(bytes, newlines), i8x16.eq(bytes, returns));
    const others = v128.or(i8x16.eq(bytes, quotes), i8x16.eq(bytes, zeros));
    const marks = v128.or(i8x16.eq(bytes, delimiters), v128.or(lineEnds, others));
    let bits = i8x16.bitmask(marks);
    while (bits != 0) {
      store<u32>(next, <u32>at + ctz(bits));
      next += 4;
      bits &= bits - 1;
    }
  }
}
