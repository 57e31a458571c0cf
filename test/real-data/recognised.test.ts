import { describe, expect, it } from 'vitest';
import { kundenwert } from '../cli/run-after-run.js';
import { workspace } from '../cli/workspace.js';
import { isMissing, realData, score } from './scored.js';

const folder = workspace();

/** What `check` says of a file by itself, on one line. */
async function check(path: string): Promise<string> {
  const { stdout } = await kundenwert(['check', realData(path)], { cwd: folder });
  return stdout.replace(/\s+/g, ' ');
}

const ALONE = [
  [
    'adventureworks/AdventureWorks_Products.csv',
    'Die Datei ist ein Artikelstamm; Umsätze stehen nicht darin.',
  ],
  ['adventureworks/AdventureWorks_Sales_2018.csv', 'Den Artikelstamm mit Preis mitgeben'],
  ['adventureworks/AdventureWorks_Customers.csv', 'Die Datei mit den Umsätzen mitgeben'],
  ['cdnow/cdnow_customers_summary.csv', 'Die Datei ist eine Zusammenfassung der Käufe je Kunde'],
  ['datev/EXTF_Kontenbeschriftungen.csv', 'Die Datei ist eine DATEV-Datei mit Kontenbeschriftungen'],
  ['datev/EXTF_Stammdaten.csv', 'Die Datei mit den Umsätzen mitgeben'],
  ['places/plz-dach.csv', 'Die Datei ist ein Ortsverzeichnis'],
  ['sap-sales/BusinessPartners.csv', 'Die Datei mit den Umsätzen mitgeben'],
  [
    'sap-sales/SalesOrderItems.csv',
    'Die Datei mit den Belegköpfen (Belegnummer, Kundennummer, Datum) mitgeben',
  ],
  ['workbooks/test-issue-877.xlsx', 'Alle Blätter der Mappe sind ausgeblendet: Ersatzteilliste'],
] as const;

describe.skipIf(ALONE.some(([path]) => isMissing(realData(path))))('a file without settings', () => {
  it.each(ALONE)('%s says in one sentence what it is or what it lacks', async (path, sentence) => {
    const said = await check(path);
    expect(said).toContain(sentence);
    expect(said).toContain('Befunde: 1 Fehler');
  });
});

const PURCHASES = realData('cdnow/CDNOW_sample.txt');

/** Purchases without headings in columns of fixed width; their number and sum are counted over the file itself. */
describe.skipIf(isMissing(PURCHASES))('CDNOW', () => {
  it('is refused with the very settings that read it', async () => {
    const said = await check('cdnow/CDNOW_sample.txt');
    const settings = [...said.matchAll(/--set "([^"]+)"/g)].map(([, setting]) => setting ?? '');
    expect(settings).toHaveLength(5);
    const run = await score([PURCHASES, ...settings.flatMap((each) => ['--set', each])], folder);
    expect(run.value('sources.0.rowsUsed')).toBe(6919);
    expect(run.value('control.revenueUsed')).toBe(244_091.94);
    expect(run.value('control.customersInData')).toBe(2357);
  });
});

const SALES = ['csv', 'xlsx'].map((form) => realData(`adventureworks/AdventureWorks_Sales_2017.${form}`));
const PRODUCTS = realData('adventureworks/AdventureWorks_Products.csv');

/** The workbook was opened where days come before months: half of its days are turned round, the others are text. */
describe.skipIf([...SALES, PRODUCTS].some(isMissing))('AdventureWorks as a workbook', () => {
  it('has the customers of the text file, with a word about the days', async () => {
    const [text, workbook] = [
      await score([SALES[0] ?? '', PRODUCTS], folder),
      await score([SALES[1] ?? '', PRODUCTS], folder),
    ];
    expect(workbook.customers).toEqual(text.customers);
    expect(text.problems.map(({ code }) => code)).not.toContain('KW211');
    expect(workbook.problems.find(({ code }) => code === 'KW211')?.message).toContain(
      '221 Werte wie „1/13/2017“ sind Text geblieben, und keiner der 144 Werte',
    );
  });
});
