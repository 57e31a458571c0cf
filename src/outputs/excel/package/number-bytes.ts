import { fewBytes, writeFew, writeInteger, writeSmall, writeWhole } from '../../bytes/digits.js';
import { writeShortest } from '../../bytes/shortest-decimal.js';
import { FRACTIONS, MOST_EXACT_HUNDREDTHS } from './number-text.js';

const MINUS = 45;
const FRACTION_BYTES = Int32Array.from(FRACTIONS, fewBytes);

/** The most bytes that a number takes, with what is written beyond its end. */
export const LONGEST_NUMBER = 40;

/** Writes what `numberText` says and returns the place behind it. */
export function writeNumber(view: DataView, at: number, value: number): number {
  const whole = value | 0;
  if (whole === value) return writeInteger(view, at, whole);
  const hundredths = Math.round(value * 100);
  if (hundredths / 100 === value) return writeHundredths(view, at, hundredths);
  let end = at;
  if (value < 0) view.setUint8(end++, MINUS);
  end = writeShortest(view, end, Math.abs(value));
  return end < 0 ? writeText(view, at, String(value)) : end;
}

/** Writes what `hundredthsText` says and returns the place behind it. */
export function writeHundredths(view: DataView, at: number, hundredths: number): number {
  const size = Math.abs(hundredths);
  if (size > MOST_EXACT_HUNDREDTHS) return writeText(view, at, String(hundredths / 100));
  let end = at;
  if (hundredths < 0) view.setUint8(end++, MINUS);
  const small = size | 0;
  if (small === size) {
    const units = (small / 100) | 0;
    return writeFew(view, writeSmall(view, end, units), FRACTION_BYTES[small - units * 100]!);
  }
  const units = Math.floor(size / 100);
  return writeFew(view, writeWhole(view, end, units), FRACTION_BYTES[size - units * 100]!);
}

function writeText(view: DataView, at: number, text: string): number {
  for (let index = 0; index < text.length; index++) view.setUint8(at + index, text.charCodeAt(index));
  return at + text.length;
}
