import { describe, expect, it } from 'vitest';
import { buyingWindows, stretchOf } from '../../src/facts/buying-windows.js';
import { periodOf } from '../../src/facts/period.js';
import { engineForTests } from '../engine/test-engine.js';
import { day, factsOf } from './facts-of.js';

const test = engineForTests();

/** Figures of all customers by number; unknown ones as null. */
async function historyOf(lines: string, asOf = '2026-06-30') {
  const { facts, ids } = await factsOf(test, { 'l.csv': lines }, asOf);
  const history = facts.details.buyingHistory;
  if (history === undefined) throw new Error('no history');
  const by = (column: Float64Array | Uint32Array): Record<string, number | null> =>
    Object.fromEntries(
      (ids ?? []).map((id, at) => [String(id), Number.isNaN(column[at] ?? Number.NaN) ? null : column[at]!]),
    );
  return { history, by };
}

const HEAD = 'Kundennr;Datum;Rechnungsnr;Umsatz;Sonderauftrag\n';

describe('the windows of buying', () => {
  const period = (start: string, end: string, months: number | null) =>
    buyingWindows(periodOf({ start: day(start), end: day(end) }, null, months));

  it('are the period, its last half, and the stretch before', () => {
    const windows = period('2023-07-03', '2026-06-30', 12);
    expect(windows.currentStart).toBe(day('2025-07-01'));
    expect(windows.lastHalfStart).toBe(day('2026-01-01'));
    expect(windows.previousStart).toBe(day('2024-07-01'));
    expect(windows.monthStarts).toHaveLength(12);
    expect(windows.slopeQuarters).toHaveLength(8);
    expect(windows.coversPrevious).toBe(true);
  });

  it('say what the data do not cover', () => {
    const year = period('2025-07-10', '2026-06-30', 12);
    expect([year.coversCurrent, year.coversPrevious, year.slopeQuarters.length]).toEqual([true, false, 0]);
    const half = period('2026-01-01', '2026-06-30', 12);
    expect([half.coversCurrent, half.monthStarts.length]).toEqual([false, 0]);
    const all = period('2020-01-01', '2026-06-30', null);
    expect([all.months, all.monthStarts.length, all.currentStart]).toEqual([12, 36, day('2025-07-01')]);
    expect(period('2024-07-01', '2026-06-30', 3).slopeQuarters).toEqual([]);
  });

  it('hold every day once', () => {
    const { asOf, monthStarts } = period('2023-07-03', '2026-06-15', 12);
    const monthOf = stretchOf(asOf, monthStarts);
    expect(monthOf(asOf)).toBe(0);
    expect(monthOf(day('2026-05-16'))).toBe(0);
    expect(monthOf(day('2026-05-15'))).toBe(1);
    expect(monthOf(day('2025-06-16'))).toBe(11);
    expect(monthOf(day('2025-06-15'))).toBe(-1);
    expect(stretchOf(asOf, [])(asOf)).toBe(-1);
  });
});

