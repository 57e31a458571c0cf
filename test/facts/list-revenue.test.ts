import { describe, expect, it } from 'vitest';
import { UNREAD } from '../../src/tables/kept-columns.js';
import { engineForTests } from '../engine/test-engine.js';
import { loadFiles } from '../ingest/load-files.js';
import { factsOf } from './facts-of.js';

const test = engineForTests();
const HEAD = 'Kundennr;Datum;Umsatz;Rabatt\n';

/** List revenue in currency units by customer, and the codes of what was found. */
async function listed(rows: string, head = HEAD) {
  const { column, ids, codes } = await factsOf(test, { 'l.csv': head + rows });
  const cents = column('listRevenue');
  const list = Object.fromEntries((ids ?? []).map((id, at) => [id, cents?.[at]]));
  return { list, codes };
}

describe('list revenue', () => {
  it('is revenue plus discount where the lines give that as an amount; a line without one has none', async () => {
    const { list, codes } = await listed(
      'A;01.02.2026;900,00;100,50\nA;02.02.2026;50,00;\nA;03.02.2026;-90,00;-10,00\nB;01.02.2026;200,00;0,00\n',
    );
    expect(list).toEqual({ A: 950_50, B: 200_00 });
    expect(codes).not.toContain('KW518');
  });

  it('takes a discount that is written as a deduction for the same', async () => {
    const { list } = await listed('A;01.02.2026;900,00;-100,50\nB;01.02.2026;-90,00;10,25\n');
    expect(list).toEqual({ A: 1000_50, B: -100_25 });
  });

  it.each([
    ['fractions', 'A;01.02.2026;900,00;0,1\nA;01.02.2026;900,00;0,25\nB;01.02.2026;200,00;0\n'],
    ['percentages', 'A;01.02.2026;900,00;10\nA;01.02.2026;900,00;25\nB;01.02.2026;200,00;0\n'],
  ])('is not guessed from %s', async (_form, rows) => {
    const { list, codes } = await listed(rows);
    expect(list).toEqual({ A: undefined, B: undefined });
    expect(codes).toContain('KW518');
  });

  it('that is given goes before a discount, which is then not even read', async () => {
    const head = 'Kundennr;Datum;Umsatz;Rabatt;Listenumsatz\n';
    const rows = 'A;01.02.2026;900,00;77,50;1.000,00\nB;01.02.2026;90,00;7,50;\n';
    expect((await listed(rows, head)).list).toEqual({ A: 1000_00, B: null });
    const { loaded } = await loadFiles(test, { 'l.csv': head + rows }, {}, { unread: new Set() });
    expect(loaded.tables.get('invoice-lines')?.columns.has('discount')).toBe(false);
  });

  it('is unknown where nobody asks for discounts', async () => {
    const { loaded } = await loadFiles(
      test,
      { 'l.csv': `${HEAD}A;01.02.2026;900,00;100,50\n` },
      {},
      { unread: UNREAD },
    );
    expect(loaded.tables.get('invoice-lines')?.columns.has('discount')).toBe(false);
  });
});
