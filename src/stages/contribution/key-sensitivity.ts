import { allocate } from '../../math/allocate.js';
import type { ClassSettings } from '../class-letters.js';
import { classifyCustomers } from '../value-classes.js';
import { KEYS, type KeyId } from './allocation-keys.js';
import type { CostPool } from './cost-pools.js';
import type { Costs, PooledCost } from './costs.js';

/** The result if a pool, or all pools (null), were allocated by another key. */
export interface KeyVariant {
  readonly pool: CostPool | null;
  readonly key: KeyId;
  /** The key in force for that pool. */
  readonly isChosen: boolean;
  /** Result of every customer in cents, and the class by it. */
  readonly values: Float64Array;
  readonly classes: readonly string[];
  /** Customers of another class, of another sign, and what is charged to others than in force, in cents. */
  readonly classChanges: number;
  readonly signChanges: number;
  readonly moved: number;
}

/** How much of the result is the key's doing (Schlüsselempfindlichkeit). */
export interface KeySensitivity {
  /** The classes by the last level with the keys in force. */
  readonly classes: readonly string[];
  /** For each pool, the largest first, then for all pools together where there are several. */
  readonly variants: readonly KeyVariant[];
  /** Those of all pools together, or of the only one. */
  readonly overall: readonly KeyVariant[];
}

/** The keys that pools are usually allocated by. Others would call every result doubtful. */
const COMPARED_KEYS: readonly KeyId[] = ['revenue', 'orders', 'customers', 'visits', 'mailings'];

/** Each further pool takes a classification of all customers for every key. */
const MOST_POOLS = 5;

/** What customers are classified by. */
interface Result {
  readonly values: Float64Array;
  readonly bookings: readonly Float64Array[];
  readonly status: readonly (string | null)[];
}

/**
 * Computes the result anew with every key that the data have volumes of, for each allocated pool and for all of them
 * together. Costs that are measured or booked depend on no key. Null where nothing is allocated.
 */
export function keySensitivity(
  { pooled, volumes }: Pick<Costs, 'pooled' | 'volumes'>,
  result: Result,
  settings: ClassSettings,
): KeySensitivity | null {
  const allocated = pooled.filter(({ part }) => part.source === 'allocated');
  if (allocated.length === 0) return null;
  const inForce = new Set(allocated.map(({ pool }) => pool.key));
  const isCompared = (key: KeyId): boolean => COMPARED_KEYS.includes(key) || inForce.has(key);
  const keys = KEYS.filter((key) => isCompared(key) && volumes.total(key) > 0);
  const classesOf = (values: Float64Array) => classifyCustomers({ ...result, values }, settings).classes;
  const classes = classesOf(result.values);
  const variant = (some: readonly PooledCost[], pool: CostPool | null, key: KeyId): KeyVariant => {
    const isChosen = some.every((each) => each.pool.key === key);
    const values = isChosen ? result.values : withKey(result.values, some, key);
    const own = isChosen ? classes : classesOf(values);
    return { pool, key, isChosen, values, classes: own, ...changes(result.values, values, classes, own) };
  };
  const largest = allocated
    .toSorted((one, other) => Math.abs(other.part.amount) - Math.abs(one.part.amount))
    .slice(0, MOST_POOLS);
  const single = largest.flatMap((each) => keys.map((key) => variant([each], each.pool, key)));
  const together = allocated.length === 1 ? [] : keys.map((key) => variant(allocated, null, key));
  return { classes, variants: [...single, ...together], overall: together.length > 0 ? together : single };
}

/** The result with some pools by another key; a pool for which that has no volumes keeps its own. */
function withKey(values: Float64Array, some: readonly PooledCost[], key: KeyId): Float64Array {
  const changed = values.slice();
  for (const { pool, part, ground } of some) {
    const { volumes, members, order } = ground;
    let own = volumes.of[key];
    if (own !== null && pool.segment !== null) {
      const inside = new Set(members.of(pool.segment));
      own = own.map((units, customer) => (inside.has(customer) ? units : 0));
    }
    const charged = own === null ? null : allocate(pool.amount, own, order);
    if (charged === null || part.charged === null) continue;
    for (let at = 0; at < changed.length; at += 1) changed[at]! += part.charged[at]! - charged[at]!;
  }
  return changed;
}

function changes(
  before: Float64Array,
  after: Float64Array,
  classes: readonly string[],
  newClasses: readonly string[],
): Pick<KeyVariant, 'classChanges' | 'signChanges' | 'moved'> {
  let classChanges = 0;
  let signChanges = 0;
  let moved = 0;
  for (let at = 0; at < before.length; at += 1) {
    if (classes[at] !== newClasses[at]) classChanges += 1;
    if (hasChangedSign(before[at]!, after[at]!)) signChanges += 1;
    if (after[at]! > before[at]!) moved += after[at]! - before[at]!;
  }
  return { classChanges, signChanges, moved };
}

/** From profit to loss or back; unknown results have no sign. */
export function hasChangedSign(before: number, after: number): boolean {
  return (before >= 0 && after < 0) || (before < 0 && after >= 0);
}