describe('the history of purchases', () => {
  it('counts days with a purchase, and no credit notes', async () => {
    const { history, by } = await historyOf(`${HEAD}A;01.02.2026;R1;10,00;
A;01.02.2026;R1;5,00;
A;01.02.2026;R2;20,00;
A;10.03.2026;R3;7,00;
A;20.06.2026;G1;-7,00;
A;21.06.2026;R4;5,00;
A;21.06.2026;R4;-5,00;
B;25.06.2026;G2;-3,00;
`);
    expect(by(history.occasions)).toEqual({ A: 2, B: 0 });
    expect(by(history.orderCount)).toEqual({ A: 3, B: 0 });
    expect([...history.orderValues]).toEqual([700, 1500, 2000]);
    expect(by(history.lastPurchase)).toEqual({ A: day('2026-03-10'), B: null });
    expect(by(history.revenue.current)).toEqual({ A: 3500, B: -300 });
  });

  it('takes the median of the days between occasions, from three occasions on', async () => {
    const { history, by } = await historyOf(`${HEAD}A;01.01.2026;R1;1,00;
A;11.01.2026;R2;1,00;
A;11.01.2026;R3;1,00;
A;31.01.2026;R4;1,00;
A;01.06.2026;R5;1,00;
B;01.01.2026;R6;1,00;
B;01.02.2026;R7;1,00;
`);
    expect(by(history.usualInterval)).toEqual({ A: 20, B: null });
  });

  it('parts revenue by stretches, and evens out the one large order', async () => {
    const { history, by } = await historyOf(`${HEAD}A;15.08.2024;R1;100,00;
A;15.09.2024;R2;900,00;
A;15.08.2025;R3;100,00;
A;15.02.2026;R4;150,00;
B;01.01.2025;R5;50,00;
`);
    const { revenue, evened } = history;
    expect([by(revenue.previous), by(revenue.current), by(revenue.lastHalf)]).toEqual([
      { A: 100000, B: 5000 },
      { A: 25000, B: 0 },
      { A: 15000, B: 0 },
    ]);
    expect([by(evened.previous), by(evened.current)]).toEqual([
      { A: 25000, B: 5000 },
      { A: 25000, B: 0 },
    ]);
  });

  it('measures variation over months and quarters with those without revenue', async () => {
    const monthly = Array.from({ length: 12 }, (_, month) => {
      const date = new Date(Date.UTC(2025, 6 + month, 5)).toISOString().slice(0, 10).split('-').reverse();
      return `A;${date.join('.')};R${month};100,00;\n`;
    }).join('');
    const { history, by } = await historyOf(
      `${HEAD}${monthly}B;05.07.2025;S1;300,00;\nC;05.06.2026;G;-1,00;\nA;01.06.2024;X;1,00;\n`,
    );
    // One month of twelve: mean 25, deviation √(275² + 11·25²)/√12.
    expect(by(history.monthlyVariation)).toEqual({ A: 0, B: expect.closeTo(Math.sqrt(11), 12), C: null });
    expect(by(history.quarterlyVariation)).toEqual({ A: 0, B: expect.closeTo(Math.sqrt(3), 12), C: null });
    expect(by(history.regularOccasions)).toEqual({ A: 12, B: 1, C: 0 });
  });

  it('has a rising slope where quarters rise', async () => {
    const quarters = Array.from({ length: 8 }, (_, at) => {
      const date = new Date(Date.UTC(2024, 6 + 3 * at, 10)).toISOString().slice(0, 10).split('-').reverse();
      return `A;${date.join('.')};R${at};${100 + 10 * at},00;\nA;${date.join('.')};T${at};500,00;\n`;
    }).join('');
    const { history, by } = await historyOf(HEAD + quarters);
    expect(by(history.quarterSlope).A).toBeCloseTo(10 / 635, 12);
  });

  it('knows special orders where the data mark them', async () => {
    const { history, by } = await historyOf(`${HEAD}A;01.02.2026;R1;10,00;ja
A;01.02.2026;R1;5,00;nein
A;02.02.2026;R2;20,00;nein
B;02.02.2026;R3;20,00;
`);
    expect(by(history.special!.orders)).toEqual({ A: 1, B: 0 });
    expect(by(history.special!.value)).toEqual({ A: 1500, B: 0 });
    const plain = await historyOf('Kundennr;Datum;Umsatz\nA;01.02.2026;10,00\n');
    expect(plain.history.special).toBeNull();
  });

  it('is the same in any order of rows', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => {
      const date = new Date(Date.UTC(2024, 0, 1 + ((at * 37) % 900)))
        .toISOString()
        .slice(0, 10)
        .split('-')
        .reverse();
      return `K${at % 7};${date.join('.')};R${at % 90};${((at * 7919) % 5000) / 100 - 5}`
        .replace('.00', '')
        .replace(/(\d)\.(\d+)$/, '$1,$2');
    });
    const one = await historyOf(`Kundennr;Datum;Rechnungsnr;Umsatz\n${rows.join('\n')}\n`);
    const other = await historyOf(`Kundennr;Datum;Rechnungsnr;Umsatz\n${[...rows].reverse().join('\n')}\n`);
    expect(other.by(other.history.monthlyVariation)).toEqual(one.by(one.history.monthlyVariation));
    expect(other.history).toEqual(one.history);
    expect(one.history.orderValues.length).toBeGreaterThan(50);
  });

  it('is not made of a list without dates', async () => {
    const { facts } = await factsOf(test, { 'c.csv': 'Kundennummer;Firma;Umsatz\n1;Alfa;100,00\n' });
    expect(facts.details.buyingHistory).toBeUndefined();
  });
});
