import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeSettings } from '../../src/config/describe.js';
import { isMissing, realData } from '../real-data/scored.js';
import { kundenwert } from './run-after-run.js';
import { SOUND_EXPORT, workspace, writeLines } from './workspace.js';

const cwd = workspace();
const DEMO = fileURLToPath(new URL('../../fixtures/demo/musterwerk.xlsx', import.meta.url));

function folder(name: string): string {
  mkdirSync(join(cwd, name));
  return join(cwd, name);
}

/** Customer list and result of a run, byte by byte, without what says where settings came from. */
async function outputs(
  files: readonly string[],
  at: string,
  options: readonly string[],
): Promise<{ readonly customers: string; readonly result: string }> {
  const out = join(at, `out-${options.length}`);
  const ended = await kundenwert(['score', ...files, '-q', '-f', 'csv,json', '-o', out, ...options], { cwd });
  expect([ended.exit, ended.stderr]).toEqual([0, '']);
  const { settingOrigins, settings, ...result } = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
  const { tables, ...others } = settings;
  return {
    customers: readFileSync(join(out, 'customers.csv'), 'utf8'),
    result: JSON.stringify({ ...result, others }, null, 1),
  };
}

/** A run with the file that init wrote gives what one without it gives. */
async function expectReproduced(
  files: readonly string[],
  at: string,
  options: readonly string[] = [],
): Promise<void> {
  const settings = join(at, 'settings.yaml');
  const ended = await kundenwert(['init', ...files, '-o', settings, '-q', ...options], { cwd });
  expect([ended.exit, ended.stdout, ended.stderr]).toEqual([0, '', '']);
  const [again, before] = [await outputs(files, at, ['-c', settings]), await outputs(files, at, options)];
  expect(again.customers).toBe(before.customers);
  expect(again.result).toBe(before.result);
}

