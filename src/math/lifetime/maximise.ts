/** A function of several variables that also writes its gradient. */
export type Objective = (point: readonly number[], gradient: number[]) => number;

/** Where a search ended. */
export interface Maximum {
  readonly point: readonly number[];
  readonly value: number;
  /** Whether the gradient vanished there: otherwise it is the best point found and no maximum. */
  readonly converged: boolean;
}

/** How a search goes on. */
export interface SearchLimits {
  /** The largest entry of a gradient at which the search ends, and up to which where it ended counts as a maximum. */
  readonly tolerance: number;
  readonly acceptable: number;
  readonly iterations: number;
}

/** No step changes a variable by more: a logarithm of 2 is a factor of seven. */
const LONGEST_STEP = 2;
const SUFFICIENT = 1e-4;
/** What changes no logarithm by more is no step: it would only follow how the objective is rounded. */
const SHORTEST_STEP = 1e-9;

/**
 * Looks for a maximum by BFGS with a line search by halving (Quasi-Newton-Verfahren). Meant for smooth functions of a
 * few logarithms of parameters. Deterministic.
 *
 * Source: Nocedal & Wright 2006, algorithm 6.1.
 *
 * @param known the inverse of the negative Hessian near the start, where something is known of it
 */
export function maximise(
  objective: Objective,
  start: readonly number[],
  limits: SearchLimits,
  known?: readonly (readonly number[])[],
): Maximum {
  const size = start.length;
  let point = [...start];
  let gradient = new Array<number>(size).fill(0);
  let value = objective(point, gradient);
  let curvature = known?.map((row) => [...row]) ?? scaledIdentity(size, 1);
  let isFresh = known === undefined;
  for (let iteration = 0; iteration < limits.iterations; iteration += 1) {
    if (largestOf(gradient) <= limits.tolerance) return { point, value, converged: true };
    let direction = product(curvature, gradient);
    let slope = dot(direction, gradient);
    if (!(slope > 0)) {
      curvature = scaledIdentity(size, 1);
      isFresh = true;
      direction = gradient;
      slope = dot(gradient, gradient);
    }
    const shorter = Math.min(1, LONGEST_STEP / largestOf(direction));
    const next = lineSearch(objective, { point, value }, direction, slope, shorter);
    if (next === null) {
      if (isFresh) break;
      curvature = scaledIdentity(size, 1);
      isFresh = true;
      continue;
    }
    const step = next.point.map((each, at) => each - point[at]!);
    const change = next.gradient.map((each, at) => gradient[at]! - each);
    curvature = updated(curvature, step, change, isFresh);
    isFresh = false;
    point = next.point;
    gradient = next.gradient;
    value = next.value;
  }
  const converged = largestOf(gradient) <= limits.acceptable;
  return { point, value, converged };
}

interface Step {
  readonly point: number[];
  readonly value: number;
  readonly gradient: number[];
}

function lineSearch(
  objective: Objective,
  from: { readonly point: readonly number[]; readonly value: number },
  direction: readonly number[],
  slope: number,
  first: number,
): Step | null {
  const shortest = SHORTEST_STEP / largestOf(direction);
  for (let length = first; length >= shortest; length /= 2) {
    const point = from.point.map((each, at) => each + length * direction[at]!);
    const gradient = new Array<number>(point.length).fill(0);
    const value = objective(point, gradient);
    if (value >= from.value + SUFFICIENT * length * slope) return { point, value, gradient };
    // Close to the top the rise drowns in rounding; there a smaller gradient is what tells.
    const isLevel = Math.abs(value - from.value) <= 1e-13 * Math.abs(from.value);
    if (isLevel && Math.abs(dot(gradient, direction)) < 0.9 * slope) return { point, value, gradient };
  }
  return null;
}

/** The approximate inverse of the negative Hessian after a step (Broyden, Fletcher, Goldfarb, Shanno). */
function updated(
  inverse: readonly (readonly number[])[],
  step: readonly number[],
  change: readonly number[],
  isFresh: boolean,
): number[][] {
  const along = dot(step, change);
  const size = step.length;
  if (!(along > 1e-12 * Math.sqrt(dot(step, step) * dot(change, change))))
    return inverse.map((row) => [...row]);
  const before = isFresh ? scaledIdentity(size, along / dot(change, change)) : inverse;
  const moved = product(before, change);
  const factor = (1 + dot(change, moved) / along) / along;
  return before.map((row, i) =>
    row.map(
      (each, j) =>
        each + factor * step[i]! * step[j]! - (moved[i]! * step[j]! + step[i]! * moved[j]!) / along,
    ),
  );
}

function scaledIdentity(size: number, scale: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? scale : 0)),
  );
}

function product(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}

function largestOf(values: readonly number[]): number {
  return values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
}

/** Where a fence begins, as a factor of e^7 to either side, and how steep it is. */
const FENCE = { distance: 7, slope: 1e-4 };

/**
 * The same objective with a fence far out: where data leave a parameter open, its likelihood rises without end, and a search
 * would follow it. Nothing changes within a factor of a thousand around the centre.
 */
export function fenced(objective: Objective, centre: readonly number[]): Objective {
  return (point, gradient) => {
    let value = objective(point, gradient);
    point.forEach((each, at) => {
      const beyond = Math.abs(each - centre[at]!) - FENCE.distance;
      if (beyond <= 0) return;
      value -= FENCE.slope * beyond * beyond;
      gradient[at]! -= 2 * FENCE.slope * beyond * Math.sign(each - centre[at]!);
    });
    return value;
  };
}

/** Whether a variable stands at its fence: the data do not tell it. */
export function isAtFence(place: number, centre: number): boolean {
  return Math.abs(place - centre) >= FENCE.distance;
}

const DIFFERENCE = 1e-4;

/** The matrix of second derivatives (Hesse-Matrix), by central differences of the gradient. */
export function hessian(objective: Objective, point: readonly number[]): number[][] {
  const slopes = point.map((_, at) => {
    const gradientAt = (shift: number): number[] => {
      const gradient = new Array<number>(point.length).fill(0);
      objective(
        point.map((each, index) => (index === at ? each + shift : each)),
        gradient,
      );
      return gradient;
    };
    const above = gradientAt(DIFFERENCE);
    const below = gradientAt(-DIFFERENCE);
    return above.map((each, index) => (each - below[index]!) / (2 * DIFFERENCE));
  });
  return slopes.map((row, i) => row.map((each, j) => (each + slopes[j]![i]!) / 2));
}
