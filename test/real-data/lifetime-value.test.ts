import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, type Outcome, outcomeOf } from '../cli/case-outcome.js';
import { kundenwert } from '../cli/run-after-run.js';
import { workspace } from '../cli/workspace.js';
import { cdnowPurchases, hasCdnow } from '../math/lifetime/cdnow.js';
import { isMissing, realData } from './scored.js';

const RETAIL = realData('online-retail/OnlineRetail.csv');
const folder = workspace();

/** A run of this stage alone, with its report. */
interface Run {
  readonly outcome: Outcome;
  readonly codes: readonly string[];
  figure(id: string): number;
  /** The cells of a row of one of its tables by the ids of the columns; the row is told by its first cell. */
  row(table: string, first: string): Record<string, unknown>;
}

async function lifetimeValue(file: string, out: string): Promise<Run> {
  const ended = await kundenwert(
    ['score', file, '--stages', 'lifetime-value', '--format', 'csv,json', '-o', out],
    {
      cwd: folder,
    },
  );
  expect(ended.stderr).toBe('');
  expect(ended.exit).toBe(0);
  const outcome = outcomeOf(ended, join(folder, out));
  const report = at(outcome.result, 'stages.lifetime-value') as {
    readonly keyFigures: readonly { readonly id: string; readonly value: number }[];
    readonly tables: readonly {
      readonly id: string;
      readonly columns: readonly { readonly id: string }[];
      readonly rows: readonly (readonly unknown[])[];
    }[];
  };
  return {
    outcome,
    codes: outcome.problems.map(({ code }) => code),
    figure: (id) => report.keyFigures.find((each) => each.id === id)?.value ?? Number.NaN,
    row: (id, first) => {
      const table = report.tables.find((each) => each.id === id);
      const row = table?.rows.find(([name]) => name === first);
      if (table === undefined || row === undefined) throw new Error(`no row ${first} in ${id}`);
      return Object.fromEntries(table.columns.map((column, place) => [column.id, row[place]]));
    },
  };
}

/** What a fit of the same likelihood in scipy 1.17 comes to over purchases gathered from the same file. */
describe.skipIf(!hasCdnow)('the lifetime value of the CDNOW sample, read as an export', () => {
  let run: Run;
  beforeAll(async () => {
    const lines = cdnowPurchases().map(({ customer, day, dollars }) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      return `${customer},${date},${dollars.toFixed(2)}`;
    });
    const file = join(folder, 'cdnow.csv');
    writeFileSync(file, `Customer ID,Order Date,Sales\n${lines.join('\n')}\n`);
    run = await lifetimeValue(file, 'cdnow');
  });

  it('has the parameters of all eighteen months', () => {
    expect(run.row('model', 'Kunden').estimate).toBe(2349);
    expect(run.row('model', 'Log-Likelihood').estimate).toBeCloseTo(-17132.7959, 3);
    expect(run.row('model', 'r (Kaufrate, Form)').estimate).toBeCloseTo(0.255016, 5);
    expect(run.row('model', 'α (Kaufrate, Zeit)').estimate).toBeCloseTo(5.4603, 3);
    expect(run.row('model', 'a (Verlust)').estimate).toBeCloseTo(0.60704, 4);
    expect(run.row('model', 'b (Verlust)').estimate).toBeCloseTo(2.64353, 3);
  });

  it('is parted on 30 September 1997 like the published sample, and forecasts the nine months behind it', () => {
    const model = run.row('holdout', 'model');
    expect(model.purchases).toBeCloseTo(1658.0839, 2);
    expect(model.actualPurchases).toBe(1882);
    expect(model.purchaseError).toBeCloseTo(0.788484, 5);
    expect(model.purchaseRanks).toBeCloseTo(0.44897, 4);
    expect(run.row('holdout', 'last-year').verdict).toBe('better');
    expect(run.row('holdout', 'hiatus').verdict).toBe('mixed');
  });

  it('says that it counts in revenue, and for longer than the data reach', () => {
    expect(run.codes).toEqual(expect.arrayContaining(['KW543', 'KW545']));
    const [low, equity, high] = ['equityLow', 'customerEquity', 'equityHigh'].map(run.figure);
    expect(low).toBeLessThan(equity!);
    expect(high).toBeGreaterThan(equity!);
    const sum = run.outcome.customers.reduce((total, row) => total + Number(row['lifetime-value.value']), 0);
    expect(sum).toBeCloseTo(equity!, 2);
  });
});

describe.skipIf(isMissing(RETAIL))('the lifetime value of Online Retail', () => {
  let run: Run;
  beforeAll(async () => {
    run = await lifetimeValue(RETAIL, 'retail');
  });

  it('finds hardly any loss in a year of data, says so, and stays within what customers buy', () => {
    expect(run.row('model', 'Kunden').estimate).toBe(4334);
    expect(run.row('model', 'Log-Likelihood').estimate).toBeCloseTo(-37332.566, 2);
    expect(run.row('model', 'r (Kaufrate, Form)').estimate).toBeCloseTo(0.8267, 4);
    expect(run.codes).toEqual(expect.arrayContaining(['KW543', 'KW544', 'KW545', 'KW546']));
    // Three years of customers who brought 8 million in one and hardly leave.
    expect(run.figure('customerEquity')).toBeGreaterThan(15e6);
    expect(run.figure('customerEquity')).toBeLessThan(24e6);
  });

  it('tells that a simple rule does better there', () => {
    const model = run.row('holdout', 'model');
    expect(model.purchases).toBeCloseTo(6095.92, 1);
    expect(model.actualPurchases).toBe(6776);
    expect(model.purchaseError).toBeCloseTo(1.4925, 4);
    expect(model.purchaseRanks).toBeCloseTo(0.52616, 4);
    expect(run.row('holdout', 'last-year').verdict).toBe('worse');
  });

  it('knows nothing of customers who never bought for more than they gave back', () => {
    const unknown = run.outcome.customers.filter((row) => row['lifetime-value.value'] === '');
    expect(run.outcome.customers.length - unknown.length).toBe(4334);
  });
});
