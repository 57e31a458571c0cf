import { allocate } from '../../math/allocate.js';
import type { CostPart } from './cost-part.js';
import type { CostPool } from './cost-pools.js';
import { DEDUCTIONS } from './customary-buckets.js';
import type { SegmentMembers } from './segment-members.js';
import type { Volumes } from './volumes.js';

/** What allocating needs to know. */
export interface AllocationGround {
  readonly volumes: Volumes;
  readonly members: SegmentMembers;
  readonly segmentCosts: 'keep' | 'allocate';
  /** All customers in a fixed order, which decides who gets a cent that is left over. */
  readonly order: Uint32Array;
}

/**
 * A pool as it is charged. Allocated by its key, it adds up to the cent. With a practical capacity the rate is pool /
 * capacity (time-driven activity-based costing, Kaplan & Anderson 2004): customers bear what they use, what nobody uses
 * is idle. Costs of a segment stay there unless asked otherwise; deductions such as a bonus on a collective account are
 * always shared out within their group.
 */
export function allocatedCost(pool: CostPool, ground: AllocationGround): CostPart {
  const { bucket, amount, key, segment } = pool;
  const part: Omit<CostPart, 'source'> = {
    bucket,
    pool: pool.name,
    key,
    volume: Number.NaN,
    rate: Number.NaN,
    amount,
    idle: 0,
    charged: null,
    segment,
  };
  if (bucket === null) return { ...part, source: 'open' };
  const isShared = ground.segmentCosts === 'allocate' || DEDUCTIONS.some((id) => id === bucket.id);
  if (segment !== null && !isShared) return { ...part, source: 'segment' };
  const volumes = volumesInside(segment, ground.volumes.of[key], ground.members);
  if (volumes === null) return { ...part, source: 'open' };
  const volume = volumes.reduce((sum, units) => sum + units, 0);
  if (pool.capacity !== null) return atCapacity(part, volumes, volume, pool.capacity, ground.order);
  const charged = allocate(amount, volumes, ground.order);
  return charged === null
    ? { ...part, source: 'open' }
    : { ...part, source: 'allocated', charged, volume, rate: amount / volume };
}

/** Beyond its capacity a pool is charged whole: nobody pays for more than it cost. */
function atCapacity(
  part: Omit<CostPart, 'source'>,
  volumes: Float64Array,
  volume: number,
  capacity: number,
  order: Uint32Array,
): CostPart {
  const used = Math.round(part.amount * Math.min(1, volume / capacity));
  const charged = allocate(used, volumes, order) ?? new Float64Array(volumes.length);
  const rate = part.amount / Math.max(capacity, volume);
  return { ...part, source: 'capacity', charged, volume, rate, idle: part.amount - used };
}

/** The volumes of a segment's customers; of all where there is no segment, null where nothing is known. */
export function volumesInside(
  segment: string | null,
  volumes: Float64Array | null,
  members: SegmentMembers,
): Float64Array | null {
  if (volumes === null || segment === null) return volumes;
  const own = new Float64Array(volumes.length);
  for (const customer of members.of(segment)) own[customer] = volumes[customer]!;
  return own;
}
