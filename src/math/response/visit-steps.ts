import { concaveEnvelope } from './concave-envelope.js';

/** Customers whose visits work and cost alike. */
export interface VisitGroup {
  /** Hours of one visit, above 0. */
  readonly hours: number;
  /** Response to 0, 1, 2, … visits, in proportion to a customer's value; never falling. */
  readonly response: ArrayLike<number>;
  /** Visits that everybody gets, a place in `response`. */
  readonly least: number;
}

/** The steps of one group along its concave envelope: each pays less by the hour than the one before. */
export interface VisitSteps {
  /** Visits before the first step and after each. */
  readonly visits: readonly number[];
  /** Hours of each step. */
  readonly hours: Float64Array;
  /** Response by the hour of each step, falling. */
  readonly slopes: Float64Array;
}

/** In which steps visits of a group are given: single visits where the curve is concave, several at once where not. */
export function visitSteps({ hours, response, least }: VisitGroup): VisitSteps {
  const visits = concaveEnvelope(response, least);
  const steps = visits.length - 1;
  const own = { visits, hours: new Float64Array(steps), slopes: new Float64Array(steps) };
  let lowest = Number.POSITIVE_INFINITY;
  for (let step = 0; step < steps; step += 1) {
    own.hours[step] = (visits[step + 1]! - visits[step]!) * hours;
    const slope = (response[visits[step + 1]!]! - response[visits[step]!]!) / own.hours[step]!;
    lowest = Math.min(lowest, slope);
    own.slopes[step] = lowest;
  }
  return own;
}
