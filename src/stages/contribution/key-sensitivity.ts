import { allocate } from '../../math/allocate.js';
import type { ClassSettings } from '../class-letters.js';
import { classPlaces } from '../value-classes.js';
import { volumesInside } from './allocated-costs.js';
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
  /** Places among {@link KeySensitivity.classIds}. */
  readonly classes: Uint8Array;
  /** Customers of another class, of another sign, and what is charged to others than in force, in cents. */
  readonly classChanges: number;
  readonly signChanges: number;
  readonly moved: number;
}

/** How much of the result is the key's doing (Schlüsselempfindlichkeit). */
export interface KeySensitivity {
  readonly classIds: readonly string[];
  /** The classes by the last level with the keys in force, as places among these. */
  readonly classes: Uint8Array;
  /** For each pool, the largest first, then for all pools together where there are several. */
  readonly variants: readonly KeyVariant[];
  /** Those of all pools together, or of the only one. */
  readonly overall: readonly KeyVariant[];
  /** Customers whose class or sign hangs on the key, by these. */
  readonly hanging: readonly number[];
}

/** The keys that pools are usually allocated by. Others would call every result doubtful. */
const COMPARED_KEYS: readonly KeyId[] = ['revenue', 'orders', 'customers', 'visits', 'mailings'];

/** Each further pool takes a classification of all customers for every key. */
const MOST_POOLS = 5;

/** What customers are classified by. */
interface Result {
  /** In cents. */
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
  const places = classPlaces(result, settings);
  const classes = places.of(result.values);
  const chargedBy = chargesByKey();
  const variant = (some: readonly PooledCost[], pool: CostPool | null, key: KeyId): KeyVariant => {
    const isChosen = some.every((each) => each.pool.key === key);
    const values = isChosen ? result.values : withKey(result.values, some, key, chargedBy);
    const own = isChosen ? classes : places.of(values);
    return { pool, key, isChosen, values, classes: own, ...changes(result.values, values, classes, own) };
  };
  const largest = allocated
    .toSorted((one, other) => Math.abs(other.part.amount) - Math.abs(one.part.amount))
    .slice(0, MOST_POOLS);
  const single = largest.flatMap((each) => keys.map((key) => variant([each], each.pool, key)));
  const together = allocated.length === 1 ? [] : keys.map((key) => variant(allocated, null, key));
  const overall = together.length > 0 ? together : single;
  const hanging = customersByKey(classes, overall, result.values);
  return { classIds: places.ids, classes, variants: [...single, ...together], overall, hanging };
}

function customersByKey(
  classes: Uint8Array,
  overall: readonly KeyVariant[],
  values: Float64Array,
): readonly number[] {
  const hangs = new Uint8Array(values.length);
  for (const { classes: own, values: others, isChosen } of overall) {
    if (isChosen) continue;
    for (let at = 0; at < hangs.length; at += 1) {
      if (own[at] !== classes[at] || hasChangedSign(values[at]!, others[at]!)) hangs[at] = 1;
    }
  }
  const hanging: number[] = [];
  for (let at = 0; at < hangs.length; at += 1) if (hangs[at] === 1) hanging.push(at);
  return hanging;
}

/** What a pool would charge by a key; null where that has no volumes. */
type ChargedBy = (pooled: PooledCost, key: KeyId) => Float64Array | null;

/** Allocates each pool by each key once: pools together are charged what each of them is by itself. */
function chargesByKey(): ChargedBy {
  const known = new Map<PooledCost, Map<KeyId, Float64Array | null>>();
  return (pooled, key) => {
    const charges = known.get(pooled) ?? new Map<KeyId, Float64Array | null>();
    known.set(pooled, charges);
    let charged = charges.get(key);
    if (charged === undefined) {
      const { pool, ground } = pooled;
      const volumes = volumesInside(pool.segment, ground.volumes.of[key], ground.members);
      charged = volumes === null ? null : allocate(pool.amount, volumes, ground.order);
      charges.set(key, charged);
    }
    return charged;
  };
}

/** The result with some pools by another key; a pool for which that has no volumes keeps its own. */
function withKey(
  values: Float64Array,
  some: readonly PooledCost[],
  key: KeyId,
  chargedBy: ChargedBy,
): Float64Array {
  const changed = values.slice();
  for (const pooled of some) {
    const { charged } = pooled.part;
    if (charged === null || pooled.pool.key === key) continue;
    const instead = chargedBy(pooled, key);
    if (instead === null) continue;
    for (let at = 0; at < changed.length; at += 1) changed[at]! += charged[at]! - instead[at]!;
  }
  return changed;
}

function changes(
  before: Float64Array,
  after: Float64Array,
  classes: Uint8Array,
  newClasses: Uint8Array,
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
