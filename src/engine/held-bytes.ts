import type { Bindings, DataChunk, Vector } from './bindings.js';
import { TEXT_BYTES } from './memory-type.js';

/**
 * Bytes of texts in the engine's own memory, so that cells can point to them. The memory is that of one
 * text, which holds them all: a single call instead of one for each.
 */
export class HeldBytes {
  /** Where they lie, as the lower and the upper half of a pointer. */
  low = 0;
  high = 0;
  readonly #bindings: Bindings;
  /** Owns the memory. It is used again, because what is left behind is given back only when V8 cleans up. */
  readonly #chunk: DataChunk;

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
    this.#chunk = bindings.create_data_chunk([bindings.create_logical_type(bindings.Type.VARCHAR)]);
  }

  /**
   * Holds bytes instead of those before, whose pointer holds no more.
   *
   * @param bytes UTF-8, more than 12 bytes: so many lie in the cell itself
   */
  put(bytes: Uint8Array): void {
    this.#bindings.data_chunk_reset(this.#chunk);
    const vector: Vector = this.#bindings.data_chunk_get_vector(this.#chunk, 0);
    this.#bindings.vector_assign_string_element_len(vector, 0, bytes);
    const cell = new Uint8Array(this.#bindings.vector_get_data(vector, TEXT_BYTES)).slice();
    const [, , low = 0, high = 0] = new Uint32Array(cell.buffer);
    this.low = low;
    this.high = high;
  }
}
