import { CHUNK_ROWS } from './bindings.js';

const ALL_GIVEN = 0xff;

/** Which rows of a chunk's column are given: one bit a row, lowest first, 1 = given. */
export class GivenMask {
  readonly bytes = new Uint8Array(CHUNK_ROWS / 8).fill(ALL_GIVEN);
  #hasMissing = false;

  get hasMissing(): boolean {
    return this.#hasMissing;
  }

  /** Takes over rows from `start` on as those from `at` on. */
  take(given: Uint8Array, start: number, rows: number, at: number): void {
    for (let row = 0; row < rows; ) {
      const from = start + row;
      const eight = given[from >> 3]!;
      if (eight === ALL_GIVEN) {
        row += 8 - (from & 7);
        continue;
      }
      if ((eight & (1 << (from & 7))) === 0) {
        this.bytes[(at + row) >> 3]! &= ~(1 << ((at + row) & 7));
        this.#hasMissing = true;
      }
      row += 1;
    }
  }

  /** All rows are given again. */
  clear(): void {
    if (this.#hasMissing) this.bytes.fill(ALL_GIVEN);
    this.#hasMissing = false;
  }
}
