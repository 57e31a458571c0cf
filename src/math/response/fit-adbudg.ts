import { maximise } from '../lifetime/maximise.js';
import type { Adbudg } from './adbudg.js';

/** A curve fitted to points, and how far it stays away from them. */
export interface AdbudgFit {
  readonly curve: Adbudg;
  /** Sum of squared errors. */
  readonly squaredError: number;
}

/** As many as the curve has parameters. */
const FEWEST_POINTS = 4;
/** Where searches begin: concave, moderately and steeply S-shaped. */
const FIRST_SHAPES = [1, 2.5, 5];
const LIMITS = { tolerance: 1e-11, acceptable: 1e-7, iterations: 300 };

/**
 * Fits a response curve by least squares (Methode der kleinsten Quadrate). For a given shape and scale the best floor and
 * ceiling are those of a straight line, so only two variables are searched (variable projection, Golub & Pereyra 1973).
 *
 * @param efforts 0 or more, in multiples of a reference; Infinity is saturation
 * @param responses one for each effort
 * @returns null where fewer than four different efforts are given, or no rising curve fits
 */
export function fitAdbudg(efforts: readonly number[], responses: readonly number[]): AdbudgFit | null {
  if (new Set(efforts).size < FEWEST_POINTS || efforts.length !== responses.length) return null;
  const spread = responses.reduce((sum, each) => sum + (each - responses[0]!) ** 2, 0);
  if (!(spread > 0)) return null;
  let best: AdbudgFit | null = null;
  for (const shape of FIRST_SHAPES) {
    const found = maximise(
      (point, gradient) => {
        const line = lineFor(efforts, responses, Math.exp(point[0]!), Math.exp(point[1]!));
        gradient[0] = (2 * line.byShape) / spread;
        gradient[1] = (2 * line.byScale) / spread;
        return -line.squaredError / spread;
      },
      [Math.log(shape), 0],
      LIMITS,
    );
    const [ownShape, scale] = found.point.map(Math.exp) as [number, number];
    const { floor, ceiling, squaredError } = lineFor(efforts, responses, ownShape, scale);
    if (!(found.converged && ceiling > floor)) continue;
    if (best === null || squaredError < best.squaredError) {
      best = { curve: { floor, ceiling, shape: ownShape, scale }, squaredError };
    }
  }
  return best;
}

/** The best floor and ceiling for a shape and a scale, and how fit changes with the logarithms of both. */
function lineFor(efforts: readonly number[], responses: readonly number[], shape: number, scale: number) {
  const parts = efforts.map((effort) => (effort > 0 ? 1 / (1 + scale * effort ** -shape) : 0));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, each) => sum + each, 0) / values.length;
  const [middle, level] = [mean(parts), mean(responses)];
  let across = 0;
  let along = 0;
  for (const [at, part] of parts.entries()) {
    across += (part - middle) * (responses[at]! - level);
    along += (part - middle) ** 2;
  }
  const rise = along > 0 ? across / along : 0;
  const floor = level - rise * middle;
  let squaredError = 0;
  let byShape = 0;
  let byScale = 0;
  for (const [at, part] of parts.entries()) {
    const error = responses[at]! - floor - rise * part;
    squaredError += error * error;
    const steepness = rise * part * (1 - part);
    if (steepness === 0) continue;
    byShape += error * steepness * shape * Math.log(efforts[at]!);
    byScale -= error * steepness;
  }
  return { floor, ceiling: floor + rise, squaredError, byShape, byScale };
}
