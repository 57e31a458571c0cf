import type { Bilingual } from '../../language/bilingual.js';
import { same } from '../../language/bilingual.js';
import type { KeyId } from './allocation-keys.js';
import { CUSTOMARY_BUCKETS, DEDUCTIONS } from './customary-buckets.js';
import type { ContributionSettings } from './settings.js';

/** A cost bucket (Kostenblock) of the scheme in force. */
export interface Bucket {
  readonly id: string;
  readonly label: Bilingual;
  /** The key that its pools are allocated by where nothing names one. */
  readonly key: KeyId;
}

/** A named level (Stufe): what is left once its buckets are deducted. */
export interface SchemeLevel {
  readonly id: string;
  readonly label: Bilingual;
  readonly buckets: readonly Bucket[];
}

/** The scheme of contribution accounting as it is set. */
export interface Scheme {
  /** What is deducted from revenue beyond the discounts it already lacks. */
  readonly deductions: readonly Bucket[];
  readonly levels: readonly SchemeLevel[];
  /** The bucket that a pool belongs to by its name; null where none of the scheme does. */
  bucketOf(pool: string): Bucket | null;
}

/** The scheme that the settings describe. */
export function schemeOf(settings: ContributionSettings): Scheme {
  const bucket = (id: string): Bucket => {
    const own = settings.buckets[id];
    const customary = Object.hasOwn(CUSTOMARY_BUCKETS, id) ? CUSTOMARY_BUCKETS[id]! : null;
    const label = customary?.label ?? same(id);
    return {
      id,
      label: { de: own?.german || label.de, en: own?.english || own?.german || label.en },
      key: customary?.key ?? 'revenue',
    };
  };
  const deductions = DEDUCTIONS.map(bucket);
  const levels = settings.levels.map(
    ({ id, german, english, buckets }): SchemeLevel => ({
      id,
      label: { de: german, en: english },
      buckets: buckets.map(bucket),
    }),
  );
  const all = [...deductions, ...levels.flatMap(({ buckets }) => buckets)];
  return { deductions, levels, bucketOf: (pool) => bucketNamed(pool, all, settings) };
}

/** First what the settings say of the pool, then its exact name, then the customary words. */
function bucketNamed(
  pool: string,
  buckets: readonly Bucket[],
  settings: ContributionSettings,
): Bucket | null {
  const plain = plainName(pool);
  const set = Object.entries(settings.pools).find(([name]) => plainName(name) === plain)?.[1].bucket;
  const byId = (id: string | undefined): Bucket | null => buckets.find((each) => each.id === id) ?? null;
  if (set !== undefined && set !== 'auto') return byId(set);
  const named = buckets.find(({ id, label }) => {
    const names = [id, label.de, label.en, ...(settings.buckets[id]?.pools ?? [])];
    return names.some((name) => plainName(name) === plain);
  });
  if (named !== undefined) return named;
  const [customary] = Object.entries(CUSTOMARY_BUCKETS).find(([, { names }]) => names.test(plain)) ?? [];
  return byId(customary);
}

/** A name without what doesn't matter: case, spelling of letters, surrounding blanks. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
