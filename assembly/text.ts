const FIRST_PRINTABLE: u32 = 0x21;
const LAST_ASCII: u32 = 0x7e;
const BEYOND_ASCII: u32 = 0x80;
const POINT: u32 = 0x2e;
const ZERO: u32 = 0x30;
const SMALL: u32 = 0x20;
const A: u32 = 0x61;
const LETTERS: u32 = 26;

/** Fewer letters than this make no word for a total, in whatever language. */
const SHORTEST_TOTAL_WORD: i32 = 3;
/** Bytes of a text that lie beside its length. */
const LONGEST_SHORT_TEXT: usize = 12;

/**
 * Whether the bytes of a cell are its text as it stands: no blank at either end, and no `.0` behind
 * an identifier. False also where that would take a closer look.
 */
export function isPlainText(from: usize, to: usize, isIdentifier: bool): bool {
  const first = load<u8>(from);
  const last = load<u8>(to - 1);
  if (first < FIRST_PRINTABLE || last < FIRST_PRINTABLE) return false;
  if (first > LAST_ASCII && mayBeBlank(first)) return false;
  if (last > LAST_ASCII && endsWithBlank(from, to)) return false;
  return !(isIdentifier && last == ZERO && to - from > 1 && load<u8>(to - 2) == POINT);
}

/** The bytes with which no-break, narrow and zero-width blanks begin in UTF-8, or delete. */
function mayBeBlank(byte: u32): bool {
  return byte < BEYOND_ASCII || byte == 0xc2 || byte == 0xe2 || byte == 0xef;
}

/** Whether the last character is one that {@link mayBeBlank} begins. */
function endsWithBlank(from: usize, to: usize): bool {
  let at = to - 1;
  // Behind its first byte, a character goes on with bytes that begin with the bits 10.
  while (at > from && (load<u8>(at) & 0xc0) == BEYOND_ASCII) at -= 1;
  return mayBeBlank(load<u8>(at));
}

/** Whether a cell could hold a word such as `Summe`; certain only where it says no. */
export function mayBeTotal(from: usize, to: usize): bool {
  let letters = 0;
  for (let at = from; at < to; at += 1) {
    const byte: u32 = load<u8>(at);
    if (byte >= BEYOND_ASCII) return true;
    if ((byte | SMALL) - A < LETTERS) letters += 1;
  }
  return letters >= SHORTEST_TOTAL_WORD;
}

export function sameBytes(from: usize, to: usize, other: usize, length: usize): bool {
  if (to - from != length) return false;
  for (let at: usize = 0; at < length; at += 1) if (load<u8>(from + at) != load<u8>(other + at)) return false;
  return true;
}

/**
 * Puts a text where the engine will copy it from: its length, and twelve bytes that are its own or
 * zero. Of a longer one the place of its bytes stands there. The row behind is written over.
 */
export function putText(into: usize, from: usize, to: usize): void {
  const length = to - from;
  if (length > LONGEST_SHORT_TEXT) {
    v128.store(into, i64x2.splat(0));
    store<u32>(into, <u32>from, 4);
  } else {
    // All lanes below the length: the numbers 0 to 15 against it.
    const numbers = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const own = i8x16.lt_u(numbers, i8x16.splat(<i8>length));
    v128.store(into, v128.and(v128.load(from), own), 4);
  }
  store<u32>(into, <u32>length);
}

/** Whether two texts are the same, as {@link putText} has put them. */
export function sameText(one: usize, other: usize): bool {
  const length: usize = load<u32>(one);
  if (length <= LONGEST_SHORT_TEXT)
    return load<u64>(one) == load<u64>(other) && load<u64>(one, 8) == load<u64>(other, 8);
  const from: usize = load<u32>(one, 4);
  return load<u32>(other) == <u32>length && sameBytes(from, from + length, load<u32>(other, 4), length);
}

/** Two documents with the same hash of 64 bits are not to be expected. The same as src/ingest/text/quick/document-hash.ts. */
export function hash(from: usize, to: usize): u64 {
  let value: u64 = 0xcbf29ce484222325;
  for (let at = from; at < to; at += 1) value = (value ^ load<u8>(at)) * 0x100000001b3;
  value ^= value >> 32;
  value *= 0xd6e8feb86659fd93;
  return value ^ (value >> 32);
}
