import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromSpreadsheetSafe, spreadsheetSafe } from '../../src/outputs/csv/spreadsheet-safe.js';
import { isMissing, realData } from '../real-data/scored.js';
import { readCsv } from './case-outcome.js';
import { kundenwert } from './run-after-run.js';
import { workspace, writeLines } from './workspace.js';

const cwd = workspace();
const DEMO = fileURLToPath(new URL('../../fixtures/demo/musterwerk.xlsx', import.meta.url));
const CONTROL = fileURLToPath(new URL('../../fixtures/demo/musterwerk-kontrolle.json', import.meta.url));

function folder(name: string): string {
  mkdirSync(join(cwd, name));
  return join(cwd, name);
}

/** Exact sum of amounts with up to six decimals, in millionths. */
function micros(amounts: readonly (string | undefined)[]): bigint {
  return amounts.reduce((sum, amount) => {
    const [whole = '', fraction = ''] = (amount ?? '').split('.');
    return amount === '' ? sum : sum + BigInt(whole + fraction.padEnd(6, '0'));
  }, 0n);
}

const NAMES = [
  '=SUM(A1)',
  '+49 30',
  '-K12',
  "'quoted",
  '@x',
  'Müller, "A" & Söhne',
  '-0815',
  ' =x',
  '\u00a0-y',
];

