const BLANK: u32 = 0x20;
const QUOTE: u32 = 0x22;
const EQUALS: u32 = 0x3d;
const GREATER: u32 = 0x3e;
const R: u32 = 0x72;
const ZERO: u32 = 0x30;
/** `<row` */
const ROW: u32 = 0x776f723c;
/** Letters of `hidden`. */
const HIDDEN: usize = 6;
const MOST_DIGITS: usize = 9;

/** Number of the row whose tag was read. */
export let rowNumber: i32 = 0;
/** How far the last tag was looked at. */
export let rowTagEnd: usize = 0;

/**
 * Reads `<row r="7" …>`; gives the place behind it. 0 where it is no such tag, has no number, may be
 * hidden, or holds no cells.
 */
export function readRowTag(from: usize): usize {
  rowTagEnd = from + 4;
  if (load<u32>(from) != ROW) return 0;
  rowNumber = 0;
  let at = from + 4;
  while (load<u8>(at) == BLANK) {
    const name = at + 1;
    at = name;
    while (load<u8>(at) > BLANK && load<u8>(at) != EQUALS && load<u8>(at) != GREATER) at += 1;
    rowTagEnd = at + 2;
    if (load<u8>(at) != EQUALS || load<u8>(at, 1) != QUOTE || at - name == HIDDEN) return 0;
    const value = at + 2;
    at = value;
    while (load<u8>(at) != QUOTE && load<u8>(at) >= BLANK) at += 1;
    rowTagEnd = at + 1;
    if (load<u8>(at) != QUOTE) return 0;
    if (at - value > 0 && value - name == 3 && load<u8>(name) == R && !readNumber(value, at)) return 0;
    at += 1;
  }
  rowTagEnd = at + 1;
  return load<u8>(at) == GREATER && rowNumber > 0 ? at + 1 : 0;
}

function readNumber(from: usize, to: usize): bool {
  if (to - from > MOST_DIGITS) return false;
  rowNumber = 0;
  for (let at = from; at < to; at += 1) {
    const digit = <u32>load<u8>(at) - ZERO;
    if (digit > 9) return false;
    rowNumber = rowNumber * 10 + digit;
  }
  return true;
}
