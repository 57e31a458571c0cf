import {
  AMOUNT,
  DAY,
  DOCUMENT,
  digitsOf,
  ENTRY,
  factorDigitsOf,
  factorOf,
  figureOf,
  formOf,
  HASH,
  IDENTIFIER,
  isAdded,
  isMissing,
  isRequired,
  KEY,
  keepFigure,
  kindOf,
  SKIPPED,
  scaleOf,
  setGiven,
  setMissing,
  setTextCount,
  TEXT,
  textCountOf,
  textsOf,
  valuesOf,
} from './columns';
import { day, readDay } from './day';
import { DECIMALS, digits, figure, MOST_DIGITS, power, readFigure, scale } from './figure';
import { plainHash, quotedHash, setBareRecord } from './line-hash';
import { forgetTexts, numberOfText } from './long-texts';
import { findMarks } from './marks';
import { readMoney } from './money';
import { continuesDocument, startDocuments } from './number-ranges';
import {
  isPlainText,
  isShortText,
  mayBeBareTotal,
  mayBeTotal,
  putLongText,
  putShortText,
  sameBytes,
  sameText,
  sharedBytes,
} from './text';

export { fitCents, toCents } from './cents';
export { takeGivenBits } from './given-rows';
export { fitNumbers, toNumbers } from './key-numbers';
export { setLongTexts } from './long-texts';
export { setCurrency } from './money';
export { setDocuments } from './number-ranges';
export { partitionHashes } from './partitions';

/**
 * Reads records from bytes in one pass and puts their values where the engine will copy them from.
 * Only straightforward rows become rows; the others are listed. A layout in which a record could be
 * cut wrongly stops the reading: quotes behind which a cell doesn't end, records of other widths,
 * lone carriage returns.
 */

const NEWLINE: u32 = 0x0a;
const RETURN: u32 = 0x0d;
const QUOTE: u32 = 0x22;
const BLANK: u32 = 0x20;

/** What reading comes to: all that was asked for; a record that goes on behind the bytes; one that is not laid out plainly; no more room. */
const DONE: i32 = 0;
const CUT: i32 = -1;
const BROKEN: i32 = -2;
const FULL: i32 = 1;

/** An amount has 18 digits. */
const BEYOND_AMOUNTS: i64 = 1_000_000_000_000_000_000;

/** The engine, which reads all that can't be read here, takes no longer record. */
const LONGEST_RECORD: usize = 2_000_000;

/** Bytes of an entry in the list of odd records: begin, end, line, nothing, hash. */
const ODD_ENTRY: usize = 24;
const ODD_HASH: usize = 16;

/** Decimals of a cent. */
const CENT_DECIMALS: i32 = 2;

/** Whether a document type, from the first place to the second, stands for a credit note. */
// @ts-ignore: decorator
@external("caller", "isCredit")
declare function isCreditNote(from: usize, to: usize): bool;

/** The file. */
let entries: usize = 0;
let lastEntry: usize = 0;
let delimiter: u32 = 0;
let decimal: u32 = 0;
let group: u32 = 0;
let keyHeading: usize = 0;
let keyHeadingLength: usize = 0;
let product: usize = 0;
let oneFactor: usize = 0;
let otherFactor: usize = 0;
let amountValues: usize = 0;
let counts: usize = 0;

/** The bytes, the places of their marks, and how far the reading has come. */
let end: usize = 0;
let isFileEnd: bool = false;
let at: usize = 0;
let next: usize = 0;
export let lines: i32 = 0;

/** Rows that count, and the list of records that are none. */
export let rows: usize = 0;
let mostRows: usize = 0;
/** Whether all amounts of the rows are whole cents. */
export let hasCents: bool = true;
export let oddCount: i32 = 0;
let odd: usize = 0;
let mostOdd: i32 = 0;

/** Hashes of the records that became rows; no place where nobody asks for them. */
export let hashCount: i32 = 0;
let hashes: usize = 0;
let mostHashes: i32 = 0;

