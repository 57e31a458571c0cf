import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictTotals } from '../../src/tables/verdict-totals.js';
import { dropTables, engineForTests } from '../engine/test-engine.js';

const test = engineForTests();

interface Row {
  readonly revenue: number | null;
  readonly cost: number | null;
  readonly margin: number | null;
  readonly day: number | null;
  readonly rows: number;
  readonly verdict: number;
  readonly faults: number;
}

const cents = (value: number | null): string => (value === null ? 'NULL' : `${(value / 100).toFixed(2)}`);
const COLUMNS = ['customerId', 'date', 'revenue', 'cost', 'contributionMargin'];

async function fill(rows: readonly Row[]): Promise<void> {
  await dropTables(test.engine);
  await test.engine.run(
    'CREATE TABLE lines ("customerId" VARCHAR, date DATE, revenue DECIMAL(18, 6), cost DECIMAL(18, 6), ' +
      '"contributionMargin" DECIMAL(18, 6), _source USMALLINT, _rows INTEGER, verdict UTINYINT, faults INTEGER)',
  );
  for (const { revenue, cost, margin, day, rows: held, verdict, faults } of rows) {
    const date = day === null ? 'NULL' : `DATE '2025-01-01' + ${day}`;
    await test.engine.run(
      `INSERT INTO lines VALUES ('1', ${date}, ${cents(revenue)}, ${cents(cost)}, ${cents(margin)}, 0, ${held}, ${verdict}, ${faults})`,
    );
  }
}

describe('the totals of a table', () => {
  it('are the same whether its rows are told apart or not', async () => {
    const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
    const amount = fc.integer({ min: -10_000, max: 10_000 });
    const given = fc.oneof({ weight: 6, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(null) });
    const row = fc.record({
      revenue: given,
      cost: given,
      margin: given,
      day: fc.oneof({ weight: 6, arbitrary: fc.nat(400) }, { weight: 1, arbitrary: fc.constant(null) }),
      rows: mostly(1, fc.constant(3)),
      verdict: mostly(0, fc.constant(10)),
      faults: mostly(0, fc.constantFrom(1, 1 << 30)),
    });
    const present = fc.subarray(COLUMNS, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), present, async (rows, columns) => {
        await fill(rows);
        const table = { id: 'lines', present: new Set(columns), kept: columns, numbered: null };
        const told = await verdictTotals(test.engine, { ...table, sources: 2 });
        expect(await verdictTotals(test.engine, { ...table, sources: 1 })).toEqual(told);
      }),
      { numRuns: 80 },
    );
  });

  it('of rows with cost and revenue have their difference as margin', async () => {
    const row = { margin: null, day: 3, rows: 1, verdict: 0, faults: 0 };
    await fill([
      { ...row, revenue: 1000, cost: 400 },
      { ...row, revenue: 1, cost: 0 },
    ]);
    const columns = ['revenue', 'cost'];
    const [totals] = await verdictTotals(test.engine, {
      id: 'lines',
      sources: 1,
      present: new Set(columns),
      kept: columns,
      numbered: null,
    });
    expect(totals).toMatchObject({ rows: 2, revenueMicros: 10_010_000n, marginMicros: 6_010_000n });
  });
});
