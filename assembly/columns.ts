/**
 * What is made of each column of the file, as the caller lays it out in memory: one entry a column.
 * src/ingest/text/quick/record-memory.ts writes these entries and must know the same offsets.
 */

/** Bytes of an entry. */
export const ENTRY: usize = 48;

/** u8: what the cells are, one of the kinds below. */
const KIND: usize = 0;
/** u8: 1 where a row without a value is not straightforward. */
const REQUIRED: usize = 1;
/** u8: form of days; of amounts, 1 where those of neighbours may be added up. */
const FORM: usize = 2;
/** u8: set to 1 when a row lacks a value. */
const HAS_MISSING: usize = 3;
/** u32: where the values of the rows go; 0 for nowhere. */
const VALUES: usize = 4;
/** u32: where 1 is put for rows without a value. */
const MISSING: usize = 8;
/** u32: digits that the factor adds to a figure. */
const FACTOR_DIGITS: usize = 12;
/** i64: what figures are multiplied by. */
const FACTOR: usize = 16;
/** i64, i32, i32: the figure of the current record: all its digits, how many of them are decimals, how many there are. */
const FIGURE: usize = 24;
const SCALE: usize = 32;
const DIGITS: usize = 36;
/** u32: where the long texts of the column lie, see long-texts.ts; u32: how many they are. */
const TEXTS: usize = 40;
const TEXT_COUNT: usize = 44;

export const SKIPPED: u8 = 0;
export const KEY: u8 = 1;
export const IDENTIFIER: u8 = 2;
export const TEXT: u8 = 3;
export const HASH: u8 = 4;
export const AMOUNT: u8 = 5;
export const DAY: u8 = 6;
export const DOCUMENT: u8 = 7;

// @ts-ignore: decorator
@inline
export function kindOf(entry: usize): u8 {
  return load<u8>(entry, KIND);
}

// @ts-ignore: decorator
@inline
export function isRequired(entry: usize): bool {
  return load<u8>(entry, REQUIRED) == 1;
}

// @ts-ignore: decorator
@inline
export function formOf(entry: usize): u8 {
  return load<u8>(entry, FORM);
}

// @ts-ignore: decorator
@inline
export function isAdded(entry: usize): bool {
  return load<u8>(entry, KIND) == AMOUNT && load<u8>(entry, FORM) == 1;
}

// @ts-ignore: decorator
@inline
export function valuesOf(entry: usize): usize {
  return load<u32>(entry, VALUES);
}

// @ts-ignore: decorator
@inline
export function factorOf(entry: usize): i64 {
  return load<i64>(entry, FACTOR);
}

// @ts-ignore: decorator
@inline
export function factorDigitsOf(entry: usize): i32 {
  return load<i32>(entry, FACTOR_DIGITS);
}

/** Says that a row has no value. */
export function setMissing(entry: usize, row: usize): void {
  store<u8>(entry, 1, HAS_MISSING);
  store<u8>(<usize>load<u32>(entry, MISSING) + row, 1);
}

// @ts-ignore: decorator
@inline
export function isMissing(entry: usize, row: usize): bool {
  return load<u8>(<usize>load<u32>(entry, MISSING) + row) == 1;
}

/** Says that a row has a value: it may have been given up before. */
// @ts-ignore: decorator
@inline
export function setGiven(entry: usize, row: usize): void {
  store<u8>(<usize>load<u32>(entry, MISSING) + row, 0);
}

// @ts-ignore: decorator
@inline
export function keepFigure(entry: usize, figure: i64, scale: i32, digits: i32): void {
  store<i64>(entry, figure, FIGURE);
  store<i32>(entry, scale, SCALE);
  store<i32>(entry, digits, DIGITS);
}

// @ts-ignore: decorator
@inline
export function figureOf(entry: usize): i64 {
  return load<i64>(entry, FIGURE);
}

// @ts-ignore: decorator
@inline
export function scaleOf(entry: usize): i32 {
  return load<i32>(entry, SCALE);
}

// @ts-ignore: decorator
@inline
export function digitsOf(entry: usize): i32 {
  return load<i32>(entry, DIGITS);
}

// @ts-ignore: decorator
@inline
export function textsOf(entry: usize): usize {
  return load<u32>(entry, TEXTS);
}

// @ts-ignore: decorator
@inline
export function textCountOf(entry: usize): u32 {
  return load<u32>(entry, TEXT_COUNT);
}

// @ts-ignore: decorator
@inline
export function setTextCount(entry: usize, count: u32): void {
  store<u32>(entry, count, TEXT_COUNT);
}