/** The current record. */
let isOdd: bool = false;
let hasKey: bool = false;
let hasInnerQuotes: bool = false;
let hasQuotes: bool = false;
let recordHash: u64 = 0;
let amount: i64 = 0;
/** Where its document number stands; 0 where it is that of the row before. */
let numberFrom: usize = 0;
let numberTo: usize = 0;
let documentFrom: usize = 0;
let documentTo: usize = 0;
/** The document type that was looked at last. */
let knownFrom: usize = 0;
let knownTo: usize = 0;
let knownIsCredit: bool = false;
/** Where the row before begins, if it lies in the same bytes and has no quotes; 0 for none. */
let lastRow: usize = 0;
/** The entry up to which the record says in the same bytes what the row before says. */
let sharedEntries: usize = 0;

/** Says how the file is laid out; `columns` are the entries of its columns, see columns.ts. */
export function setFile(
  columns: usize,
  width: i32,
  delimiterByte: u32,
  decimalByte: u32,
  groupByte: u32,
  heading: usize,
  headingLength: usize,
): void {
  entries = columns;
  lastEntry = columns + <usize>(width - 1) * ENTRY;
  delimiter = delimiterByte;
  decimal = decimalByte;
  group = groupByte;
  keyHeading = heading;
  keyHeadingLength = headingLength;
}

/**
 * Says which column of amounts a credit note must not have above zero, by where its values go, and
 * which entry is the product of which two others; 0 where there is none.
 */
export function setAmounts(values: usize, productEntry: usize, one: usize, other: usize): void {
  amountValues = values;
  product = productEntry;
  oneFactor = one;
  otherFactor = other;
}

/**
 * Says where it is put down for how many records a row stands; 0 where each stands for itself. The number is negative
 * where the row continues the document of the row before it.
 */
export function setCounts(values: usize): void {
  counts = values;
}

/**
 * Says where the hashes of records go, and of how many there is room; 0 where none are wanted. A
 * record is put together at `bareRecord`, where there is room for the longest.
 */
export function setHashes(values: usize, room: i32, bareRecord: usize): void {
  hashes = values;
  mostHashes = room;
  setBareRecord(bareRecord);
}

/** Says where odd records are listed, and of how many rows and odd records there is room. */
export function setRoom(oddRecords: usize, oddRoom: i32, rowRoom: usize): void {
  odd = oddRecords;
  mostOdd = oddRoom;
  mostRows = rowRoom;
}

/** Turns to new bytes: a line feed must stand at `to`, and zeros behind it. */
export function begin(from: usize, to: usize, isLast: bool, places: usize): void {
  end = to;
  isFileEnd = isLast;
  at = from;
  next = places;
  lines = 0;
  knownFrom = 0;
  knownTo = 0;
  knownIsCredit = false;
  lastRow = 0;
  startDocuments();
  // The zero behind the last line feed ends the search for a mark.
  findMarks(from, to + 2, <u8>delimiter, places);
}

/** Where the next record begins. */
export function position(): usize {
  return at;
}

/** Forgets rows and odd records: they have been taken. */
export function clear(): void {
  rows = 0;
  hasCents = true;
  lastRow = 0;
  oddCount = 0;
  hashCount = 0;
  for (let entry = entries; entry <= lastEntry; entry += ENTRY) {
    if (textCountOf(entry) == 0) continue;
    forgetTexts(textsOf(entry));
    setTextCount(entry, 0);
  }
}

/** Reads the records that begin before `until`. */
export function read(until: usize): i32 {
  while (at < until) {
    if (rows == mostRows || oddCount == mostOdd || (hashes != 0 && hashCount == mostHashes)) return FULL;
    const line = lines;
    const behind = isLineEnd(at) ? blankLine() : record();
    if (behind < 0 || (<usize>behind > end && !isFileEnd)) {
      lines = line;
      return isFileEnd || behind == BROKEN ? BROKEN : CUT;
    }
    if (<usize>behind - at > LONGEST_RECORD) return BROKEN;
    if (isOdd) listOdd(<usize>behind, line);
    at = <usize>behind;
  }
  return DONE;
}

function isLineEnd(place: usize): bool {
  const byte = load<u8>(place);
  return byte == NEWLINE || (byte == RETURN && load<u8>(place, 1) == NEWLINE);
}

