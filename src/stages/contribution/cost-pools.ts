import type { CostEntry } from '../../facts/fact.js';
import { type Bilingual, same } from '../../language/bilingual.js';
import { type KeyId, recogniseKey } from './allocation-keys.js';
import { type Bucket, plainName, type Scheme } from './scheme.js';
import type { ContributionSettings } from './settings.js';
import type { Volumes } from './volumes.js';

/** Costs that are not one customer's (Kostentopf), to be allocated or to stay where they are. */
export interface CostPool {
  readonly name: Bilingual;
  readonly bucket: Bucket | null;
  /** In cents. */
  readonly amount: number;
  readonly key: KeyId;
  /** Practical capacity in units of the key; null where all is allocated. */
  readonly capacity: number | null;
  /** The segment that it is attributable to; null = the company. */
  readonly segment: string | null;
}

/** The pools of data and settings. */
export interface CostPools {
  readonly pools: readonly CostPool[];
  /** Keys that the data name and nothing recognises. */
  readonly unknownKeys: readonly string[];
}

/**
 * The pools that the table of costs and the settings hold. A key goes by the settings, then by the data, then by what
 * is customary for the bucket; where the data lack volumes of that one, by active customers.
 */
export function costPools(
  entries: readonly CostEntry[],
  scheme: Scheme,
  volumes: Volumes,
  settings: ContributionSettings,
): CostPools {
  const unknownKeys = new Set<string>();
  const given = Object.entries(settings.pools);
  const settingsOf = (name: string) => given.find(([own]) => plainName(own) === plainName(name))?.[1];
  const customaryKey = (bucket: Bucket | null): KeyId => {
    const usual = bucket?.key ?? 'revenue';
    return volumes.total(usual) > 0 ? usual : 'customers';
  };
  const keyOf = (name: string, stated: string | null, bucket: Bucket | null): KeyId => {
    const set = settingsOf(name)?.key ?? 'auto';
    if (set !== 'auto') return set;
    const found = stated === null ? null : recogniseKey(stated);
    if (stated !== null && found === null) unknownKeys.add(stated);
    return found ?? customaryKey(bucket);
  };
  const pools = new Map<string, CostPool>();
  for (const { bearer, pool, key: stated, amount } of entries) {
    if (bearer.kind !== 'pool' && bearer.kind !== 'segment') continue;
    const own = settingsOf(pool);
    // An amount in the settings stands for that of the data.
    if (bearer.kind === 'pool' && own !== undefined && own.amount !== null) continue;
    const segment = bearer.kind === 'segment' ? bearer.segment : null;
    const bucket = scheme.bucketOf(pool);
    const key = keyOf(pool, stated, bucket);
    const id = JSON.stringify([pool, key, segment]);
    const before = pools.get(id)?.amount ?? 0;
    const capacity = segment === null ? (own?.capacity ?? null) : null;
    pools.set(id, { name: labelOf(pool, own), bucket, amount: before + amount, key, capacity, segment });
  }
  for (const [name, own] of given) {
    if (own.amount === null) continue;
    const bucket = scheme.bucketOf(name);
    const amount = Math.round(own.amount * 100);
    const { capacity } = own;
    pools.set(JSON.stringify([name]), {
      name: labelOf(name, own),
      bucket,
      amount,
      key: keyOf(name, null, bucket),
      capacity,
      segment: null,
    });
  }
  return { pools: [...pools.values()], unknownKeys: [...unknownKeys] };
}

function labelOf(name: string, own: ContributionSettings['pools'][string] | undefined): Bilingual {
  if (own === undefined) return same(name);
  return { de: own.german || name, en: own.english || own.german || name };
}
