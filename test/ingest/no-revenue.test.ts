import { describe, expect, it } from 'vitest';
import { proposeLayout } from '../../src/ingest/headless.js';
import { engineForTests } from '../engine/test-engine.js';
import { type Files, loadFiles, refusalOf } from './load-files.js';

const test = engineForTests();

const refused = async (files: Files): Promise<readonly string[]> =>
  (await refusalOf(test, files)).map(({ code, message }) => `${code} ${message.de}`);

const LABELS =
  '"EXTF";700;20;"Kontenbeschriftungen";2;20260101000000000;;"XY";"";"";1001;456;20260101;4;;;"";"";;;;"";"";"";"";"";"";;;"";""\n' +
  'Konto;Kontenbeschriftung;Sprach-ID\n1000;"Kasse";"de-DE"\n';
const PLACES = 'country,postal_code,place,latitude,longitude\nDE,80331,München,48.1,11.6\n';
const SUMMARY = 'ID,frequency,recency,T\n1,2,30.43,38.86\n';
const ARTICLES = 'Artikelnummer;Bezeichnung;Einzelpreis;Stückkosten\nA1;Rohr;10,00;6,00\n';
const LINES = 'Kundennummer;Datum;Umsatz\n4711;02.01.2026;10,00\n4712;03.01.2026;20,00\n';

describe('a file without revenue', () => {
  it.each([
    [
      'KW215 Die Datei ist eine DATEV-Datei mit Kontenbeschriftungen (Namen von Sachkonten); Umsätze stehen nicht darin.',
      LABELS,
    ],
    [
      'KW215 Die Datei ist ein Ortsverzeichnis (Postleitzahlen mit Koordinaten); Umsätze stehen nicht darin.',
      PLACES,
    ],
    [
      'KW215 Die Datei ist eine Zusammenfassung der Käufe je Kunde (Wiederholkäufe, letzter Kauf, Kundenalter) ohne Beträge; Umsätze stehen nicht darin.',
      SUMMARY,
    ],
    ['KW215 Die Datei ist ein Artikelstamm; Umsätze stehen nicht darin.', ARTICLES],
    [
      'KW215 Die Datei ist eine Folge von Zahlen ohne Überschriften, je Zeile verschieden viele; Umsätze stehen nicht darin.',
      ' 1 713\n 50 5 120\n 1 2 62 3\n 2 80 25 14\n 3 36 88 1\n',
    ],
  ])('is named for what it is: %s', async (message, content) => {
    expect(await refused({ 'x.csv': content })).toEqual([message]);
  });

  it('is told to lack a column where it has amounts, not to be something else', async () => {
    const [message] = await refused({ 'x.csv': 'Artikelnummer;Datum;Umsatz\nA1;02.01.2026;10,00\n' });
    expect(message).toMatch(/^KW401 /);
  });

  it('is not said to be mere figures where they may stand for customers and amounts', async () => {
    const found = await refused({ 'x.txt': '4711 100,50\n4712 99,10\n4713 5,00\n4711 7,00\n' });
    expect(found.some((each) => each.startsWith('KW215'))).toBe(false);
  });

  it('is a note beside one that has some, with its name or its headings', async () => {
    const { ingested } = await loadFiles(test, {
      'lines.csv': LINES,
      'places.csv': PLACES,
      'other.csv': 'a,b\n1,2\n',
    });
    expect(
      ingested.problems.map(({ code, severity, message }) => `${severity} ${code} ${message.de}`),
    ).toEqual([
      'info KW216 Die Datei ist ein Ortsverzeichnis (Postleitzahlen mit Koordinaten); sie wird nicht verwendet.',
      'info KW403 Nicht als Tabelle erkannt und nicht verwendet. Überschriften: a · b',
    ]);
  });

  it('is said once to have no headings, with the settings that would read it', async () => {
    const found = await refusalOf(test, {
      'x.csv': '4711;02.01.2026;10,00\n4711;03.01.2026;20,00\n4712;04.01.2026;5,00\n',
    });
    expect(found.map(({ code }) => code)).toEqual(['KW217']);
    expect(found[0]?.remedy.en).toContain(
      '--set "tables.invoice-lines.headerRow=0" --set "tables.invoice-lines.columns.customerId=Column 1" ' +
        '--set "tables.invoice-lines.columns.date=Column 2" --set "tables.invoice-lines.columns.revenue=Column 3"',
    );
  });
});

describe('the layout proposed for a file without headings', () => {
  const settingsOf = (lines: readonly string[]): string | undefined =>
    proposeLayout({ headings: ['Spalte 1'], sample: lines.map((line) => [line]) })?.settings.de;

  it('cuts between columns of figures where the left one ends: figures grow to the left', () => {
    const settings = settingsOf([
      ' 00004 19970101  2   29.33',
      ' 00004 19970118  2  129.73',
      ' 00021 19970802 13   14.96',
    ]);
    expect(settings).toContain('widths=[6,9,3,8]');
    expect(settings).toMatch(/customerId=Spalte 1".*date=Spalte 2".*revenue=Spalte 4"$/);
  });

  it('cuts in front of a column of words: words grow to the right', () => {
    const settings = settingsOf([
      '4711 Alpha GmbH 02.01.2026   29,33',
      '4711 Beta KG    03.01.2026  129,73',
      '4712 Gamma AG   04.01.2026   14,96',
    ]);
    expect(settings).toContain('widths=[5,');
  });

  it('is none where lines are too few, have no common borders, or nothing looks like a date', () => {
    expect(settingsOf([' 00004 19970101   29.33'])).toBeUndefined();
    expect(settingsOf(['1 713', '50 5 120', '1 2 62 3', '2 80 25 14'])).toBeUndefined();
    expect(settingsOf(['11 12 13', '14 15 16', '17 18 19'])).toBeUndefined();
  });

  it('takes the column with decimals for the amount, and the one that repeats for the customer', () => {
    const proposal = proposeLayout({
      headings: ['Spalte 1', 'Spalte 2', 'Spalte 3', 'Spalte 4'],
      sample: [
        ['R1', 'K1', '02.01.2026', '10,50'],
        ['R2', 'K1', '03.01.2026', '7,25'],
        ['R3', 'K2', '04.01.2026', '1,00'],
      ],
    });
    expect(proposal?.settings.de).toMatch(/customerId=Spalte 2".*date=Spalte 3".*revenue=Spalte 4"$/);
    expect(proposal?.isFixedWidth).toBe(false);
  });
});