describe.concurrent('kundenwert tables', () => {
  it('writes one line for each record, exact, in the order of the file, with every column', async () => {
    const at = folder('one');
    const file = writeLines(at, 'x.csv', [
      'Kundennummer;Datum;Umsatz;Rechnungsnr.;Artikelgruppe',
      '0042;15.01.2026;1.200,125;R1;Öl',
      '0042;15.01.2026;1.200,125;R1;Öl',
      '0042;15.01.2026;0,000001;R1;Öl',
      '7;16.01.2026;-3,50;R2;',
    ]);
    const ended = await kundenwert(['tables', file, '-o', at], { cwd });
    expect([ended.exit, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain('invoice-lines: 4 Zeilen gelesen = 4 geschrieben + 0 zurückgewiesen');
    expect(readFileSync(join(at, 'invoice-lines.csv'), 'utf8')).toBe(
      [
        'customerId,date,revenue,invoiceNumber,productGroup',
        '0042,2026-01-15,1200.125,R1,Öl',
        '0042,2026-01-15,1200.125,R1,Öl',
        '0042,2026-01-15,0.000001,R1,Öl',
        '7,2026-01-16,-3.5,R2,',
        '',
      ].join('\n'),
    );
    expect(readdirSync(at).sort()).toEqual(['invoice-lines.csv', 'x.csv']);
  });

  it('writes amounts with no more decimals than they have, products with all of them', async () => {
    const at = folder('decimals');
    const amounts = ['0', '100', '-1000000', '120,50', '0,05', '-0,5', '10,10', '7,123400', '0,100001'];
    const plain = writeLines(at, 'plain.csv', [
      'Kundennummer;Datum;Umsatz',
      ...amounts.map((amount) => `1;15.01.2026;${amount}`),
    ]);
    const product = writeLines(at, 'product.csv', [
      'Kundennummer;Datum;Menge;Einzelpreis;Stückkosten',
      '1;15.01.2026;0,000001;0,000003;10',
      '1;15.01.2026;3;1.000,50;0,3333',
    ]);
    for (const [name, file] of Object.entries({ plain, product }))
      expect((await kundenwert(['tables', file, '-o', join(at, name), '-q'], { cwd })).exit).toBe(0);
    const read = (name: string) => readCsv(readFileSync(join(at, name, 'invoice-lines.csv'), 'utf8'));
    expect(read('plain').map(({ revenue }) => revenue)).toEqual([
      ...['0', '100', '-1000000', '120.5', '0.05', '-0.5', '10.1', '7.1234', '0.100001'],
    ]);
    expect(read('product').map(({ revenue, cost, quantity }) => [revenue, cost, quantity])).toEqual([
      ['0.000000000003', '0.00001', '0.000001'],
      ['3001.5', '0.9999', '3'],
    ]);
  });

  it('lists what it leaves out with line, reason and amount, so that the sums reconcile', async () => {
    const at = folder('left-out');
    const file = writeLines(at, 'x.csv', [
      'Kundennummer;Datum;Umsatz',
      '1;15.01.2026;10,00',
      ';15.01.2026;5,25',
      '2;15.01.2026;zehn',
      '3;31.02.2026;1,00',
      'Summe;;16,25',
    ]);
    const ended = await kundenwert(['tables', file, '-o', at, '--lang', 'en'], { cwd });
    expect(ended.exit).toBe(0);
    expect(ended.stderr).toContain('KW203');
    const rows = readCsv(readFileSync(join(at, 'invoice-lines-rejected.csv'), 'utf8'));
    expect(rows.map(({ row, code, reason, revenue }) => [row, code, reason, revenue])).toEqual([
      ['3', 'no-customer', 'without a customer ID', '5.25'],
      ['4', 'KW203', 'unreadable amount', ''],
      ['5', 'KW204', 'unreadable date', '1'],
      ['6', 'total', 'total rows', '16.25'],
    ]);
    expect(rows.every((row) => row.file === file)).toBe(true);
  });

  it('escapes what a spreadsheet would run, by the same rule as the customer list', async () => {
    const at = folder('formulas');
    const lines = NAMES.map((name, index) => `K${index};"${name.replaceAll('"', '""')}";15.01.2026;1,50`);
    const file = writeLines(at, 'x.csv', ['Kundennummer;Name;Datum;Umsatz', ...lines]);
    await kundenwert(['tables', file, '-o', at], { cwd });
    const rows = readCsv(readFileSync(join(at, 'invoice-lines.csv'), 'utf8'));
    const trimmed = NAMES.map((name) => name.trim());
    expect(rows.map(({ name }) => name)).toEqual(trimmed.map(spreadsheetSafe));
    expect(rows.map(({ name }) => fromSpreadsheetSafe(name ?? ''))).toEqual(trimmed);
  });

  it('agrees with the control totals of the demo company', async () => {
    const at = folder('demo');
    const ended = await kundenwert(['tables', DEMO, '-o', at, '-q'], { cwd });
    expect([ended.exit, ended.stdout, ended.stderr]).toEqual([0, '', '']);
    expect(readdirSync(at).sort()).toEqual([
      'activities.csv',
      'costs.csv',
      'customers.csv',
      'invoice-lines.csv',
      'overrides.csv',
      'reps.csv',
      'services.csv',
      'time-study.csv',
    ]);
    const lines = readCsv(readFileSync(join(at, 'invoice-lines.csv'), 'utf8'));
    const control = JSON.parse(readFileSync(CONTROL, 'utf8'));
    expect(micros(lines.map(({ revenue }) => revenue))).toBe(BigInt(control.revenueCents.read) * 10_000n);
    expect(lines.length).toBe(9_000);
  });

  it('writes Parquet, the same bytes with any number of threads', async () => {
    const at = folder('parquet');
    for (const threads of [1, 2]) {
      const out = join(at, String(threads));
      const set = `engine.threads=${threads}`;
      const ended = await kundenwert(['tables', DEMO, '-f', 'parquet', '-o', out, '--set', set], { cwd });
      expect(ended.exit).toBe(0);
    }
    for (const name of readdirSync(join(at, '1'))) {
      const bytes = readFileSync(join(at, '1', name));
      expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
      expect(bytes.equals(readFileSync(join(at, '2', name)))).toBe(true);
    }
  });

  it('refuses to write over its input, and what cannot be decided', async () => {
    const at = folder('refused');
    const file = writeLines(at, 'invoice-lines.csv', ['Kundennummer;Datum;Umsatz', '1;15.01.2026;1,50']);
    const before = readFileSync(file, 'utf8');
    const clash = await kundenwert(['tables', file, '-o', at], { cwd });
    expect([clash.exit, clash.stderr.includes('KW109')]).toEqual([73, true]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    const open = writeLines(at, 'open.csv', ['Kundennummer;Datum;Umsatz', '1;15.01.2026;1.234']);
    const undecided = await kundenwert(['tables', open, '-o', join(at, 'out')], { cwd });
    expect([undecided.exit, undecided.stderr.includes('KW201')]).toEqual([65, true]);
    expect(readdirSync(join(at, 'out'))).toEqual([]);
    const format = await kundenwert(['tables', open, '-f', 'xlsx'], { cwd });
    expect([format.exit, format.stderr.includes('KW910')]).toEqual([2, true]);
  });

  it.skipIf(isMissing(realData('online-retail')))('reconciles Online Retail to the millionth', async () => {
    const at = folder('online-retail');
    const file = realData('online-retail/OnlineRetail.csv');
    const ended = await kundenwert(['tables', file, '-o', at], { cwd });
    expect(ended.exit).toBe(0);
    const lines = readCsv(readFileSync(join(at, 'invoice-lines.csv'), 'utf8'));
    const left = readCsv(readFileSync(join(at, 'invoice-lines-rejected.csv'), 'utf8'));
    expect([lines.length, left.length]).toEqual([406_829, 135_080]);
    expect(micros(lines.map(({ revenue }) => revenue))).toBe(8_300_065_814_000n);
    expect(micros([...lines, ...left].map(({ revenue }) => revenue))).toBe(9_747_747_934_000n);
  });
});
