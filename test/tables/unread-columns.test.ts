import { describe, expect, it } from 'vitest';
import { FACT_DEFAULTS, imputesMargins, plainReading, unreadColumns } from '../../src/config/reading.js';
import { FOR_MISSING_MARGINS, UNREAD } from '../../src/tables/kept-columns.js';
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

  it('is read a second time round where lines lack their margin', async () => {
    const groups = async (
      lines: string,
      ifMarginsLack: ReadonlySet<string>,
    ): Promise<boolean | undefined> => {
      const { loaded } = await loadFiles(test, { 'l.csv': lines }, {}, { unread: UNREAD, ifMarginsLack });
      const found = await test.engine.row(
        'SELECT count(*) AS n, sum(_rows) AS row_count FROM "invoice-lines"',
      );
      expect(found.get('row_count')).toBe(2);
      return loaded.tables.get('invoice-lines')?.columns.has('productGroup');
    };
    const head = 'Kundennr;Datum;Umsatz;Wareneinsatz;Warengruppe';
    const whole = `${head}\nA;01.02.2026;10,00;4,00;Pumpen\nB;03.02.2026;20,00;0,00;Ventile\n`;
    const lacking = `${head}\nA;01.02.2026;10,00;4,00;Pumpen\nB;03.02.2026;20,00;;Ventile\n`;
    const none = `${head}\nA;01.02.2026;10,00;;Pumpen\nB;03.02.2026;20,00;;Ventile\n`;
    expect(await groups(whole, FOR_MISSING_MARGINS)).toBe(false);
    expect(await groups(lacking, FOR_MISSING_MARGINS)).toBe(true);
    expect(await groups(lacking, new Set())).toBe(false);
    expect(await groups(none, FOR_MISSING_MARGINS)).toBe(false);
  });

  it('is asked for by stages that work with margins, unless the settings say so', () => {
    const facts = FACT_DEFAULTS;
    const asks = (stages: readonly string[] | null, measure = 'revenue', setting = facts): boolean =>
      imputesMargins({ stages, facts: setting, stage: { abc: { measure } } });
    expect(asks(null)).toBe(true);
    expect(asks(['abc'])).toBe(false);
    expect(asks(['abc'], 'contributionMargin')).toBe(true);
    expect(asks(['abc', 'contribution'])).toBe(true);
    expect(asks(null, 'revenue', { ...facts, missingMargin: 'none' })).toBe(false);
    expect(plainReading(['abc']).ifMarginsLack.size).toBe(0);
    expect(plainReading(null).ifMarginsLack).toEqual(FOR_MISSING_MARGINS);
  });

  it('is never asked for by a stage that does not know it', () => {
    expect(unreadColumns(['abc'])).toEqual(UNREAD);
  });
});
