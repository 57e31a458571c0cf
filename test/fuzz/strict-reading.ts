import { isUtf8 } from 'node:buffer';
import type { Cents } from './known-lines.js';
import { COLUMNS, HEADINGS, type TextStyle } from './written-export.js';

/** One record in the one style its file was written in; null for a cell that is spelled in any other way. */
export interface StrictRow {
  readonly customer: string | null;
  readonly isDay: boolean;
  readonly revenue: number | null;
  readonly margin: number | null;
}

/**
 * Reads the records of a delimited text in the one style it was written in: null as soon as its structure is any
 * other. An independent judge of what a mutated file holds.
 */
export function strictRows(bytes: Buffer, style: TextStyle): readonly StrictRow[] | null {
  const text = decoded(bytes, style.encoding);
  const records = text === null ? null : strictRecords(text, style);
  if (records === null) return null;
  const [heading, ...rows] = records;
  if (heading?.join('\n') !== COLUMNS.map((column) => HEADINGS[style.language][column]).join('\n'))
    return null;
  // A heading that stands there twice may be told from a record in more than one way.
  const repeats = (row: readonly string[]): boolean =>
    row.filter((cell, at) => cell === heading[at]).length > 1;
  if (rows.some((row) => row.length !== COLUMNS.length || repeats(row))) return null;
  return rows.map(([customer = '', , day = '', , revenue = '', margin = '']) => ({
    // Without any digit but zeros it may stand for nobody.
    customer: /^(?=.*[1-9])[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(customer) ? customer : null,
    isDay: isStrictDay(day, style.day),
    revenue: strictCents(revenue.trim(), style.amount),
    margin: strictCents(margin.trim(), style.amount),
  }));
}

/** What the records come to by customer; null as soon as a number, a date or a customer leaves any doubt. */
export function strictReading(bytes: Buffer, style: TextStyle): Cents | null {
  const rows = strictRows(bytes, style);
  if (rows === null) return null;
  const cents = new Map<string, { revenue: number; margin: number }>();
  for (const { customer, isDay, revenue, margin } of rows) {
    if (customer === null || !isDay || revenue === null || margin === null) return null;
    const before = cents.get(customer) ?? { revenue: 0, margin: 0 };
    cents.set(customer, { revenue: before.revenue + revenue, margin: before.margin + margin });
  }
  return cents;
}

function decoded(bytes: Buffer, encoding: TextStyle['encoding']): string | null {
  if (encoding === 'utf8' || encoding === 'utf8-bom') {
    if (!isUtf8(bytes)) return null;
    const text = bytes.toString('utf8');
    return encoding === 'utf8' ? text : text.startsWith('\ufeff') ? text.slice(1) : null;
  }
  const label = { utf16le: 'utf-16le', utf16be: 'utf-16be', win1252: 'windows-1252' }[encoding];
  const mark = { utf16le: '\xff\xfe', utf16be: '\xfe\xff', win1252: '' }[encoding];
  if (!bytes.toString('latin1').startsWith(mark)) return null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Records quoted by the book; null otherwise. The last may lack its line end as long as it ends with cents:
 * any other end has been cut off.
 */
function strictRecords(text: string, { delimiter, amount }: TextStyle): string[][] | null {
  const mark = delimiter === '|' ? '\\|' : delimiter;
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${mark}]*))(${mark}|\\r*\\n|\\r?$)`, 'y');
  const end = amount.startsWith('english') ? /\.\d\d-?"?\r?$/ : /,\d\d-?"?\r?$/;
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (found === null) return null;
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === delimiter) continue;
    if (found[3]?.endsWith('\n') !== true && !end.test(text)) return null;
    records.push(record);
    record = [];
  }
  return record.length === 0 ? records : null;
}

/**
 * `-1.234,56` as cents; groups are of three digits all along, or there are none. What a byte more makes of it may
 * be spelled in another way that leaves no doubt: groups between apostrophes or blanks, a minus behind, powers of ten.
 */
function strictCents(text: string, style: TextStyle['amount']): number | null {
  const isEnglish = style.startsWith('english');
  const german = isEnglish ? text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : text;
  const power = /^([-+]?\d+)(?:,(\d*))?[eE]([-+]?\d{1,2})$/.exec(german);
  if (power !== null) return Number(`${power[1]}.${power[2] || 0}e${power[3]}`) * 100;
  const found =
    /^([-+]?)(\d{1,3}(?:\.\d{3})*|\d{1,3}(?:'\d{3})*|\d{1,3}(?: \d{3})*|\d+|(?=,))(?:,(\d{0,6}))?(-?)$/.exec(
      german,
    );
  if (found === null || (found[1] !== '' && found[4] === '-')) return null;
  const micros =
    BigInt((found[2] as string).replace(/\D/g, '')) * 1_000_000n + BigInt((found[3] ?? '').padEnd(6, '0'));
  return (Number(micros) / 10_000) * (found[1] === '-' || found[4] === '-' ? -1 : 1);
}

const DAYS: Readonly<Record<TextStyle['day'], RegExp>> = {
  dotted: /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})$/,
  iso: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
  compact: /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  'month first': /^(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d{4})$/,
  'with time': /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) \d\d:\d\d:\d\d$/,
};

/** A day that there is, within three centuries, as the style writes it; `1.2.2025` too. */
function isStrictDay(text: string, style: TextStyle['day']): boolean {
  const found = DAYS[style].exec(text)?.groups;
  if (found === undefined) return false;
  const [year, month, day] = [found.year, found.month, found.day].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
