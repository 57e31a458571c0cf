import { classesByShare } from '../../math/class-by-share.js';
import type { StageInput } from '../stage.js';
import { FUTURE_CLASSES, type FutureClass, STATES } from './rules.js';
import type { Settings } from './settings.js';

/** What the future value of a customer follows from; `both` where potential and lifetime value say the same. */
export type FutureSource = 'potential' | 'lifetime' | 'both' | 'unknown';

/** What customers can become (künftiger Wert). */
export interface FutureValue {
  /** Null where it is not known. */
  readonly future: readonly (FutureClass | null)[];
  /** Null for states that no rule is for. */
  readonly futureSource: readonly (FutureSource | null)[];
  /** The class of potential, as far as it counts. */
  readonly potentialClass: readonly (FutureClass | null)[];
  /** The class of lifetime value, as far as it counts: never for newcomers. */
  readonly lifetimeClass: readonly (FutureClass | null)[];
}

/**
 * Future value: what a customer could buy (potential) and what is to be expected of him (lifetime value) are both
 * reasons to care, so the higher class of the two counts, or the one that is known. Newcomers stand by potential
 * alone: their expectation rests on a few first orders.
 */
export function futureValue(input: StageInput<Settings>, current: readonly string[]): FutureValue {
  const { futureFrom } = input.settings;
  const isNew = (customer: number): boolean => current[customer] === 'new';
  const potentialClass = potentialClasses(input).map((each, customer) =>
    futureFrom === 'lifetime' && !isNew(customer) ? null : each,
  );
  const lifetimeClass = lifetimeClasses(input).map((each, customer) => (isNew(customer) ? null : each));
  const future = potentialClass.map((each, customer) => higher(each, lifetimeClass[customer]!));
  const futureSource = future.map((each, customer): FutureSource | null => {
    if (STATES.has(current[customer]!)) return null;
    if (each === null) return 'unknown';
    const byPotential = potentialClass[customer] === each;
    if (byPotential && lifetimeClass[customer] === each) return 'both';
    return byPotential ? 'potential' : 'lifetime';
  });
  return { future, futureSource, potentialClass, lifetimeClass };
}

function higher(one: FutureClass | null, other: FutureClass | null): FutureClass | null {
  return FUTURE_CLASSES.find((each) => each === one || each === other) ?? null;
}

function potentialClasses(input: StageInput<Settings>): readonly (FutureClass | null)[] {
  if (!input.has('wallet.potentialClass')) return new Array<null>(input.customers).fill(null);
  return input
    .text('wallet.potentialClass')
    .map((each) => FUTURE_CLASSES.find((known) => known === each) ?? null);
}

/** Classes by the cumulated share of lifetime value, the largest first; nothing to be expected is `low`. */
function lifetimeClasses(input: StageInput<Settings>): readonly (FutureClass | null)[] {
  const { futureFrom, lifetimeCutPoints } = input.settings;
  if (futureFrom === 'potential' || !input.has('lifetime-value.value')) {
    return new Array<null>(input.customers).fill(null);
  }
  const values = input.number('lifetime-value.value');
  const { classIndex } = classesByShare(values, lifetimeCutPoints, 'before');
  return Array.from(values, (value, customer) =>
    Number.isNaN(value) ? null : (FUTURE_CLASSES[classIndex[customer]!] ?? 'low'),
  );
}
