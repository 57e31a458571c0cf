import { isUtf8 } from 'node:buffer';
import type { Cents } from './known-lines.js';
import { COLUMNS, HEADINGS, type TextStyle } from './written-export.js';

/**
 * Reads a delimited text in the one style it was written in, and only what leaves no doubt: null as soon as
 * a record, a number or a date is spelled in any other way. An independent judge of what a mutated file says.
 */
export function strictReading(bytes: Buffer, style: TextStyle): Cents | null {
  if (!isUtf8(bytes)) return null;
  const records = strictRecords(bytes.toString('utf8'), style);
  if (records === null) return null;
  const [heading, ...rows] = records;
  if (heading?.join('\n') !== COLUMNS.map((column) => HEADINGS[style.language][column]).join('\n'))
    return null;
  const cents = new Map<string, { revenue: number; margin: number }>();
  for (const row of rows) {
    const [customer = '', , day = '', , revenue = '', margin = ''] = row;
    const [one, other] = [strictCents(revenue), strictCents(margin)];
    if (row.length !== COLUMNS.length || !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(customer))
      return null;
    if (!isStrictDay(day) || one === null || other === null) return null;
    const before = cents.get(customer) ?? { revenue: 0, margin: 0 };
    cents.set(customer, { revenue: before.revenue + one, margin: before.margin + other });
  }
  return cents;
}

/**
 * Records quoted by the book; null otherwise. The last may lack its line end as long as it ends with cents:
 * any other end has been cut off.
 */
function strictRecords(text: string, { delimiter }: TextStyle): string[][] | null {
  const mark = delimiter === '|' ? '\\|' : delimiter;
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${mark}]*))(${mark}|\\r?\\n|\\r?$)`, 'y');
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (found === null) return null;
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === delimiter) continue;
    if (found[3]?.endsWith('\n') !== true && !/,\d\d\r?$/.test(text)) return null;
    records.push(record);
    record = [];
  }
  return record.length === 0 ? records : null;
}

/** `-1.234,56` as cents; groups are of three digits all along, or there are none. */
function strictCents(text: string): number | null {
  const found = /^(-?)(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{1,6}))?$/.exec(text);
  if (found === null) return null;
  const micros =
    BigInt((found[2] as string).replaceAll('.', '')) * 1_000_000n + BigInt((found[3] ?? '').padEnd(6, '0'));
  return (Number(micros) / 10_000) * (found[1] === '-' ? -1 : 1);
}

/** `31.12.2025`, also `1.2.2025`, within two centuries. */
function isStrictDay(text: string): boolean {
  const found = /^(\d\d?)\.(\d\d?)\.((?:19|20|21)\d\d)$/.exec(text);
  if (found === null) return false;
  const [day, month, year] = found.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
