/** Hashes are told apart by their highest eight bits first. */
const PARTITIONS: usize = 256;
const SHIFT: u64 = 56;

/**
 * Writes hashes in the order of their partitions, and of each partition the place behind its last one
 * into `ends`, which has room for all of them.
 */
export function partitionHashes(hashes: usize, count: usize, into: usize, ends: usize): void {
  memory.fill(ends, 0, PARTITIONS * 4);
  const behind = hashes + count * 8;
  for (let at = hashes; at < behind; at += 8) {
    const own = placeOf(at, ends);
    store<u32>(own, load<u32>(own) + 1);
  }
  let begin: u32 = 0;
  for (let own = ends; own < ends + PARTITIONS * 4; own += 4) {
    const size = load<u32>(own);
    store<u32>(own, begin);
    begin += size;
  }
  // Each begin moves up to the end as hashes come.
  for (let at = hashes; at < behind; at += 8) {
    const own = placeOf(at, ends);
    const place = load<u32>(own);
    store<u32>(own, place + 1);
    store<u64>(into + <usize>place * 8, load<u64>(at));
  }
}

// @ts-ignore: decorator
@inline
function placeOf(hash: usize, ends: usize): usize {
  return ends + <usize>(load<u64>(hash) >> SHIFT) * 4;
}
