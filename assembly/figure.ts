const ZERO: u32 = 0x30;
const MINUS: u32 = 0x2d;
const GROUP: i32 = 3;

/** Decimals of an exact amount, and digits of one altogether. */
export const DECIMALS: i32 = 6;
export const MOST_DIGITS: i32 = 18;

/** The figure that was read last: all its digits, how many of them are decimals, how many there are. */
export let figure: i64 = 0;
export let scale: i32 = 0;
export let digits: i32 = 0;

/** Ten to a small power. */
export function power(exponent: i32): i64 {
  let value: i64 = 1;
  for (let step = 0; step < exponent; step += 1) value *= 10;
  return value;
}

/**
 * Reads a figure such as `-1.234,50`. Only what leaves no doubt is taken: a minus sign in front,
 * digits, groups of three behind one to three, a decimal mark with digits on both sides.
 *
 * Gives the place behind its last digit, or 0 where there is none. At `to` the cell ends: the byte
 * there may be one that could stand in a figure.
 */
export function readFigure(from: usize, to: usize, decimal: u32, group: u32): usize {
  let at = from;
  const isNegative = load<u8>(at) == MINUS;
  if (isNegative) at += 1;
  const first = at;
  let value: i64 = 0;
  let digit = load<u8>(at) - ZERO;
  while (digit <= 9 && at < to) {
    value = value * 10 + digit;
    at += 1;
    digit = load<u8>(at) - ZERO;
  }
  let count = <i32>(at - first);
  if (count == 0 || count > MOST_DIGITS) return 0;
  if (load<u8>(at) == group && at < to) {
    if (count > GROUP) return 0;
    while (load<u8>(at) == group && at < to) {
      const a = load<u8>(at, 1) - ZERO;
      const b = load<u8>(at, 2) - ZERO;
      const c = load<u8>(at, 3) - ZERO;
      if (a > 9 || b > 9 || c > 9) return 0;
      count += GROUP;
      if (count > MOST_DIGITS) return 0;
      value = value * 1000 + (a * 100 + b * 10 + c);
      at += 1 + GROUP;
    }
  }
  let behind: i32 = 0;
  if (load<u8>(at) == decimal && at < to) {
    const mark = at;
    at += 1;
    digit = load<u8>(at) - ZERO;
    while (digit <= 9 && at < to) {
      value = value * 10 + digit;
      at += 1;
      digit = load<u8>(at) - ZERO;
    }
    behind = <i32>(at - mark) - 1;
    count += behind;
    if (behind == 0 || behind > DECIMALS || count > MOST_DIGITS) return 0;
  }
  figure = isNegative ? -value : value;
  scale = behind;
  digits = count;
  return at;
}
