import { isShortText, putShortText } from '../text';

/**
 * The columns of a batch as the caller lays them out in memory, see src/ingest/workbook/quick/sheet-memory.ts:
 * for each an entry, the texts of its rows as the engine keeps them, and one byte a row for those that
 * are missing. Long texts are put one behind the other; of each, the place of its text is listed.
 */

/** Bytes of an entry, and in it, u32 each: where the texts go, the bytes for missing ones; 1 when one is missing; how many texts, numbers, dates. */
const ENTRY: usize = 24;
const TEXTS: usize = 0;
const MISSING: usize = 4;
const HAS_MISSING: usize = 8;
const KIND_COUNTS: usize = 12;
/** A kind takes the lowest bits of its byte; above them stands the currency that the cell shows, 0 for none. */
const KIND: u8 = 3;
const CURRENCY_SHIFT: u8 = 2;
/** What is counted of a currency in a column, u32 each: the first row, the last, the cells. */
const STATED: usize = 12;
const LAST: usize = 4;
const CELLS: usize = 8;
const TEXT_BYTES: usize = 16;
const PREFIX: usize = 4;
const POINTER: usize = 8;

let entries: usize = 0;
let width: i32 = 0;
let mostRows: i32 = 0;
let rowNumbers: usize = 0;
let rowWidths: usize = 0;
/** The kinds of the cells of the row at hand. */
let kinds: usize = 0;
let long: usize = 0;
let mostLong: i32 = 0;
let bytes: usize = 0;
let mostBytes: usize = 0;
let shared: usize = 0;
let sharedCount: i32 = 0;
let stated: usize = 0;
let currencyCount: i32 = 0;

/** Rows of the batch; long texts of the cells in them, and how many bytes those take. */
export let rows: i32 = 0;
export let longCount: i32 = 0;
export let textBytes: usize = 0;
/** Cells of the widest row of the batch, up to its last one with a value; the highest number of a row. */
export let widest: i32 = 0;
export let highest: i32 = 0;

/** The row at hand: the column that comes next, cells up to the last with a value, what there was before it. */
let next: i32 = 0;
let rowWidth: i32 = 0;
let longBefore: i32 = 0;
let bytesBefore: usize = 0;

/** Says where everything goes, and of how much there is room. */
export function setTable(
  columns: usize,
  columnCount: i32,
  rowRoom: i32,
  numbers: usize,
  widths: usize,
  rowKinds: usize,
  longPlaces: usize,
  longRoom: i32,
  longBytes: usize,
  byteRoom: usize,
  sharedTexts: usize,
  sharedTextCount: i32,
): void {
  entries = columns;
  width = columnCount;
  mostRows = rowRoom;
  rowNumbers = numbers;
  rowWidths = widths;
  kinds = rowKinds;
  long = longPlaces;
  mostLong = longRoom;
  bytes = longBytes;
  mostBytes = byteRoom;
  shared = sharedTexts;
  sharedCount = sharedTextCount;
}

/** Says where is counted which currencies the columns show. */
export function setStated(place: usize, count: i32): void {
  stated = place;
  currencyCount = count;
}

/** Forgets all rows. */
export function beginBatch(): void {
  rows = 0;
  longCount = 0;
  textBytes = 0;
  widest = 0;
  highest = 0;
  for (let column = 0; column < width; column += 1) {
    const entry = entries + <usize>column * ENTRY;
    store<u32>(entry, 0, HAS_MISSING);
    store<u64>(entry, 0, KIND_COUNTS);
    store<u32>(entry, 0, KIND_COUNTS + 8);
  }
}

export function isFull(): bool {
  return rows == mostRows || longCount + width > mostLong;
}

/** Whether the table has such a column. */
export function fits(column: i32): bool {
  return column < width;
}

export function beginRow(): void {
  next = 0;
  rowWidth = 0;
  longBefore = longCount;
  bytesBefore = textBytes;
}

/** Forgets the row at hand. */
export function dropRow(): void {
  longCount = longBefore;
  textBytes = bytesBefore;
}

/** Ends the row at hand; false for one without any value, which is left out. */
export function endRow(number: i32): bool {
  if (rowWidth == 0) return false;
  skipTo(width);
  for (let column = 0; column < rowWidth; column += 1) {
    const kind = load<u8>(kinds + column);
    if (kind == 0) continue;
    const count = entries + <usize>column * ENTRY + KIND_COUNTS + <usize>((kind & KIND) - 1) * 4;
    store<u32>(count, load<u32>(count) + 1);
    if (kind > KIND) countCurrency(column, (kind >> CURRENCY_SHIFT) - 1, number);
  }
  store<i32>(rowNumbers + <usize>rows * 4, number);
  store<i32>(rowWidths + <usize>rows * 4, rowWidth);
  if (rowWidth > widest) widest = rowWidth;
  if (number > highest) highest = number;
  rows += 1;
  return true;
}

function countCurrency(column: i32, currency: i32, row: i32): void {
  const place = stated + <usize>(column * currencyCount + currency) * STATED;
  const cells = load<u32>(place, CELLS);
  if (cells == 0) store<u32>(place, row);
  store<u32>(place, row, LAST);
  store<u32>(place, cells + 1, CELLS);
}

/** Puts a text; false where there is no room for a long one. */
export function putBytes(column: i32, from: usize, to: usize, kind: u8): bool {
  const into = placeOf(column);
  const length = to - from;
  if (isShortText(length)) putShortText(into, from, to);
  else {
    if (textBytes + length > mostBytes) return false;
    memory.copy(bytes + textBytes, from, length);
    store<u32>(into, <u32>length);
    store<u32>(into, load<u32>(from), PREFIX);
    store<u64>(into, textBytes, POINTER);
    store<u32>(long + <usize>longCount * 4, <u32>into);
    longCount += 1;
    textBytes += length;
  }
  given(column, kind);
  return true;
}

/** Puts a text of those that cells share; false where there is none such. */
export function putShared(column: i32, index: i32, kind: u8): bool {
  if (index >= sharedCount) return false;
  const text = shared + <usize>index * TEXT_BYTES;
  if (load<u32>(text) == 0) return true;
  v128.store(placeOf(column), v128.load(text));
  given(column, kind);
  return true;
}

/** Turns the places of long texts into pointers, once it is known where the engine holds their bytes. */
export function placeLongTexts(low: u32, high: u32): void {
  const base = ((<u64>high) << 32) | <u64>low;
  for (let at = 0; at < longCount; at += 1) {
    const text: usize = load<u32>(long + <usize>at * 4);
    store<u64>(text, load<u64>(text, POINTER) + base, POINTER);
  }
}

function placeOf(column: i32): usize {
  return <usize>load<u32>(entries + <usize>column * ENTRY, TEXTS) + <usize>rows * TEXT_BYTES;
}

function given(column: i32, kind: u8): void {
  skipTo(column);
  const missing: usize = load<u32>(entries + <usize>column * ENTRY, MISSING);
  store<u8>(missing + rows, 0);
  store<u8>(kinds + column, kind);
  next = column + 1;
  rowWidth = next;
}

/** Says of the columns up to one that they have no value. */
function skipTo(column: i32): void {
  for (; next < column; next += 1) {
    const entry = entries + <usize>next * ENTRY;
    store<u32>(entry, 1, HAS_MISSING);
    store<u8>(<usize>load<u32>(entry, MISSING) + rows, 1);
    v128.store(placeOf(next), i64x2.splat(0));
    store<u8>(kinds + next, 0);
  }
}
