import { beforeAll, describe, expect, it } from 'vitest';
import { workspace } from '../cli/workspace.js';
import { isMissing, realData, type Scored, score } from './scored.js';

const FILES = ['EXTF_Buchungsstapel.csv', 'EXTF_Stammdaten.csv'].map((name) => realData(`datev/${name}`));
const folder = workspace();

/** Two postings: a purchase of a book, and a fee of 5,950.00 that debtor 10000 owes. */
describe.skipIf(FILES.some(isMissing))('postings of DATEV', () => {
  let run: Scored;
  beforeAll(async () => {
    run = await score(FILES, folder);
  });

  it('are revenue where a debtor owes it, in the year that the first line says', () => {
    expect(run.value('control.revenueUsed')).toBe(5950);
    expect(run.value('period')).toMatchObject({ dataFrom: '2018-02-22', dataTo: '2018-02-22' });
    expect(run.customers.map((row) => [row.customerId, row.name, row.totalRevenue])).toEqual([
      ['10000', 'Sabine Mustermann', '5950.00'],
    ]);
  });

  it('come with the word that amounts include tax', () => {
    expect(run.problems.map((each) => each.code)).toContain('KW445');
  });
});
