/**
 * Correlation of two columns (Korrelationskoeffizient nach Pearson) over the entries in which both are known.
 * NaN for fewer than three of them, or where one of the columns does not vary.
 *
 * @example pearsonCorrelation([1, 2, 3], [2, 4, 6]) // 1
 */
export function pearsonCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  for (let at = 0; at < first.length; at += 1) {
    if (Number.isNaN(first[at]! + second[at]!)) continue;
    count += 1;
    sumX += first[at]!;
    sumY += second[at]!;
  }
  if (count < 3) return Number.NaN;
  const meanX = sumX / count;
  const meanY = sumY / count;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let at = 0; at < first.length; at += 1) {
    const x = first[at]! - meanX;
    const y = second[at]! - meanY;
    if (Number.isNaN(x + y)) continue;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Number.NaN;
}
