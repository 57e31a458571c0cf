import { beforeAll, describe, expect, it } from 'vitest';
import { workspace } from '../cli/workspace.js';
import { isMissing, realData, type Scored, score } from './scored.js';

const FILES = [
  'AdventureWorks_Sales_2017.csv',
  'AdventureWorks_Sales_2018.csv',
  'AdventureWorks_Sales_2019.csv',
  'AdventureWorks_Products.csv',
  'AdventureWorks_Customers.csv',
].map((name) => realData(`adventureworks/${name}`));
const folder = workspace();

/**
 * Three years of order lines that hold a quantity and an article; price and cost stand on the article, customers in
 * a file of their own. Control totals: quantity times price or cost of the article, added up as decimals over the
 * files.
 */
describe.skipIf(FILES.some(isMissing))('AdventureWorks', () => {
  let run: Scored;
  beforeAll(async () => {
    run = await score(FILES, folder);
  });

  it('has revenue and margin from the prices and costs of its articles, to the cent', () => {
    expect(run.value('control.revenueRead')).toBe(24_914_586.82);
    expect(run.value('control.revenueUsed')).toBe(24_914_586.82);
    expect(run.value('control.contributionMarginRead')).toBe(10_457_715.43);
    expect(run.sumOfCents('totalRevenue')).toBe(2_491_458_682);
    expect(run.value('control.customersInData')).toBe(17_411);
  });

  it('says which keys matched, both ways', () => {
    expect(run.value('joins')).toEqual([
      {
        from: 'invoice-lines',
        to: 'products',
        fromKey: 'ProductKey',
        toKey: 'ProductKey',
        keys: 130,
        keysMatched: 130,
        keysMatchedWithoutZeros: 0,
        rows: 56_046,
        rowsMatched: 56_046,
        toKeys: 293,
        toKeysUnused: 163,
      },
      {
        from: 'invoice-lines',
        to: 'customers',
        fromKey: 'CustomerKey',
        toKey: 'CustomerKey',
        keys: 17_411,
        keysMatched: 17_411,
        keysMatchedWithoutZeros: 0,
        rows: 56_046,
        rowsMatched: 56_046,
        toKeys: 18_148,
        toKeysUnused: 737,
      },
    ]);
  });

  it('counts every row of every file', () => {
    const sources = run.value('sources') as { table: string; rowsRead: number; rowsUsed: number }[];
    expect(sources.map(({ table, rowsRead, rowsUsed }) => [table, rowsRead, rowsUsed])).toEqual([
      ['invoice-lines', 2630, 2630],
      ['invoice-lines', 23_935, 23_935],
      ['invoice-lines', 29_481, 29_481],
      ['products', 293, 130],
      ['customers', 18_148, 18_148],
    ]);
  });
});
