import { LONGEST_INLINE_TEXT, TEXT_BYTES, TEXT_WORDS } from '../../../engine/memory-type.js';

/** UTF-8 takes at most so many bytes for a unit of a JavaScript string. */
const MOST_BYTES = 3;

/** Texts as the engine keeps them: 16 bytes each. */
export interface SharedTexts {
  readonly words: Uint32Array<ArrayBuffer>;
  /** UTF-8 of the long ones, one behind the other; where a pointer belongs, the place in here stands. */
  readonly long: Uint8Array;
  /** Which ones are long. */
  readonly longPlaces: readonly number[];
}

/** Writes texts the way the engine keeps them. */
export function sharedTexts(strings: readonly string[]): SharedTexts {
  const words = new Uint32Array(strings.length * TEXT_WORDS);
  const bytes = Buffer.from(words.buffer);
  const longPlaces: number[] = [];
  let long = Buffer.allocUnsafeSlow(1 << 16);
  let used = 0;
  for (const [index, text] of strings.entries()) {
    const most = text.length * MOST_BYTES;
    if (used + most > long.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(long.length * 2, used + most));
      larger.set(long.subarray(0, used));
      long = larger;
    }
    const length = long.write(text, used);
    words[index * TEXT_WORDS] = length;
    if (length <= LONGEST_INLINE_TEXT) {
      bytes.set(long.subarray(used, used + length), index * TEXT_BYTES + 4);
      continue;
    }
    bytes.set(long.subarray(used, used + 4), index * TEXT_BYTES + 4);
    words[index * TEXT_WORDS + 2] = used;
    longPlaces.push(index);
    used += length;
  }
  return { words, long: long.subarray(0, used), longPlaces };
}
