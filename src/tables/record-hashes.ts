import type { PartitionedHashes } from '../engine/record-plan.js';
import { freeMemory } from './free-memory.js';

/** Partitions of 1/256 of the hashes each: their places are looked up within the processor's cache. */
const PARTITION_BITS = 8;
const PARTITIONS = 1 << PARTITION_BITS;
/** At least so many places for each hash, so that looking one up seldom takes more than one step. */
const PLACES_PER_HASH = 2;
/** Beyond so many records of a table their hashes take more memory (256 MB) than the answer is worth. */
export const MOST_COMPARED = 1 << 25;

/** Room for the hashes of all sources of a table: once it is full, none of them is kept. */
export class HashRoom {
  #count = 0;
  readonly #parts = new Map<RecordHashes, PartitionedHashes[]>();

  /** @param most how many records it holds */
  constructor(readonly most = MOST_COMPARED) {}

  /** Takes hashes of a source; gives back all memory when there are too many. */
  add(source: RecordHashes, hashes: PartitionedHashes): void {
    this.#count += hashes.halves.length / 2;
    if (this.isFull) {
      this.release();
      return;
    }
    const parts = this.#parts.get(source) ?? [];
    if (parts.length === 0) this.#parts.set(source, parts);
    parts.push(hashes);
  }

  get isFull(): boolean {
    return this.#count > this.most;
  }

  /** Gives back all memory; no source has hashes then. */
  release(): void {
    freeMemory([...this.#parts.values()].flatMap((parts) => parts.map(({ halves }) => halves.buffer)));
    this.#parts.clear();
  }

  partsOf(source: RecordHashes): readonly PartitionedHashes[] {
    return this.#parts.get(source) ?? [];
  }
}

/** Hashes of 64 bits, one for each record of a source. */
export class RecordHashes {
  #count = 0;

  constructor(private readonly room = new HashRoom()) {}

  add(hashes: PartitionedHashes): void {
    this.#count += hashes.halves.length / 2;
    this.room.add(this, hashes);
  }

  /** Gives back the memory of the whole table's hashes, once they are counted. */
  release(): void {
    this.room.release();
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

/** Puts hashes in the order of their partitions: the few that were not made while reading. */
export function partitioned(hashes: BigUint64Array): PartitionedHashes {
  const partitionOf = (hash: bigint): number => Number(hash >> BigInt(64 - PARTITION_BITS));
  const ends = new Uint32Array(PARTITIONS);
  for (const hash of hashes) ends[partitionOf(hash)]! += 1;
  for (let each = 1; each < PARTITIONS; each += 1) ends[each]! += ends[each - 1]!;
  const inOrder = hashes.slice().sort();
  return { halves: new Uint32Array(inOrder.buffer), ends };
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
