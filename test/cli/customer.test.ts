import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../outputs/excel/check-package.js';
import { kundenwert } from './program.js';
import { workspace, writeLines } from './workspace.js';

const cwd = workspace();

const LINES = [
  'Kundennummer;Kunde;Rechnungsdatum;Umsatz;DB;Gebiet',
  '0010;Alpha Werke GmbH;15.03.2025;900,00;300,00;Nord',
  '0010;Alpha Werke GmbH;31.12.2025;9.100,00;2.700,00;Nord',
  '20;Beta Öl AG;15.06.2025;2.000,00;400,00;Süd',
  '30;Beta Süd KG;15.06.2025;600,00;200,00;Süd',
  '=1+1;=HYPERLINK("http://x")\u001b[31m;15.06.2025;100,00;10,00;Süd',
];
const SERVICES = [
  'Datum;Kundennummer;Serviceart;Dauer;Notiz;Mitarbeiter;Berechnet',
  '10.03.2025;10;Hotline;60;Leckage am Zylinder;Uwe Zöllner;nein',
  '11.03.2025;0010;Schulung;120;=1+2;Eva;vergünstigt',
  '12.03.2025;0010;Schulung;60;;Eva;ja',
  '10.03.2024;0010;Hotline;60;zu alt;Uwe;nein',
  '10.03.2025;20;Hotline;60;fremde Notiz;Uwe;nein',
];
const VISITS = [
  'Datum;Kundennummer;Besuchsart;Dauer;Betreuer',
  '05.02.2025;0010;Besuch;45;Eva Klein',
  '06.02.2025;20;Besuch;45;Otto Groß',
];
writeLines(cwd, 'l.csv', LINES);
writeLines(cwd, 's.csv', SERVICES);
writeLines(cwd, 'v.csv', VISITS);

const customer = (...args: string[]) => kundenwert(['customer', ...args, 'l.csv', 's.csv', 'v.csv'], { cwd });

describe('kundenwert customer', () => {
  it('shows who he is, where he stands and why, what brings him on, what he got', async () => {
    const { stdout, stderr, exit } = await customer('20');
    expect(stderr).toBe('');
    expect(exit).toBe(0);
    expect(stdout).toContain('Beta Öl AG (20)\n');
    expect(stdout).toContain('Gebiet Süd');
    const flowing = stdout.replace(/\s+/g, ' ');
    // Before him 3,000 of 3,610; 3,000 are 80 % of 3,750, that is of 3,210 and 540.
    expect(flowing).toContain(
      'B, weil: größere Kunden bringen 83,1 % des Deckungsbeitrags, und das ist ≥ 80 % und < 95 %.',
    );
    expect(flowing).toContain('Bis A fehlen 140 EUR Deckungsbeitrag: 540 EUR statt 400 EUR');
    expect(stdout).toContain('fremde Notiz');
    expect(stdout).toContain('Otto Groß');
    expect(stdout).not.toContain('Leckage');
    expect(stdout).not.toContain('Eva Klein');
  });

  it('says the distance to the next class and what would close it', async () => {
    const { stdout } = await customer('30', '--lang', 'en');
    const flowing = stdout.replace(/\s+/g, ' ');
    // As large as the one of 400, only the 3,000 stand before him: 78.7 %.
    expect(flowing).toContain('200 EUR of contribution is missing to A: 400 EUR instead of 200 EUR');
    expect(flowing).toContain('Price (same quantity) 600 EUR 800 EUR +33.3 %');
    expect(flowing).toContain('Quantity (same margin) 600 EUR 1,200 EUR +600 EUR');
    expect(stdout).toContain('What brings class A by contribution');
  });

  it('values services at standard rates, and says what they are as a price', async () => {
    const { stdout } = await customer('10');
    // 60 minutes at 65 an hour, half of 120 minutes at 75, charged ones not at all: 140 of 10,000 revenue.
    expect(stdout).toContain('Zusammen 140\u00a0EUR, das sind 1,40 Prozentpunkte vom Umsatz');
    expect(stdout).toContain('Uwe Zöllner');
    expect(stdout).toMatch(/Summe\s+140\s+240/);
    expect(stdout).not.toContain('zu alt');
  });

  it('shows services without their cost where they cannot be valued', async () => {
    const { stdout } = await customer('10', '--stages', 'abc', '--lang', 'en');
    expect(stdout).toContain('A, because no customer is larger.');
    expect(stdout).toContain('Without cost, because the services could not be evaluated.');
    expect(stdout).toMatch(/Hotline\s+2025-03-10\s+60\s+Leckage am/);
  });

  it.each([['10'], ['00010'], ['alpha werke gmbh'], ['Alpha']])('finds him as %s', async (typed) => {
    const { stdout, exit } = await customer(typed, '--stages', 'abc');
    expect(exit).toBe(0);
    expect(stdout).toContain('Alpha Werke GmbH (0010)');
  });

  it('refuses a customer that there is not, with the nearest', async () => {
    const { stdout, stderr, exit } = await customer('Alhpa Werke GmbH');
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('KW346');
    expect(stderr).toContain('0010 Alpha Werke GmbH');
  });

  it('does not choose between several', async () => {
    const { stderr, exit } = await customer('beta', '--lang', 'en');
    expect(exit).toBe(2);
    expect(stderr).toContain('KW347');
    expect(stderr).toContain('20 Beta Öl AG; 30 Beta Süd KG');
  });

  it('shows nothing on a terminal that acts, and asks for its two arguments', async () => {
    const { stdout, exit } = await customer('=1+1');
    expect(exit).toBe(0);
    expect(stdout).not.toContain('\u001b');
    const { stderr, exit: usage } = await kundenwert(['customer', '10'], { cwd });
    expect(usage).toBe(2);
    expect(stderr).toContain('KW343');
  });

  it('is explained by --help in both languages', async () => {
    const german = await kundenwert(['customer', '--help'], { cwd });
    expect(german.stdout).toContain('<kunde> <dateien...>');
    const english = await kundenwert(['customer', '--help', '--lang', 'en'], { cwd });
    expect(english.stdout).toContain('<customer> <files...>');
  });
});

