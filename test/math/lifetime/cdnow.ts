import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PurchaseHistories } from '../../../src/math/lifetime/purchase-histories.js';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/cdnow/', import.meta.url));

/** The CDNOW sample, purchases as they were made, and its summary in weeks. */
export const CDNOW_SUMMARY = `${FOLDER}cdnow_customers_summary.csv`;
export const CDNOW_PURCHASES = `${FOLDER}CDNOW_sample.txt`;
export const hasCdnow = existsSync(CDNOW_SUMMARY) && existsSync(CDNOW_PURCHASES);

/** The published histories of the first 39 weeks. */
export function cdnowHistories(): PurchaseHistories<'week'> {
  const rows = readFileSync(CDNOW_SUMMARY, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => row[at]!);
  return { unit: 'week', x: column(1), tx: column(2), T: column(3) };
}

/** One purchase, with its day since 1970-01-01. */
export interface CdnowPurchase {
  readonly customer: string;
  readonly day: number;
  readonly dollars: number;
}

export function cdnowPurchases(): readonly CdnowPurchase[] {
  return readFileSync(CDNOW_PURCHASES, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const [, customer, date, , dollars] = line.trim().split(/\s+/);
      const day = Date.UTC(+date!.slice(0, 4), +date!.slice(4, 6) - 1, +date!.slice(6, 8)) / 86_400_000;
      return { customer: customer!, day, dollars: Number(dollars) };
    });
}

/**
 * Mean spend of the repeat purchases in the first 39 weeks by customer, in the order of the summary; 0 without any.
 * Rounded to cents, as in the summary that the published values were computed from.
 */
export function cdnowSpend(): readonly { readonly x: number; readonly mean: number }[] {
  const end = Date.UTC(1997, 8, 30) / 86_400_000;
  const byCustomer = new Map<string, Map<number, number>>();
  for (const { customer, day, dollars } of cdnowPurchases()) {
    const days = byCustomer.get(customer) ?? new Map<number, number>();
    byCustomer.set(customer, days);
    if (day <= end) days.set(day, (days.get(day) ?? 0) + dollars);
  }
  return [...byCustomer.values()].map((days) => {
    const repeats = [...days].sort(([one], [other]) => one - other).slice(1);
    const sum = repeats.reduce((total, [, dollars]) => total + dollars, 0);
    return {
      x: repeats.length,
      mean: repeats.length === 0 ? 0 : Math.round((sum / repeats.length) * 100 + 1e-7) / 100,
    };
  });
}
