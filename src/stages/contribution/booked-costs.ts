import type { CostEntry } from '../../facts/fact.js';
import { same } from '../../language/bilingual.js';
import { type CostPart, chargedTotal } from './cost-part.js';
import type { Scheme } from './scheme.js';

const NOTHING = { key: null, volume: Number.NaN, rate: Number.NaN, idle: 0, segment: null } as const;

/**
 * Costs that the data book to single customers, by pool. Those of a pool without a bucket are charged to nobody; those
 * of unknown customers can't be charged.
 */
export function bookedCosts(
  entries: readonly CostEntry[],
  customers: number,
  scheme: Scheme,
): readonly CostPart[] {
  const charged = new Map<string, Float64Array>();
  const strangers = new Map<string, number>();
  for (const { bearer, pool, amount } of entries) {
    if (bearer.kind === 'customer') {
      const own = charged.get(pool) ?? new Float64Array(customers);
      own[bearer.customer]! += amount;
      charged.set(pool, own);
    } else if (bearer.kind === 'stranger') {
      strangers.set(pool, (strangers.get(pool) ?? 0) + amount);
    }
  }
  const known = [...charged].map(([pool, own]): CostPart => {
    const bucket = scheme.bucketOf(pool);
    const part = { ...NOTHING, bucket, pool: same(pool), source: 'booked' as const, charged: own, amount: 0 };
    const amount = chargedTotal(part);
    return bucket === null ? { ...part, source: 'open', charged: null, amount } : { ...part, amount };
  });
  const unknown = [...strangers].map(
    ([pool, amount]): CostPart => ({
      ...NOTHING,
      bucket: scheme.bucketOf(pool),
      pool: same(pool),
      source: 'stranger',
      charged: null,
      amount,
    }),
  );
  return [...known, ...unknown];
}
