import { classEnds, classesByShare } from '../math/class-by-share.js';
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
  const { values } = facts;
  const apart = statusesApart(facts, settings);
  const ranked = rankedValues(values, apart);
  const byValue = descendingPositions(values);
  const order = orderOfKnown(ranked, byValue);
  const { cutPoints, boundary } = settings;
  const { classIndex, share, cumulativeShare, shareBefore } = classesByShare(
    ranked,
    cutPoints,
    boundary,
    order,
  );
  const letters = classLetters(cutPoints);
  const status = new Array<string>(values.length);
  const classes = new Array<string>(values.length);
  for (let index = 0; index < values.length; index++) {
    const own = apart[index] ?? statusByValue(values[index]!, facts.status[index]);
    const place = classIndex[index]!;
    status[index] = own;
    classes[index] = place >= 0 ? letters[place]! : own;
  }
  const rank = competitionRanks(ranked, order);
  return { classes, status, rank, share, cumulativeShare, shareBefore, ranked, byValue, order };
}

/** Classes of many customers, each as the place of its id. */
export interface ClassPlaces {
  readonly ids: readonly string[];
  of(values: Float64Array): Uint8Array;
}

/** The place of who has none yet. */
const OPEN = 255;

/**
 * The classes of {@link classifyCustomers} alone, for the same customers by one value after the other: what does not depend
 * on the value is found once.
 */
export function classPlaces(facts: Omit<RankedFacts, 'values'>, settings: ClassSettings): ClassPlaces {
  const { cutPoints, boundary } = settings;
  const letters = classLetters(cutPoints);
  const ids = [...letters, 'loss', 'unknown', 'new', ...WITHOUT_BOOKING];
  const [loss, unknown] = [ids.indexOf('loss'), ids.indexOf('unknown')];
  const apart = Uint8Array.from(statusesApart(facts, settings), (status) =>
    status === null ? OPEN : ids.indexOf(status),
  );
  const of = (values: Float64Array): Uint8Array => {
    const places = apart.slice();
    const ranked = new Float64Array(values.length).fill(Number.NaN);
    for (let at = 0; at < places.length; at += 1) {
      if (places[at] !== OPEN) continue;
      const value = values[at]!;
      if (value > 0) ranked[at] = value;
      else places[at] = Number.isNaN(value) ? unknown : loss;
    }
    const order = descendingPositions(ranked);
    const { ends } = classEnds(ranked, cutPoints, boundary, order);
    for (let place = 0, index = 0; index < letters.length; index += 1) {
      for (; place < ends[index]!; place += 1) places[order[place]!] = index;
    }
    return places;
  };
  return { ids, of };
}

/** The statuses that stand whatever the value is; null where it decides. */
function statusesApart(
  { bookings, status }: Omit<RankedFacts, 'values'>,
  { newCustomers }: ClassSettings,
): (string | null)[] {
  const apart = new Array<string | null>(status.length);
  for (let at = 0; at < apart.length; at += 1) {
    const given = status[at] ?? null;
    const isApart =
      given === 'new'
        ? newCustomers === 'status'
        : given !== null && WITHOUT_BOOKING.has(given) && !isBooked(bookings, at);
    apart[at] = isApart ? given : null;
  }
  return apart;
}

function isBooked(bookings: readonly Float64Array[], customer: number): boolean {
  for (const amounts of bookings) {
    const amount = amounts[customer]!;
    if (!Number.isNaN(amount) && amount !== 0) return true;
  }
  return false;
}

function statusByValue(value: number, given: string | null | undefined): string {
  if (Number.isNaN(value)) return 'unknown';
  if (value <= 0) return 'loss';
  return given === 'new' ? 'new' : 'active';
}

/** The values of those in the ranking, all positive; NaN for the others. */
function rankedValues(values: Float64Array, apart: readonly (string | null)[]): Float64Array {
  const ranked = new Float64Array(values.length);
  for (let at = 0; at < ranked.length; at += 1) {
    ranked[at] = apart[at] === null && values[at]! > 0 ? values[at]! : Number.NaN;
  }
  return ranked;
}
