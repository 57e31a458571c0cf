import type { Engine } from '../engine/engine.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { noPurchases } from './buying-history.js';
import { BuyingScan } from './buying-scan.js';
import { buyingWindows } from './buying-windows.js';
import { Documents } from './documents.js';
import type { DetailId, Details } from './fact.js';
import { PurchaseScan } from './purchase-scan.js';

/** Brings the lines down to documents, where a history is wanted; null without invoice lines. */
export async function findDocuments(
  engine: Engine,
  lines: LoadedTable | null,
  period: Period | null,
  wanted: ReadonlySet<DetailId>,
): Promise<Documents | null> {
  const [special, margin] = [wanted.has('buyingHistory'), wanted.has('purchaseHistory')];
  if (lines === null || period === null || !(special || margin)) return null;
  return Documents.of(engine, lines, period, { special, margin });
}

/**
 * How customers bought, and what: both histories, as far as they are wanted, from one look at their documents.
 *
 * @param documents see {@link findDocuments}
 * @param customers the place of each customer
 * @returns nothing without documents
 */
export async function loadHistories(
  documents: Documents | null,
  period: Period | null,
  customers: ReadonlyMap<string, number>,
  wanted: ReadonlySet<DetailId>,
): Promise<Partial<Pick<Details, 'buyingHistory' | 'purchaseHistory'>>> {
  if (documents === null || period === null) return {};
  const buyingHistory = wanted.has('buyingHistory')
    ? noPurchases(buyingWindows(period), customers.size, documents.periodOrders, documents.has.special)
    : null;
  const purchases = wanted.has('purchaseHistory')
    ? new PurchaseScan(period, customers.size, documents.has.margin)
    : null;
  await documents.scan(customers, [
    ...(buyingHistory === null ? [] : [new BuyingScan(buyingHistory)]),
    ...(purchases === null ? [] : [purchases]),
  ]);
  return {
    ...(buyingHistory === null ? {} : { buyingHistory }),
    ...(purchases === null ? {} : { purchaseHistory: purchases.history }),
  };
}
