/** A fixed point of a piecewise linear function. */
export type Anchor = readonly [x: number, y: number];

/**
 * Piecewise linear function (Stützpunkte, lineare Interpolation): straight lines between the anchors, level outside
 * of them. Unknown stays unknown (NaN).
 *
 * @param anchors at least one, by rising x
 * @example piecewiseLinear(5, [[0, 0], [10, 100]]) // 50
 */
export function piecewiseLinear(x: number, anchors: readonly Anchor[]): number {
  const after = anchors.findIndex(([from]) => from >= x);
  if (Number.isNaN(x)) return Number.NaN;
  if (after < 0) return anchors.at(-1)![1];
  const [toX, toY] = anchors[after]!;
  if (after === 0) return toY;
  const [fromX, fromY] = anchors[after - 1]!;
  return fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY);
}
