const WORD = 8;

/**
 * Bytes that are written again and again: eight at a time, as a number with a point. No text in UTF-8 has the bytes of
 * one that is none, which alone would not stay as it is.
 */
export interface ByteTemplate {
  readonly words: Float64Array;
  readonly length: number;
}

/** What a template writes beyond its end at the most, for the next bytes to write over. */
export const BEYOND_TEMPLATE = WORD - 1;

/** The bytes of a text. */
export function byteTemplate(text: string): ByteTemplate {
  return templateOf(Buffer.from(text, 'utf8'));
}

/** Bytes of UTF-8 as a template. */
export function templateOf(bytes: Uint8Array): ByteTemplate {
  const words = new Float64Array(Math.ceil(bytes.length / WORD));
  const whole = Buffer.alloc(words.length * WORD);
  whole.set(bytes);
  for (let index = 0; index < words.length; index++) words[index] = whole.readDoubleLE(index * WORD);
  return { words, length: bytes.length };
}

/**
 * Writes a template. There must be room for {@link BEYOND_TEMPLATE} bytes more.
 *
 * @returns the place behind it
 */
export function writeTemplate(view: DataView, at: number, { words, length }: ByteTemplate): number {
  for (let index = 0; index < words.length; index++) view.setFloat64(at + index * WORD, words[index]!, true);
  return at + length;
}
