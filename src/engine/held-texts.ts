import { type Bindings, CHUNK_ROWS, type DataChunk, TEXT_BYTES } from './bindings.js';

/** Texts of more than 12 bytes, which do not fit into the memory of their column: each different one once. */
export interface LongTexts {
  /** UTF-8, one behind the other. */
  readonly bytes: Uint8Array;
  /** Where in `bytes` each ends. */
  readonly ends: Uint32Array;
}

/** Words of 32 bits that a text takes in the memory of a column. */
export const TEXT_WORDS = TEXT_BYTES / 4;

/**
 * Long texts in the engine's own memory, so that rows can point to them: a text that stands in every
 * row is handed over once.
 */
export class HeldTexts {
  /** Own the memory: as long as this object is kept, the pointers hold. */
  readonly #chunks: DataChunk[] = [];
  /** Each text as the memory of a column holds it: its length, its beginning, and where it lies. */
  readonly #words: Uint32Array;

  constructor(bindings: Bindings, { bytes, ends }: LongTexts) {
    this.#words = new Uint32Array(ends.length * TEXT_WORDS);
    const type = bindings.create_logical_type(bindings.Type.VARCHAR);
    for (let first = 0; first < ends.length; first += CHUNK_ROWS) {
      const count = Math.min(CHUNK_ROWS, ends.length - first);
      const chunk = bindings.create_data_chunk([type]);
      const vector = bindings.data_chunk_get_vector(chunk, 0);
      for (let row = 0; row < count; row += 1) {
        const begin = first + row === 0 ? 0 : ends[first + row - 1]!;
        bindings.vector_assign_string_element_len(vector, row, bytes.subarray(begin, ends[first + row]));
      }
      const held = bindings.vector_get_data(vector, count * TEXT_BYTES);
      new Uint8Array(this.#words.buffer).set(held, first * TEXT_BYTES);
      this.#chunks.push(chunk);
    }
  }

  /** Puts the text whose length and number stand at a place there; false where there is none such. */
  put(words: Uint32Array, at: number): boolean {
    const text = words[at + 1]! * TEXT_WORDS;
    if (this.#words[text] !== words[at]) return false;
    words[at + 1] = this.#words[text + 1]!;
    words[at + 2] = this.#words[text + 2]!;
    words[at + 3] = this.#words[text + 3]!;
    return true;
  }
}
