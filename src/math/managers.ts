/** Below this a fraction of a manager is an artefact of binary fractions. */
const TOLERANCE = 1e-9;

/**
 * Managers for so many people (Leitungsspanne): people / span, rounded up. To be called once per region: nobody leads two
 * halves of a team in two countries. NaN stays NaN.
 *
 * @example managersFor(17, 8) // 3
 */
export function managersFor(people: number, span: number): number {
  return Math.ceil(people / span - TOLERANCE) + 0;
}
