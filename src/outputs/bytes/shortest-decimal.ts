import { writeNineDigits } from './digits.js';

const ZERO = 48;
const POINT = 46;
const BILLION = 1_000_000_000;
/** As many digits as tell every number apart. */
const MOST_DIGITS = 17;
/** Powers of ten are exact up to here, and so is what follows. */
const LARGEST_POWER = 22;
const POWERS = Float64Array.from({ length: LARGEST_POWER + 1 }, (_, power) => Number(`1e${power}`));
/** Numbers from here on have at most 22 decimals within their first seventeen digits. */
const SMALLEST = 1e-6;
/** Numbers below have at least one. */
const LARGEST = 1e15;
/** Far more than sums below are off by, far less than what they are compared with. */
const TOO_CLOSE = 1e-9;
/** Splits a number into halves of 26 bits, whose products are exact (Dekker). */
const SPLITTER = 2 ** 27 + 1;
const UPPER_HALVES = POWERS.map(upperHalf);
const LOWER_HALVES = POWERS.map((power, index) => power - UPPER_HALVES[index]!);
const EXPONENT_SHIFT = 20;
const MANTISSA_BITS = 53;
const UPPER_MANTISSA = 0xfffff;

const scratch = new Float64Array(1);
/** Its bits; all machines that Node.js runs on have the upper ones last. */
const bits = new Int32Array(scratch.buffer);

/**
 * Writes the shortest decimal that is read as the number, the same as `String(value)`, in a fifth of the time. The
 * number times a power of ten is found exactly as a sum of two; of the decimals within half a step to the next number
 * that with the fewest digits is taken, and of these the nearest. Where that is too close to call, and outside 0.000001
 * to 10^15, nothing is written.
 *
 * @param value positive and not whole; there must be room for 32 bytes
 * @returns the place behind it; −1 where nothing is written
 */
export function writeShortest(view: DataView, at: number, value: number): number {
  if (value < SMALLEST || value >= LARGEST) return -1;
  const decimals = decimalsOf(value);
  const power = POWERS[decimals]!;
  const half = halfStep(value) * power;
  // The product, rounded, and what rounding took from it.
  const product = value * power;
  const upper = upperHalf(value);
  const lower = value - upper;
  const upperPower = UPPER_HALVES[decimals]!;
  const lowerPower = LOWER_HALVES[decimals]!;
  const rest = upper * upperPower - product + upper * lowerPower + lower * upperPower + lower * lowerPower;
  const billions = Math.floor(product / BILLION);
  const units = product - billions * BILLION;
  const distance = distanceToShortest(((units | 0) % 100) + rest, half);
  const low = Math.round(units + rest - distance);
  // Neither a carry nor an eighteenth digit.
  if (!(low >= 0 && low < BILLION && billions < BILLION / 10)) return -1;
  return writeDigits(view, at, billions | 0, low | 0, MOST_DIGITS - decimals);
}

/** How many decimals the number has within its first seventeen digits. */
function decimalsOf(value: number): number {
  if (value >= 1) {
    let decimals = MOST_DIGITS - 1;
    while (value >= POWERS[MOST_DIGITS - decimals]!) decimals--;
    return decimals;
  }
  if (value >= 1e-3) return value >= 1e-1 ? 17 : value >= 1e-2 ? 18 : 19;
  return value >= 1e-4 ? 20 : value >= 1e-5 ? 21 : LARGEST_POWER;
}

/** Half of what lies between a number and the next one; NaN for powers of two, below which it is less. */
function halfStep(value: number): number {
  scratch[0] = value;
  const upper = bits[1]!;
  if (bits[0] === 0 && (upper & UPPER_MANTISSA) === 0) return Number.NaN;
  bits[0] = 0;
  bits[1] = ((upper >>> EXPONENT_SHIFT) - MANTISSA_BITS) << EXPONENT_SHIFT;
  return scratch[0]!;
}

/**
 * How far a figure is above the decimal to be taken, if it is known up to a multiple of 100. Half a step is between
 * 0.5 and 11.2, so there is at most one multiple of 100 within it. NaN where that is too close to call.
 */
function distanceToShortest(figure: number, half: number): number {
  const toHundreds = figure - Math.round(figure / 100) * 100;
  if (Math.abs(toHundreds) < half - TOO_CLOSE) return toHundreds;
  if (!(Math.abs(toHundreds) > half + TOO_CLOSE)) return Number.NaN;
  const toTens = figure - Math.round(figure / 10) * 10;
  if (Math.abs(toTens) < half - TOO_CLOSE) return Math.abs(toTens) < 5 - TOO_CLOSE ? toTens : Number.NaN;
  if (!(Math.abs(toTens) > half + TOO_CLOSE)) return Number.NaN;
  const toOnes = figure - Math.round(figure);
  return Math.abs(toOnes) < 0.5 - TOO_CLOSE ? toOnes : Number.NaN;
}

/** Writes seventeen digits, of which so many are before the point (none or less: zeros behind it), without zeros at the end. */
function writeDigits(view: DataView, at: number, billions: number, units: number, whole: number): number {
  const first = whole > 0 ? at + 1 : at + 2 - whole;
  // Eight digits behind a zero, and nine.
  let end = writeNineDigits(view, writeNineDigits(view, first - 1, billions), units);
  while (view.getUint8(end - 1) === ZERO) end--;
  if (whole > 0) {
    for (let place = at; place < at + whole; place++) view.setUint8(place, view.getUint8(place + 1));
    view.setUint8(at + whole, POINT);
    return end;
  }
  view.setUint8(at, ZERO);
  view.setUint8(at + 1, POINT);
  for (let place = at + 2; place < first; place++) view.setUint8(place, ZERO);
  return end;
}

function upperHalf(value: number): number {
  const scaled = SPLITTER * value;
  return scaled - (scaled - value);
}
