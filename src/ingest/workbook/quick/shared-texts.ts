import { LONGEST_INLINE_TEXT, TEXT_BYTES, TEXT_WORDS } from '../../../engine/memory-type.js';
import type { TextStore } from '../text-store.js';

/** So many bytes of a longer text lie beside its length. */
const BEGINNING = 4;

/** Texts as the engine keeps them: 16 bytes each. */
export interface SharedTexts {
  readonly words: Uint32Array<ArrayBuffer>;
  /** UTF-8 that long ones point to; where a pointer belongs, the place in here stands. */
  readonly long: Uint8Array;
  /** Which ones are long. */
  readonly longPlaces: readonly number[];
}

/** Writes texts the way the engine keeps them. */
export function sharedTexts({ bytes, ends }: TextStore): SharedTexts {
  const words = new Uint32Array(ends.length * TEXT_WORDS);
  const inline = new Uint8Array(words.buffer);
  const longPlaces: number[] = [];
  let begin = 0;
  for (let index = 0; index < ends.length; index += 1) {
    const length = ends[index]! - begin;
    const isLong = length > LONGEST_INLINE_TEXT;
    words[index * TEXT_WORDS] = length;
    const beside = index * TEXT_BYTES + 4;
    const shown = isLong ? BEGINNING : length;
    for (let at = 0; at < shown; at += 1) inline[beside + at] = bytes[begin + at]!;
    if (isLong) {
      words[index * TEXT_WORDS + 2] = begin;
      longPlaces.push(index);
    }
    begin += length;
  }
  return { words, long: longPlaces.length === 0 ? bytes.subarray(0, 0) : bytes, longPlaces };
}
