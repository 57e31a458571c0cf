/**
 * What a record is told by: a hash of its bytes, the same for the same cells however they are quoted.
 * Eight bytes go into one of two lanes in turn, so that one multiplication need not wait for the other.
 */

const QUOTE: u32 = 0x22;
/** Stands for a delimiter within quotes. */
const INNER_DELIMITER: u32 = 1;
const WORD: usize = 8;
const WORD_BITS: u64 = 64;
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

/** The record that is being hashed: its lanes, whose turn it is, and bytes that do not fill a word yet. */
let firstLane: u64 = 0;
let secondLane: u64 = 0;
let isSecond: bool = false;
let word: u64 = 0;
let bits: u64 = 0;
let length: usize = 0;

// @ts-ignore: decorator
@inline
function put(whole: u64): void {
  if (isSecond) secondLane = mix(secondLane, whole);
  else firstLane = mix(firstLane, whole);
  isSecond = !isSecond;
}

/** Takes up to eight bytes, which stand in the lower end of `value`. */
// @ts-ignore: decorator
@inline
function take(value: u64, bytes: usize): void {
  const room = WORD_BITS - bits;
  const given = <u64>bytes * 8;
  word |= value << bits;
  if (given < room) bits += given;
  else {
    put(word);
    bits = given - room;
    word = bits == 0 ? 0 : value >> room;
  }
  length += bytes;
}

/** Takes bytes as they stand. */
function takeBytes(from: usize, to: usize): void {
  let at = from;
  for (; at + WORD <= to; at += WORD) take(load<u64>(at), WORD);
  if (at < to) take(part(at, to - at), to - at);
}

/** The hash that the record would have without quotes around its cells. */
export function quotedHash(from: usize, to: usize, delimiter: u32): u64 {
  firstLane = FIRST_SEED;
  secondLane = SECOND_SEED;
  isSecond = false;
  word = 0;
  bits = 0;
  length = 0;
  let taken = from;
  for (let at = from; at < to; at += 1) {
    const opens = load<u8>(at) == QUOTE && (at == from || load<u8>(at - 1) == delimiter);
    if (!opens) continue;
    takeBytes(taken, at);
    at = takeQuoted(at + 1, to, delimiter);
    taken = at + 1;
  }
  if (taken < to) takeBytes(taken, to);
  if (bits > 0) put(word);
  return finish(firstLane, secondLane, length);
}

/** Takes what stands within quotes; gives the place of the closing one. */
function takeQuoted(from: usize, to: usize, delimiter: u32): usize {
  let taken = from;
  let at = from;
  for (; at < to; at += 1) {
    const byte: u32 = load<u8>(at);
    if (byte == delimiter) {
      takeBytes(taken, at);
      take(INNER_DELIMITER, 1);
      taken = at + 1;
    } else if (byte == QUOTE) {
      if (at + 1 == to || load<u8>(at, 1) != QUOTE) break;
      // Of a doubled quote, one counts.
      takeBytes(taken, at + 1);
      at += 1;
      taken = at + 1;
    }
  }
  if (taken < at) takeBytes(taken, at);
  return at;
}
