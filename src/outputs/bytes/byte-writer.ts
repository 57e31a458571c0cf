import { BEYOND_TEMPLATE, type ByteTemplate, templateOf, writeTemplate } from './byte-template.js';

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const LARGEST_SMALL = 0x7fffffff;
/** Enough for any figure: sign, 309 digits, point and decimals. */
const LONGEST_FIGURE = 340;
const ENCODER = new TextEncoder();

/**
 * Writes figures and text as UTF-8 bytes into one growing buffer.
 *
 * Digits are written as bytes because turning two million figures into strings first takes several times as
 * long and leaves the garbage collector with all of them.
 */
export class ByteWriter {
  private bytes: Uint8Array;
  /** The same memory, for several bytes at a time. */
  private view: DataView;
  private end = 0;

  constructor(capacity = 1 << 16) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  get length(): number {
    return this.end;
  }

  /** The bytes written so far, as a copy; the writer starts anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.end);
    this.end = 0;
    return taken;
  }

  byte(code: number): void {
    if (this.end === this.bytes.length) this.reserve(1);
    this.bytes[this.end++] = code;
  }

  /** Text of ASCII characters alone, such as `null` or a date. */
  ascii(text: string): void {
    this.reserve(text.length);
    for (let index = 0; index < text.length; index++) this.bytes[this.end++] = text.charCodeAt(index);
  }

  /** Any text as UTF-8; a lone surrogate becomes U+FFFD. */
  text(text: string): void {
    this.reserve(text.length * 3);
    this.end += ENCODER.encodeInto(text, this.bytes.subarray(this.end)).written;
  }

  /** Bytes that were written before. */
  again(template: ByteTemplate): void {
    this.reserve(template.length + BEYOND_TEMPLATE);
    this.end = writeTemplate(this.view, this.end, template);
  }

  /** What was written since the writer was so long, to be written again. */
  since(length: number): ByteTemplate {
    return templateOf(this.bytes.subarray(length, this.end));
  }

  /**
   * Writes the text if all its characters are printable ASCII and not among the given two; otherwise writes
   * nothing and answers false, so that the caller can quote or escape it.
   */
  plainText(text: string, forbidden: number, alsoForbidden: number): boolean {
    this.reserve(text.length);
    const bytes = this.bytes;
    let end = this.end;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code < 32 || code > 126 || code === forbidden || code === alsoForbidden) return false;
      bytes[end++] = code;
    }
    this.end = end;
    return true;
  }

  /**
   * A figure with a point and without exponent, rounded half away from zero to `decimals` (at most 10).
   * `scaled` is the figure times 10^decimals, so that integer cents are written exactly.
   */
  scaled(scaled: number, decimals: number, keepZeros: boolean): void {
    this.reserve(LONGEST_FIGURE);
    const whole = Math.round(Math.abs(scaled));
    if (scaled < 0 && whole !== 0) this.bytes[this.end++] = MINUS;
    if (whole > Number.MAX_SAFE_INTEGER) this.large(BigInt(whole), decimals, keepZeros);
    else {
      const power = POWERS[decimals]!;
      const units = Math.floor(whole / power);
      this.digits(units, digitsOf(units));
      this.fraction(whole - units * power, decimals, keepZeros);
    }
  }

  private large(whole: bigint, decimals: number, keepZeros: boolean): void {
    const power = 10n ** BigInt(decimals);
    this.text((whole / power).toString());
    this.fraction(Number(whole % power), decimals, keepZeros);
  }

  private fraction(value: number, decimals: number, keepZeros: boolean): void {
    if (decimals === 0 || (value === 0 && !keepZeros)) return;
    this.bytes[this.end++] = POINT;
    this.digits(value, decimals);
    if (keepZeros) return;
    while (this.bytes[this.end - 1] === ZERO) this.end--;
  }

  private digits(value: number, digits: number): void {
    const { bytes, end: start } = this;
    let position = start + digits;
    this.end = position;
    let large = value;
    while (large > LARGEST_SMALL) {
      const quotient = Math.floor(large / 10);
      bytes[--position] = ZERO + (large - quotient * 10);
      large = quotient;
    }
    let small = large | 0;
    while (position > start) {
      const quotient = (small / 10) | 0;
      bytes[--position] = ZERO + (small - quotient * 10);
      small = quotient;
    }
  }

  private reserve(more: number): void {
    const needed = this.end + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.end));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

function digitsOf(value: number): number {
  let digits = 1;
  while (digits < POWERS.length && value >= POWERS[digits]!) digits++;
  return digits;
}
