import { MOST_COLUMNS } from '../table-limits.js';
import { CELL_TYPE, type CellType } from './cell-text.js';
import { unknownCellType } from './declined-form.js';
import { matches } from './text-run.js';
import { XmlFault } from './workbook-failure.js';

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const EXACT_DIGITS = 15;
const LAST_ROW = 2 ** 31 - 1;

/** True for a decimal that is already written as it is to be shown: no exponent, no superfluous zero, 15 digits at most. */
export function isShortestDecimal(bytes: Uint8Array, from: number, to: number): boolean {
  let at = bytes[from] === MINUS ? from + 1 : from;
  if (to - at > EXACT_DIGITS + 1 || at >= to) return false;
  if (bytes[at] === ZERO && to - from > 1 && bytes[at + 1] !== POINT) return false;
  let point = -1;
  const first = at;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) continue;
    if (byte !== POINT || point >= 0 || at === first) return false;
    point = at;
  }
  if (point < 0) return to - first <= EXACT_DIGITS;
  return bytes[to - 1] !== ZERO && point < to - 1;
}

/** A run of up to nine digits as a number; -1 for anything else. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The column of a reference such as `AB12`, counted from 0. */
export function columnOfReference(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const letter = bytes[at]! & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > MOST_COLUMNS) throw isLetter(bytes[at + 1]) ? badReference() : beyondLastColumn();
  }
  if (column === 0) throw badReference();
  return column - 1;
}

/** The row of a reference such as `AB12`, or of a row's own number. */
export function rowOfReference(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at]! > NINE) at++;
  const row = wholeNumber(bytes, at, to);
  if (row < 1 || row > LAST_ROW) throw badReference();
  return row;
}

const S = 115;
const B = 98;
const E = 101;
const D = 100;
const N = 110;
const STRING = Buffer.from('str');
const INLINE = Buffer.from('inlineStr');

/** The type behind a `t` attribute; one that is empty counts as missing. */
export function cellTypeOf(bytes: Uint8Array, from: number, to: number): CellType {
  const length = to - from;
  if (length === 1) {
    const letter = bytes[from];
    if (letter === S) return CELL_TYPE.shared;
    if (letter === N) return CELL_TYPE.number;
    if (letter === B) return CELL_TYPE.boolean;
    if (letter === E) return CELL_TYPE.error;
    if (letter === D) return CELL_TYPE.isoDate;
  }
  if (length === 0) return CELL_TYPE.number;
  if (length === STRING.length && matches(bytes, from, STRING)) return CELL_TYPE.string;
  if (length === INLINE.length && matches(bytes, from, INLINE)) return CELL_TYPE.inline;
  throw unknownCellType(Buffer.from(bytes.subarray(from, to)).toString('latin1'));
}

function isLetter(byte: number | undefined): boolean {
  const letter = (byte ?? 0) & 0xdf;
  return letter >= 65 && letter <= 90;
}

/** A row that is too wide comes to XFE first; a place much farther out is none. */
function beyondLastColumn(): XmlFault {
  return new XmlFault('die Zeile ist zu breit', 'the row is too wide', 'KW165');
}

function badReference(): XmlFault {
  return new XmlFault('ein Zellbezug ist ungültig', 'a cell reference is invalid');
}
