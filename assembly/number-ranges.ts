import { isMissing, valuesOf } from './columns';

/**
 * Whether no two rows are of the same document. Where numbers of documents rise within their range (Nummernkreis: what
 * stands before the digits, and how many digits there are), each row that does not continue the document of the row
 * before it is a document of its own, and nobody has to look for different ones among millions.
 */

/** Offsets in the block that the caller reads: flags, two rows, the ranges. src/ingest/text/quick/document-numbers.ts knows the same. */
const RISING: usize = 0;
const RANGES: usize = 4;
const FIRST_ROW: usize = 16;
const LAST_ROW: usize = 48;
const FIRST_RANGE: usize = 80;

/** Of a row: its document, its day, whether there is one, its key. */
const DOCUMENT: usize = 0;
const DAY: usize = 8;
const KNOWN: usize = 12;
const KEY: usize = 16;
const ROW: usize = 32;

/** Of a range: the bytes before the digits, the number of digits, the first and the last number. */
const DIGITS: usize = 8;
const FIRST: usize = 16;
const LAST: usize = 24;
const RANGE: usize = 32;
const MOST_RANGES: u32 = 8;

const ZERO: u32 = 0x30;
const NINE: u32 = 9;
const LONGEST_PREFIX: usize = 8;
const MOST_DIGITS: usize = 18;
const LONGEST_SHORT_TEXT: u32 = 12;

let block: usize = 0;
let numbers: usize = 0;
let keys: usize = 0;
let days: usize = 0;

/** Says where it is put down what becomes of the numbers, and the entries of number, key and day; 0 where nobody asks. */
export function setDocuments(place: usize, number: usize, key: usize, day: usize): void {
  block = place;
  numbers = number;
  keys = key;
  days = day;
}

/** Begins anew with the first row of a stretch. */
export function startDocuments(): void {
  if (block == 0) return;
  store<u32>(block, 1, RISING);
  store<u32>(block, 0, RANGES);
  store<u32>(block + FIRST_ROW, 0, KNOWN);
  store<u32>(block + LAST_ROW, 0, KNOWN);
}

/**
 * Takes note of a row. Returns whether it continues the document of the row before it, for the same key and day.
 *
 * @param from where the document number of its record begins; 0 where it is that of the record before
 */
export function continuesDocument(row: usize, from: usize, to: usize): bool {
  if (block == 0 || load<u32>(block, RISING) == 0) return false;
  const key = valuesOf(keys) + row * 16;
  const isWhole = !isMissing(numbers, row) && !isMissing(days, row) && !isMissing(keys, row);
  if (!isWhole || load<u32>(key) > LONGEST_SHORT_TEXT) {
    store<u32>(block, 0, RISING);
    return false;
  }
  const document = load<u64>(valuesOf(numbers) + row * 8);
  const day = load<i32>(valuesOf(days) + row * 4);
  const last = block + LAST_ROW;
  if (load<u32>(last, KNOWN) == 1 && load<u64>(last, DOCUMENT) == document && load<i32>(last, DAY) == day) {
    if (v128.all_true<i8>(i8x16.eq(v128.load(last + KEY), v128.load(key)))) return true;
  }
  store<u64>(last, document, DOCUMENT);
  store<i32>(last, day, DAY);
  store<u32>(last, 1, KNOWN);
  v128.store(last + KEY, v128.load(key));
  const first = block + FIRST_ROW;
  if (load<u32>(first, KNOWN) == 0) memory.copy(first, last, ROW);
  if (from == 0 || !isNext(from, to)) store<u32>(block, 0, RISING);
  return false;
}

/** Whether the number is higher than all of its range before it. */
function isNext(from: usize, to: usize): bool {
  let prefix: u64 = 0;
  let at = from;
  while (at < to && <u32>load<u8>(at) - ZERO > NINE) {
    if (at - from == LONGEST_PREFIX || load<u8>(at) == 0) return false;
    prefix = (prefix << 8) | <u64>load<u8>(at);
    at += 1;
  }
  const digits = to - at;
  if (digits == 0 || digits > MOST_DIGITS) return false;
  let number: u64 = 0;
  for (; at < to; at += 1) {
    const digit = <u32>load<u8>(at) - ZERO;
    if (digit > NINE) return false;
    number = number * 10 + <u64>digit;
  }
  const count = load<u32>(block, RANGES);
  const end = block + FIRST_RANGE + <usize>count * RANGE;
  for (let range = block + FIRST_RANGE; range < end; range += RANGE) {
    if (load<u64>(range) != prefix || load<u64>(range, DIGITS) != <u64>digits) continue;
    if (number <= load<u64>(range, LAST)) return false;
    store<u64>(range, number, LAST);
    return true;
  }
  if (count == MOST_RANGES) return false;
  store<u64>(end, prefix);
  store<u64>(end, <u64>digits, DIGITS);
  store<u64>(end, number, FIRST);
  store<u64>(end, number, LAST);
  store<u32>(block, count + 1, RANGES);
  return true;
}
