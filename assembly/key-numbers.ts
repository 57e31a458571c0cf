const ZERO: u32 = 0x30;
/** A text that lies beside its length: 4 bytes of length, then its bytes, then zeros. */
const TEXT: usize = 16;
const LENGTH: usize = 4;
const MOST_DIGITS: u32 = 12;

/** Whether texts are nothing but digits, and short enough to lie beside their lengths. */
export function fitNumbers(values: usize, rows: usize): bool {
  for (let row: usize = 0; row < rows; row += 1) {
    if (!isNumber(values + row * TEXT)) return false;
  }
  return true;
}

/** Makes them numbers of eight bytes each, with a 1 before the digits, in the memory in which they lie. */
export function toNumbers(values: usize, rows: usize): void {
  for (let row: usize = 0; row < rows; row += 1) {
    const text = values + row * TEXT;
    const end = text + LENGTH + load<u32>(text);
    let number: u64 = 1;
    for (let at = text + LENGTH; at < end; at += 1) number = number * 10 + (load<u8>(at) - ZERO);
    store<u64>(values + row * 8, number);
  }
}

// @ts-ignore: decorator
@inline
function isNumber(text: usize): bool {
  if (load<u32>(text) > MOST_DIGITS) return false;
  const bytes = v128.load(text);
  const digits = i8x16.sub(bytes, i8x16.splat(<i8>ZERO));
  // Where nothing stands there are zeros.
  const isPlain = v128.or(i8x16.le_u(digits, i8x16.splat(9)), i8x16.eq(bytes, i8x16.splat(0)));
  // Not the four bytes of the length.
  return (i8x16.bitmask(isPlain) | 0xf) == 0xffff;
}
