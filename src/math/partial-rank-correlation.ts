import { rankCorrelation } from './rank-correlation.js';

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
  const known = Array.from(first, (_, at) => at).filter(
    (at) => !Number.isNaN(first[at]! + second[at]! + held[at]!),
  );
  const of = (values: ArrayLike<number>): number[] => known.map((at) => values[at]!);
  const [one, other, third] = [of(first), of(second), of(held)];
  const alongFirst = rankCorrelation(one, third).rho;
  const alongSecond = rankCorrelation(other, third).rho;
  const rest = (1 - alongFirst ** 2) * (1 - alongSecond ** 2);
  if (!(rest > 1e-12)) return Number.NaN;
  return (rankCorrelation(one, other).rho - alongFirst * alongSecond) / Math.sqrt(rest);
}
