const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const LAST_DIGIT = BUCKETS - 1;
/** Three digits make a word of 32 bits, the highest of them a short one. */
const DIGITS = 3;
const LARGEST_WORD = 0xffffffff;
const SIGN = 0x80000000;

/**
 * Puts positions into the order of their known values, largest first, equals in the order in which they come: a radix
 * sort (Knuth 1973) over the bits of the figures, eleven at a time from the lowest, which compares nothing. Whole numbers
 * that lie no further apart than a word reaches, such as cents, take half as many steps.
 *
 * @example radixOrder([5, 8, 5], Uint32Array.of(0, 1, 2)) // [1, 0, 2]
 */
export function radixOrder(values: ArrayLike<number>, positions: Uint32Array): Uint32Array {
  const count = positions.length;
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) order[index] = index;
  const whole = distancesBelowLargest(values, positions);
  const words = whole === null ? descendingBits(values, positions) : [whole];
  const spare = new Uint32Array(count);
  let ordered: Uint32Array = order;
  for (const word of words) ordered = inOrderOfWord(word, ordered, ordered === order ? spare : order);
  for (let place = 0; place < count; place += 1) ordered[place] = positions[ordered[place]!]!;
  return ordered;
}

/**
 * Puts indices into the order of their words, smallest first, digit by digit.
 *
 * @param spare room of the same length; the result is either this one or the order given
 */
function inOrderOfWord(word: Uint32Array, order: Uint32Array, spare: Uint32Array): Uint32Array {
  const count = word.length;
  const places = new Uint32Array(DIGITS * BUCKETS);
  for (let index = 0; index < count; index += 1) {
    const own = word[index]!;
    places[own & LAST_DIGIT]! += 1;
    places[BUCKETS + ((own >>> DIGIT_BITS) & LAST_DIGIT)]! += 1;
    places[2 * BUCKETS + (own >>> (2 * DIGIT_BITS))]! += 1;
  }
  let [from, to] = [order, spare];
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const shift = digit * DIGIT_BITS;
    const begins = places.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
    // A digit that all figures share puts nothing in order.
    if (count === 0 || begins[(word[0]! >>> shift) & LAST_DIGIT] === count) continue;
    sizesToBegins(begins);
    for (let place = 0; place < count; place += 1) {
      const index = from[place]!;
      const own = (word[index]! >>> shift) & LAST_DIGIT;
      to[begins[own]!] = index;
      begins[own]! += 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Where each bucket begins that is as large as the figures say, one behind the other. */
function sizesToBegins(sizes: Uint32Array): void {
  let begin = 0;
  for (let bucket = 0; bucket < sizes.length; bucket += 1) {
    const size = sizes[bucket]!;
    sizes[bucket] = begin;
    begin += size;
  }
}

/** How far each whole number lies below the largest; null where one is no whole number or a word cannot hold it. */
function distancesBelowLargest(values: ArrayLike<number>, positions: Uint32Array): Uint32Array | null {
  let largest = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < positions.length; index += 1) {
    const value = values[positions[index]!]!;
    if (Math.floor(value) !== value) return null;
    if (value > largest) largest = value;
    if (value < least) least = value;
  }
  const isSafe = largest <= Number.MAX_SAFE_INTEGER && least >= Number.MIN_SAFE_INTEGER;
  if (!isSafe || largest - least > LARGEST_WORD) return null;
  const distances = new Uint32Array(positions.length);
  for (let index = 0; index < positions.length; index += 1) {
    distances[index] = largest - values[positions[index]!]!;
  }
  return distances;
}

/** The bits of the values as two words that rise where the value falls, the lower one first. */
function descendingBits(
  values: ArrayLike<number>,
  positions: Uint32Array,
): readonly [low: Uint32Array, high: Uint32Array] {
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
  return [low, high];
}
