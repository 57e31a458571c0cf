const RETURN: i8 = 0x0d;
const NEWLINE: i8 = 0x0a;
const QUOTE: i8 = 0x22;
/** Bytes looked at in one step. */
const STEP: usize = 32;

/**
 * Writes down the places of all marks from `from` on and before `to`, ascending: delimiters, quotes,
 * line ends, and zeros, which no text has. Zeros must follow behind `to`, and there must be room for
 * some more places.
 */
export function findMarks(from: usize, to: usize, delimiter: u8, places: usize): void {
  const delimiters = i8x16.splat(<i8>delimiter);
  let next = places;
  for (let at = from; at < to; at += STEP) {
    let bits = marksAt(at, delimiters) | (marksAt(at + STEP / 2, delimiters) << (STEP / 2));
    const behind = next + <usize>popcnt(bits) * 4;
    // Six without asking how many there are, which can't be foreseen; what is too much is written over.
    for (;;) {
      bits = putTwo(putTwo(putTwo(bits, at, next), at, next + 8), at, next + 16);
      if (bits == 0) break;
      next += 24;
    }
    next = behind;
  }
}

/** Writes down two places and gives the bits that are left. */
// @ts-ignore: decorator
@inline
function putTwo(bits: u32, at: usize, into: usize): u32 {
  store<u32>(into, <u32>at + ctz(bits));
  const left = bits & (bits - 1);
  store<u32>(into, <u32>at + ctz(left), 4);
  return left & (left - 1);
}

/** One bit for each of sixteen bytes, the first lowest: whether it is a mark. */
// @ts-ignore: decorator
@inline
function marksAt(at: usize, delimiters: v128): u32 {
  const bytes = v128.load(at);
  const lineEnds = v128.or(i8x16.eq(bytes, i8x16.splat(NEWLINE)), i8x16.eq(bytes, i8x16.splat(RETURN)));
  const others = v128.or(i8x16.eq(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(0)));
  return i8x16.bitmask(v128.or(i8x16.eq(bytes, delimiters), v128.or(lineEnds, others)));
}
