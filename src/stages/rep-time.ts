import type { Rep } from '../facts/fact.js';

/** Share of full time of a sales person (Stellenanteil); one whose share is unknown counts as full time. */
export function fullTimeShare(rep: Rep): number {
  return Number.isNaN(rep.fullTimeShare) ? 1 : rep.fullTimeShare;
}

/**
 * Share of working time for customers (Kundenzeitanteil): the measured shares of the sales people, weighted by
 * their share of full time; NaN where nobody's was measured.
 */
export function measuredFacingShare(reps: readonly Rep[]): number {
  const measured = reps.filter((rep) => !Number.isNaN(rep.customerFacingShare));
  const weight = measured.reduce((sum, rep) => sum + fullTimeShare(rep), 0);
  const time = measured.reduce((sum, rep) => sum + rep.customerFacingShare * fullTimeShare(rep), 0);
  return weight > 0 ? time / weight : Number.NaN;
}
