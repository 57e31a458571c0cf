import { type ClassSettings, classLetters } from './class-letters.js';
import { classifyCustomers, type RankedFacts } from './value-classes.js';

/** How far it is to a better class, everybody else staying as he is. */
export interface NextClass {
  /** The class he is in: a letter, or `loss`. */
  readonly from: string;
  readonly to: string;
  /** What he has, and the least whole unit (cents, documents) at which he is in the better class. */
  readonly value: number;
  readonly needed: number;
}

/**
 * The distance to the next better class (Abstand zur nächsten Klasse) of an analysis by cumulative share. His own
 * growth moves the total too, so the limit moves with him. Of classes he could jump to, the one that the least
 * growth reaches; null for the best class, and for those who are not ranked.
 *
 * With the rule `inclusive` a customer who grows too large leaves the best class again; that is no progress and not
 * looked for.
 */
export function nextClass(facts: RankedFacts, settings: ClassSettings, customer: number): NextClass | null {
  const letters = classLetters(settings.cutPoints);
  const { classes, ranked } = classifyCustomers(facts, settings);
  const from = classes[customer]!;
  const place = from === 'loss' ? letters.length : letters.indexOf(from);
  if (place <= 0) return null;
  const own = facts.values[customer]!;
  const others = [...ranked]
    .filter((value, other) => other !== customer && value > 0)
    .sort((one, other) => one - other);
  const classAt = classByValue(others, settings);
  for (const value of breakpoints(others, own, settings.cutPoints)) {
    const reached = classAt(value);
    if (reached < place) return { from, to: letters[reached]!, value: own, needed: value };
  }
  return null;
}

/** Sums of sorted values from each place on. */
function sumsFrom(sorted: readonly number[]): Float64Array {
  const sums = new Float64Array(sorted.length + 1);
  for (let at = sorted.length - 1; at >= 0; at -= 1) sums[at] = sums[at + 1]! + sorted[at]!;
  return sums;
}

/** The class, 0 = best, of one more customer of a value. */
function classByValue(
  others: readonly number[],
  { cutPoints, boundary }: ClassSettings,
): (value: number) => number {
  const from = sumsFrom(others);
  return (value) => {
    const equal = lowerBound(others, value);
    const larger = lowerBound(others, value + 1);
    const total = from[0]! + value;
    const tolerance = total * 2 * Number.EPSILON;
    const before = from[larger]!;
    const including = from[equal]! + value;
    const isBeyond = (cut: number): boolean =>
      boundary === 'before' ? before >= cut * total - tolerance : including > cut * total + tolerance;
    return cutPoints.filter(isBeyond).length;
  };
}

/** Every value above his own at which his class can change, rising: those of others, and where shares meet a cut. */
function* breakpoints(
  others: readonly number[],
  own: number,
  cutPoints: readonly number[],
): Generator<number> {
  const from = sumsFrom(others);
  const rest = from[0]!;
  const least = Math.max(1, Math.floor(own) + 1);
  for (let at = lowerBound(others, Math.max(0, own)); at <= others.length; at += 1) {
    // Between the one below and the one above, the sum of larger customers stays the same.
    const low = Math.max(least, at === 0 ? 1 : others[at - 1]! + 1);
    const high = others[at] ?? Number.POSITIVE_INFINITY;
    if (low <= high) {
      const meets = cutPoints.flatMap((cut) => {
        const value = Math.floor(from[at]! / cut - rest);
        return [value, value + 1, value + 2];
      });
      const inside = [low, ...meets, high].filter(
        (value) => value >= low && value <= high && Number.isFinite(value),
      );
      yield* [...new Set(inside)].sort((one, other) => one - other);
    }
  }
}

/** The first place whose value is at least so large. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
