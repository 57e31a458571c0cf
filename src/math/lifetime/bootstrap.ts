/** A fixed seed: the same data give the same intervals. */
const SEED = 0x2f6e2b1;
const TWO_TO_32 = 4_294_967_296;

/**
 * Sums of scores over resampled customers (Poisson-Bootstrap), for so many resamples: each group counts as often as a
 * Poisson number of mean `count` says, which resamples customers without drawing them one by one.
 *
 * Moved by the covariance of a fit, such a sum is where one step of Newton's method leads on the resampled data: the
 * bootstrap of an estimate without fitting again (one-step bootstrap).
 *
 * Source: Hanley & MacGibbon 2006 (Poisson weights); Cox & Hinkley 1974, 9.2 (one step).
 *
 * @param scores derivatives of one customer of each group, `width` in a row
 * @returns for each resample the sum of each derivative
 */
export function resampledScores(
  counts: ArrayLike<number>,
  scores: Float64Array,
  width: number,
  resamples: number,
): readonly Float64Array[] {
  const next = randomShares(SEED);
  const noneDrawn = Float64Array.from(counts, (count) => Math.exp(-count));
  return Array.from({ length: resamples }, () => {
    const sum = new Float64Array(width);
    for (let group = 0; group < counts.length; group += 1) {
      const drawn = poisson(counts[group]!, noneDrawn[group]!, next);
      for (let at = 0; at < width; at += 1) sum[at]! += drawn * scores[group * width + at]!;
    }
    return sum;
  });
}

/** Above this the normal distribution is as good, with continuous numbers. */
const MANY = 50;

/** @param none probability of drawing nothing */
function poisson(mean: number, none: number, next: () => number): number {
  if (mean > MANY) {
    const length = Math.sqrt(-2 * Math.log(1 - next()));
    return Math.max(0, mean + Math.sqrt(mean) * length * Math.cos(2 * Math.PI * next()));
  }
  let drawn = 0;
  let probability = none;
  let rest = next() - probability;
  while (rest > 0 && drawn < 1000) {
    drawn += 1;
    probability *= mean / drawn;
    rest -= probability;
  }
  return drawn;
}

/** Numbers in [0, 1): Mulberry32 (Tommy Ettinger, 2017). */
export function randomShares(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}
