import type { CostPart } from './cost-part.js';
import { GOODS } from './customary-buckets.js';
import type { Bucket, Scheme, SchemeLevel } from './scheme.js';

/** What a bucket costs each customer, in cents; null where nothing is known of it. */
export interface BucketCost {
  readonly bucket: Bucket;
  readonly amounts: Float64Array | null;
  readonly parts: readonly CostPart[];
}

/** A level with what is left of every customer. */
export interface CustomerLevel {
  readonly level: SchemeLevel;
  readonly buckets: readonly BucketCost[];
  /** In cents; NaN where the margin is unknown. Null where none of its buckets is known: then it says nothing new. */
  readonly values: Float64Array | null;
}

/** The whole scheme, customer by customer. */
export interface CustomerLevels {
  /** Net revenue as the data give it, and after all deductions. */
  readonly revenue: Float64Array;
  readonly deductions: readonly BucketCost[];
  readonly netRevenue: Float64Array;
  readonly levels: readonly CustomerLevel[];
  /** The last level of which something is known. */
  readonly last: CustomerLevel & { readonly values: Float64Array };
  /** Costs beyond the first level (Bereitstellungskosten, cost-to-serve), also of who has no known margin; null where none are known. */
  readonly costToServe: Float64Array | null;
}

/**
 * Goes down the scheme: revenue less deductions is net revenue, less the buckets of each level. A bucket of which
 * nothing is known costs no zero: it is left out and named. A level with none but such buckets has no figures.
 */
export function customerLevels(
  scheme: Scheme,
  parts: readonly CostPart[],
  {
    revenue,
    contributionMargin,
  }: { readonly revenue: Float64Array; readonly contributionMargin: Float64Array },
): CustomerLevels {
  const costOf = (bucket: Bucket): BucketCost => {
    const own = parts.filter((part) => part.bucket?.id === bucket.id);
    const charges = own.flatMap(({ charged }) => (charged === null ? [] : [charged]));
    if (bucket.id === GOODS) charges.unshift(revenue.map((cents, at) => cents - contributionMargin[at]!));
    return { bucket, amounts: charges.length === 0 ? null : sumOf(charges), parts: own };
  };
  const deductions = scheme.deductions.map(costOf);
  const netRevenue = revenue.slice();
  for (const { amounts } of deductions) if (amounts !== null) deduct(netRevenue, amounts);
  const rest = netRevenue.slice();
  const levels = scheme.levels.map((level): CustomerLevel => {
    const buckets = level.buckets.map(costOf);
    for (const { amounts } of buckets) if (amounts !== null) deduct(rest, amounts);
    return { level, buckets, values: buckets.every(({ amounts }) => amounts === null) ? null : rest.slice() };
  });
  const known = levels.filter(hasValues);
  const last = known.at(-1);
  if (last === undefined) throw new Error('the first level lacks the cost of goods');
  const beyond = levels
    .slice(1)
    .flatMap(({ buckets }) => buckets.flatMap(({ amounts }) => (amounts === null ? [] : [amounts])));
  const costToServe = beyond.length === 0 ? null : sumOf(beyond);
  return { revenue, deductions, netRevenue, levels, last, costToServe };
}

/** Whether something is known of a level. */
export function hasValues(level: CustomerLevel): level is CustomerLevel & { readonly values: Float64Array } {
  return level.values !== null;
}

function sumOf(charges: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(charges[0]?.length ?? 0);
  for (const each of charges) for (let at = 0; at < sum.length; at += 1) sum[at]! += each[at]!;
  return sum;
}

function deduct(from: Float64Array, amounts: Float64Array): void {
  for (let at = 0; at < from.length; at += 1) from[at]! -= amounts[at]!;
}
