import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { resultJson, resultJsonChunks } from '../../../src/outputs/json/result-json.js';
import { RESULT_SCHEMA, resultSchemaText } from '../../../src/outputs/json/schema.js';
import { columnOf, customersOf } from '../build-columns.js';
import { RESULT } from '../result-fixture.js';

const SCHEMA_PATH = fileURLToPath(new URL('../../../docs/result.schema.json', import.meta.url));
const parsed = RESULT_SCHEMA.parse(JSON.parse(resultJson(RESULT, 'de')));

/** Currency units back to cents, so that sums are exact. */
function cents(amount: number | null): number {
  return Math.round((amount ?? Number.NaN) * 100);
}

describe('result.json', () => {
  it('holds version, period and currency', () => {
    expect(parsed).toMatchObject({
      kundenwert: '0.1.0',
      asOf: '2026-12-31',
      period: {
        from: '2026-01-01',
        to: '2026-12-31',
        months: 12,
        dataFrom: '2024-03-01',
        dataTo: '2026-12-31',
      },
      currency: 'EUR',
    });
  });

  it('reconciles to the cent', () => {
    const { control } = parsed;
    expect(control.revenueRead).toBe(1_300_000.1);
    expect(cents(control.revenueUsed) + cents(control.revenueRejected) + cents(control.revenueSetAside)).toBe(
      cents(control.revenueRead),
    );
    expect(cents(control.revenueInPeriod) + cents(control.revenueOutsidePeriod)).toBe(
      cents(control.revenueUsed),
    );
    expect(control.contributionMarginRead).toBeNull();
    expect(control.setAside).toEqual([
      { rule: 'collective', label: 'Sammelkonto', rows: 8, revenue: 5000.03 },
    ]);
    for (const source of parsed.sources) {
      expect(source.rowsUsed + source.rowsRejected + source.rowsSetAside).toBe(source.rowsRead);
    }
  });

  it('holds the same margin figures where the data carry a margin', () => {
    const control = { ...RESULT.control, contributionMargin: { ...RESULT.control.revenue, read: -1 } };
    const { control: withMargin } = RESULT_SCHEMA.parse(JSON.parse(resultJson({ ...RESULT, control }, 'de')));
    expect(withMargin.contributionMarginRead).toBe(-0.01);
    expect(withMargin.contributionMarginUsed).toBe(1_290_000);
  });

  it('gives customers as rows: amounts in currency units, unknown null, dates ISO, codes as ids', () => {
    expect(parsed.customers.columns[3]).toEqual({ id: 'revenue', unit: 'amount', label: 'Umsatz' });
    expect(parsed.customers.rows).toEqual([
      ['00017', 'Müller, Söhne & Co. "Süd"', 'active', 1_234_567.89, '2026-12-30', 1200, 'A', 0.3],
      ['K-0815', '=cmd|calc', 'active', 100.05, '2026-02-28', 3, 'B', 0.3333333333],
      ['-4711', null, 'lost', -0.07, null, 0, 'C', 1],
      ['+49 89 12', 'Zeile\nzwei', null, null, '1969-12-31', null, null, null],
    ]);
  });

  it('puts each customer on a line of its own', () => {
    const lines = resultJson(RESULT, 'de').split('\n');
    expect(lines).toContain(
      '      ["K-0815", "=cmd|calc", "active", 100.05, "2026-02-28", 3, "B", 0.3333333333],',
    );
  });

  it('nests settings by path and names the origin of each', () => {
    expect(parsed.settings.stages).toEqual({
      abc: { cutPoints: [0.8, 0.95], rules: [{ from: 1, to: null }, { from: 5 }] },
    });
    expect(parsed.settings.tables).toMatchObject({ customers: { columns: { 'a.b': 'x' } } });
    expect(parsed.settingOrigins['stages.abc.cutPoints']).toBe('file');
  });

  it('gives stages with status, figures and tables in the language asked for', () => {
    const { abc, wallet } = parsed.stages;
    expect(abc?.tables[0]).toMatchObject({ id: 'classes', title: 'ABC-Klassen nach Umsatz', hasTotal: true });
    expect(abc?.tables[0]?.rows[2]).toEqual(['C', 2, -0.07, null, null]);
    expect(abc?.tables[0]?.rows[3]).toEqual(['Summe', 4, 1_234_667.87, 1, 308_666.97]);
    expect(abc?.keyFigures[2]).toEqual({
      id: 'threshold',
      label: 'Grenze A in EUR',
      unit: 'amount',
      value: 100.05,
    });
    expect(wallet).toMatchObject({ status: 'skipped', reason: 'es fehlt das Potenzial.', tables: [] });
    const english = RESULT_SCHEMA.parse(JSON.parse(resultJson(RESULT, 'en')));
    expect(english.stages.abc?.title).toBe('ABC analysis');
    expect(english.customers.columns[3]?.label).toBe('Revenue');
  });

  it('lists every problem ungrouped', () => {
    expect(parsed.problems).toHaveLength(3);
    expect(parsed.problems[0]).toEqual({
      code: 'KW501',
      severity: 'info',
      file: null,
      message: 'Kein Potenzial bekannt.',
      remedy: 'Potenzial ergänzen.',
      count: 1,
    });
    expect(parsed.problems[1]).toMatchObject({
      file: 'rechnungen-01.csv',
      row: 118,
      column: 'Netto EUR',
      count: 12,
    });
  });

  it('keeps keys called like properties of JavaScript itself', () => {
    const raw = JSON.parse(resultJson(RESULT, 'de')) as {
      sources: { mapping: object }[];
      settings: { tables: object };
    };
    expect(Object.entries(raw.sources[2]!.mapping)).toContainEqual(['__proto__', 'constructor']);
    expect(Object.entries(raw.settings.tables)).toContainEqual(['__proto__', { file: 'y' }]);
  });

  it('is well-formed whatever the names hold', () => {
    const names = ['"\\', '\u0000\u001f', '\u2028', '\ud800', '</script>', '\u00e4\ud83d\ude00'];
    const customers = customersOf([columnOf('customerId', 'text'), names]);
    const { rows } = RESULT_SCHEMA.parse(JSON.parse(resultJson({ ...RESULT, customers }, 'de'))).customers;
    expect(rows.map(([name]) => name)).toEqual(names);
  });

  it('is well-formed without customers, and complete in chunks', () => {
    const empty = { ...RESULT, customers: customersOf([columnOf('customerId', 'text'), []]) };
    expect(RESULT_SCHEMA.parse(JSON.parse(resultJson(empty, 'de'))).customers.rows).toEqual([]);
    expect(Buffer.concat([...resultJsonChunks(RESULT, 'de')]).toString('utf8')).toBe(
      resultJson(RESULT, 'de'),
    );
  });
});

describe('docs/result.schema.json', () => {
  it('is up to date (UPDATE_EXPECTED=1 rewrites)', () => {
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(SCHEMA_PATH, resultSchemaText());
    expect(readFileSync(SCHEMA_PATH, 'utf8')).toBe(resultSchemaText());
  });

  it('accepts the result and refuses a changed one', () => {
    const published = z.fromJSONSchema(JSON.parse(readFileSync(SCHEMA_PATH, 'utf8')));
    const result = JSON.parse(resultJson(RESULT, 'en'));
    expect(published.safeParse(result).error).toBeUndefined();
    expect(published.safeParse({ ...result, asOf: '31.12.2026' }).success).toBe(false);
    expect(published.safeParse({ ...result, surprise: 1 }).success).toBe(false);
    const { currency: _, ...withoutCurrency } = result;
    expect(published.safeParse(withoutCurrency).success).toBe(false);
  });
});
