import { describe, expect, it } from 'vitest';
import type { PurchaseHistory } from '../../src/facts/purchase-history.js';
import { engineForTests } from '../engine/test-engine.js';
import { day, factsOf } from './facts-of.js';

const test = engineForTests();

/** Three customers over two years: a return, a day with two lines, a day that comes to nothing, a missing margin. */
const LINES = `Kundennr;Datum;Umsatz;DB
A;02.01.2025;-10,00;-4,00
A;10.01.2025;100,00;40,00
A;20.03.2025;50,00;20,00
A;20.03.2025;30,005;10,00
A;25.03.2025;-20,00;-8,00
A;01.08.2025;60,00;60,00
A;01.08.2025;-60,00;-60,00
A;15.06.2026;200,00;
A;20.12.2026;40,00;15,00
B;31.12.2026;70,00;30,00
C;01.02.2025;-5,00;-2,00
D;05.05.2025;9,00;1,00
`;

async function historyOf(
  text: string,
  asOf: string | null = null,
): Promise<{ ids: readonly string[]; history: PurchaseHistory }> {
  const { facts, ids } = await factsOf(test, { 'l.csv': text }, asOf);
  return { ids: ids as string[], history: facts.details.purchaseHistory! };
}

describe('the purchase history', () => {
  it('counts days with a positive net amount, from the first of them on', async () => {
    const { ids, history } = await historyOf(LINES);
    const a = ids.indexOf('A');
    const { now, before, since } = history;
    expect(now.until).toBe(day('2026-12-31'));
    // 20 March 2025, 15 June and 20 December 2026; 1 August comes to nothing.
    expect(now.repeatPurchases[a]).toBe(3);
    expect(now.lastPurchaseDays[a]).toBe(day('2026-12-20') - day('2025-01-10'));
    expect(now.customerAgeDays[a]).toBe(day('2026-12-31') - day('2025-01-10'));
    // Returns behind the first occasion are deducted, what was before it is left out.
    expect(now.repeat.revenue[a]).toBe(300_01);
    expect(now.repeat.knownMargin?.[a]).toBe(37_00);
    expect(now.repeat.revenueWithoutMargin[a]).toBe(200_00);
    expect(now.lastYear.purchases[a]).toBe(2);
    expect(now.lastYear.revenue[a]).toBe(240_00);

    expect(since?.months).toBe(12);
    expect(before?.until).toBe(day('2025-12-31'));
    expect(before?.repeatPurchases[a]).toBe(1);
    expect(before?.lastPurchaseDays[a]).toBe(day('2025-03-20') - day('2025-01-10'));
    expect(before?.repeat.revenue[a]).toBe(60_01);
    expect(before?.lastYear.purchases[a]).toBe(2);
    expect(before?.lastYear.revenue[a]).toBe(160_01);
    expect(since?.purchases[a]).toBe(2);
    expect(since?.revenue[a]).toBe(240_00);
    expect(since?.knownMargin?.[a]).toBe(15_00);
  });

  it('knows nothing of who never bought, and nothing before the first purchase of who came later', async () => {
    const { ids, history } = await historyOf(LINES);
    const [b, c] = [ids.indexOf('B'), ids.indexOf('C')];
    expect(history.now.repeatPurchases[b]).toBe(0);
    expect(history.now.customerAgeDays[b]).toBe(0);
    expect(history.now.lastYear.revenue[b]).toBe(70_00);
    expect(history.before?.repeatPurchases[b]).toBeNaN();
    expect(history.since?.purchases[b]).toBeNaN();
    expect(history.now.repeatPurchases[c]).toBeNaN();
    expect(history.now.lastYear.revenue[c]).toBeNaN();
  });

  it('marks the months with a purchase, the latest in the lowest place', async () => {
    const { ids, history } = await historyOf(LINES);
    const months = history.activeMonths;
    expect(months[ids.indexOf('B')]).toBe(1);
    const of = (iso: string): number => Math.floor((day('2026-12-31') - day(iso)) / 30.4375);
    const wanted = ['2025-01-10', '2025-03-20', '2026-06-15', '2026-12-20'].map(of);
    expect(months[ids.indexOf('A')]).toBe(wanted.reduce((sum, month) => sum + 2 ** month, 0));
    expect(months[ids.indexOf('C')]).toBe(0);
  });

  it('keeps purchases of long ago, though not their months', async () => {
    const { ids, history } = await historyOf(
      'Kundennr;Datum;Umsatz\nA;01.06.2016;10,00\nA;02.02.2026;5,00\nB;01.01.2017;5,00\n',
    );
    expect(history.now.repeatPurchases[ids.indexOf('A')]).toBe(1);
    expect(history.activeMonths[ids.indexOf('A')]).toBe(1);
    expect(history.activeMonths[ids.indexOf('B')]).toBe(0);
  });

  it('ends at the as-of date, and is not parted where that leaves too little', async () => {
    const { ids, history } = await historyOf(LINES, '2025-04-30');
    expect(history.now.repeatPurchases[ids.indexOf('A')]).toBe(1);
    expect(history.now.repeatPurchases[ids.indexOf('B')]).toBeNaN();
    expect(history.before).toBeNull();
    expect(history.since).toBeNull();
    expect(history.daysOfData).toBe(day('2025-04-30') - day('2025-01-02') + 1);
  });

  it('does without margins, and does not depend on the order of rows', async () => {
    const [head, ...rows] = LINES.trim().split('\n');
    const turned = await historyOf([head, ...rows.reverse()].join('\n'));
    expect(turned).toEqual(await historyOf(LINES));
    const { ids, history } = await historyOf(
      'Kundennr;Datum;Umsatz\nA;01.01.2026;10,00\nA;02.02.2026;5,00\n',
    );
    expect(history.now.repeat.knownMargin).toBeNull();
    expect(history.now.repeat.revenueWithoutMargin[ids.indexOf('A')]).toBe(5_00);
  });
});
