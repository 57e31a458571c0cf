import { CELL_INLINE, CELL_NUMBER, CELL_SHARED, CELL_STRING, cellColumn, cellStyle, cellType, readCellTag } from './cell-tag';
import { readText, textFrom, textIsCut, textNext, textTo } from './cell-text';
import { writeDate } from './date-text';
import { numberFrom, numberIsWhole, numberTo, numberValue, writeNumber } from './number-text';
import { readRowTag, rowNumber, rowTagEnd } from './row-tag';
import {
  beginBatch,
  beginRow,
  dropRow,
  endRow,
  fits,
  isFull,
  putBytes,
  putShared,
  rows,
} from './table';

export { takeGivenBits } from '../given-rows';
export { setDecodedRoom } from './cell-text';
export { setNumberRoom } from './number-text';
export { highest, longCount, placeLongTexts, rows, setStated, setTable, textBytes, widest } from './table';

/**
 * Reads the rows of a worksheet that are written the way nearly all programs write nearly all rows,
 * and puts their cells where the engine will copy them from. The first row that is written in another
 * way stops the reading: the general rules of src/ingest/workbook read it.
 */

/** What reading comes to: no more room; the row at hand goes on behind the bytes; it is another form, or no row. */
const FULL: i32 = 1;
const CUT: i32 = 2;
const OTHER: i32 = 3;
const READ: i32 = 0;

const SLASH: u32 = 0x2f;
const GREATER: u32 = 0x3e;
/** `<v>`, `</v>`, `</c>`, `<is>`, `<t>`, `</t>`, `</is>`, `</row>` as the bytes of numbers. */
const VALUE: u32 = 0x3e763c;
const THREE: u32 = 0xffffff;
const VALUE_END: u64 = 0x2f3c3e762f3c;
const SIX: u64 = 0xffffffffffff;
const CELL_END: u32 = 0x3e632f3c;
const INLINE: u32 = 0x3e73693c;
const TEXT: u32 = 0x3e743c;
const TEXT_END: u32 = 0x3e742f3c;
const INLINE_END: u64 = 0x3e73692f3c;
const FIVE: u64 = 0xffffffffff;
const ROW_END: u64 = 0x3e776f722f3c;

const CLASS: u8 = 3;
const NUMBER_FORMAT: u8 = 0;
const DATE_FORMAT: u8 = 1;
const TEXT_KIND: u8 = 1;
const NUMBER_KIND: u8 = 2;
const DATE_KIND: u8 = 3;

/** A byte for each cell style, see src/ingest/workbook/number-format.ts, and how many there are; the file counts days from 1904. */
let formats: usize = 0;
let formatCount: i32 = 0;
let from1904: bool = false;

let end: usize = 0;
let at: usize = 0;
/** Number of the row that was read last. */
export let lastRow: i32 = 0;
/** Number of the last row with values: those of further rows must be higher. */
let lastValued: i32 = 0;

/** Says what the styles of cells mean. */
export function setFormats(classes: usize, count: i32, is1904: bool): void {
  formats = classes;
  formatCount = count;
  from1904 = is1904;
}

/** Forgets the rows of the batch: they have been taken. */
export function clear(): void {
  beginBatch();
}

/** Where the first row begins that has not been read. */
export function position(): usize {
  return at;
}

/**
 * Reads rows from `from` on; zeros must follow behind `to`.
 *
 * @param before number of the last row with values that the general rules have read
 */
export function read(from: usize, to: usize, before: i32): i32 {
  at = from;
  end = to;
  if (before > lastValued) lastValued = before;
  while (true) {
    if (isFull()) return FULL;
    const answer = readRow();
    if (answer != READ) return answer;
  }
}

function readRow(): i32 {
  const begin = readRowTag(at);
  if (begin == 0) return rowTagEnd >= end ? CUT : OTHER;
  if (rowNumber <= lastValued) return OTHER;
  beginRow();
  let place = begin;
  let last = -1;
  while ((load<u64>(place) & SIX) != ROW_END) {
    place = readCell(place, last);
    if (place == 0) {
      dropRow();
      return stop;
    }
    last = cellColumn;
  }
  // The last byte of the end tag has been looked at, so the row is whole.
  if (place + 6 > end) {
    dropRow();
    return CUT;
  }
  if (endRow(rowNumber)) lastValued = rowNumber;
  lastRow = rowNumber;
  at = place + 6;
  return READ;
}

