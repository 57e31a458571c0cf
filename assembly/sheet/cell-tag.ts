const BLANK: u32 = 0x20;
const QUOTE: u32 = 0x22;
const SLASH: u32 = 0x2f;
const GREATER: u32 = 0x3e;
const ZERO: u32 = 0x30;
const A: u32 = 0x41;
const LETTERS: u32 = 26;
/** `<c` */
const CELL: u32 = 0x633c;
const TWO: u32 = 0xffff;
/** `r="`, `s="`, `t="` */
const REFERENCE: u32 = 0x223d72;
const STYLE: u32 = 0x223d73;
const TYPE: u32 = 0x223d74;
const THREE: u32 = 0xffffff;
/** `s"`, `n"`, `str"`, `inli`, `neSt` */
const SHARED_TYPE: u32 = 0x2273;
const NUMBER_TYPE: u32 = 0x226e;
const STRING_TYPE: u32 = 0x22727473;
const INLINE_TYPE: u64 = 0x7453656e696c6e69;
const INLINE_LETTERS: usize = 9;
const MOST_COLUMN_LETTERS: usize = 3;
const MOST_DIGITS: usize = 9;

export const CELL_NUMBER: u8 = 0;
export const CELL_SHARED: u8 = 1;
export const CELL_STRING: u8 = 4;
export const CELL_INLINE: u8 = 5;

/** The cell whose tag was read: its column from 0, its style, its type. */
export let cellColumn: i32 = 0;
export let cellStyle: i32 = 0;
export let cellType: u8 = CELL_NUMBER;

/**
 * Reads `<c r="B7" s="1" t="s"` in any order of attributes; gives the place of what ends the tag. 0
 * for other tags, for other attributes and types, and where the cell has no reference.
 */
export function readCellTag(from: usize, end: usize): usize {
  if ((load<u32>(from) & TWO) != CELL) return 0;
  cellColumn = -1;
  cellStyle = 0;
  cellType = CELL_NUMBER;
  let at = from + 2;
  while (load<u8>(at) == BLANK) {
    const attribute = load<u32>(at, 1) & THREE;
    const value = at + 4;
    if (attribute == REFERENCE) at = readReference(value);
    else if (attribute == STYLE) at = readStyle(value);
    else if (attribute == TYPE) at = readType(value);
    else return 0;
    if (at == 0 || at >= end) return 0;
  }
  const last: u32 = load<u8>(at);
  return cellColumn >= 0 && (last == GREATER || last == SLASH) ? at : 0;
}

/** The row of the reference is not looked at: that of the row counts. */
function readReference(from: usize): usize {
  let at = from;
  let column: i32 = 0;
  for (let letter: u32 = <u32>load<u8>(at) - A; letter < LETTERS; letter = <u32>load<u8>(at) - A) {
    column = column * 26 + letter + 1;
    at += 1;
  }
  if (at == from || at > from + MOST_COLUMN_LETTERS) return 0;
  const digits = at;
  while (<u32>load<u8>(at) - ZERO < 10) at += 1;
  if (at == digits || load<u8>(at) != QUOTE) return 0;
  cellColumn = column - 1;
  return at + 1;
}

function readStyle(from: usize): usize {
  let at = from;
  let style: i32 = 0;
  for (let digit: u32 = <u32>load<u8>(at) - ZERO; digit < 10; digit = <u32>load<u8>(at) - ZERO) {
    style = style * 10 + digit;
    at += 1;
  }
  if (at == from || at > from + MOST_DIGITS || load<u8>(at) != QUOTE) return 0;
  cellStyle = style;
  return at + 1;
}

function readType(from: usize): usize {
  const two = load<u32>(from) & TWO;
  if (two == SHARED_TYPE || two == NUMBER_TYPE) {
    cellType = two == SHARED_TYPE ? CELL_SHARED : CELL_NUMBER;
    return from + 2;
  }
  if (load<u32>(from) == STRING_TYPE) {
    cellType = CELL_STRING;
    return from + 4;
  }
  if (load<u64>(from) != INLINE_TYPE || load<u8>(from, INLINE_LETTERS) != QUOTE) return 0;
  cellType = CELL_INLINE;
  return from + INLINE_LETTERS + 1;
}
