import type { PartitionedHashes } from '../engine/record-plan.js';
import { DIFFERENT_HASHES_CODE } from './different-hashes-code.js';
import { PARTITIONS } from './record-hashes.js';

/** At least so many places for each hash, so that looking one up seldom takes more than one step. */
const PLACES_PER_HASH = 2;
const BYTES = 8;
const PAGE = 1 << 16;
/** Nothing lies below: the places begin here. */
const PLACES = 1024;

/** See assembly/different-hashes.ts. */
interface Code {
  addHashes(hashes: number, count: number, places: number, mask: number): number;
  freePlaces(places: number, bytes: number): void;
}

/**
 * How many different hashes there are. Two different records with the same hash of 64 bits are not
 * to be expected. One partition after the other is looked up in the same memory.
 */
export function countDifferent(parts: readonly PartitionedHashes[]): number {
  const counts = Array.from({ length: PARTITIONS }, (_, partition) =>
    parts.reduce((sum, { ends }) => sum + ends[partition]! - beginOf(ends, partition), 0),
  );
  const most = Math.max(...counts);
  if (most === 0) return 0;
  const hashes = PLACES + bytesOfPlaces(most);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((hashes + most * BYTES) / PAGE) });
  const code = instantiate(memory);
  const halves = new Uint32Array(memory.buffer);
  let different = 0;
  let hasZero = false;
  for (const [partition, count] of counts.entries()) {
    let end = hashes / Uint32Array.BYTES_PER_ELEMENT;
    for (const part of parts) {
      const own = part.halves.subarray(2 * beginOf(part.ends, partition), 2 * part.ends[partition]!);
      halves.set(own, end);
      end += own.length;
    }
    // Zero can only lie in the first partition.
    if (partition === 0) hasZero = new BigUint64Array(memory.buffer, hashes, count).includes(0n);
    const bytes = bytesOfPlaces(count);
    code.freePlaces(PLACES, bytes);
    different += code.addHashes(hashes, count, PLACES, bytes - 1);
  }
  return hasZero ? different + 1 : different;
}

function instantiate(memory: WebAssembly.Memory): Code {
  const module = new WebAssembly.Module(Buffer.from(DIFFERENT_HASHES_CODE, 'base64'));
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Code;
}

function bytesOfPlaces(count: number): number {
  let places = 4;
  while (places < count * PLACES_PER_HASH) places *= 2;
  return places * BYTES;
}

function beginOf(ends: Uint32Array, partition: number): number {
  return partition === 0 ? 0 : ends[partition - 1]!;
}
