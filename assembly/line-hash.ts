/**
 * What a record is told by: a hash of its bytes, the same for the same cells however they are quoted.
 * Eight bytes go into one of two lanes in turn, so that one multiplication need not wait for the other.
 */

const QUOTE: u32 = 0x22;
/** Stands for a delimiter within quotes. */
const INNER_DELIMITER: u32 = 1;
const WORD: usize = 8;
const WORD_BITS: u32 = 64;
const HALF: u64 = 32;

const FIRST_SEED: u64 = 0x9ae16a3b2f90404f;
const SECOND_SEED: u64 = 0xc949c7defb2c8a31;
const FACTOR: u64 = 0x9e3779b97f4a7c15;
const SPREAD: u64 = 0xd6e8feb86659fd93;
const TURN: u64 = 29;

// @ts-ignore: decorator
@inline
function mix(lane: u64, word: u64): u64 {
  const product = (lane ^ word) * FACTOR;
  return product ^ (product >> HALF);
}

// @ts-ignore: decorator
@inline
function finish(first: u64, second: u64, length: usize): u64 {
  let value = (first + rotl<u64>(second, TURN)) ^ (<u64>length * SPREAD);
  value ^= value >> HALF;
  value *= SPREAD;
  return value ^ (value >> HALF);
}

/** The first bytes of a word, zeros behind them. */
// @ts-ignore: decorator
@inline
function part(at: usize, bytes: usize): u64 {
  return load<u64>(at) & (((<u64>1) << (<u64>bytes * 8)) - 1);
}

/** The hash of a record without quotes. Bytes behind it are read, but don't count. */
export function plainHash(from: usize, to: usize): u64 {
  let first = FIRST_SEED;
  let second = SECOND_SEED;
  let at = from;
  for (; at + 2 * WORD <= to; at += 2 * WORD) {
    first = mix(first, load<u64>(at));
    second = mix(second, load<u64>(at, WORD));
  }
  const rest = to - at;
  if (rest >= WORD) {
    first = mix(first, load<u64>(at));
    if (rest > WORD) second = mix(second, part(at + WORD, rest - WORD));
  } else if (rest > 0) first = mix(first, part(at, rest));
  return finish(first, second, to - from);
}

/** The hash that the record would have without quotes around its cells. */
export function quotedHash(from: usize, to: usize, delimiter: u32): u64 {
  let first = FIRST_SEED;
  let second = SECOND_SEED;
  let isSecond = false;
  let word: u64 = 0;
  let bits: u32 = 0;
  let length: usize = 0;
  let isInside = false;
  let isCellStart = true;
  for (let at = from; at < to; at += 1) {
    let byte: u32 = load<u8>(at);
    if (isInside) {
      if (byte == QUOTE) {
        if (at + 1 == to || load<u8>(at, 1) != QUOTE) {
          isInside = false;
          continue;
        }
        at += 1;
      } else if (byte == delimiter) byte = INNER_DELIMITER;
    } else if (byte == QUOTE && isCellStart) {
      isInside = true;
      isCellStart = false;
      continue;
    } else isCellStart = byte == delimiter;
    word |= (<u64>byte) << (<u64>bits);
    bits += 8;
    length += 1;
    if (bits == WORD_BITS) {
      if (isSecond) second = mix(second, word);
      else first = mix(first, word);
      isSecond = !isSecond;
      word = 0;
      bits = 0;
    }
  }
  if (bits > 0) {
    if (isSecond) second = mix(second, word);
    else first = mix(first, word);
  }
  return finish(first, second, length);
}
