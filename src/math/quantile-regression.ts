import { orderStatistic } from './order-statistic.js';
import { radixOrder } from './radix-order.js';

/** Points with a figure that explains, one to be explained, and the group they belong to (0, 1, 2, …). */
export interface GroupedPoints {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly group: ArrayLike<number>;
}

/** y = intercept of the group + slope · x. */
export interface QuantileLine {
  readonly slope: number;
  /** By group; NaN for one without points. */
  readonly intercepts: Float64Array;
}

const STEEPEST = 2 ** 30;
const PRECISION = 1e-12;
const MOST_STEPS = 200;

/**
 * Quantile regression (Quantilsregression) with an intercept for each group and a common slope: for each share p the
 * line that minimises Σ ρ(y − a − b·x), ρ(r) = r·(p − [r < 0]), so that at most the share p of the points lies below
 * it, and at most 1 − p above. Null where x differs within no group: the slope is then anyone's guess.
 *
 * For a given slope the best intercepts are the p-quantiles of y − b·x in each group, so what is left to minimise is
 * convex and made of straight pieces in the slope alone. Its tangents, which follow from the optimal dual weights,
 * are intersected until their intersection lies on it. That is as exact as a linear program, in time proportional to
 * the points whatever the number of groups.
 * Source: Koenker & Bassett, Econometrica 1978.
 *
 * @param shares between 0 and 1, both exclusive
 * @throws RangeError when one lies outside
 */
export function quantileRegression(
  points: GroupedPoints,
  shares: readonly number[],
): readonly QuantileLine[] | null {
  const odd = shares.find((p) => !(p > 0 && p < 1));
  if (odd !== undefined) throw new RangeError(`a regression quantile needs p between 0 and 1, not ${odd}`);
  const sorted = byGroup(points);
  if (!variesWithinGroups(sorted)) return null;
  return shares.map((p) => {
    const slope = bestSlope((at) => tangentAt(sorted, at, p));
    return { slope, intercepts: interceptsAt(sorted, slope, p) };
  });
}

/** Height and slope of what is to be minimised. */
interface Tangent {
  readonly at: number;
  readonly height: number;
  readonly slope: number;
}

function bestSlope(tangentAt: (at: number) => Tangent): number {
  let low = tangentAt(0);
  let high = low;
  for (let step = 1; low.slope > 0 && step < STEEPEST; step *= 2) {
    high = low;
    low = tangentAt(-step);
  }
  for (let step = 1; high.slope < 0 && step < STEEPEST; step *= 2) {
    low = high;
    high = tangentAt(step);
  }
  for (let step = 0; step < MOST_STEPS && low.slope < 0 && high.slope > 0; step += 1) {
    const at =
      (high.height - low.height + low.slope * low.at - high.slope * high.at) / (low.slope - high.slope);
    const width = high.at - low.at;
    if (width <= PRECISION * Math.max(1, Math.abs(at))) break;
    const next = tangentAt(at);
    const least = low.height + low.slope * (at - low.at);
    if (next.height - least <= PRECISION * Math.max(1, Math.abs(next.height))) return at;
    if (next.slope < 0) low = next;
    else high = next;
    // Where one end stays, halving is faster.
    if (high.at - low.at > width / 2) {
      const middle = tangentAt((low.at + high.at) / 2);
      if (middle.slope < 0) low = middle;
      else high = middle;
    }
  }
  if (low.slope >= 0) return low.at;
  return high.slope <= 0 || high.height <= low.height ? high.at : low.at;
}

/** The points of one group after the other, each x less the mean of its group; ordered, so that sums never depend on the order given. */
interface Sorted {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly means: Float64Array;
  /** Where each group begins, and at last where all end. */
  readonly starts: Uint32Array;
  readonly residuals: Float64Array;
}

