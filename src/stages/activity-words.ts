import type { ActivityCount } from '../facts/fact.js';

/** Words by which an activity is a call. */
export const CALL_WORDS = /anruf|telefon|\bcalls?\b|phone/;

/** Activities of each customer whose kind has one of some words; null where no kind of them occurs: they may not be on record. */
export function activitiesNamed(
  counts: readonly ActivityCount[] | null,
  customers: number,
  words: RegExp,
): Float64Array | null {
  const found = new Float64Array(customers);
  const fits = new Map<string, boolean>();
  let occurs = false;
  for (const { customer, type, count } of counts ?? []) {
    let isFitting = fits.get(type);
    if (isFitting === undefined) {
      isFitting = words.test(type.toLowerCase());
      fits.set(type, isFitting);
    }
    if (!isFitting) continue;
    found[customer]! += count;
    occurs = true;
  }
  return occurs ? found : null;
}
