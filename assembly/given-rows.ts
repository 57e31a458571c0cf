/** Rows looked at in one step. */
const STEP: usize = 16;

/**
 * Makes one bit a row, lowest first, 1 for given, of one byte a row, 1 for missing; the bytes are set
 * to zero. Bits behind the last row mean nothing.
 */
export function takeGivenBits(missing: usize, rows: usize, bits: usize): void {
  const nothing = i8x16.splat(0);
  for (let row: usize = 0; row < rows; row += STEP) {
    store<u16>(bits + row / 8, <u16>i8x16.bitmask(i8x16.eq(v128.load(missing + row), nothing)));
    v128.store(missing + row, nothing);
  }
}
