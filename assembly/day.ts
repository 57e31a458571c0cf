const ZERO: u32 = 0x30;
const POINT: u32 = 0x2e;
const DASH: u32 = 0x2d;
const SLASH: u32 = 0x2f;
const COLON: u32 = 0x3a;
const BLANK: u32 = 0x20;
const T: u32 = 0x54;

/** Forms of days: 2026-12-31, 31.12.2026, 31/12/2026, 12/31/2026, 20261231. */
const ISO: u8 = 0;
const DOTTED: u8 = 1;
const DAY_FIRST: u8 = 2;
const MONTH_FIRST: u8 = 3;
const COMPACT: u8 = 4;

/** Days count from 1970-01-01. The first and the last that are plausible: 1900-01-02 and 2199-12-31. */
const FIRST_DAY: i32 = -25566;
const LAST_DAY: i32 = 84005;
/** Two digits that are none. */
const NONE: u32 = 100;

/** The day that was read last. */
export let day: i32 = 0;

/** The ten bytes of the day in dotted or ISO form that was read last, and what it is. */
let knownHead: u64 = 0;
let knownTail: u16 = 0;
let knownDay: i32 = 0;

/**
 * Reads a calendar day in one form, with a time of day behind it in forms other than dotted and
 * compact. Gives the place behind it, or 0 where there is no such day.
 */
export function readDay(from: usize, form: u8): usize {
  if (form == DOTTED) return isKnown(from) || readDotted(from) ? from + 10 : 0;
  if (form == ISO) return isKnown(from) || readIso(from) ? behindTime(from + 10) : 0;
  if (form == COMPACT) {
    return setDay(pair(from), pair(from + 2), pair(from + 4), pair(from + 6)) ? from + 8 : 0;
  }
  return readNumeric(from, form);
}

/** Whether the ten bytes are those of the day that was read last: exports are mostly in the order of their days. */
// @ts-ignore: decorator
@inline
function isKnown(from: usize): bool {
  if (load<u64>(from) != knownHead || load<u16>(from, 8) != knownTail) return false;
  day = knownDay;
  return true;
}

function readDotted(from: usize): bool {
  if (load<u8>(from, 2) != POINT || load<u8>(from, 5) != POINT) return false;
  return setDay(pair(from + 6), pair(from + 8), pair(from + 3), pair(from)) && isNowKnown(from);
}

function readIso(from: usize): bool {
  if (load<u8>(from, 4) != DASH || load<u8>(from, 7) != DASH) return false;
  return setDay(pair(from), pair(from + 2), pair(from + 5), pair(from + 8)) && isNowKnown(from);
}

function isNowKnown(from: usize): bool {
  knownHead = load<u64>(from);
  knownTail = load<u16>(from, 8);
  knownDay = day;
  return true;
}

/** `3/12/2026` and `03-12-2026`, with the day or the month first. */
function readNumeric(from: usize, form: u8): usize {
  const firstIsLong = isDigit(from + 1);
  const first = firstIsLong ? pair(from) : single(from);
  const second: usize = from + (firstIsLong ? 3 : 2);
  const mark = load<u8>(second - 1);
  if (mark != SLASH && mark != DASH) return 0;
  const otherIsLong = isDigit(second + 1);
  const other = otherIsLong ? pair(second) : single(second);
  const year: usize = second + (otherIsLong ? 3 : 2);
  if (load<u8>(year - 1) != mark) return 0;
  const month = form == MONTH_FIRST ? first : other;
  const dayOfMonth = form == MONTH_FIRST ? other : first;
  return setDay(pair(year), pair(year + 2), month, dayOfMonth) ? behindTime(year + 4) : 0;
}

/** The place behind ` 08:26` or `T08:26:00`; where nothing of the kind begins, the same place; 0 where it is no time. */
function behindTime(at: usize): usize {
  const mark = load<u8>(at);
  if (mark != BLANK && mark != T) return at;
  if (load<u8>(at, 3) != COLON || pair(at + 1) > 23 || pair(at + 4) > 59) return 0;
  if (load<u8>(at, 6) != COLON) return at + 6;
  return pair(at + 7) > 59 ? 0 : at + 9;
}

// @ts-ignore: decorator
@inline
function isDigit(at: usize): bool {
  return <u32>(load<u8>(at) - ZERO) <= 9;
}

// @ts-ignore: decorator
@inline
function single(at: usize): u32 {
  return isDigit(at) ? load<u8>(at) - ZERO : NONE;
}

/** Two digits as number, {@link NONE} where they are none. */
// @ts-ignore: decorator
@inline
function pair(at: usize): u32 {
  const tens: u32 = load<u8>(at) - ZERO;
  const ones: u32 = load<u8>(at, 1) - ZERO;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : NONE;
}

/** Counts the days since 1970-01-01 in the Gregorian calendar; false where there is no such or no plausible day. */
function setDay(century: u32, yearOfCentury: u32, month: u32, dayOfMonth: u32): bool {
  if (century == NONE || yearOfCentury == NONE || month < 1 || month > 12) return false;
  const year: i32 = century * 100 + yearOfCentury;
  const isLeap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  if (dayOfMonth < 1 || dayOfMonth > daysIn(month, isLeap)) return false;
  // Years are taken to begin in March, so that the day which some of them lack is their last.
  const shifted: i32 = month <= 2 ? year - 1 : year;
  const fromMarch: i32 = month > 2 ? month - 3 : month + 9;
  const dayOfYear: i32 = (153 * fromMarch + 2) / 5 + dayOfMonth - 1;
  day = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719468;
  // The first day of computers stands for "no date" in many exports: it is left to the slower reading.
  return day >= FIRST_DAY && day <= LAST_DAY && day != 0;
}

function daysIn(month: u32, isLeap: bool): u32 {
  if (month == 2) return isLeap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
