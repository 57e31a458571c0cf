import { describe, expect, it } from 'vitest';
import { checkOutput } from '../../../src/pipeline/check-output.js';
import type { Cell } from '../../../src/results/report-table.js';
import { lifetimeValue } from '../../../src/stages/lifetime-value/stage.js';
import type { StageOutput } from '../../../src/stages/stage.js';
import { chartOf, pointsOf } from '../chart-points.js';
import { cellsOf, columnOf, expectOrderIrrelevant, flaws, problemCodes, rowOf } from '../report-rows.js';
import { historyOf, type Purchase } from './histories.js';
import { AS_OF, company, run } from './run-lifetime-value.js';

const COLUMNS = ['value', 'low', 'high', 'alive', 'expectedPurchases'];
const SOME = company(600, 11);

function figureOf(output: StageOutput, id: string): number {
  return Number(output.keyFigures?.find((each) => each.id === id)?.value);
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, each) => total + (Number.isNaN(Number(each)) ? 0 : Number(each)), 0);
}

describe('the lifetime value of customers who buy as the model imagines', () => {
  const output = run(SOME);

  it('reports what it declares, in whole sentences', () => {
    checkOutput(lifetimeValue, output, 600);
    expect(flaws(output)).toEqual([]);
    expect(problemCodes(output)).toEqual([]);
    expect(output.tables.map(({ id }) => id)).toEqual([
      'equity',
      'by-class',
      'hidden-value',
      'holdout',
      'holdout-by-purchases',
      'counts',
      'model',
    ]);
  });

  it('finds the parameters behind them, in the unit that is named', () => {
    const row = (name: string) => rowOf(output, 'model', name);
    const isNear = (name: string, truth: number): void => {
      const { estimate, error } = row(name);
      expect(Math.abs(Number(estimate) - truth)).toBeLessThan(4 * Number(error));
    };
    isNear('r (Kaufrate, Form)', 0.8);
    isNear('α (Kaufrate, Zeit)', 40 / 7);
    isNear('a (Verlust)', 0.7);
    isNear('b (Verlust)', 3);
    expect(row('Zeiteinheit').text).toMatchObject({ de: 'Wochen' });
    expect(row('Horizont').text).toMatchObject({ de: '36 Monate' });
  });

  it('adds up: customers, classes and key figure', () => {
    const total = sum(columnOf(output, 'value'));
    expect(figureOf(output, 'customerEquity')).toBe(total);
    expect(cellsOf(output, 'by-class', 'value').at(-1)).toBe(total);
    expect(cellsOf(output, 'equity', 'value')[0]).toBe(total);
    expect(sum(cellsOf(output, 'counts', 'actual'))).toBe(600);
    expect(sum(cellsOf(output, 'counts', 'expected'))).toBeCloseTo(600, 6);
    expect(sum(cellsOf(output, 'holdout-by-purchases', 'customers'))).toBeLessThanOrEqual(600);
  });

  it('holds the value between its ends, and the total closer than single customers', () => {
    const [value, low, high] = ['value', 'low', 'high'].map((id) => columnOf(output, id).map(Number));
    value!.forEach((each, at) => {
      expect(low![at]!).toBeLessThanOrEqual(each);
      expect(high![at]!).toBeGreaterThanOrEqual(each);
    });
    const [least, most] = [figureOf(output, 'equityLow'), figureOf(output, 'equityHigh')];
    expect(least).toBeLessThan(sum(value!));
    expect(most).toBeGreaterThan(sum(value!));
    expect(most / least).toBeLessThan(sum(high!) / sum(low!) + 0.05);
  });

  it('writes nobody off who has bought but once, and those soon who fell silent', () => {
    const history = historyOf(SOME.customers, { start: SOME.start, asOf: AS_OF }, 12);
    const alive = columnOf(output, 'alive').map(Number);
    history.now.repeatPurchases.forEach((x, at) => {
      if (x === 0) expect(alive[at]).toBe(1);
      else expect(alive[at]).toBeLessThan(1);
      const silence = history.now.customerAgeDays[at]! - history.now.lastPurchaseDays[at]!;
      if (x > 15 && silence > 500) expect(alive[at]).toBeLessThan(0.05);
    });
  });

  it('forecasts the time kept back, and says how it does against simple rules', () => {
    const model = rowOf(output, 'holdout', 'model');
    expect(Math.abs(Number(model.purchaseDeviation))).toBeLessThan(0.15);
    expect(Number(model.purchaseRanks)).toBeGreaterThan(0.4);
    expect(cellsOf(output, 'holdout', 'by')).toEqual(['model', 'hiatus', 'last-year']);
    expect(
      cellsOf(output, 'holdout', 'verdict')
        .slice(1)
        .every((each) => each !== null),
    ).toBe(true);
    expect(output.findings?.map(({ text }) => text.de).join(' ')).toContain(
      'In der Rückrechnung über 12 Monate',
    );
    expect(chartOf(output, 'fit').series).toHaveLength(2);
    expect(pointsOf(output, 'fit', 0).length).toBeGreaterThan(4);
  });

  it('covers the truth: over many companies the total that comes lies in a fair band around what was expected', () => {
    let inside = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const { customers, start } = company(400, 100 + seed);
      const early = customers.map((all) => all.filter(({ day }) => day <= AS_OF - 365));
      const history = historyOf(early, { start, asOf: AS_OF - 365 }, null);
      const expected = sum(columnOf(run(history, { horizonMonths: 12 }), 'expectedPurchases'));
      const came = customers.reduce(
        (count, all, at) => (early[at]!.length === 0 ? count : count + all.length - early[at]!.length),
        0,
      );
      if (Math.abs(came / expected - 1) < 0.2) inside += 1;
    }
    expect(inside).toBeGreaterThanOrEqual(17);
  });
});

