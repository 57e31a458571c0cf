/** Below this a fraction of a person is an artefact of binary fractions, not a person. */
const TOLERANCE = 1e-9;

/**
 * Full-time equivalents for a workload (Vollzeitkräfte, VZÄ) by the workload method of Talley (1961):
 * hours / (capacity hours × share of working time for customers).
 *
 * Hours and capacity per year, the share as a fraction. NaN where an input is unknown, or where there is
 * work but no capacity; no work needs nobody.
 *
 * @example fullTimeEquivalents(60_000, 1_680, 0.6) // 59.52
 */
export function fullTimeEquivalents(hours: number, capacityHours: number, customerShare: number): number {
  const available = capacityHours * customerShare;
  if (hours === 0) return 0;
  return available > 0 ? hours / available : Number.NaN;
}

/**
 * Whole persons for full-time equivalents (Köpfe): rounded up, because half a person cannot be hired.
 * To be called once per place of work, never once for a sum of places. NaN stays NaN.
 *
 * @example wholeHeads(59.52) // 60
 */
export function wholeHeads(equivalents: number): number {
  return Math.ceil(equivalents - TOLERANCE) + 0;
}
