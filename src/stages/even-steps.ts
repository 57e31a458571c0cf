/**
 * Counts from 0 to a number, each once, at most so many steps apart evenly: the points of a cumulative curve.
 *
 * @example evenSteps(4, 2) // [0, 2, 4]
 */
export function evenSteps(count: number, mostSteps: number): number[] {
  const steps = Math.min(count, mostSteps);
  return Array.from({ length: steps + 1 }, (_, step) =>
    steps === 0 ? 0 : Math.round((step * count) / steps),
  );
}
