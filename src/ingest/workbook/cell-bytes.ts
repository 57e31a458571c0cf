import { CELL_TYPE, type CellType } from './cell-text.js';
import { XmlFault } from './workbook-failure.js';

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const EXACT_DIGITS = 15;
/** XFD, the last column Excel has. */
const LAST_COLUMN = 16_384;
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
    if (column > LAST_COLUMN) throw badReference();
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
const I = 105;

/** The type behind a `t` attribute; an unknown one counts as text. */
export function cellTypeOf(bytes: Uint8Array, from: number, to: number): CellType {
  const length = to - from;
  if (length === 0) return CELL_TYPE.number;
  const first = bytes[from];
  if (length > 1) return first === I ? CELL_TYPE.inline : CELL_TYPE.string;
  if (first === S) return CELL_TYPE.shared;
  if (first === N) return CELL_TYPE.number;
  if (first === B) return CELL_TYPE.boolean;
  if (first === E) return CELL_TYPE.error;
  return first === D ? CELL_TYPE.isoDate : CELL_TYPE.string;
}

function badReference(): XmlFault {
  return new XmlFault('ein Zellbezug ist ungültig', 'a cell reference is invalid');
}
