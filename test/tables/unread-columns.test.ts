import { describe, expect, it } from 'vitest';
import { unreadColumns } from '../../src/config/reading.js';
import { UNREAD } from '../../src/tables/kept-columns.js';
import { engineForTests } from '../engine/test-engine.js';
import { loadFiles } from '../ingest/load-files.js';

const LINES = 'Kundennr;Datum;Umsatz;Warengruppe\nA;01.02.2026;10,00;Pumpen\nB;03.02.2026;20,00;Ventile\n';

describe('a column that only some runs ask for', () => {
  const test = engineForTests();

  it('is read by those, and left out by others', async () => {
    const groups = async (unread: ReadonlySet<string>): Promise<readonly (string | null)[]> => {
      const { loaded } = await loadFiles(test, { 'l.csv': LINES }, {}, { unread });
      const columns = loaded.tables.get('invoice-lines')?.columns;
      if (columns?.has('productGroup') !== true) return [];
      const found = await test.engine.columns('SELECT "productGroup" AS g FROM "invoice-lines" ORDER BY g');
      return found.text('g');
    };
    expect(await groups(new Set())).toEqual(['Pumpen', 'Ventile']);
    expect(await groups(UNREAD)).toEqual([]);
  });

  it('is never asked for by a stage that does not know it', () => {
    expect(unreadColumns(['abc'])).toEqual(UNREAD);
  });
});
