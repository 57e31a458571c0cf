const FIRST_PRINTABLE: u32 = 0x21;
const LAST_ASCII: u32 = 0x7e;
const BEYOND_ASCII: u32 = 0x80;
const POINT: u32 = 0x2e;
const ZERO: u32 = 0x30;
const ONE: u32 = 0x31;
const NINE_DIGITS: u32 = 9;
const HASH_SIGN: u32 = 0x23;
const BRACKET: u32 = 0x28;
const DASH_BEGINS: u32 = 0xe2;
const K: u32 = 0x6b;
const N: u32 = 0x6e;
/** `nan` and `k. A.` */
const SHORTEST_SHORT_FORM: usize = 3;
const LONGEST_SHORT_FORM: usize = 5;
const SMALL: u32 = 0x20;
const A: u32 = 0x61;
const LETTERS: u32 = 26;

/** Fewer letters than this make no word for a total, in whatever language. */
const SHORTEST_TOTAL_WORD: i32 = 3;
/** Bytes of a text that lie beside its length. */
const LONGEST_SHORT_TEXT: usize = 12;
const WORD: usize = 8;
const LANES: usize = 16;
const MOST_SHARED: usize = 64;
const NINE: i8 = 9;

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
  if (!isIdentifier) return true;
  return !(last == ZERO && to - from > 1 && load<u8>(to - 2) == POINT) && isPlainKey(from, to);
}

/**
 * Whether a key is somebody's as it stands: nothing invisible in it, and nothing such as `0`, `-`,
 * `k. A.` or `#NV` in its place. False also where that would take a closer look.
 */
function isPlainKey(from: usize, to: usize): bool {
  if (to - from <= LANES && isNumber(from, to)) return true;
  let hasLetters = false;
  let isNumbered = false;
  for (let at = from; at < to; at += 1) {
    const byte: u32 = load<u8>(at);
    if (byte - ONE < NINE_DIGITS) isNumbered = true;
    else if ((byte | SMALL) - A < LETTERS) hasLetters = true;
    else if (byte >= BEYOND_ASCII) {
      if (isInvisible(at)) return false;
      hasLetters = true;
    }
  }
  if (isNumbered) return true;
  const first: u32 = load<u8>(from);
  if (!hasLetters || first == HASH_SIGN || first == BRACKET) return false;
  const length = to - from;
  // A dash takes three bytes. Short words for nobody begin with n or k.
  if (length == 3 && first == DASH_BEGINS) return false;
  if (length < SHORTEST_SHORT_FORM || length > LONGEST_SHORT_FORM) return true;
  return (first | SMALL) != N && (first | SMALL) != K;
}

/** Whether up to sixteen bytes are digits, and not all of them zeros. */
// @ts-ignore: decorator
@inline
function isNumber(from: usize, to: usize): bool {
  const own: i32 = (1 << <i32>(to - from)) - 1;
  const digits = i8x16.sub(v128.load(from), i8x16.splat(<i8>ZERO));
  const others = i8x16.bitmask(i8x16.gt_u(digits, i8x16.splat(NINE)));
  return (others & own) == 0 && (i8x16.bitmask(i8x16.ne(digits, i8x16.splat(0))) & own) != 0;
}

/** Whether a zero-width character or a soft hyphen begins here. */
function isInvisible(at: usize): bool {
  const byte: u32 = load<u8>(at);
  const second: u32 = load<u8>(at, 1);
  if (byte == 0xc2) return second == 0xad;
  if (byte == 0xef) return second == 0xbb;
  const third: u32 = load<u8>(at, 2);
  return byte == 0xe2 && ((second == 0x80 && third >= 0x8b && third <= 0x8d) || (second == 0x81 && third == 0xa0));
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
  let at: usize = 0;
  for (; at + WORD <= length; at += WORD) if (load<u64>(from + at) != load<u64>(other + at)) return false;
  for (; at < length; at += 1) if (load<u8>(from + at) != load<u8>(other + at)) return false;
  return true;
}

/** Whether a text of so many bytes lies beside its length. */
// @ts-ignore: decorator
@inline
export function isShortText(length: usize): bool {
  return length <= LONGEST_SHORT_TEXT;
}

/**
 * Puts a short text where the engine will copy it from: its length, and twelve bytes that are its own
 * or zero. The row behind is written over.
 */
export function putShortText(into: usize, from: usize, to: usize): void {
  const length = to - from;
  // All lanes below the length: the numbers 0 to 15 against it.
  const numbers = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const own = i8x16.lt_u(numbers, i8x16.splat(<i8>length));
  v128.store(into, v128.and(v128.load(from), own), 4);
  store<u32>(into, <u32>length);
}

/** Puts the length of a long text and its number among those of its column. */
export function putLongText(into: usize, length: usize, number: u32): void {
  store<u32>(into, <u32>length);
  store<u32>(into, number, 4);
  store<u64>(into, 0, 8);
}

/** Whether two texts of one column are the same, as they were put. */
// @ts-ignore: decorator
@inline
export function sameText(one: usize, other: usize): bool {
  return load<u64>(one) == load<u64>(other) && load<u64>(one, 8) == load<u64>(other, 8);
}

/** How many bytes from one place on are the same as those from another, as far as that is looked at. */
export function sharedBytes(one: usize, other: usize): usize {
  for (let at: usize = 0; at < MOST_SHARED; at += LANES) {
    const different = i8x16.bitmask(i8x16.ne(v128.load(one + at), v128.load(other + at)));
    if (different != 0) return at + <usize>ctz(different);
  }
  return MOST_SHARED;
}

/** The first four letters of the words for totals, as small letters; of `sum` and `sub` the first three count. See TOTAL_BEGINNING in src/tables/no-record-sql.ts. */
const GESA: u32 = 0x61736567;
const TEIL: u32 = 0x6c696574;
const ZWIS: u32 = 0x7369777a;
const ENDS: u32 = 0x73646e65;
const INSG: u32 = 0x67736e69;
const TOTA: u32 = 0x61746f74;
const GRAN: u32 = 0x6e617267;
const BERT: u32 = 0x74726562;
const UEBE: u32 = 0x65626575;
const SEIT: u32 = 0x74696573;
const CARR: u32 = 0x72726163;
const BROU: u32 = 0x756f7262;
const SUM: u32 = 0x6d7573;
const SUB: u32 = 0x627573;
const THREE_LETTERS: u32 = 0xffffff;
const FOUR_SMALL: u32 = 0x20202020;

/** Whether a key could be nothing but a word for a total; certain only where it says no. */
export function mayBeBareTotal(from: usize, to: usize): bool {
  let at = from;
  // Dashes, asterisks and the like may stand in front; an Ü is skipped as well.
  while (at < to && !isWordByte(load<u8>(at))) at += 1;
  if (at == to || <u32>load<u8>(at) < A - SMALL) return false;
  const letters = load<u32>(at) | FOUR_SMALL;
  const three = letters & THREE_LETTERS;
  if (three == SUM || three == SUB) return true;
  if (letters == GESA || letters == TEIL || letters == ZWIS || letters == ENDS || letters == INSG || letters == TOTA)
    return true;
  return letters == GRAN || letters == BERT || letters == UEBE || letters == SEIT || letters == CARR || letters == BROU;
}

function isWordByte(byte: u32): bool {
  return (byte | SMALL) - A < LETTERS || byte - ZERO <= NINE_DIGITS;
}