describe('the customer to take along', () => {
  it('is a sound workbook without formulas from the data, and says nothing of others', async () => {
    const out = join(cwd, 'xlsx');
    const { stdout, exit } = await customer('=1+1', '-f', 'xlsx', '-o', out);
    expect(exit).toBe(0);
    expect(readdirSync(out)).toEqual(['customer-=1+1.xlsx']);
    expect(stdout).toContain('customer-=1+1.xlsx');
    const parts = await checkPackage(readFileSync(join(out, 'customer-=1+1.xlsx')));
    const all = [...parts.values()].join('\n');
    expect(all).not.toContain('<f>');
    expect(all).not.toContain('Alpha Werke');
  });

  it('holds his services with date, background and person', async () => {
    const out = join(cwd, 'ten');
    await customer('10', '-f', 'xlsx,json', '-o', out, '--lang', 'en');
    const parts = await checkPackage(readFileSync(join(out, 'customer-0010.xlsx')));
    const texts = parts.get('xl/sharedStrings.xml') ?? '';
    for (const text of ['Leckage am Zylinder', 'Uwe Zöllner', '=1+2', 'Eva Klein'])
      expect(texts).toContain(text);
    const json = JSON.parse(readFileSync(join(out, 'customer-0010.json'), 'utf8'));
    expect(json).toMatchObject({ customerId: '0010', name: 'Alpha Werke GmbH', currency: 'EUR' });
    const ledger = json.stages['value-to-value'].tables.find(({ id }: { id: string }) => id === 'ledger');
    const column = (id: string): number => ledger.columns.findIndex((each: { id: string }) => each.id === id);
    const rows = ledger.rows.map((row: unknown[]) => [
      row[column('day')],
      row[column('given')],
      row[column('charge')],
    ]);
    expect(rows).toEqual([
      ['2025-03-12', null, 'charged'],
      ['2025-03-11', 75, 'reduced'],
      ['2025-03-10', 65, 'free'],
      [null, 140, null],
    ]);
    const revenue = json.figures.find(({ id }: { id: string }) => id === 'revenue');
    expect(revenue).toMatchObject({ value: 10_000, medianOfAll: 1_300, rank: 1, ranked: 4 });
  });

  it('is the same bytes every time, and leaves inputs alone', async () => {
    const bytes = async (name: string): Promise<Buffer> => {
      const out = join(cwd, name);
      await customer('10', '-f', 'xlsx', '-o', out, '-q');
      return readFileSync(join(out, 'customer-0010.xlsx'));
    };
    expect((await bytes('once')).equals(await bytes('twice'))).toBe(true);
    const { exit } = await customer('77', '-f', 'xlsx', '-o', join(cwd, 'never'));
    expect(exit).toBe(2);
    expect(existsSync(join(cwd, 'never'))).toBe(false);
  });
});
