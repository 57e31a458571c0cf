import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { customersCsv } from '../../../src/outputs/csv/customers-csv.js';
import { fromSpreadsheetSafe } from '../../../src/outputs/csv/spreadsheet-safe.js';
import type { CustomerColumns } from '../../../src/results/run-result.js';
import { columnOf, customersOf, dayOf } from '../build-columns.js';
import { RESULT } from '../result-fixture.js';

function csvOf(customers: CustomerColumns): string {
  return Buffer.concat([...customersCsv({ ...RESULT, customers }, 'de')]).toString('utf8');
}

function reread(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe('customers.csv', () => {
  it('has ids as header, figures for machines, unknown empty', () => {
    expect(csvOf(RESULT.customers)).toBe(
      [
        'customerId,name,status,revenue,lastPurchase,invoices,abc.class,abc.cumulativeShare',
        '00017,"Müller, Söhne & Co. ""Süd""",active,1234567.89,2026-12-30,1200,A,0.3',
        "K-0815,'=cmd|calc,active,100.05,2026-02-28,3,B,0.3333333333",
        '-4711,,lost,-0.07,,0,C,1',
        `'+49 89 12,"Zeile\nzwei",,,1969-12-31,,,`,
        '',
      ].join('\n'),
    );
  });

  it('writes sentences in the language of the run, as safely as other texts', () => {
    const customers = customersOf([
      columnOf('priority.reason', 'sentence'),
      [null, { de: '=A: Wert, heute', en: '=A: value, today' }],
    ]);
    expect(csvOf(customers)).toBe('priority.reason\n\n"\'=A: Wert, heute"\n');
    const english = [...customersCsv({ ...RESULT, customers }, 'en')];
    expect(Buffer.concat(english).toString('utf8')).toBe('priority.reason\n\n"\'=A: value, today"\n');
  });

  it('begins without a byte order mark and ends lines with a line feed', () => {
    const text = csvOf(RESULT.customers);
    expect(text.startsWith('customerId')).toBe(true);
    expect(text).not.toContain('\r');
  });

  it('gives a header alone when there are no customers', () => {
    expect(csvOf(customersOf([columnOf('customerId', 'text'), []]))).toBe('customerId\n');
  });

  it('comes in chunks that make up all rows', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `Kunde Nr. ${index}`);
    const customers = customersOf(
      [columnOf('customerId', 'text'), ids],
      [columnOf('revenue', 'amount'), Float64Array.from(ids, (_, index) => index)],
    );
    expect([...customersCsv({ ...RESULT, customers }, 'de')].length).toBeGreaterThan(1);
    const rows = reread(csvOf(customers)).slice(1);
    expect(rows.map(([id]) => id)).toEqual(ids);
    expect(rows.at(-1)).toEqual(['Kunde Nr. 4999', '49.99']);
  });

  it('writes texts that need quotes so that they read back the same', () => {
    const names = [
      'a,b',
      '"',
      '""',
      'a"b',
      'a\nb',
      'a\r\nb',
      ' a',
      'a ',
      ';',
      '\u00e4\ud83d\ude00',
      'x'.repeat(100_000),
      '',
    ];
    const customers = customersOf(
      [columnOf('customerId', 'text'), names.map((_, index) => String(index))],
      [columnOf('name', 'text'), names],
    );
    expect(
      reread(csvOf(customers))
        .slice(1)
        .map(([, name]) => name),
    ).toEqual(names);
  });

  it('lets no text begin a formula, and every customer number be recovered', () => {
    const ids = [
      '=1+1',
      '+49 89',
      '-K12',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      "'=1",
      "''=1",
      '＝1',
      '-0815',
      '+49',
      '-1,5',
    ];
    const customers = customersOf([columnOf('customerId', 'text'), ids], [columnOf('name', 'text'), ids]);
    const cells = reread(csvOf(customers))
      .slice(1)
      .map(([id = '']) => id);
    const harmless = /^(?:'|[+-]?\d+(?:[.,]\d+)?$)/;
    for (const cell of cells) expect(cell).toMatch(harmless);
    expect(cells.map(fromSpreadsheetSafe)).toEqual(ids);
  });

  it('treats what is known as zero and what is unknown differently', () => {
    const customers = customersOf(
      [columnOf('customerId', 'text'), ['1', '2', '3', '4']],
      [columnOf('revenue', 'amount'), Float64Array.of(0, -0, Number.NaN, Number.POSITIVE_INFINITY)],
      [columnOf('x.share', 'share'), Float64Array.of(0, -0, Number.NaN, Number.NEGATIVE_INFINITY)],
    );
    expect(reread(csvOf(customers)).slice(1)).toEqual([
      ['1', '0.00', '0'],
      ['2', '0.00', '0'],
      ['3', '', ''],
      ['4', '', ''],
    ]);
  });

  it('replaces null characters, at which some readers end a text', () => {
    const customers = customersOf([columnOf('customerId', 'text'), ['a\0b']]);
    expect(csvOf(customers)).toBe('customerId\na\ufffdb\n');
  });

  it('writes leap days and days before 1970', () => {
    const days = ['1900-01-01', '2024-02-29', '1969-12-31'];
    const customers = customersOf(
      [columnOf('customerId', 'text'), days],
      [columnOf('firstPurchase', 'date'), Float64Array.from(days, dayOf)],
    );
    for (const [id, day] of reread(csvOf(customers)).slice(1)) expect(day).toBe(id);
  });
});
