import { beforeAll, describe, expect, it } from 'vitest';
import { workspace } from '../cli/workspace.js';
import { isMissing, realData, type Scored, score } from './scored.js';

const FILES = ['SalesOrders.csv', 'SalesOrderItems.csv', 'BusinessPartners.csv'].map((name) =>
  realData(`sap-sales/${name}`),
);
const folder = workspace();

/**
 * Order heads, items and business partners with the field names of SAP. A quarter of the items has no head, and
 * heads do not add up to their items: what counts, and by how much they differ, has to be said. Control totals are
 * sums over the files themselves.
 */
describe.skipIf(FILES.some(isMissing))('sales orders of SAP', () => {
  let run: Scored;
  beforeAll(async () => {
    run = await score(FILES, folder);
  });

  it('count with their items, never with heads and items together', () => {
    expect(run.value('control.revenueRead')).toBe(31_936_892.25);
    expect(run.value('control.revenueUsed')).toBe(23_099_809.62);
    expect(run.value('control.revenueSetAside')).toBe(8_837_082.63);
    expect(run.sumOfCents('totalRevenue')).toBe(2_309_980_962);
    expect(run.value('currency')).toBe('USD');
  });

  it('find customer and date by the number of the order, and the partner by its number', () => {
    expect(run.value('joins.0')).toMatchObject({
      to: 'orders',
      keys: 5083,
      keysMatched: 3699,
      rows: 17_818,
      rowsMatched: 12_940,
      toKeys: 3699,
      toKeysUnused: 0,
    });
    expect(run.value('joins.1')).toMatchObject({
      to: 'customers',
      keys: 40,
      keysMatched: 40,
      toKeysUnused: 0,
    });
    expect(run.customers.map((row) => row.name)).toContain('All For Bikes');
  });

  it('report the items without a head, and the difference between heads and items', () => {
    const found = new Map(run.problems.map((each) => [each.code, each]));
    expect(found.get('KW430')?.count).toBe(4878);
    expect(found.get('KW435')?.count).toBe(3698);
    expect(found.get('KW435')?.message).toContain('134.427.503,07');
    expect(found.get('KW435')?.message).toContain('111.327.693,45');
  });
});
