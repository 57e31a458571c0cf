const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const WORD_BITS = 32;
const SIGN = 0x80000000;

/**
 * Puts positions into the order of their known values, largest first, equals in the order in which they come: a radix
 * sort (Knuth 1973) over the bits of the figures, eleven at a time from the lowest, which compares nothing.
 *
 * @example radixOrder([5, 8, 5], Uint32Array.of(0, 1, 2)) // [1, 0, 2]
 */
export function radixOrder(values: ArrayLike<number>, positions: Uint32Array): Uint32Array {
  const count = positions.length;
  const { low, high } = descendingBits(values, positions);
  const digits = new Uint16Array(count);
  let order = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) order[index] = index;
  let next = new Uint32Array(count);
  for (let start = 0; start < 2 * WORD_BITS; start += DIGIT_BITS) {
    const places = new Uint32Array(BUCKETS);
    for (let index = 0; index < count; index += 1) {
      const digit = digitFrom(low[index]!, high[index]!, start);
      digits[index] = digit;
      places[digit]! += 1;
    }
    // A digit that all figures share puts nothing in order.
    if (places[digits[0]!] === count) continue;
    for (let digit = 0, begin = 0; digit < BUCKETS; digit += 1) {
      const size = places[digit]!;
      places[digit] = begin;
      begin += size;
    }
    for (let place = 0; place < count; place += 1) {
      const index = order[place]!;
      const digit = digits[index]!;
      next[places[digit]!] = index;
      places[digit]! += 1;
    }
    [order, next] = [next, order];
  }
  for (let place = 0; place < count; place += 1) order[place] = positions[order[place]!]!;
  return order;
}

/** The digit of two words that begins at a bit. */
function digitFrom(low: number, high: number, start: number): number {
  if (start >= WORD_BITS) return (high >>> (start - WORD_BITS)) & (BUCKETS - 1);
  const above = start + DIGIT_BITS > WORD_BITS ? high << (WORD_BITS - start) : 0;
  return ((low >>> start) | above) & (BUCKETS - 1);
}

/** The bits of the values as two words that rise where the value falls. */
function descendingBits(
  values: ArrayLike<number>,
  positions: Uint32Array,
): { readonly low: Uint32Array; readonly high: Uint32Array } {
  const low = new Uint32Array(positions.length);
  const high = new Uint32Array(positions.length);
  const figure = new Float64Array(1);
  const words = new Uint32Array(figure.buffer);
  for (let index = 0; index < positions.length; index += 1) {
    // Zero has two signs.
    figure[0] = values[positions[index]!]! + 0;
    const isNegative = words[1]! >= SIGN;
    low[index] = isNegative ? words[0]! : ~words[0]!;
    high[index] = isNegative ? words[1]! : ~(words[1]! | SIGN);
  }
  return { low, high };
}
