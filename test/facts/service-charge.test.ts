import { afterEach, describe, expect, it } from 'vitest';
import { literal } from '../../src/engine/sql.js';
import { chargeSql, quickChargeSql } from '../../src/facts/service-charge.js';
import type { LoadedTable } from '../../src/tables/load-table.js';
import { dropTables, engineForTests } from '../engine/test-engine.js';

const test = engineForTests();
afterEach(() => dropTables(test.engine));

const totals = (rows: number) => [{ rows }] as unknown as LoadedTable['totals'];

/** What both ways say of the cells of a large ledger, and the SQL of the quick one. */
async function chargesOf(cells: readonly (string | null)[]) {
  const rows = cells.map((cell) => `(${cell === null ? 'NULL' : literal(cell)})`);
  await test.engine.run(
    `CREATE TABLE services AS SELECT * FROM (VALUES ${rows.join(', ')}) AS cells(charged)`,
  );
  const sql = await quickChargeSql(test.engine, { totals: totals(1_000_000) });
  const found = await test.engine.columns(
    `SELECT ${sql} AS quick, ${chargeSql('charged')} AS whole FROM services`,
  );
  return { sql, quick: found.text('quick'), whole: found.text('whole') };
}

describe('the charge of a large ledger', () => {
  it('is what it is in a small one', async () => {
    const cells = ['ja', ' Ja ', 'NEIN', '', '  ', null, 'vergünstigt', 'nach Absprache', "Kunde's Wunsch"];
    const { sql, quick, whole } = await chargesOf(cells);
    expect(sql).not.toContain('regexp');
    expect(quick).toEqual(whole);
    expect([...new Set(quick)].sort()).toEqual(['charged', 'free', 'reduced', null].sort());
  });

  it('is told cell by cell where nearly every one is different', async () => {
    const { sql, quick, whole } = await chargesOf([
      'ja',
      ...Array.from({ length: 60 }, (_, at) => `Vermerk ${at}`),
    ]);
    expect(sql).toContain('regexp');
    expect(quick).toEqual(whole);
  });

  it('takes no look at a small one', async () => {
    expect(await quickChargeSql(test.engine, { totals: totals(5000) })).toBe(chargeSql('charged'));
  });
});
