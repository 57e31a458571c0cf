/** Bytes of a place for a hash; a place that holds zero is free. */
const PLACE: usize = 8;

/**
 * Puts hashes into the places that their lower bits lead to, and counts those that were not there.
 * There must be more places than hashes. A hash of zero is never there and never counted.
 *
 * @param mask the bytes of all places, less one: a power of two, less one
 */
export function addHashes(hashes: usize, count: usize, places: usize, mask: usize): u32 {
  let different: u32 = 0;
  const behind = hashes + count * PLACE;
  for (let at = hashes; at < behind; at += PLACE) {
    const hash = load<u64>(at);
    let place = (<usize>hash * PLACE) & mask;
    let held = load<u64>(places + place);
    while (held != 0 && held != hash) {
      place = (place + PLACE) & mask;
      held = load<u64>(places + place);
    }
    if (held == hash) continue; // also where it is zero
    store<u64>(places + place, hash);
    different += 1;
  }
  return different;
}

/** Frees all places. */
export function freePlaces(places: usize, bytes: usize): void {
  memory.fill(places, 0, bytes);
}
