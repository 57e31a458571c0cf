/** How sales per per cent of potential depend on the size of a territory. */
export interface SemlowResponse {
  /** Sales of a whole market in the hands of one person. */
  readonly scale: number;
  /** Percent more sales for a percent more, equally smaller, territories. */
  readonly elasticity: number;
  /** Part of the variation between territories that their size explains (Bestimmtheitsmaß). */
  readonly explained: number;
  readonly territories: number;
}

/** Fewer points let a straight line pass through anything. */
const FEWEST = 5;

/**
 * Sales per per cent of potential by size of territory (Semlow 1959): small territories are worked more thoroughly. Fits
 * log(sales per 1 % of potential) = a − elasticity × log(size) by least squares; cutting the market into n equal
 * territories then gives sales of scale × n ^ elasticity. Null with fewer than five territories whose sales and potential
 * are above zero, or where all are of one size.
 *
 * @param sales of each territory
 * @param potential of each territory, in any one unit
 */
export function semlowResponse(
  sales: ArrayLike<number>,
  potential: ArrayLike<number>,
): SemlowResponse | null {
  const known = Array.from(potential, (_, at) => at).filter((at) => potential[at]! > 0 && sales[at]! > 0);
  if (known.length < FEWEST) return null;
  const market = known.reduce((sum, at) => sum + potential[at]!, 0);
  const size = known.map((at) => Math.log(potential[at]! / market));
  const yieldOf = known.map((at, place) => Math.log(sales[at]!) - size[place]!);
  const [meanSize, meanYield] = [mean(size), mean(yieldOf)];
  let [both, sizes, yields] = [0, 0, 0];
  for (const [at, own] of size.entries()) {
    both += (own - meanSize) * (yieldOf[at]! - meanYield);
    sizes += (own - meanSize) ** 2;
    yields += (yieldOf[at]! - meanYield) ** 2;
  }
  if (!(sizes > 1e-12)) return null;
  const slope = both / sizes;
  return {
    scale: Math.exp(meanYield - slope * meanSize),
    elasticity: 0 - slope,
    explained: yields > 0 ? (slope * both) / yields : 1,
    territories: known.length,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