function blankLine(): i32 {
  const length: usize = load<u8>(at) == NEWLINE ? 1 : 2;
  isOdd = false;
  lines += 1;
  next += length * 4;
  return <i32>(at + length);
}

/** The place behind the record, {@link CUT} or {@link BROKEN}. */
function record(): i32 {
  const marks = next;
  let from = at;
  isOdd = false;
  hasQuotes = false;
  hasKey = false;
  amount = 0;
  numberFrom = 0;
  documentFrom = 0;
  documentTo = 0;
  let firstFrom: usize = 0;
  let firstTo: usize = 0;
  const shared = lastRow == 0 ? at : at + sharedBytes(at, lastRow);
  sharedEntries = entries;
  for (let entry = entries; entry <= lastEntry; entry += ENTRY) {
    let to: usize = load<u32>(next);
    let mark: u32 = load<u8>(to);
    let cellFrom = from;
    let cellTo = to;
    if (mark == QUOTE) {
      hasQuotes = true;
      const closing = quotedCell(from);
      if (closing < 0) return closing;
      to = load<u32>(next);
      mark = load<u8>(to);
      cellTo = to;
      if (load<u8>(from) == QUOTE) {
        if (to != <usize>closing + 1) return BROKEN;
        cellFrom = from + 1;
        cellTo = <usize>closing;
        // Doubled quotes are the business of the slower reading.
        if (hasInnerQuotes && kindOf(entry) != SKIPPED) isOdd = true;
      }
    }
    if (entry == entries) {
      firstFrom = cellFrom;
      firstTo = cellTo;
    }
    if (to < shared && sharedEntries == entry) sharedEntries += ENTRY;
    if (kindOf(entry) != SKIPPED) take(entry, cellFrom, cellTo);
    if (entry == lastEntry) {
      const last = to;
      if (mark == RETURN) {
        next += 4;
        to += 1;
      }
      if (load<u8>(to) != NEWLINE) return to >= end ? CUT : BROKEN;
      next += 4;
      lines += 1;
      settle(firstFrom, firstTo);
      if (hashes != 0) takeHashOfRecord(last, marks);
      return <i32>(to + 1);
    }
    if (mark != delimiter) return to >= end ? CUT : BROKEN;
    from = to + 1;
    next += 4;
  }
  return BROKEN;
}

/**
 * Goes to the mark behind a cell in which a quote stands, and counts the line ends within quotes.
 * Gives the place of the closing quote; where the cell doesn't begin with one, that of the cell.
 */
function quotedCell(from: usize): i32 {
  const first: usize = load<u32>(next);
  if (first != from) {
    // A quote behind blanks opens the cell as well, and only there one that is not at its beginning.
    let blank = from;
    while (load<u8>(blank) == BLANK) blank += 1;
    if (blank == first) return BROKEN;
    while (load<u8>(load<u32>(next)) == QUOTE) next += 4;
    return <i32>from;
  }
  hasInnerQuotes = false;
  for (next += 4; <usize>load<u32>(next) < end; next += 4) {
    const place: usize = load<u32>(next);
    const mark: u32 = load<u8>(place);
    if (mark == NEWLINE || (mark == RETURN && load<u8>(place, 1) != NEWLINE)) lines += 1;
    else if (mark == QUOTE) {
      if (load<u8>(place, 1) != QUOTE) {
        next += 4;
        return <i32>place;
      }
      hasInnerQuotes = true;
      next += 4;
    }
  }
  return CUT;
}

/** Takes a cell of the record, without the quotes around it. */
function take(entry: usize, from: usize, to: usize): void {
  const kind = kindOf(entry);
  if (entry < sharedEntries && isKept(kind)) {
    // What the row before says has been looked at.
    if (kind == KEY && from < to) hasKey = true;
  } else if (from == to) {
    if (isRequired(entry)) isOdd = true;
    else if (valuesOf(entry) != 0) takeNothing(entry, kind);
  } else if (kind == AMOUNT) takeAmount(entry, from, to);
  else if (kind == DAY) {
    if (readDay(from, formOf(entry)) != to) isOdd = true;
    else if (valuesOf(entry) != 0) {
      setGiven(entry, rows);
      store<i32>(valuesOf(entry) + rows * 4, day);
    }
  } else if (kind == HASH) takeHash(entry, from, to);
  else if (kind == DOCUMENT) {
    documentFrom = from;
    documentTo = to;
  } else takeText(entry, kind, from, to);
}

