import { beforeAll, describe, expect, it } from 'vitest';
import { workspace } from '../cli/workspace.js';
import { isMissing, realData, type Scored, score } from './scored.js';

const FILE = realData('superstore-de/sample-superstore.csv');
const folder = workspace();

/**
 * A German export of Tableau's Superstore: byte order mark, semicolon, decimal comma, amounts with up to four
 * decimals, customers who cost money. The control totals are sums over the file itself.
 */
describe.skipIf(isMissing(FILE))('Superstore in German', () => {
  let run: Scored;
  beforeAll(async () => {
    run = await score(FILE, folder);
  });

  it('is read completely', () => {
    expect(run.value('sources.0.rowsRead')).toBe(10_194);
    expect(run.value('sources.0.rowsUsed')).toBe(10_194);
    expect(run.value('sources.0.dialect')).toEqual({
      encoding: 'utf-8-bom',
      delimiter: ';',
      headerRow: 1,
      decimal: ',',
      dateOrder: 'dd.mm.yyyy',
    });
  });

  it('reconciles to the cent, though its amounts have fractions of cents', () => {
    expect(run.value('control.revenueRead')).toBe(2326534.35);
    expect(run.value('control.contributionMarginRead')).toBe(292296.81);
    expect(run.value('control.revenueInPeriod')).toBe(746299.3);
    expect(run.sumOfCents('revenue')).toBe(74629930);
    expect(run.sumOfCents('totalRevenue')).toBe(232653435);
    const margin = Math.round(Number(run.value('control.contributionMarginInPeriod')) * 100);
    expect(run.sumOfCents('contributionMargin')).toBe(margin);
  });

  it('is about the twelve months up to the last order', () => {
    expect(run.value('period')).toEqual({
      from: '2025-12-31',
      to: '2026-12-30',
      months: 12,
      dataFrom: '2023-01-03',
      dataTo: '2026-12-30',
    });
    expect(run.value('control.customersInPeriod')).toBe(704);
    expect(run.customers.length).toBe(804);
  });

  it('gives the status loss to exactly those active customers who bring no margin', () => {
    const active = run.customers.filter((row) => row.status === 'active');
    const losing = active.filter((row) => Number(row.contributionMargin) <= 0);
    const called = run.customers.filter((row) => row['contribution.status'] === 'loss');
    expect(called.map((row) => row.customerId)).toEqual(losing.map((row) => row.customerId));
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter((row) => /^[A-C]$/.test(row['contribution.class'] ?? ''))).toEqual([]);
  });
});
