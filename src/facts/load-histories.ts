import type { Engine } from '../engine/engine.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { noPurchases } from './buying-history.js';
import { BuyingScan } from './buying-scan.js';
import { buyingWindows } from './buying-windows.js';
import { Documents } from './documents.js';
import type { DetailId, Details } from './fact.js';
import { PurchaseScan } from './purchase-scan.js';

/**
 * How customers bought, and what: both histories, as far as they are wanted, from one look at their documents.
 *
 * @param customers the place of each customer
 * @returns nothing without invoice lines
 */
export async function loadHistories(
  engine: Engine,
  lines: LoadedTable | null,
  period: Period | null,
  customers: ReadonlyMap<string, number>,
  wanted: ReadonlySet<DetailId>,
): Promise<Partial<Pick<Details, 'buyingHistory' | 'purchaseHistory'>>> {
  const wantsBuying = wanted.has('buyingHistory');
  const wantsPurchases = wanted.has('purchaseHistory');
  if (lines === null || period === null || !(wantsBuying || wantsPurchases)) return {};
  const documents = await Documents.of(engine, lines, period, {
    special: wantsBuying,
    margin: wantsPurchases,
  });
  const buyingHistory = wantsBuying
    ? noPurchases(buyingWindows(period), customers.size, documents.periodOrders, documents.has.special)
    : null;
  const purchases = wantsPurchases ? new PurchaseScan(period, customers.size, documents.has.margin) : null;
  await documents.scan(customers, [
    ...(buyingHistory === null ? [] : [new BuyingScan(buyingHistory)]),
    ...(purchases === null ? [] : [purchases]),
  ]);
  return {
    ...(buyingHistory === null ? {} : { buyingHistory }),
    ...(purchases === null ? {} : { purchaseHistory: purchases.history }),
  };
}
