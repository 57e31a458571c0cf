import { averageRanks } from './average-ranks.js';
import { pearsonCorrelation } from './pearson-correlation.js';

/**
 * Partial rank correlation (partielle Rangkorrelation): how two figures go together among those who are alike in a
 * third one, (ρ₁₂ − ρ₁₃ρ₂₃) / √((1 − ρ₁₃²)(1 − ρ₂₃²)), over the entries of which all three are known. NaN where the
 * third one decides everything.
 */
export function partialRankCorrelation(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  held: ArrayLike<number>,
): number {
  const known = new Uint32Array(first.length);
  let count = 0;
  for (let at = 0; at < first.length; at += 1) {
    if (Number.isNaN(first[at]! + second[at]! + held[at]!)) continue;
    known[count] = at;
    count += 1;
  }
  const ranks = (values: ArrayLike<number>): Float64Array => {
    const some = new Float64Array(count);
    for (let place = 0; place < count; place += 1) some[place] = values[known[place]!]!;
    return averageRanks(some);
  };
  // Each figure is ranked once: every pair is known in all three.
  const [one, other, third] = [ranks(first), ranks(second), ranks(held)];
  const alongFirst = pearsonCorrelation(one, third);
  const alongSecond = pearsonCorrelation(other, third);
  const rest = (1 - alongFirst ** 2) * (1 - alongSecond ** 2);
  if (!(rest > 1e-12)) return Number.NaN;
  return (pearsonCorrelation(one, other) - alongFirst * alongSecond) / Math.sqrt(rest);
}