describe('laws of the lifetime value', () => {
  it('does not depend on the order of customers', () => {
    const { customers, start } = company(150, 3);
    const inSum = (cell: Cell): Cell => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell);
    expectOrderIrrelevant(
      customers,
      (some, ids) => {
        const output = run({ customers: some, start }, {}, ids);
        // Means over customers are added up in their order, which outside of this test is always the same.
        const tables = output.tables.map((each) => ({
          ...each,
          rows: each.rows.map((row) => row.map(inSum)),
        }));
        return { ...output, tables };
      },
      COLUMNS,
    );
  });

  it('is the same in any unit of time, and repeats itself to the last digit', () => {
    const weeks = columnOf(run(SOME), 'value').map(Number);
    expect(columnOf(run(SOME), 'value')).toEqual(weeks);
    for (const timeUnit of ['day', 'month', 'year']) {
      const other = columnOf(run(SOME, { timeUnit }), 'value').map(Number);
      other.forEach((each, at) => {
        expect(Math.abs(each - weeks[at]!)).toBeLessThanOrEqual(2 + 1e-5 * Math.abs(weeks[at]!));
      });
    }
  });

  it('grows with the horizon and shrinks with the rate', () => {
    const total = (set: object): number => figureOf(run(SOME, set), 'customerEquity');
    expect(total({ horizonMonths: 12 })).toBeLessThan(total({ horizonMonths: 24 }));
    expect(total({ horizonMonths: 24 })).toBeLessThan(total({}));
    expect(total({ discountRate: 0.2 })).toBeLessThan(total({}));
    expect(total({ discountRate: 0 })).toBeGreaterThan(total({}));
  });

  it('scales with money', () => {
    const tenfold = SOME.customers.map((all) =>
      all.map(({ day, revenue, margin }) => ({ day, revenue: revenue * 10, margin: margin! * 10 })),
    );
    const [one, ten] = [run(SOME), run({ ...SOME, customers: tenfold })];
    expect(figureOf(ten, 'customerEquity') / figureOf(one, 'customerEquity')).toBeCloseTo(10, 3);
    expect(columnOf(ten, 'alive')).toEqual(columnOf(one, 'alive'));
  });
});

describe('what the value counts in', () => {
  const strip = (keep: (at: number) => boolean): readonly (readonly Purchase[])[] =>
    SOME.customers.map((all, at) => all.map((each) => (keep(at) ? each : { ...each, margin: null })));

  it('is revenue times the average margin where single margins are missing', () => {
    const output = run({ ...SOME, customers: strip((at) => at % 3 > 0) });
    // Every purchase of this company has a margin of a quarter.
    expect(figureOf(output, 'customerEquity') / figureOf(run(SOME), 'customerEquity')).toBeCloseTo(1, 4);
    expect(problemCodes(output)).not.toContain('KW543');
  });

  it('is revenue where there is none at all, said so, or a share of it that is set', () => {
    const customers = strip(() => false);
    const bare = run({ ...SOME, customers });
    expect(problemCodes(bare)).toContain('KW543');
    expect(figureOf(bare, 'customerEquity') / figureOf(run(SOME), 'customerEquity')).toBeCloseTo(4, 2);
    const set = run({ ...SOME, customers }, { averageMargin: 0.25 });
    expect(problemCodes(set)).toContain('KW543');
    expect(figureOf(set, 'customerEquity') / figureOf(run(SOME), 'customerEquity')).toBeCloseTo(1, 2);
    expect(flaws(bare)).toEqual([]);
  });
});
