import { classesByShare } from '../math/class-by-share.js';
import { competitionRanks } from '../math/competition-ranks.js';
import { descendingPositions } from '../math/descending-positions.js';
import { orderOfKnown } from '../math/ties.js';
import { type ClassSettings, classLetters } from './class-letters.js';

/** The facts that decide about a customer's place, all of the same length. */
export interface RankedFacts {
  /** What is ranked: cents or a count; NaN = unknown. */
  readonly values: Float64Array;
  /** Amounts of the period in cents, such as revenue: one that is not zero tells that something was booked. */
  readonly bookings: readonly Float64Array[];
  /** Relationship at the as-of date; null = unknown, which counts as active. */
  readonly status: readonly (string | null)[];
}

/** Statuses that say nothing was booked in the period. */
export const WITHOUT_BOOKING: ReadonlySet<string> = new Set(['dormant', 'lost', 'prospect']);

/** Every customer's place. Figures are NaN for those outside the ranking. */
export interface ValueClasses {
  /** A letter, or `new`, `dormant`, `lost`, `prospect`, `loss`, `unknown`. */
  readonly classes: readonly string[];
  /** `active`, or as above. A classified newcomer keeps `new`. */
  readonly status: readonly string[];
  /** 1 = largest; equals share the best rank. */
  readonly rank: Float64Array;
  readonly share: Float64Array;
  readonly cumulativeShare: Float64Array;
  readonly shareBefore: Float64Array;
  /** Values of those in the ranking, all positive; NaN for the others. */
  readonly ranked: Float64Array;
  /** The positions of all known values, largest first, and of those in the ranking. */
  readonly byValue: Uint32Array;
  readonly order: Uint32Array;
}

/**
 * Classes customers by the cumulative share of a value (ABC-Analyse), with a status of their own for those
 * who cannot be compared: newcomers (their year is not complete), customers without a booking in the period,
 * customers whose value is unknown, and customers whose value is zero or negative. None of them is ever the
 * last class by default.
 *
 * A customer counts as without booking only when his amounts are zero or unknown: figures overrule a status
 * from the master data.
 */
export function classifyCustomers(facts: RankedFacts, settings: ClassSettings): ValueClasses {
  const customers = facts.values.length;
  const isRanked = (status: string): boolean =>
    status === 'active' || (status === 'new' && settings.newCustomers === 'classify');
  const status = new Array<string>(customers);
  const ranked = new Float64Array(customers);
  for (let index = 0; index < customers; index++) {
    const own = rankingStatus(facts, index, settings);
    status[index] = own;
    ranked[index] = isRanked(own) ? facts.values[index]! : Number.NaN;
  }
  const byValue = descendingPositions(facts.values);
  const order = orderOfKnown(ranked, byValue);
  const { cutPoints, boundary } = settings;
  const { classIndex, share, cumulativeShare, shareBefore } = classesByShare(
    ranked,
    cutPoints,
    boundary,
    order,
  );
  const letters = classLetters(cutPoints);
  const classes = status.slice();
  for (let index = 0; index < customers; index++) {
    const place = classIndex[index]!;
    if (place >= 0) classes[index] = letters[place]!;
  }
  const rank = competitionRanks(ranked, order);
  return { classes, status, rank, share, cumulativeShare, shareBefore, ranked, byValue, order };
}

function rankingStatus(facts: RankedFacts, index: number, settings: ClassSettings): string {
  const given = facts.status[index] ?? 'active';
  const value = facts.values[index]!;
  const isNew = given === 'new';
  if (WITHOUT_BOOKING.has(given) && !isBooked(facts, index)) return given;
  if (isNew && settings.newCustomers === 'status') return 'new';
  if (Number.isNaN(value)) return 'unknown';
  if (value <= 0) return 'loss';
  return isNew ? 'new' : 'active';
}

function isBooked({ bookings }: RankedFacts, index: number): boolean {
  return bookings.some((amounts) => !Number.isNaN(amounts[index]) && amounts[index] !== 0);
}
