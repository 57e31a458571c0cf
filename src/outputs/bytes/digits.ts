/** The largest whole number that the processor divides as a 32-bit one. */
const LARGEST_SMALL = 0x7fffffff;
const ZERO = 48;
const MINUS = 45;
const THOUSAND = 1000;
const BILLION = 1_000_000_000;
/** Above three bytes of digits a word has room to tell how many of them count. */
const LENGTH_SHIFT = 24;

/** What is written beyond the end of a number at the most, for the next bytes to write over. */
export const BEYOND_DIGITS = 4;

/** The digits of 0 to 999 with leading zeros, as the bytes of a word. */
const THREE_DIGITS = Int32Array.from({ length: THOUSAND }, (_, number) => {
  const tens = Math.floor(number / 10);
  const hundreds = Math.floor(number / 100);
  return (ZERO + hundreds) | ((ZERO + (tens % 10)) << 8) | ((ZERO + (number % 10)) << 16);
});

/** The digits of 0 to 999 without leading zeros, and above them how many there are. */
const UP_TO_THREE_DIGITS = THREE_DIGITS.map((word, number) => {
  const digits = number < 10 ? 1 : number < 100 ? 2 : 3;
  return (word >> ((3 - digits) * 8)) | (digits << LENGTH_SHIFT);
});

/**
 * Writes a whole number from 0 to 2^53 − 1 in decimal digits, without leading zeros. There must be room for 16 bytes
 * and {@link BEYOND_DIGITS}.
 *
 * @returns the place behind it
 */
export function writeWhole(view: DataView, at: number, value: number): number {
  if (value <= LARGEST_SMALL) return writeSmall(view, at, value | 0);
  // Exact: the quotient of two whole numbers below 2^53 never rounds up to the next whole number.
  const billions = Math.floor(value / BILLION);
  return writeNineDigits(view, writeSmall(view, at, billions | 0), (value - billions * BILLION) | 0);
}

/** Writes a whole number from −2^31 to 2^31 − 1 as {@link writeWhole} does. */
export function writeInteger(view: DataView, at: number, value: number): number {
  if (value >= 0) return writeSmall(view, at, value);
  view.setUint8(at, MINUS);
  return writeWhole(view, at + 1, -value);
}

/** Writes a whole number from 0 to 2^31 − 1 as {@link writeWhole} does, but quicker. */
export function writeSmall(view: DataView, at: number, value: number): number {
  if (value < THOUSAND) return writeFew(view, at, UP_TO_THREE_DIGITS[value]!);
  const thousands = (value / THOUSAND) | 0;
  let end: number;
  if (thousands < THOUSAND) end = writeFew(view, at, UP_TO_THREE_DIGITS[thousands]!);
  else {
    const millions = (thousands / THOUSAND) | 0;
    if (millions < THOUSAND) end = writeFew(view, at, UP_TO_THREE_DIGITS[millions]!);
    else {
      const billions = (millions / THOUSAND) | 0;
      end = writeFew(view, at, UP_TO_THREE_DIGITS[billions]!);
      end = writeThreeDigits(view, end, millions - billions * THOUSAND);
    }
    end = writeThreeDigits(view, end, thousands - millions * THOUSAND);
  }
  return writeThreeDigits(view, end, value - thousands * THOUSAND);
}

/** Writes a whole number below a billion with leading zeros. */
export function writeNineDigits(view: DataView, at: number, value: number): number {
  const thousands = (value / THOUSAND) | 0;
  const millions = (thousands / THOUSAND) | 0;
  const end = writeThreeDigits(view, at, millions);
  return writeThreeDigits(
    view,
    writeThreeDigits(view, end, thousands - millions * THOUSAND),
    value - thousands * THOUSAND,
  );
}

/** Writes a whole number below a thousand with leading zeros. */
export function writeThreeDigits(view: DataView, at: number, value: number): number {
  view.setInt32(at, THREE_DIGITS[value]!, true);
  return at + 3;
}

/** Writes a word of up to three bytes whose number stands above them. */
export function writeFew(view: DataView, at: number, word: number): number {
  view.setInt32(at, word, true);
  return at + (word >>> LENGTH_SHIFT);
}

/** Up to three bytes and how many they are, for {@link writeFew}. */
export function fewBytes(text: string): number {
  const codes = [0, 1, 2].map((place) => (text.charCodeAt(place) || 0) << (8 * place));
  return codes.reduce((word, code) => word | code, text.length << LENGTH_SHIFT);
}
