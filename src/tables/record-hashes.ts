/** Partitions of 1/1024 of the hashes each: their places are looked up within the processor's cache. */
const PARTITION_BITS = 10;
const PARTITIONS = 1 << PARTITION_BITS;
const SHIFT = 32 - PARTITION_BITS;
/** At least so many places for each hash, so that looking one up seldom takes more than one step. */
const PLACES_PER_HASH = 2;
/** Beyond so many records their hashes take more memory than the answer is worth. */
const MOST_RECORDS = 1 << 25;

/** Hashes of 64 bits, one for each record of a source, each as two halves. */
export class RecordHashes {
  #parts: Uint32Array[] = [];
  #count = 0;

  add(halves: Uint32Array): void {
    this.#count += halves.length / 2;
    if (this.#count > MOST_RECORDS) this.#parts = [];
    else this.#parts.push(halves);
  }

  get count(): number {
    return this.#count;
  }

  /** Null where there were too many to keep. */
  get parts(): readonly Uint32Array[] | null {
    return this.#count > MOST_RECORDS ? null : this.#parts;
  }
}

/**
 * How many different hashes there are. Two different records with the same hash of 64 bits are not
 * to be expected.
 */
export function countDifferent(parts: readonly Uint32Array[]): number {
  const { halves, ends } = partitioned(parts);
  let most = 0;
  for (let each = 0; each < PARTITIONS; each += 1) most = Math.max(most, ends[each]! - beginOf(ends, each));
  const places = new Uint32Array(2 * powerOfTwo(most * PLACES_PER_HASH));
  let different = 0;
  for (let each = 0; each < PARTITIONS; each += 1)
    different += differentIn(halves, beginOf(ends, each), ends[each]!, places);
  return different;
}

/** The hashes in the order of their partitions, with the place behind the last one of each. */
function partitioned(parts: readonly Uint32Array[]): {
  readonly halves: Uint32Array;
  readonly ends: Uint32Array;
} {
  const next = new Uint32Array(PARTITIONS + 1);
  let length = 0;
  for (const part of parts) {
    length += part.length;
    for (let at = 1; at < part.length; at += 2) next[(part[at]! >>> SHIFT) + 1]! += 1;
  }
  for (let each = 1; each <= PARTITIONS; each += 1) next[each]! += next[each - 1]!;
  const halves = new Uint32Array(length);
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 2) {
      const high = part[at + 1]!;
      const partition = high >>> SHIFT;
      const place = 2 * next[partition]!;
      next[partition]! += 1;
      halves[place] = part[at]!;
      halves[place + 1] = high;
    }
  }
  // Each partition has been filled up to where the next one began.
  return { halves, ends: next.subarray(0, PARTITIONS) };
}

function beginOf(ends: Uint32Array, partition: number): number {
  return partition === 0 ? 0 : ends[partition - 1]!;
}

function differentIn(halves: Uint32Array, begin: number, end: number, room: Uint32Array): number {
  const size = powerOfTwo((end - begin) * PLACES_PER_HASH);
  const places = room.subarray(0, 2 * size);
  places.fill(0);
  let different = 0;
  let hasZero = false;
  for (let at = 2 * begin; at < 2 * end; at += 2) {
    const low = halves[at]!;
    const high = halves[at + 1]!;
    if (low === 0 && high === 0) {
      hasZero = true;
      continue;
    }
    let place = 2 * (low & (size - 1));
    let ownLow = places[place]!;
    let ownHigh = places[place + 1]!;
    while ((ownLow | ownHigh) !== 0 && (ownLow !== low || ownHigh !== high)) {
      place = (place + 2) & (2 * size - 1);
      ownLow = places[place]!;
      ownHigh = places[place + 1]!;
    }
    if ((ownLow | ownHigh) !== 0) continue;
    places[place] = low;
    places[place + 1] = high;
    different += 1;
  }
  return different + (hasZero ? 1 : 0);
}

function powerOfTwo(least: number): number {
  let size = 4;
  while (size < least) size *= 2;
  return size;
}
