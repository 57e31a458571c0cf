/**
 * Memory of columns whose rows have been taken, to be filled again: new memory has to be cleared,
 * page by page, and what is left to the garbage collector piles up until it runs.
 */
export class SpareMemory {
  readonly #bySize = new Map<number, ArrayBuffer[]>();

  /** Memory of so many bytes, with anything in it. */
  take(bytes: number): ArrayBuffer {
    return this.#bySize.get(bytes)?.pop() ?? new ArrayBuffer(bytes);
  }

  /** Takes memory that nobody needs any more. */
  keep(memory: ArrayBuffer): void {
    const same = this.#bySize.get(memory.byteLength) ?? [];
    same.push(memory);
    this.#bySize.set(memory.byteLength, same);
  }
}
