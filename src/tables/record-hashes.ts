/** Partitions of 1/256 of the hashes each: their places are looked up within the processor's cache. */
const PARTITION_BITS = 8;
const PARTITIONS = 1 << PARTITION_BITS;
const SHIFT = 32 - PARTITION_BITS;
/** At least so many places for each hash, so that looking one up seldom takes more than one step. */
const PLACES_PER_HASH = 2;
/** Beyond so many records of a table their hashes take more memory (256 MB) than the answer is worth. */
export const MOST_COMPARED = 1 << 25;

/** Hashes in the order of their partitions, each as two halves, with the place behind the last one of each. */
export interface PartitionedHashes {
  readonly halves: Uint32Array;
  readonly ends: Uint32Array;
}

/** Room for the hashes of all sources of a table: once it is full, none of them is kept. */
export class HashRoom {
  #count = 0;
  readonly #parts = new Map<RecordHashes, PartitionedHashes[]>();

  /** @param most how many records it holds */
  constructor(readonly most = MOST_COMPARED) {}

  /** Takes hashes of a source; gives back all memory when there are too many. */
  add(source: RecordHashes, halves: Uint32Array): void {
    this.#count += halves.length / 2;
    if (this.isFull) {
      this.#parts.clear();
      return;
    }
    const parts = this.#parts.get(source) ?? [];
    if (parts.length === 0) this.#parts.set(source, parts);
    parts.push(partitioned(halves));
  }

  get isFull(): boolean {
    return this.#count > this.most;
  }

  partsOf(source: RecordHashes): readonly PartitionedHashes[] {
    return this.#parts.get(source) ?? [];
  }
}

/** Hashes of 64 bits, one for each record of a source. */
export class RecordHashes {
  #count = 0;

  constructor(private readonly room = new HashRoom()) {}

  /** Puts them in order at once, while the next ones are still being read. */
  add(halves: Uint32Array): void {
    this.#count += halves.length / 2;
    this.room.add(this, halves);
  }

  get count(): number {
    return this.#count;
  }

  /** Null where the table has too many records to keep their hashes. */
  get parts(): readonly PartitionedHashes[] | null {
    return this.room.isFull ? null : this.room.partsOf(this);
  }
}

/**
 * How many different hashes there are. Two different records with the same hash of 64 bits are not
 * to be expected.
 */
export function countDifferent(parts: readonly PartitionedHashes[]): number {
  const table = new HashTable();
  for (let each = 0; each < PARTITIONS; each += 1) {
    let count = 0;
    for (const { ends } of parts) count += ends[each]! - beginOf(ends, each);
    table.clear(count);
    for (const { halves, ends } of parts) table.add(halves, beginOf(ends, each), ends[each]!);
  }
  return table.different;
}

/** Puts hashes in the order of their partitions, in the memory in which they lie. */
function partitioned(halves: Uint32Array): PartitionedHashes {
  const ends = new Uint32Array(PARTITIONS);
  for (let at = 1; at < halves.length; at += 2) ends[halves[at]! >>> SHIFT]! += 1;
  for (let each = 1; each < PARTITIONS; each += 1) ends[each]! += ends[each - 1]!;
  const next = new Uint32Array(PARTITIONS);
  for (let each = 1; each < PARTITIONS; each += 1) next[each] = ends[each - 1]!;
  for (let each = 0; each < PARTITIONS; each += 1) {
    for (let place = next[each]!; place < ends[each]!; place = next[each]!) {
      let low = halves[2 * place]!;
      let high = halves[2 * place + 1]!;
      // What stands here goes to its partition, and what stood there goes on, until one belongs here.
      for (let own = high >>> SHIFT; own !== each; own = high >>> SHIFT) {
        const other = 2 * next[own]!;
        next[own]! += 1;
        const otherLow = halves[other]!;
        const otherHigh = halves[other + 1]!;
        halves[other] = low;
        halves[other + 1] = high;
        low = otherLow;
        high = otherHigh;
      }
      halves[2 * place] = low;
      halves[2 * place + 1] = high;
      next[each]! += 1;
    }
  }
  return { halves, ends };
}

function beginOf(ends: Uint32Array, partition: number): number {
  return partition === 0 ? 0 : ends[partition - 1]!;
}

/** Looks hashes up in places that their lower half leads to; one partition after the other uses the same memory. */
class HashTable {
  different = 0;
  #room = new Uint32Array(0);
  #places = this.#room;
  #hasZero = false;

  /** Forgets all hashes and makes room for so many. */
  clear(count: number): void {
    const length = 2 * powerOfTwo(count * PLACES_PER_HASH);
    if (length > this.#room.length) this.#room = new Uint32Array(length);
    this.#places = this.#room.subarray(0, length).fill(0);
    this.#hasZero = false;
  }

  add(halves: Uint32Array, begin: number, end: number): void {
    const places = this.#places;
    const mask = places.length - 1;
    for (let at = 2 * begin; at < 2 * end; at += 2) {
      const low = halves[at]!;
      const high = halves[at + 1]!;
      if (low === 0 && high === 0) {
        if (!this.#hasZero) this.different += 1;
        this.#hasZero = true;
        continue;
      }
      let place = (2 * low) & mask;
      let ownLow = places[place]!;
      let ownHigh = places[place + 1]!;
      while ((ownLow | ownHigh) !== 0 && (ownLow !== low || ownHigh !== high)) {
        place = (place + 2) & mask;
        ownLow = places[place]!;
        ownHigh = places[place + 1]!;
      }
      if ((ownLow | ownHigh) !== 0) continue;
      places[place] = low;
      places[place + 1] = high;
      this.different += 1;
    }
  }
}

function powerOfTwo(least: number): number {
  let size = 4;
  while (size < least) size *= 2;
  return size;
}