function byGroup(points: GroupedPoints): Sorted {
  const { x, y, group } = points;
  const count = y.length;
  let groups = 0;
  for (let index = 0; index < count; index += 1) groups = Math.max(groups, group[index]! + 1);
  const starts = new Uint32Array(groups + 1);
  for (let index = 0; index < count; index += 1) starts[group[index]! + 1]! += 1;
  for (let each = 0; each < groups; each += 1) starts[each + 1]! += starts[each]!;
  const order = inOrder(points, starts);
  const ordered = new Float64Array(count);
  const heights = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    ordered[place] = x[order[place]!]!;
    heights[place] = y[order[place]!]!;
  }
  const means = new Float64Array(groups);
  for (let each = 0; each < groups; each += 1) {
    const own = ordered.subarray(starts[each]!, starts[each + 1]!);
    let sum = 0;
    for (let index = 0; index < own.length; index += 1) sum += own[index]!;
    means[each] = sum / own.length;
    for (let index = 0; index < own.length; index += 1) own[index]! -= means[each]!;
  }
  return { x: ordered, y: heights, means, starts, residuals: new Float64Array(count) };
}

/** The points by group, then by x, then by y: ordered by the least of these first, each order keeping the one before. */
function inOrder({ x, y, group }: GroupedPoints, starts: Uint32Array): Uint32Array {
  const count = y.length;
  const given = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) given[index] = index;
  const order = radixOrder(negated(x), radixOrder(negated(y), given));
  const next = starts.slice();
  const byGroup = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) {
    const own = group[order[place]!]!;
    byGroup[next[own]!] = order[place]!;
    next[own]! += 1;
  }
  return byGroup;
}

/** Figures that fall where the given ones rise. */
function negated(values: ArrayLike<number>): Float64Array {
  const opposite = new Float64Array(values.length);
  for (let index = 0; index < opposite.length; index += 1) opposite[index] = -values[index]!;
  return opposite;
}

function variesWithinGroups({ x, starts }: Sorted): boolean {
  for (let each = 0; each + 1 < starts.length; each += 1) {
    const [start, end] = [starts[each]!, starts[each + 1]!];
    if (end - start > 1 && x[end - 1]! - x[start]! > PRECISION) return true;
  }
  return false;
}

/** The least of the best intercepts for a slope, measured at the mean of the group. */
function levelAt({ x, y, residuals }: Sorted, start: number, end: number, slope: number, p: number): number {
  for (let index = start; index < end; index += 1) residuals[index] = y[index]! - slope * x[index]!;
  const place = Math.max(0, Math.ceil((end - start) * p - PRECISION) - 1);
  return orderStatistic(residuals, place, start, end);
}

/** The sum to be minimised, and how it changes with the slope: −Σ x · dual weight, the weights of each group adding up to zero. */
function tangentAt(sorted: Sorted, at: number, p: number): Tangent {
  const { x, y, starts } = sorted;
  let height = 0;
  let slope = 0;
  for (let each = 0; each + 1 < starts.length; each += 1) {
    const [start, end] = [starts[each]!, starts[each + 1]!];
    if (end - start < 2) continue;
    const level = levelAt(sorted, start, end, at, p);
    let weights = 0;
    let sum = 0;
    let on = 0;
    let sumOn = 0;
    for (let index = start; index < end; index += 1) {
      const rest = y[index]! - at * x[index]! - level;
      if (rest === 0) {
        on += 1;
        sumOn += x[index]!;
        continue;
      }
      const weight = rest > 0 ? p : p - 1;
      height += weight * rest;
      weights += weight;
      sum += weight * x[index]!;
    }
    slope -= sum - (weights / on) * sumOn;
  }
  return { at, height, slope };
}

function interceptsAt(sorted: Sorted, slope: number, p: number): Float64Array {
  const { means, starts } = sorted;
  return means.map((mean, each) => {
    const [start, end] = [starts[each]!, starts[each + 1]!];
    return start === end ? Number.NaN : levelAt(sorted, start, end, slope, p) - slope * mean;
  });
}
