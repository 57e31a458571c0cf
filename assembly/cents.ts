/** Amounts are kept in millionths; most of them are whole cents, which take half the memory. */
const MILLIONTHS_PER_CENT: i64 = 10_000;
/**
 * A cent is 2 to the power of 4 times 625 millionths. What 625 divides is divided by it when it is
 * multiplied by this, modulo 2 to the power of 32, which is all that four bytes hold.
 */
const POWER_OF_TWO: i64 = 4;
const INVERSE: i32 = 0x3afb_7e91;
/** What an amount of nine digits does not reach. */
const BEYOND: i64 = 1_000_000_000 * MILLIONTHS_PER_CENT;

/** Whether amounts that are whole cents have no more than nine digits. */
export function fitCents(values: usize, rows: usize): bool {
  let isBeyond = 0;
  for (let row: usize = 0; row < rows; row += 1) {
    const value = load<i64>(values + row * 8);
    isBeyond |= <i32>(value >= BEYOND) | <i32>(value <= -BEYOND);
  }
  return isBeyond == 0;
}

/** Makes them cents of four bytes each, in the memory in which they lie. */
export function toCents(values: usize, rows: usize): void {
  for (let row: usize = 0; row < rows; row += 1)
    store<i32>(values + row * 4, <i32>(load<i64>(values + row * 8) >> POWER_OF_TWO) * INVERSE);
}
