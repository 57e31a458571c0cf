import { LONGEST_INLINE_TEXT, TEXT_BYTES } from './memory-type.js';

/** Bytes of the length that stands before a text. */
const LENGTH_BYTES = 4;
/** What stands for half a character. */
const REPLACEMENT = 0xfffd;

/** The memory of a column of texts, for a fixed number of rows; used again for the next ones. */
export class TextColumn {
  /** Each text of up to 12 bytes as the engine keeps it. */
  readonly data: ArrayBuffer;
  /** One bit a row, lowest first: whether a text is given. */
  readonly validity: Uint8Array;
  /** The texts of more than 12 bytes; their rows in `data` mean nothing. */
  readonly long: { readonly row: number; readonly text: string }[] = [];
  readonly #bytes: Uint8Array;
  readonly #lengths: Uint32Array;

  constructor(rows: number) {
    this.data = new ArrayBuffer(rows * TEXT_BYTES);
    this.validity = new Uint8Array(Math.ceil(rows / 8));
    this.#bytes = new Uint8Array(this.data);
    this.#lengths = new Uint32Array(this.data);
  }

  /** Says once what a row holds; one that is left out is not given. */
  set(row: number, text: string): void {
    this.validity[row >> 3] = (this.validity[row >> 3] as number) | (1 << (row & 7));
    const length = writeShort(text, this.#bytes, row * TEXT_BYTES + LENGTH_BYTES);
    if (length === null) this.long.push({ row, text });
    else this.#lengths[(row * TEXT_BYTES) / LENGTH_BYTES] = length;
  }

  /** Forgets all rows. */
  clear(): void {
    this.#bytes.fill(0);
    this.validity.fill(0);
    this.long.length = 0;
  }
}

/** Writes a text as UTF-8; gives its bytes, or null where there are more than fit. */
function writeShort(text: string, bytes: Uint8Array, start: number): number | null {
  // UTF-8 has at least as many bytes as UTF-16 has units.
  if (text.length > LONGEST_INLINE_TEXT) return null;
  const end = start + LONGEST_INLINE_TEXT;
  let to = start;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 && to < end) {
      bytes[to] = unit;
      to += 1;
      continue;
    }
    const point = text.codePointAt(at) as number;
    if (point > 0xffff) at += 1;
    to = writePoint(point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point, bytes, to, end);
    if (to > end) return null;
  }
  return to - start;
}

/** Writes one character and gives where the next one starts; beyond `end` nothing is written. */
function writePoint(point: number, bytes: Uint8Array, start: number, end: number): number {
  const width = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  if (start + width > end) return start + width;
  let rest = point;
  for (let at = start + width - 1; at > start; at -= 1) {
    bytes[at] = 0x80 | (rest & 0x3f);
    rest >>= 6;
  }
  // The first byte starts with as many ones as the character has bytes.
  bytes[start] = ((0xf00 >> width) & 0xff) | rest;
  return start + width;
}
