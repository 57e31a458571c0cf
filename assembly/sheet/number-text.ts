const MINUS: u32 = 0x2d;
const POINT: u32 = 0x2e;
const ZERO: u32 = 0x30;
/** Digits that a program shows, and that a fraction is rounded to. */
const SHOWN_DIGITS: i32 = 15;
/** Seventeen digits tell any binary number; more are no number that a program wrote. */
const MOST_DIGITS: i32 = 17;
/** Decimals beyond these are left to the general rules. */
const MOST_DECIMALS: i32 = 22;

/** Where the text of the number stands, whether it is a whole one, and what it is. */
export let numberFrom: usize = 0;
export let numberTo: usize = 0;
export let numberIsWhole: bool = false;
export let numberValue: f64 = 0;

export function setNumberRoom(place: usize): void {
  numberFrom = place;
}

/**
 * Writes a number as it is to be shown: no superfluous zeros, a fraction rounded to 15 digits. Gives the
 * place behind the number; 0 where it has an exponent, more digits, or could be rounded either way.
 */
export function writeNumber(from: usize): usize {
  const isNegative = load<u8>(from) == MINUS;
  const first = isNegative ? from + 1 : from;
  let at = first;
  let digits: u64 = 0;
  let count: i32 = 0;
  let point: usize = 0;
  while (true) {
    const byte: u32 = load<u8>(at);
    const digit = byte - ZERO;
    if (digit < 10) {
      digits = digits * 10 + digit;
      // Zeros in front are no digits.
      if (digits != 0) count += 1;
    } else if (byte == POINT && point == 0 && at > first) point = at;
    else break;
    if (count > MOST_DIGITS) return 0;
    at += 1;
  }
  if (at == first || (point != 0 && at == point + 1)) return 0;
  let decimals = point == 0 ? 0 : <i32>(at - point - 1);
  if (decimals > MOST_DECIMALS) return 0;
  numberValue = <f64>digits / power(decimals);
  if (isNegative) numberValue = -numberValue;
  while (decimals > 0 && digits % 10 == 0) {
    digits /= 10;
    decimals -= 1;
    count -= 1;
  }
  numberIsWhole = decimals == 0;
  if (digits == 0) {
    numberValue = 0;
    store<u8>(numberFrom, <u8>ZERO);
    numberTo = numberFrom + 1;
    return at;
  }
  if (count > SHOWN_DIGITS) {
    // All digits of a whole number count.
    const dropped = count - SHOWN_DIGITS;
    if (decimals < dropped) return 0;
    const unit: u64 = dropped == 1 ? 10 : 100;
    const tail = digits % unit;
    if (!isFarFromHalf(tail, unit)) return 0;
    digits = digits / unit + (2 * tail > unit ? 1 : 0);
    decimals -= dropped;
  }
  while (decimals > 0 && digits % 10 == 0) {
    digits /= 10;
    decimals -= 1;
  }
  write(digits, decimals, isNegative);
  return at;
}

/**
 * Whether the dropped digits are so far from half that the binary number, which differs from the
 * decimal one by at most 0.12 of the last digit kept, is rounded alike.
 */
function isFarFromHalf(tail: u64, unit: u64): bool {
  return 100 * tail < 38 * unit || 100 * tail > 62 * unit;
}

/** Puts digits down from the last one on; a number below one begins with a zero. */
function write(digits: u64, decimals: i32, isNegative: bool): void {
  let length: i32 = 1;
  for (let rest = digits / 10; rest > 0; rest /= 10) length += 1;
  if (decimals >= length) length = decimals + 1;
  if (decimals > 0) length += 1;
  if (isNegative) length += 1;
  numberTo = numberFrom + length;
  let at = numberTo;
  let rest = digits;
  let written: i32 = 0;
  const whole = isNegative ? numberFrom + 1 : numberFrom;
  while (at > whole) {
    at -= 1;
    if (decimals > 0 && written == decimals) {
      store<u8>(at, <u8>POINT);
      written += 1;
      continue;
    }
    store<u8>(at, <u8>(ZERO + <u32>(rest % 10)));
    rest /= 10;
    written += 1;
  }
  if (isNegative) store<u8>(numberFrom, <u8>MINUS);
}

/** Powers of ten up to the 22nd are exact. */
function power(exponent: i32): f64 {
  let value: f64 = 1;
  for (let at = 0; at < exponent; at += 1) value *= 10;
  return value;
}
