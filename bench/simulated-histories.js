import { writeFileSync } from 'node:fs';

/** Two years of customers who come in at random over the first; weeks, but on whole days, as exports have them. */
const MODEL = { r: 0.6, alpha: 9, a: 0.8, b: 2.6 };
const DAYS = 730;

/**
 * Writes the purchase histories of made-up customers as 32-bit integers: repeat purchases, day of the last one and age in
 * days, three for each customer. The same for every run.
 * @param {string} path
 * @param {number} customers
 */
export function writeHistories(path, customers) {
  const share = shares(20_261_122);
  const rows = new Int32Array(customers * 3);
  for (let at = 0; at < customers; at += 1) {
    const age = Math.floor(DAYS / 2 + (share() * DAYS) / 2);
    const rate = gamma(MODEL.r, share) / (MODEL.alpha * 7);
    const one = gamma(MODEL.a, share);
    const loss = one / (one + gamma(MODEL.b, share));
    const days = new Set();
    const pause = () => -Math.log(1 - share()) / rate;
    for (let day = pause(); day < age; day += pause()) {
      if (day >= 1) days.add(Math.floor(day));
      if (share() < loss) break;
    }
    rows.set([days.size, days.size === 0 ? 0 : Math.max(...days), age], at * 3);
  }
  writeFileSync(path, rows);
}

/**
 * Marsaglia & Tsang 2000.
 * @param {number} shape
 * @param {() => number} share
 * @returns {number}
 */
function gamma(shape, share) {
  if (shape < 1) return gamma(shape + 1, share) * (1 - share()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (cube > 0 && Math.log(1 - share()) < (normal * normal) / 2 + d - d * cube + d * Math.log(cube))
      return d * cube;
  }
}

/**
 * Numbers in [0, 1): Mulberry32 (Tommy Ettinger, 2017).
 * @param {number} seed
 */
function shares(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