describe.concurrent('kundenwert init', () => {
  it('writes settings that give the same customers', async () => {
    await expectReproduced([DEMO], folder('demo'));
  });

  it('keeps what was set for the run', async () => {
    const at = folder('set');
    const demo = ['demo', at, '--customers', '150', '--lines', '3000', '--format', 'xlsx', '-q'];
    expect((await kundenwert(demo, { cwd })).exit).toBe(0);
    await expectReproduced([join(at, 'musterwerk.xlsx')], at, [
      ...['--set', 'stages.abc.cutPoints=[0.5,0.7]', '--set', 'stages.care-model.classes.A.visits=20'],
      ...['--as-of', '2026-03-31', '--months', '6'],
    ]);
  });

  it.for<[string, string[]]>([
    ['superstore-de', ['sample-superstore.csv']],
    ['online-retail', ['OnlineRetail.csv']],
    ['sap-sales', ['BusinessPartners.csv', 'SalesOrderItems.csv', 'SalesOrders.csv']],
    ['datev', ['EXTF_Buchungsstapel.csv', 'EXTF_Kontenbeschriftungen.csv', 'EXTF_Stammdaten.csv']],
    ['workbooks', ['GlobalSales.xlsx']],
    [
      'adventureworks',
      [
        ...['AdventureWorks_Customers.csv', 'AdventureWorks_Products.csv'],
        ...[
          'AdventureWorks_Sales_2017.csv',
          'AdventureWorks_Sales_2018.csv',
          'AdventureWorks_Sales_2019.csv',
        ],
      ],
    ],
  ])('does so for the real exports in %s', async ([from, names], { skip }) => {
    const files = names.map((name) => realData(`${from}/${name}`));
    skip(files.some(isMissing), `${from} is not there`);
    await expectReproduced(files, folder(from));
  });

  it('gives each of several tables that belong together its own headings, and leaves joins to recognition', async () => {
    const at = folder('joined');
    const heads = ['Belegnr;Kunde;Datum;Betrag', 'R1;1;15.01.2026;21,00', 'R2;2;16.02.2026;3,00'];
    const items = ['Belegnr;Artikelnr;Menge', 'R1;A;2', 'R1;B;1', 'R2;B;3'];
    const articles = ['Artikelnr;Preis;Einstandspreis;Warengruppe', 'A;10,00;6,50;Rohr', 'B;1,00;0,25;Bogen'];
    const masters = ['Kunde;Firma;Ort', '1;Alpha;Köln', '2;Beta;Bonn', '3;Gamma;Bonn'];
    const files = Object.entries({ heads, items, articles, masters }).map(([name, lines]) =>
      writeLines(at, `${name}.csv`, lines),
    );
    await expectReproduced(files, at);
    const text = readFileSync(join(at, 'settings.yaml'), 'utf8');
    expect(text).toContain('\n      # unitPrice: "Preis" # verbunden aus articles.csv\n');
    const { tables } = parse(text);
    expect(Object.keys(tables).sort()).toEqual(['customers', 'order-items', 'orders', 'products']);
    expect(tables['order-items'].columns).toEqual({ quantity: 'Menge', invoiceNumber: 'Belegnr' });
    expect(tables.orders.columns).toMatchObject({ customerId: 'Kunde', date: 'Datum' });
    expect(tables.products.columns).toMatchObject({ productId: 'Artikelnr', unitCost: 'Einstandspreis' });
  });

  it('survives headings that are dangerous in YAML', async () => {
    const at = folder('hostile');
    writeLines(at, 'x.csv', [
      'Kundennummer;"Name: ""A"" # b";Datum;Umsatz;"- {x}: [1, \\u2028 !!js"',
      '4711;Alpha;15.01.2026;1.200,00;1',
      '4712;Beta;16.02.2026;300,50;2',
    ]);
    await expectReproduced([join(at, 'x.csv')], at, [
      '--set',
      'tables.invoice-lines.columns.name="Name: \\"A\\" # b"',
    ]);
    const settings = parse(readFileSync(join(at, 'settings.yaml'), 'utf8'));
    expect(settings.tables['invoice-lines'].columns.name).toBe('Name: "A" # b');
  });

  it('keeps what was set about a table', async () => {
    const at = folder('grouped');
    const file = writeLines(at, 'x.csv', [
      'Kundennummer;Datum;Umsatz',
      ...['4711;15.01.2026;10,00', ';16.01.2026;20,00', '4712;15.01.2026;1,50', ';16.01.2026;2,00'],
    ]);
    await expectReproduced([file], at, ['--set', 'tables.invoice-lines.fillDown=true']);
    expect(readFileSync(join(at, 'settings.yaml'), 'utf8')).toContain('\n    fillDown: true\n');
  });

  it('leaves a name that serves as key to recognition', async () => {
    const at = folder('names');
    writeLines(at, 'x.csv', [
      'Kundenname;Datum;Umsatz',
      'Alpha;15.01.2026;1.200,00',
      'Beta;16.02.2026;300,50',
    ]);
    await expectReproduced([join(at, 'x.csv')], at);
  });

  it('describes every setting there is with its default, none left out', async () => {
    const at = folder('all');
    const path = join(at, 'kundenwert.yaml');
    await kundenwert(['init', writeLines(at, 'x.csv', SOUND_EXPORT), '-o', path, '--lang', 'en'], { cwd });
    const text = readFileSync(path, 'utf8');
    const keys = describeSettings()
      .filter(({ path: setting, section }) => !/\[\]|<name>/.test(setting) && section !== 'tables.<table>')
      .map(({ path: setting }) => setting.split('.').at(-1));
    expect(keys.filter((key) => !new RegExp(`^ *(# )?${key}:`, 'm').test(text))).toEqual([]);
    expect(text).toContain('# asOf: "2026-03-17"');
    expect(text).toContain('\nlanguage: en\n');
    expect(text).not.toContain('Zulässig');
    const settings = parse(text);
    expect(settings.tables['invoice-lines'].columns).toEqual({
      customerId: 'Kundennummer',
      date: 'Datum',
      revenue: 'Umsatz',
      name: 'Name',
    });
  });

  it('overwrites nothing without being told to, and leaves nothing behind', async () => {
    const at = folder('present');
    const file = writeLines(at, 'x.csv', SOUND_EXPORT);
    const path = join(at, 'mine.yaml');
    writeFileSync(path, 'months: 6\n');
    const refused = await kundenwert(['init', file, '-o', path], { cwd });
    expect([refused.exit, refused.stdout]).toEqual([73, '']);
    expect(refused.stderr).toContain('KW911');
    expect(readFileSync(path, 'utf8')).toBe('months: 6\n');
    const forced = await kundenwert(['init', file, '-o', path, '--force'], { cwd });
    expect(forced.exit).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('tables:');
    const clash = await kundenwert(['init', file, '-o', file, '--force'], { cwd });
    expect([clash.exit, clash.stderr.includes('KW109')]).toEqual([73, true]);
    expect(readdirSync(at).sort()).toEqual(['mine.yaml', 'x.csv']);
  });

  it('writes the mapping even where something is undecided, says so and ends with 1', async () => {
    const at = folder('undecided');
    const file = writeLines(at, 'x.csv', [
      'Kundennummer;Datum;Umsatz',
      '1;15.01.2026;1.234',
      '2;16.01.2026;5.678',
    ]);
    const ended = await kundenwert(['init', file, '-o', join(at, 'k.yaml')], { cwd });
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain('KW201');
    expect(existsSync(join(at, 'k.yaml'))).toBe(true);
  });
});
