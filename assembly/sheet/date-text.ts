import { numberFrom } from './number-text';

const ZERO: u32 = 0x30;
const DASH: u32 = 0x2d;
const COLON: u32 = 0x3a;
const T: u32 = 0x54;
const DAY_SECONDS: f64 = 86_400;
/** The serial numbers of 1970-01-01. */
const EPOCH_1900: i32 = 25_569;
const EPOCH_1904: i32 = 24_107;
/** 1900-03-01: the days before it are counted in another way, because of a leap day that never was. */
const FIRST_PLAIN_DAY: f64 = 61;
/** 9999-12-31 as days since 1970-01-01. */
const LAST_DAY: i32 = 2_932_896;
/** Seconds this near to a half could be rounded either way. */
const DOUBT: f64 = 0.001;
const DATE_BYTES: usize = 10;
const TIME_BYTES: usize = 9;

/** The day that was written last: columns repeat their days. */
let knownDay: i32 = i32.MIN_VALUE;
let knownDate: u64 = 0;
let knownRest: u16 = 0;

/**
 * Writes the serial number of a date, with its time of day if it has one, where numbers are written:
 * `2026-12-31`, `2026-12-31T14:05:00`. Gives the length; 0 for days that need a closer look.
 */
export function writeDate(serial: f64, isWhole: bool, is1904: bool): usize {
  const first: f64 = is1904 ? 0 : FIRST_PLAIN_DAY;
  if (serial < first || serial > <f64>LAST_DAY) return 0;
  let day = <i32>serial;
  let seconds: i32 = 0;
  if (!isWhole) {
    const exact = (serial - <f64>day) * DAY_SECONDS;
    seconds = <i32>(exact + 0.5);
    const half = exact - floor(exact) - 0.5;
    if (half > -DOUBT && half < DOUBT) return 0;
    if (seconds == <i32>DAY_SECONDS) {
      day += 1;
      seconds = 0;
    }
  }
  const epochDay = day - (is1904 ? EPOCH_1904 : EPOCH_1900);
  if (epochDay > LAST_DAY) return 0;
  writeDay(epochDay);
  if (seconds == 0) return DATE_BYTES;
  writeTime(numberFrom + DATE_BYTES, seconds);
  return DATE_BYTES + TIME_BYTES;
}

function writeDay(epochDay: i32): void {
  if (epochDay != knownDay) {
    putDate(numberFrom, epochDay);
    knownDay = epochDay;
    knownDate = load<u64>(numberFrom);
    knownRest = load<u16>(numberFrom, 8);
  }
  store<u64>(numberFrom, knownDate);
  store<u16>(numberFrom, knownRest, 8);
}

/** The calendar day of a number of days, counted in cycles of 400 years that begin on a 1 March. */
function putDate(into: usize, epochDay: i32): void {
  const shifted = epochDay + 719_468;
  const cycle = shifted / 146_097;
  const dayOfCycle = shifted - cycle * 146_097;
  const yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
  const monthFromMarch = (5 * dayOfYear + 2) / 153;
  const day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  putTwo(into, year / 100);
  putTwo(into + 2, year % 100);
  store<u8>(into, <u8>DASH, 4);
  putTwo(into + 5, month);
  store<u8>(into, <u8>DASH, 7);
  putTwo(into + 8, day);
}

function writeTime(into: usize, seconds: i32): void {
  store<u8>(into, <u8>T);
  putTwo(into + 1, seconds / 3600);
  store<u8>(into, <u8>COLON, 3);
  putTwo(into + 4, (seconds / 60) % 60);
  store<u8>(into, <u8>COLON, 6);
  putTwo(into + 7, seconds % 60);
}

function putTwo(into: usize, value: i32): void {
  store<u8>(into, <u8>(ZERO + value / 10));
  store<u8>(into, <u8>(ZERO + (value % 10)), 1);
}
