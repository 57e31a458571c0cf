import { plainHash } from './line-hash';
import { sameBytes } from './text';

/**
 * The long texts of a column, each different one once: the country or the article of every line. A
 * list of where they lie, and a table in which a text's hash leads to its number.
 */

/** Bytes of a text in the list: where it lies, how long it is. */
const LISTED: usize = 8;
const LENGTH: usize = 4;

/** Bytes of the table, a power of two times four: the caller gives room for more texts than a batch can have. */
let tableBytes: usize = 0;

/** Says of how many numbers the table of a column has room, a power of two; the list lies behind it. */
export function setLongTexts(places: i32): void {
  tableBytes = <usize>places * 4;
}

/**
 * The number of a text, which is listed if it is new.
 *
 * @param texts where table and list of the column lie
 * @param count of the texts that are listed
 */
export function numberOfText(texts: usize, count: u32, from: usize, to: usize): u32 {
  const mask = tableBytes - 4;
  const list = texts + tableBytes;
  let place = (<usize>plainHash(from, to) * 4) & mask;
  for (let found = load<u32>(texts + place); found != 0; found = load<u32>(texts + place)) {
    const listed = list + <usize>(found - 1) * LISTED;
    if (sameBytes(from, to, load<u32>(listed), load<u32>(listed, LENGTH))) return found - 1;
    place = (place + 4) & mask;
  }
  store<u32>(texts + place, count + 1);
  const listed = list + <usize>count * LISTED;
  store<u32>(listed, <u32>from);
  store<u32>(listed, <u32>(to - from), LENGTH);
  return count;
}

/** Forgets the texts of a column. */
export function forgetTexts(texts: usize): void {
  memory.fill(texts, 0, tableBytes);
}
