const ZERO: u32 = 0x30;
const MINUS: u32 = 0x2d;
const GROUP: i32 = 3;
/** From two decimals to six. */
const USUAL_EXPONENT: i32 = 4;
/** `1,20` to `12345,67` and `1.234,50`. */
const SHORTEST_USUAL: usize = 4;
const LONGEST_USUAL: usize = 8;
const BYTE: u64 = 8;
const ZEROS: u64 = 0x3030303030303030;
/** What makes one digit of two, in each pair of bytes; one of two such, and one of two of those. */
const TENS: u64 = 10 * 0x100 + 1;
const HUNDREDS: u64 = 100 * 0x10000 + 1;
const TEN_THOUSANDS: u64 = 10_000 * 0x100000000 + 1;

/** Decimals of an exact amount, and digits of one altogether. */
export const DECIMALS: i32 = 6;
export const MOST_DIGITS: i32 = 18;

/** The figure that was read last: all its digits, how many of them are decimals, how many there are. */
export let figure: i64 = 0;
export let scale: i32 = 0;
export let digits: i32 = 0;

/** Ten to a small power. */
export function power(exponent: i32): i64 {
  if (exponent == USUAL_EXPONENT) return 10_000;
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
  if (readUsual(at, to, decimal, group)) {
    if (isNegative) figure = -figure;
    return to;
  }
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

/**
 * Reads a figure with two decimals and without a sign in one go, if it is short. Most amounts are, and
 * how often a loop over their digits runs can't be foreseen by the processor.
 */
// @ts-ignore: decorator
@inline
function readUsual(from: usize, to: usize, decimal: u32, group: u32): bool {
  const length = to - from;
  if (length < SHORTEST_USUAL || length > LONGEST_USUAL || load<u8>(to - 3) != decimal) return false;
  // Eight bytes that end with the cell: the first one lowest, the decimal mark the sixth.
  const bytes = load<u64>(to - 8);
  const before = <u64>(LONGEST_USUAL - length) * BYTE;
  const whole = (bytes >> before) << before;
  // Digits move up to where marks stand.
  let text = whole & 0xffff_0000_0000_0000;
  let missing = before + BYTE;
  if (length == LONGEST_USUAL && ((bytes >> BYTE) & 0xff) == group) {
    text |= ((whole & 0x0000_00ff_ffff_0000) << BYTE) | ((whole & 0xff) << (2 * BYTE));
    missing += BYTE;
  } else text |= (whole & 0x0000_00ff_ffff_ffff) << BYTE;
  text |= ZEROS & (((<u64>1) << missing) - 1);
  const each = text ^ ZEROS;
  if ((((each + 0x7676767676767676) | each) & 0x8080808080808080) != 0) return false;
  // Digits to pairs, pairs to fours, fours to all eight.
  const pairs = (each * TENS) >> BYTE;
  const fours = ((pairs & 0x00ff00ff00ff00ff) * HUNDREDS) >> (2 * BYTE);
  figure = <i64>(((fours & 0x0000ffff0000ffff) * TEN_THOUSANDS) >> (4 * BYTE));
  scale = 2;
  digits = <i32>(LONGEST_USUAL - missing / BYTE);
  return true;
}
