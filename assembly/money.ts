import { readFigure } from './figure';

const BLANK: u32 = 0x20;
const NO_BREAK: u32 = 0xa0c2;
const BITS: u32 = 8;

/** How the currency of the file is written, the first byte lowest: up to three bytes; 0 for none. */
let oneMark: u32 = 0;
let otherMark: u32 = 0;

/** Says how the currency of the file is written beside amounts, in two ways. */
export function setCurrency(one: u32, other: u32): void {
  oneMark = one;
  otherMark = other;
}

/**
 * Reads an amount with blanks around it, and the mark of the currency in front of it or behind it:
 * `1.234,50 €`, `$90,000 `. Whether it is one and nothing else.
 */
export function readMoney(from: usize, to: usize, decimal: u32, group: u32): bool {
  let begin = from;
  let end = to;
  while (begin < end && load<u8>(begin) == BLANK) begin += 1;
  while (end > begin && load<u8>(end - 1) == BLANK) end -= 1;
  const front = markAt(begin, end);
  if (front > 0) {
    begin = behindBlank(begin + front, end);
  } else {
    const back = markBefore(begin, end);
    if (back > 0) {
      end -= back;
      if (end > begin + 1 && load<u16>(end - 2) == NO_BREAK) end -= 2;
      else if (end > begin && load<u8>(end - 1) == BLANK) end -= 1;
    }
  }
  return begin < end && readFigure(begin, end, decimal, group) == end;
}

function behindBlank(at: usize, end: usize): usize {
  if (at + 1 < end && load<u16>(at) == NO_BREAK) return at + 2;
  return at < end && load<u8>(at) == BLANK ? at + 1 : at;
}

/** How many bytes a mark of the currency takes that begins here; 0 where none does. */
function markAt(at: usize, end: usize): usize {
  if (isMark(at, end, oneMark)) return lengthOf(oneMark);
  return isMark(at, end, otherMark) ? lengthOf(otherMark) : 0;
}

/** The same for one that ends here. */
function markBefore(begin: usize, end: usize): usize {
  const one = lengthOf(oneMark);
  if (one > 0 && end - begin > one && isMark(end - one, end, oneMark)) return one;
  const other = lengthOf(otherMark);
  return other > 0 && end - begin > other && isMark(end - other, end, otherMark) ? other : 0;
}

function isMark(at: usize, end: usize, mark: u32): bool {
  const length = lengthOf(mark);
  if (length == 0 || end - at < length) return false;
  const own: u32 = (1 << (<u32>length * BITS)) - 1;
  return (load<u32>(at) & own) == mark;
}

function lengthOf(mark: u32): usize {
  if (mark == 0) return 0;
  return mark < 0x100 ? 1 : mark < 0x10000 ? 2 : 3;
}
