/**
 * What a record is told by: a hash of its bytes, the same for the same cells however they are quoted.
 * Eight bytes go into one of two lanes in turn, so that one multiplication need not wait for the other.
 */

const QUOTE: u32 = 0x22;
/** Stands for a delimiter within quotes. */
const INNER_DELIMITER: u8 = 1;
const WORD: usize = 8;
const COPIED: usize = 16;
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

/** Where a record is put together without its quotes; behind it there is room for what is copied too much. */
let bare: usize = 0;

/** Says where records are put together without their quotes. */
export function setBareRecord(place: usize): void {
  bare = place;
}

/** Copies bytes in steps of sixteen; up to fifteen behind them come along, and are written over by what follows. */
// @ts-ignore: decorator
@inline
function copy(into: usize, from: usize, to: usize): usize {
  let out = into;
  for (let at = from; at < to; at += COPIED) {
    v128.store(out, v128.load(at));
    out += COPIED;
  }
  return into + (to - from);
}

/**
 * The hash that the record would have without quotes around its cells.
 *
 * @param places of the marks in the record, up to `behind`
 */
export function quotedHash(from: usize, to: usize, delimiter: u32, places: usize, behind: usize): u64 {
  let out = bare;
  let taken = from;
  let isQuoted = false;
  for (let next = places; next < behind; next += 4) {
    const at: usize = load<u32>(next);
    if (at >= to) break;
    const mark: u32 = load<u8>(at);
    if (mark == QUOTE) {
      if (!isQuoted) {
        isQuoted = at == from || load<u8>(at - 1) == delimiter;
        if (!isQuoted) continue;
        out = copy(out, taken, at);
        taken = at + 1;
      } else if (at + 1 < to && load<u8>(at, 1) == QUOTE) {
        // Of a doubled quote, one counts.
        out = copy(out, taken, at + 1);
        taken = at + 2;
        next += 4;
      } else {
        out = copy(out, taken, at);
        taken = at + 1;
        isQuoted = false;
      }
    } else if (isQuoted && mark == delimiter) {
      out = copy(out, taken, at);
      store<u8>(out, INNER_DELIMITER);
      out += 1;
      taken = at + 1;
    }
  }
  out = copy(out, taken, to);
  return plainHash(bare, out);
}
