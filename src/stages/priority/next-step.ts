import { isLetter } from '../class-letters.js';
import { FUTURE_CLASSES, type FutureClass, ruled, STATES } from './rules.js';
import type { Settings } from './settings.js';

/** A change of value today, of the potential, or of both that leads to a better priority. */
export interface NextStep {
  readonly side: 'today' | 'future' | 'both';
  readonly current: string;
  readonly future: FutureClass | null;
  /** The priority that the rules give then. */
  readonly to: string;
}

/**
 * The least change of each side by itself that the rules reward with a better priority; of both sides where neither is
 * enough alone. None for states, which no rule is for, and for the best priority.
 */
export function nextSteps(
  current: string,
  future: FutureClass | null,
  settings: Settings,
): readonly NextStep[] {
  if (STATES.has(current)) return [];
  const own = rank(ruled(current, future, settings));
  const step = (side: NextStep['side'], today: string, later: FutureClass | null): NextStep => ({
    side,
    current: today,
    future: later,
    to: ruled(today, later, settings),
  });
  const isBetter = ({ to }: NextStep): boolean => rank(to) < own;
  const todays = betterLetters(current);
  const futures = betterFutures(future);
  const alone = [
    todays.map((today) => step('today', today, future)).find(isBetter),
    futures.map((later) => step('future', current, later)).find(isBetter),
  ].filter((each) => each !== undefined);
  if (alone.length > 0) return alone;
  const both = todays.flatMap((today) => futures.map((later) => step('both', today, later))).find(isBetter);
  return both === undefined ? [] : [both];
}

/** Letters by their order; whoever is not ranked comes behind them all. */
function rank(id: string): number {
  return isLetter(id) ? id.charCodeAt(0) : Number.POSITIVE_INFINITY;
}

/** The letters above a class of today, the nearest first; of newcomers and unknown ones all down to D. */
function betterLetters(current: string): readonly string[] {
  const from = isLetter(current) ? current.charCodeAt(0) : 'E'.charCodeAt(0);
  return Array.from({ length: from - 65 }, (_, at) => String.fromCharCode(from - 1 - at));
}

/** What is above a class of potential, the nearest first; of an unknown one any. */
function betterFutures(future: FutureClass | null): readonly FutureClass[] {
  const above = future === null ? FUTURE_CLASSES : FUTURE_CLASSES.slice(0, FUTURE_CLASSES.indexOf(future));
  return above.toReversed();
}