/**
 * Whether a cell that says the same as in the row before can take over the value of that row. Not an
 * amount: that of the row before may be a sum of several records by now. Nor the type of a document,
 * which is looked at together with the record's own amount.
 */
// @ts-ignore: decorator
@inline
function isKept(kind: u8): bool {
  return kind != AMOUNT && kind != DOCUMENT;
}

/** Gives the row the values that it shares with the row before. */
function takeShared(): void {
  for (let entry = entries; entry < sharedEntries; entry += ENTRY) {
    const values = valuesOf(entry);
    const kind = kindOf(entry);
    if (values == 0 || !isKept(kind)) continue;
    if (isMissing(entry, rows - 1)) setMissing(entry, rows);
    else setGiven(entry, rows);
    if (kind == DAY) store<i32>(values + rows * 4, load<i32>(values + (rows - 1) * 4));
    else if (kind == HASH) store<u64>(values + rows * 8, load<u64>(values + (rows - 1) * 8));
    else v128.store(values + rows * 16, v128.load(values + (rows - 1) * 16));
  }
}

function takeNothing(entry: usize, kind: u8): void {
  setMissing(entry, rows);
  // A text that is not given has no length.
  if (kind == KEY || kind == IDENTIFIER || kind == TEXT) v128.store(valuesOf(entry) + rows * 16, i64x2.splat(0));
  // What stands there from before may be too large for cents, which all amounts of a batch must fit.
  else if (kind == AMOUNT) store<i64>(valuesOf(entry) + rows * 8, 0);
}

function takeText(entry: usize, kind: u8, from: usize, to: usize): void {
  if (!isPlainText(from, to, kind != TEXT)) {
    isOdd = true;
    return;
  }
  if (kind == KEY) {
    hasKey = true;
    if (sameBytes(from, to, keyHeading, keyHeadingLength) || mayBeBareTotal(from, to)) isOdd = true;
  }
  if (valuesOf(entry) == 0) return;
  setGiven(entry, rows);
  const into = valuesOf(entry) + rows * 16;
  if (isShortText(to - from)) putShortText(into, from, to);
  else {
    const count = textCountOf(entry);
    const number = numberOfText(textsOf(entry), count, from, to);
    if (number == count) setTextCount(entry, count + 1);
    putLongText(into, to - from, number);
  }
}

function takeHash(entry: usize, from: usize, to: usize): void {
  if (valuesOf(entry) == 0) return;
  numberFrom = from;
  numberTo = to;
  setGiven(entry, rows);
  store<u64>(valuesOf(entry) + rows * 8, plainHash(from, to));
}

function takeAmount(entry: usize, from: usize, to: usize): void {
  // Money is what is added up; a count beside the mark of a currency is a fault.
  if (readFigure(from, to, decimal, group) != to && !(isAdded(entry) && readMoney(from, to, decimal, group))) {
    isOdd = true;
    return;
  }
  if (product != 0) keepFigure(entry, figure, scale, digits);
  if (valuesOf(entry) == 0) return;
  if (digits + DECIMALS - scale + factorDigitsOf(entry) > MOST_DIGITS) isOdd = true;
  else {
    if (scale > CENT_DECIMALS) hasCents = false;
    setAmount(entry, figure * power(DECIMALS - scale) * factorOf(entry));
  }
}

function multiply(): void {
  const decimals = scaleOf(oneFactor) + scaleOf(otherFactor);
  const room = digitsOf(oneFactor) + digitsOf(otherFactor) + DECIMALS - decimals;
  if (decimals > DECIMALS || room > MOST_DIGITS) isOdd = true;
  else {
    if (decimals > CENT_DECIMALS) hasCents = false;
    setAmount(product, figureOf(oneFactor) * figureOf(otherFactor) * power(DECIMALS - decimals));
  }
}

