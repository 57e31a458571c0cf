import { descendingPositions } from './descending-positions.js';
import { endOfTies } from './ties.js';

/**
 * What decides about the value that crosses a cut point (Grenzkunde).
 *
 * - `before`: its class follows from the share before it, so the crossing value belongs to the better class
 * - `inclusive`: from the share including it, so it belongs to the next class
 */
export type BoundaryRule = 'before' | 'inclusive';

export interface SharedClasses {
  /** 0 = first class (A), 1 = second (B) …; −1 = outside: not positive, or unknown. */
  readonly classIndex: Int32Array;
  /** Value divided by the sum of the positive values; NaN outside. */
  readonly share: Float64Array;
  /** Share of all values at least as large, ties counted together; NaN outside. */
  readonly cumulativeShare: Float64Array;
  /** Share of all larger values; NaN outside. */
  readonly shareBefore: Float64Array;
  /** Sum of the positive values. */
  readonly total: number;
}

/**
 * Classes by cumulative share (ABC-Analyse): values sorted descending, S = running sum / total, class by
 * the cut points on S. Only positive values enter the sum: a negative one would lift the others over 100 %.
 * Equal values always get the same class: `before` looks at the share before the whole group of equals,
 * `inclusive` at the share including all of it.
 *
 * Whole numbers (cents) are compared with the cut points exactly; fractions with a tolerance of 1e-9 of
 * the total, because 0.45 + 0.28 + 0.12 + 0.05 does not make 0.90 in binary.
 *
 * Source: Dickie 1951 for the method; the two boundary rules are those of the textbook (before) and of the
 * usual BI pattern (inclusive).
 *
 * @param values any unit, NaN = unknown
 * @param cutPoints shares, strictly rising, each between 0 and 1; n cut points make n + 1 classes
 * @param order their descending positions, where they were found already
 * @throws RangeError when the cut points do not rise or leave (0, 1)
 * @example classesByShare([45, 28, 12, 5, 10], [0.8, 0.95], 'before').classIndex // [0, 0, 0, 2, 1]
 */
export function classesByShare(
  values: ArrayLike<number>,
  cutPoints: readonly number[],
  boundary: BoundaryRule,
  order: Uint32Array = descendingPositions(values),
): SharedClasses {
  const classIndex = new Int32Array(values.length).fill(-1);
  const share = new Float64Array(values.length).fill(Number.NaN);
  const cumulativeShare = new Float64Array(values.length).fill(Number.NaN);
  const shareBefore = new Float64Array(values.length).fill(Number.NaN);
  const { ends, total } = classEnds(values, cutPoints, boundary, order);
  const positive = ends[ends.length - 1]!;
  let before = 0;
  let index = 0;
  for (let start = 0; start < positive; ) {
    const value = values[order[start]!]!;
    const end = endOfTies(values, order, start);
    const including = before + value * (end - start);
    while (start >= ends[index]!) index += 1;
    const [ownShare, cumulative, sharesBefore] = [value / total, including / total, before / total];
    for (let place = start; place < end; place += 1) {
      const position = order[place]!;
      classIndex[position] = index;
      share[position] = ownShare;
      cumulativeShare[position] = cumulative;
      shareBefore[position] = sharesBefore;
    }
    before = including;
    start = end;
  }
  return { classIndex, share, cumulativeShare, shareBefore, total };
}

/** Where classes end among values in descending order. */
export interface ClassEnds {
  /** Of each class the place behind its last value; behind the last class stands what is not positive. */
  readonly ends: Uint32Array;
  /** Sum of the positive values. */
  readonly total: number;
}

/**
 * The classes of {@link classesByShare} as parts of the order alone, for those who need no shares.
 *
 * @throws RangeError when the cut points do not rise or leave (0, 1)
 * @example classEnds([45, 28, 12, 5, 10], [0.8, 0.95], 'before', Uint32Array.of(0, 1, 2, 4, 3)).ends // [3, 4, 5]
 */
export function classEnds(
  values: ArrayLike<number>,
  cutPoints: readonly number[],
  boundary: BoundaryRule,
  order: Uint32Array,
): ClassEnds {
  refuseUnordered(cutPoints);
  const { total, tolerance } = totalOf(values);
  // "before" passes a limit once it is reached, "inclusive" only once it is exceeded.
  const isBefore = boundary === 'before';
  const limits = Float64Array.from(
    cutPoints,
    (cutPoint) => cutPoint * total + (isBefore ? -tolerance : tolerance),
  );
  const ends = new Uint32Array(cutPoints.length + 1);
  let before = 0;
  let index = 0;
  let start = 0;
  while (start < order.length) {
    const value = values[order[start]!]!;
    if (value <= 0) break;
    const end = endOfTies(values, order, start);
    const including = before + value * (end - start);
    while (index < limits.length && (isBefore ? before >= limits[index]! : including > limits[index]!)) {
      ends[index] = start;
      index += 1;
    }
    before = including;
    start = end;
  }
  ends.fill(start, index);
  return { ends, total };
}

function refuseUnordered(cutPoints: readonly number[]): void {
  const rising = cutPoints.every(
    (cutPoint, index) => cutPoint > 0 && cutPoint < 1 && cutPoint > (cutPoints[index - 1] ?? 0),
  );
  if (!rising) {
    throw new RangeError(`cut points must rise strictly between 0 and 1, not ${cutPoints.join(', ')}`);
  }
}

/** Running sums of whole numbers are exact: only the product cut point × total is rounded, in its last bit. */
function totalOf(values: ArrayLike<number>): { total: number; tolerance: number } {
  let total = 0;
  let whole = true;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    if (!(value > 0)) continue;
    total += value;
    whole &&= Number.isInteger(value);
  }
  return { total, tolerance: whole ? total * 2 * Number.EPSILON : total * 1e-9 };
}
