import { inOrderOfNumbers } from '../order-of-numbers.js';
import type { StageInput } from '../stage.js';
import { type AllocationGround, allocatedCost } from './allocated-costs.js';
import { bookedCosts } from './booked-costs.js';
import type { CostPart } from './cost-part.js';
import { type CostPool, costPools } from './cost-pools.js';
import { DEDUCTIONS } from './customary-buckets.js';
import { percentageDeductions } from './deductions.js';
import { measuredCosts } from './measured-costs.js';
import { type Bucket, type Scheme, schemeOf } from './scheme.js';
import { type SegmentMembers, segmentMembers } from './segment-members.js';
import type { ContributionSettings } from './settings.js';
import { type Volumes, volumesOf } from './volumes.js';

/** A pool with the part that it became, and what it was allocated by. */
export interface PooledCost {
  readonly pool: CostPool;
  readonly part: CostPart;
  readonly ground: AllocationGround;
}

/** All costs of the period with how they got to customers. */
export interface Costs {
  readonly scheme: Scheme;
  /** By source: percentages, booked, measured, pools. */
  readonly parts: readonly CostPart[];
  readonly pooled: readonly PooledCost[];
  /** Volumes after all deductions from revenue. */
  readonly volumes: Volumes;
  readonly members: SegmentMembers;
  readonly unknownKeys: readonly string[];
}

/**
 * Charges every cost that is known or assumed: to customers where they caused it, by key where they share it.
 * Deductions come first, because net revenue is what is left of revenue after them.
 */
export function costsOf(input: StageInput<ContributionSettings>): Costs {
  const { settings } = input;
  const scheme = schemeOf(settings);
  const entries = input.detail('costs') ?? [];
  const revenue = input.number('revenue');
  const gross = volumesOf(input, revenue);
  const { pools, unknownKeys } = costPools(entries, scheme, gross, settings);
  const members = segmentMembers(
    input,
    pools.flatMap(({ segment }) => segment ?? []),
  );
  // Who gets a cent that is left over must not depend on the order in which customers come.
  const order = pools.length === 0 ? new Uint32Array() : inOrderOfNumbers(input.text('customerId'));
  const charge = (some: readonly CostPool[], volumes: Volumes): readonly PooledCost[] => {
    const ground = { volumes, members, segmentCosts: settings.segmentCosts, order };
    return some.map((pool) => ({ pool, part: allocatedCost(pool, ground), ground }));
  };
  const booked = bookedCosts(entries, input.customers, scheme);
  const deducted = charge(
    pools.filter(({ bucket }) => isDeduction(bucket)),
    gross,
  );
  const deductions = [...booked, ...deducted.map(({ part }) => part)].filter(({ bucket }) =>
    isDeduction(bucket),
  );
  const percentages = percentageDeductions(revenue, scheme, settings, bucketsCharged(deductions));
  const less = [...deductions, ...percentages];
  const volumes = less.length === 0 ? gross : volumesOf(input, lessCharged(revenue, less));
  const others = charge(
    pools.filter(({ bucket }) => !isDeduction(bucket)),
    volumes,
  );
  const pooled = [...deducted, ...others];
  const measured = measuredCosts(input, scheme, volumes, bucketsCharged(others.map(({ part }) => part)));
  return {
    scheme,
    parts: [...percentages, ...booked, ...measured, ...pooled.map(({ part }) => part)],
    pooled,
    volumes,
    members,
    unknownKeys,
  };
}

function isDeduction(bucket: Bucket | null): boolean {
  return DEDUCTIONS.some((id) => id === bucket?.id);
}

/** The buckets that customers are charged with by some parts. */
function bucketsCharged(parts: readonly CostPart[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ charged, bucket }) => (charged === null || bucket === null ? [] : [bucket.id])),
  );
}

function lessCharged(revenue: Float64Array, parts: readonly CostPart[]): Float64Array {
  const left = revenue.slice();
  for (const { charged } of parts) {
    for (let at = 0; charged !== null && at < left.length; at += 1) left[at]! -= charged[at]!;
  }
  return left;
}