function setAmount(entry: usize, millionths: i64): void {
  const values = valuesOf(entry);
  if (values == amountValues) amount = millionths;
  setGiven(entry, rows);
  store<i64>(values + rows * 8, millionths);
}

/** Hashes the record that ends at `to`: beside the rows, or for the list of odd records. */
function takeHashOfRecord(to: usize, marks: usize): void {
  // A longer one ends the reading.
  if (to - at > LONGEST_RECORD) return;
  recordHash = hasQuotes ? quotedHash(at, to, delimiter, marks, next) : plainHash(at, to);
  if (isOdd) return;
  store<u64>(hashes + hashCount * 8, recordHash);
  hashCount += 1;
}

/** Ends a record: a row, unless something about it is odd. */
function settle(firstFrom: usize, firstTo: usize): void {
  if (isOdd) return;
  if (product != 0) multiply();
  if (amount > 0 && documentTo > documentFrom && isCredit()) isOdd = true;
  // Whose row it is not, may be a total.
  if (!hasKey && (firstFrom == firstTo || mayBeTotal(firstFrom, firstTo))) isOdd = true;
  if (isOdd) return;
  lastRow = hasQuotes ? 0 : at;
  if (counts != 0 && mergeWithLast()) return;
  takeShared();
  if (counts != 0) store<i32>(counts + rows * 4, continuesDocument(rows, numberFrom, numberTo) ? -1 : 1);
  rows += 1;
}

/**
 * Adds the record to the row before it where they agree in all but their amounts, as most lines of
 * one document do: what is only ever added up need not be kept apart.
 */
function mergeWithLast(): bool {
  if (rows == 0) return false;
  for (let entry = entries; entry <= lastEntry; entry += ENTRY) {
    if (valuesOf(entry) == 0 || (entry < sharedEntries && isKept(kindOf(entry)))) continue;
    if (!agreesWithLast(entry)) return false;
  }
  if (product != 0 && !agreesWithLast(product)) return false;
  for (let entry = entries; entry <= lastEntry; entry += ENTRY) {
    if (valuesOf(entry) != 0 && isAdded(entry)) addToLast(entry);
  }
  if (product != 0) addToLast(product);
  const count = counts + (rows - 1) * 4;
  const records = load<i32>(count);
  store<i32>(count, records < 0 ? records - 1 : records + 1);
  return true;
}

function agreesWithLast(entry: usize): bool {
  const values = valuesOf(entry);
  const kind = kindOf(entry);
  if (isMissing(entry, rows) != isMissing(entry, rows - 1)) return false;
  if (isMissing(entry, rows)) return true;
  if (kind == HASH || (kind == AMOUNT && !isAdded(entry))) return load<u64>(values + rows * 8) == load<u64>(values + (rows - 1) * 8);
  if (kind == DAY) return load<i32>(values + rows * 4) == load<i32>(values + (rows - 1) * 4);
  if (kind == AMOUNT) {
    const sum = load<i64>(values + rows * 8) + load<i64>(values + (rows - 1) * 8);
    return sum < BEYOND_AMOUNTS && sum > -BEYOND_AMOUNTS;
  }
  return sameText(values + rows * 16, values + (rows - 1) * 16);
}

function addToLast(entry: usize): void {
  const last = valuesOf(entry) + (rows - 1) * 8;
  if (!isMissing(entry, rows)) store<i64>(last, load<i64>(last) + load<i64>(last, 8));
}

/** Neighbouring lines mostly share the type of their document, so it is seldom looked at anew. */
function isCredit(): bool {
  if (!sameBytes(documentFrom, documentTo, knownFrom, knownTo - knownFrom)) {
    knownFrom = documentFrom;
    knownTo = documentTo;
    knownIsCredit = isCreditNote(documentFrom, documentTo);
  }
  return knownIsCredit;
}

function listOdd(behind: usize, line: i32): void {
  const entry = odd + <usize>oddCount * ODD_ENTRY;
  store<u32>(entry, <u32>at);
  store<u32>(entry, <u32>behind, 4);
  store<i32>(entry, line, 8);
  store<u64>(entry, recordHash, ODD_HASH);
  oddCount += 1;
}
