import { FORMAT, type FormatClass } from './number-format.js';

const DAY_SECONDS = 86_400;
/** 9999-12-31, the last day Excel can show. */
const LAST_DAY = 2_932_896;
const SERIAL_OF_EPOCH_1900 = 25_569;
const SERIAL_OF_EPOCH_1904 = 24_107;

/**
 * An Excel serial number as ISO text: `2026-12-31`, `2026-12-31T14:05:00` when there is a time of day,
 * `14:05:00` for a bare time, `36:30:00` for an elapsed time. Null when Excel could not show it as a date.
 *
 * In the 1900 system Excel counts a 29 February 1900 that never was, and a day 0; both come out as Excel
 * shows them (`1900-02-29`, `1900-01-00`), so that a reader rejects them instead of taking a neighbouring day.
 * Times are rounded to the second, which removes the noise of binary fractions.
 */
export function serialText(serial: number, format: FormatClass, date1904: boolean): string | null {
  if (!Number.isFinite(serial)) return null;
  if (Number.isInteger(serial) && format === FORMAT.date) return dayText(serial, date1904);
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * DAY_SECONDS);
  if (format === FORMAT.elapsed) return serial < 0 ? null : clock(day * DAY_SECONDS + seconds);
  if (format === FORMAT.time && day === 0) return clock(seconds);
  if (seconds === DAY_SECONDS) {
    day++;
    seconds = 0;
  }
  const date = dayText(day, date1904);
  return date === null || seconds === 0 ? date : `${date}T${clock(seconds)}`;
}

/** True when the text of such a cell is a time without a day. */
export function isTimeOnly(serial: number, format: FormatClass): boolean {
  return format === FORMAT.elapsed || (format === FORMAT.time && serial >= 0 && serial < 1);
}

function dayText(serialDay: number, date1904: boolean): string | null {
  if (date1904) return serialDay < 0 ? null : isoDate(serialDay - SERIAL_OF_EPOCH_1904);
  if (serialDay < 0) return null;
  if (serialDay === 0) return '1900-01-00';
  if (serialDay === 60) return '1900-02-29';
  return isoDate(serialDay - SERIAL_OF_EPOCH_1900 + (serialDay < 60 ? 1 : 0));
}

/** Columns repeat their days a thousandfold; a table keeps the work to one computation per day. */
const known = new Map<number, string>();
const KNOWN_MOST = 50_000;

function isoDate(epochDay: number): string | null {
  if (epochDay > LAST_DAY) return null;
  let text = known.get(epochDay);
  if (text === undefined) {
    text = new Date(epochDay * DAY_SECONDS * 1000).toISOString().slice(0, 10);
    if (known.size < KNOWN_MOST) known.set(epochDay, text);
  }
  return text;
}

function clock(totalSeconds: number): string {
  const minutes = Math.floor(totalSeconds / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(totalSeconds % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:[.,]\d+)?Z?)?$/;
const ISO_TIME = /^T?(\d{2}:\d{2})(?::(\d{2}))?(?:[.,]\d+)?Z?$/;

/** The text of a cell that the file already stores as an ISO date or time (type `d`), or null when it is neither. */
export function isoCellText(stored: string): { text: string; timeOnly: boolean } | null {
  const date = ISO_DATE.exec(stored);
  if (date !== null) {
    const [, day = '', hourMinute, second = '00'] = date;
    const midnight = hourMinute === undefined || (hourMinute === '00:00' && second === '00');
    return { text: midnight ? day : `${day}T${hourMinute}:${second}`, timeOnly: false };
  }
  const time = ISO_TIME.exec(stored);
  return time === null ? null : { text: `${time[1]}:${time[2] ?? '00'}`, timeOnly: true };
}
