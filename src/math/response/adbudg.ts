/**
 * A response curve of sales to effort (Reaktionsfunktion): floor + (ceiling − floor) · x^shape / (scale + x^shape), with
 * effort x in multiples of a reference. Concave for shape ≤ 1, S-shaped above.
 */
export interface Adbudg {
  /** Response without effort (s0). */
  readonly floor: number;
  /** Response at saturation (s∞). */
  readonly ceiling: number;
  /** Exponent c. */
  readonly shape: number;
  /** Divisor d. */
  readonly scale: number;
}

/** Response as people judge it, relative to that at the reference effort, which is 1. */
export interface Judgement {
  readonly atZero: number;
  readonly atOneAndHalf: number;
  readonly atSaturation: number;
}

/** The response at an effort of 0 or more; infinite effort is saturation. */
export function adbudg({ floor, ceiling, shape, scale }: Adbudg, effort: number): number {
  if (!(effort > 0)) return floor;
  return floor + (ceiling - floor) / (1 + scale * effort ** -shape);
}

/**
 * The curve through four judgements (Little 1970): without effort, at the reference (1), at one and a half times of it, at
 * saturation. d = (s∞ − 1) / (1 − s0), c = ln[d (s(1.5) − s0) / (s∞ − s(1.5))] / ln 1.5.
 *
 * @throws RangeError unless atZero < 1 < atOneAndHalf < atSaturation
 * @example judgedAdbudg({ atZero: 0.5, atOneAndHalf: 1.25, atSaturation: 1.4 }) // scale 0.8, shape 3.41902
 */
export function judgedAdbudg({ atZero, atOneAndHalf, atSaturation }: Judgement): Adbudg {
  if (!(atZero < 1 && atOneAndHalf > 1 && atSaturation > atOneAndHalf)) {
    throw new RangeError('a judged response rises from below 1 over 1 to saturation');
  }
  const scale = (atSaturation - 1) / (1 - atZero);
  const odds = (scale * (atOneAndHalf - atZero)) / (atSaturation - atOneAndHalf);
  return { floor: atZero, ceiling: atSaturation, shape: Math.log(odds) / Math.log(1.5), scale };
}

/** Percent more response for a percent more effort (Elastizität): s′(x) · x / s(x), at an effort above 0. */
export function adbudgElasticity(curve: Adbudg, effort: number): number {
  const { floor, ceiling, shape, scale } = curve;
  const part = 1 / (1 + scale * effort ** -shape);
  return ((ceiling - floor) * shape * part * (1 - part)) / adbudg(curve, effort);
}

/**
 * The effort up to which every further bit does more than the one before (Wendepunkt); 0 where the curve is concave
 * throughout: (d (c − 1) / (c + 1))^(1/c).
 */
export function adbudgInflection({ shape, scale }: Adbudg): number {
  return shape <= 1 ? 0 : ((scale * (shape - 1)) / (shape + 1)) ** (1 / shape);
}

/** The same curve in proportion to its response at the reference effort, which becomes 1. */
export function relativeAdbudg(curve: Adbudg): Adbudg {
  const atReference = adbudg(curve, 1);
  return { ...curve, floor: curve.floor / atReference, ceiling: curve.ceiling / atReference };
}
