import { isoDay } from '../../language/numbers.js';
import type { Unit } from '../../results/column.js';
import type { ByteWriter } from './byte-writer.js';

/** Ten decimals for shares: with millions of customers a cumulative share still moves from row to row. */
const SHARE_DECIMALS = 10;
const OTHER_DECIMALS = 6;

/**
 * How the known figures of one unit are written for machines, the same in CSV and JSON: dates ISO, amounts from
 * integer cents, everything else rounded to ten (shares) or six decimals without trailing zeros.
 */
export function figureWriter(
  writer: ByteWriter,
  unit: Unit,
  centsAlwaysShown: boolean,
): (value: number) => void {
  if (unit === 'date') return dayWriter(writer);
  if (unit === 'amount') return (cents) => writer.scaled(cents, 2, centsAlwaysShown);
  const decimals = unit === 'share' ? SHARE_DECIMALS : OTHER_DECIMALS;
  const power = 10 ** decimals;
  return (value) => {
    const scaled = value * power;
    // So large a figure has few decimals of its own, or none.
    if (Math.abs(scaled) > Number.MAX_SAFE_INTEGER) writer.ascii(withoutExponent(value));
    else writer.scaled(scaled, decimals, false);
  };
}

function withoutExponent(value: number): string {
  return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
}

/** Makes each date once: a column of dates holds few different days. */
function dayWriter(writer: ByteWriter): (value: number) => void {
  const texts = new Map<number, string>();
  return (day) => {
    let text = texts.get(day);
    if (text === undefined) {
      text = isoDay(day);
      texts.set(day, text);
    }
    writer.ascii(text);
  };
}
