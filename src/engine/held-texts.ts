import type { Bindings } from './bindings.js';
import { HeldBytes } from './held-bytes.js';

/** Texts of more than 12 bytes, which do not fit into the memory of their column: each different one once. */
export interface LongTexts {
  /** UTF-8, one behind the other. */
  readonly bytes: Uint8Array;
  /** Where in `bytes` each ends. */
  readonly ends: Uint32Array;
}

const WORD = 2 ** 32;

/**
 * Long texts in the engine's own memory, so that rows can point to them: a text that stands in every
 * row is handed over once.
 */
export class HeldTexts {
  readonly #held: HeldBytes;
  #bytes = new Uint8Array(0);
  #ends = new Uint32Array(0);

  constructor(bindings: Bindings) {
    this.#held = new HeldBytes(bindings);
  }

  /** Holds other texts than before. */
  hold({ bytes, ends }: LongTexts): void {
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    this.#ends = ends as Uint32Array<ArrayBuffer>;
    this.#held.put(bytes);
  }

  /** Puts the text whose length and number stand at a place there; false where there is none such. */
  put(words: Uint32Array, at: number): boolean {
    const number = words[at + 1]!;
    const begin = number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
    if (this.#ends[number] !== begin + words[at]!) return false;
    const bytes = this.#bytes;
    // The beginning of a text stands in the cell, so that most can be told apart without following the pointer.
    words[at + 1] =
      bytes[begin]! | (bytes[begin + 1]! << 8) | (bytes[begin + 2]! << 16) | (bytes[begin + 3]! << 24);
    const low = this.#held.low + begin;
    words[at + 2] = low;
    words[at + 3] = this.#held.high + (low < WORD ? 0 : 1);
    return true;
  }
}
