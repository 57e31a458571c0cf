import type { PartitionedHashes } from '../engine/record-plan.js';
import { freeMemory } from './free-memory.js';

/** Partitions of 1/256 of the hashes each: their places are looked up within the processor's cache. */
const PARTITION_BITS = 8;
export const PARTITIONS = 1 << PARTITION_BITS;
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

/** Puts hashes in the order of their partitions: the few that were not made while reading. */
export function partitioned(hashes: BigUint64Array): PartitionedHashes {
  const partitionOf = (hash: bigint): number => Number(hash >> BigInt(64 - PARTITION_BITS));
  const ends = new Uint32Array(PARTITIONS);
  for (const hash of hashes) ends[partitionOf(hash)]! += 1;
  for (let each = 1; each < PARTITIONS; each += 1) ends[each]! += ends[each - 1]!;
  const inOrder = hashes.slice().sort();
  return { halves: new Uint32Array(inOrder.buffer), ends };
}