/** Why a cell could not be read. */
let stop: i32 = READ;

function other(place: usize): usize {
  // Zeros lie behind the bytes: what they make look different may only be cut.
  stop = place + LOOKED_AHEAD > end ? CUT : OTHER;
  return 0;
}

/** Bytes that are compared at once behind a place. */
const LOOKED_AHEAD: usize = 16;

/** Reads the cell at a place; gives where it ends, or 0 and the reason in {@link stop}. */
function readCell(place: usize, last: i32): usize {
  const tagEnd = readCellTag(place, end);
  if (tagEnd == 0) return other(place + MOST_TAG);
  if (cellColumn <= last || !fits(cellColumn)) {
    stop = OTHER;
    return 0;
  }
  if (load<u8>(tagEnd) == SLASH) return load<u8>(tagEnd, 1) == GREATER ? tagEnd + 2 : other(tagEnd);
  const content = tagEnd + 1;
  if ((load<u32>(content) & THREE) == VALUE) {
    if (cellType == CELL_NUMBER) return readNumber(content + 3);
    if (cellType == CELL_SHARED) return readShared(content + 3);
    return cellType == CELL_STRING ? readString(content + 3) : other(content);
  }
  if (cellType == CELL_INLINE && load<u32>(content) == INLINE && (load<u32>(content, 4) & THREE) == TEXT)
    return readInline(content + 7);
  return other(content);
}

/** A tag with the three attributes that count has no more bytes. */
const MOST_TAG: usize = 64;

/** Behind the value: `</v></c>`. */
function behindValue(place: usize): usize {
  if ((load<u64>(place) & SIX) != VALUE_END || load<u32>(place, 4) != CELL_END) return other(place);
  return place + 8;
}

function readNumber(from: usize): usize {
  const to = writeNumber(from);
  if (to == 0) return other(from + MOST_TAG);
  const behind = behindValue(to);
  if (behind == 0) return 0;
  const style: u8 = cellStyle < formatCount ? load<u8>(formats + cellStyle) : NUMBER_FORMAT;
  const format: u8 = style & CLASS;
  if (format == NUMBER_FORMAT) {
    // The currency stays where it is in the byte.
    if (!putBytes(cellColumn, numberFrom, numberTo, NUMBER_KIND | style)) return noRoom();
    return behind;
  }
  if (format != DATE_FORMAT) return other(behind);
  const length = writeDate(numberValue, numberIsWhole, from1904);
  if (length == 0) return other(behind);
  if (!putBytes(cellColumn, numberFrom, numberFrom + length, DATE_KIND)) return noRoom();
  return behind;
}

function readShared(from: usize): usize {
  let to = from;
  let index: i32 = 0;
  for (let digit: u32 = load<u8>(to) - 0x30; digit < 10; digit = load<u8>(to) - 0x30) {
    index = index * 10 + digit;
    to += 1;
  }
  if (to == from || to > from + 9) return other(to);
  const behind = behindValue(to);
  if (behind == 0) return 0;
  return putShared(cellColumn, index, TEXT_KIND) ? behind : other(0);
}

/** Text of a formula's result or of a plain cell: blanks at its ends belong to it. */
function readString(from: usize): usize {
  if (!readText(from, end)) return textIsCut ? cut() : other(0);
  const behind = behindValue(textNext);
  if (behind == 0) return 0;
  return putText() ? behind : noRoom();
}

function readInline(from: usize): usize {
  if (!readText(from, end)) return textIsCut ? cut() : other(0);
  // Blanks at the ends are dropped, unless something says otherwise: the business of the general rules.
  if (textFrom < textTo && (load<u8>(textFrom) <= 0x20 || load<u8>(textTo - 1) <= 0x20)) return other(0);
  const place = textNext;
  if (load<u32>(place) != TEXT_END || (load<u64>(place, 4) & FIVE) != INLINE_END || load<u32>(place, 9) != CELL_END)
    return other(place);
  return putText() ? place + 13 : noRoom();
}

function putText(): bool {
  // An empty text is no value.
  return textFrom == textTo || putBytes(cellColumn, textFrom, textTo, TEXT_KIND);
}

function cut(): usize {
  stop = CUT;
  return 0;
}

/** A batch that holds rows has room again once they are taken; a row that has no room even then is another form. */
function noRoom(): usize {
  stop = rows == 0 ? OTHER : FULL;
  return 0;
}
