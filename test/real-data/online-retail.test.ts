import { beforeAll, describe, expect, it } from 'vitest';
import { workspace } from '../cli/workspace.js';
import { isMissing, realData, type Scored, score, tally } from './scored.js';

const FILE = realData('online-retail/OnlineRetail.csv');
const folder = workspace();

/**
 * UCI Online Retail, complete: invoice lines of a wholesaler in the United Kingdom, December 2010 to December
 * 2011, without a column of revenue and with a quarter of the lines booked to nobody. The control totals are
 * sums of quantity times price over the file itself.
 */
describe.skipIf(isMissing(FILE))('Online Retail', () => {
  let run: Scored;
  beforeAll(async () => {
    run = await score(FILE, folder);
  });

  it('is read completely: every row is used or set aside', () => {
    expect(run.value('sources.0.rowsRead')).toBe(541_909);
    expect(run.value('sources.0.rowsUsed')).toBe(406_829);
    expect(run.value('sources.0.rowsRejected')).toBe(0);
    expect(run.value('control.setAside')).toEqual([
      { rule: 'no-customer', label: 'ohne Kundennummer', rows: 135_080, revenue: 1447682.12 },
    ]);
  });

  it('reconciles to the cent', () => {
    expect(run.value('control.revenueRead')).toBe(9747747.93);
    expect(run.value('control.revenueUsed')).toBe(8300065.81);
    expect(run.value('control.revenueSetAside')).toBe(1447682.12);
    expect(run.value('control.revenueRejected')).toBe(0);
    expect(run.value('control.revenueInPeriod')).toBe(7995442.46);
    expect(run.value('control.revenueOutsidePeriod')).toBe(304623.35);
    expect(run.sumOfCents('revenue')).toBe(799544246);
    expect(run.sumOfCents('totalRevenue')).toBe(830006581);
  });

  it('is about the twelve months up to the last booking', () => {
    expect(run.value('asOf')).toBe('2011-12-09');
    expect(run.value('period.from')).toBe('2010-12-10');
    expect(run.value('control.rowsInPeriod')).toBe(392_026);
    expect(run.value('control.customersInPeriod')).toBe(4_296);
    expect(run.value('control.customersInData')).toBe(4_372);
    expect(run.customers.length).toBe(4_372);
  });

  it('has 53 customers who brought nothing or less, and none of them is in a class', () => {
    expect(tally(run.customers, 'abc.status').loss).toBe(53);
    const loss = run.customers.filter((row) => row['abc.status'] === 'loss');
    expect(tally(loss, 'abc.class')).toEqual({ loss: 53 });
    expect(loss.filter((row) => !(Number(row.revenue) <= 0))).toEqual([]);
    const ranked = run.customers.filter((row) => /^[A-C]$/.test(row['abc.class'] ?? ''));
    expect(ranked.filter((row) => !(Number(row.revenue) > 0))).toEqual([]);
    expect(ranked.length + loss.length).toBe(4_296);
  });

  it('calls nobody new, because the data do not reach back far enough, and says so', () => {
    expect(tally(run.customers, 'status')).toEqual({ active: 4_296, dormant: 76 });
    expect(run.problems.map(({ code }) => code)).toContain('KW410');
  });

  it('counts the rows that stand there twice, and keeps them', () => {
    // pandas: frame.duplicated().sum()
    const repeated = run.problems.find(({ code }) => code === 'KW244');
    expect(repeated?.message).toMatch(/^5268 (of|von) 541909 /);
    expect(run.problems.filter(({ code }) => code === 'KW247')).toEqual([]);
  });

  it('skips what needs more than revenue, with the reason and what helps', () => {
    for (const stage of ['contribution', 'wallet', 'value-to-value']) {
      expect(run.value(`stages.${stage}.status`), stage).toBe('skipped');
      expect(run.value(`stages.${stage}.reason`), stage).toMatch(/fehl(t|en) in den Daten/);
      expect(run.value(`stages.${stage}.remedy`), stage).toMatch(/ergänzen/);
    }
    expect(run.value('stages.abc.status')).toBe('done');
  });
});
