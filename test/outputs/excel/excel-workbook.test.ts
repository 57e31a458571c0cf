import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { excelWorkbook } from '../../../src/outputs/excel/excel-workbook.js';
import type { RunResult } from '../../../src/results/run-result.js';
import { elementsNamed, parseXml } from './read-package.js';
import { allTexts, type ReadWorkbook, rowsBelow, rowsOf, writeWorkbook } from './read-workbook.js';
import { sampleResult } from './sample-result.js';

const RESULT = sampleResult();

describe('the workbook in German', () => {
  let german: ReadWorkbook;
  beforeAll(async () => {
    german = await writeWorkbook(RESULT, 'de');
  });
  const sheet = (name: string): ExcelJS.Worksheet => german.book.getWorksheet(name)!;

  test('has a sheet for everything, and none for what was not computed', () => {
    expect(german.book.worksheets.map(({ name }) => name)).toEqual([
      'Übersicht',
      'Kunden',
      'ABC-Analyse',
      'Kundenwert und Kundennutzen- vi',
      'Datenqualität',
      'Annahmen',
      'Glossar',
    ]);
  });

  test('draws the tables of a stage with codes, units, unknown cells and totals', () => {
    const headings = ['Klasse', 'Kunden', 'Anteil der Kunden', 'Umsatz (EUR)'];
    expect(rowsBelow(sheet('ABC-Analyse'), headings).slice(0, 5)).toEqual([
      ['A', 412, 0.0942, 96_000_000, 0.8, 28_123_456.78, 233_009.71],
      ['B', 903, 0.2065, 18_000_000, 0.15, 3_000_000, 19_933.55],
      ['C', 2_596, 0.5938, 6_000_000, 0.05, -412_345.67, 2_311.25],
      ['neu', 38, 0.0087, 0, null, null, null],
      ['Alle', 3_949, 1, 120_000_000, 1, 30_711_111.11, 30_387.44],
    ]);
    const segments = rowsBelow(sheet('Kundenwert und Kundennutzen- vi'), ['Feld', 'Kunden']);
    expect(segments[0]).toEqual([
      'Sternkunden',
      120,
      900_000,
      1234.5,
      0.75,
      187,
      new Date('2025-11-08'),
      'Ausbauen: gemeinsame Jahresplanung, Cross-Selling',
    ]);
    expect(segments[2]?.[0]).toBe("=cmd|' /C calc'!A0");
    expect([segments[3]?.[0], segments[3]?.[7]]).toEqual(['__proto__', 'toString']);
  });

  test('leaves the total out of the data bars', () => {
    const xml = parseXml(german.parts.get('xl/worksheets/sheet3.xml')!);
    const bars = elementsNamed(xml, 'conditionalFormatting').map(({ attributes }) => attributes.sqref);
    const rows = rowsOf(sheet('ABC-Analyse'));
    const first = rows.findIndex((row) => row[0] === 'A' && row[1] === 412) + 1;
    expect(bars.slice(0, 2)).toEqual([`E${first}:E${first + 3}`, `F${first}:F${first + 3}`]);
  });

  test('answers the four questions on one page and names what is missing', () => {
    const texts = rowsOf(sheet('Übersicht'))
      .flat()
      .filter((value) => typeof value === 'string');
    for (const question of ['Wer zählt?', 'Wo wird Geld verdient und verloren?', 'Was ist zu tun?']) {
      expect(texts).toContain(question);
    }
    expect(texts).toContain('Was konnten die Daten nicht sagen?');
    expect(texts).toContain(
      '•  Lieferanteil und Potenzial übersprungen: Keine Spalte mit dem Potenzial der Kunden. Spalte „Potenzial“ ergänzen oder in den Einstellungen unter tables zuordnen.',
    );
    expect(texts).toContain('•  Gerechnet ist bis Stufe 2 von 4.');
    expect(texts).toContain('•  Verkaufsgebiete gescheitert: Fehler im Programm (KW901).');
    expect(texts).toContain('Muster & Söhne <GmbH> – Kundenwert-Analyse');
    expect(texts).toContain(
      'Zeitraum 01.01.2025 – 31.12.2025 (12 Monate)   ·   Stichtag 31.12.2025   ·   Beträge in EUR',
    );
    expect(sheet('Übersicht').pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 1,
      paperSize: 9,
    });
  });

  test('links the overview to every sheet, and every report back to it', () => {
    const targets = (part: string): (string | undefined)[] =>
      elementsNamed(parseXml(german.parts.get(part)!), 'hyperlink').map(
        ({ attributes }) => attributes.location,
      );
    expect(targets('xl/worksheets/sheet1.xml').sort()).toEqual([
      "'ABC-Analyse'!A1",
      "'Annahmen'!A1",
      "'Datenqualität'!A1",
      "'Glossar'!A1",
      "'Kunden'!A1",
      "'Kundenwert und Kundennutzen- vi'!A1",
    ]);
    for (const number of [3, 4, 5, 6, 7]) {
      expect(targets(`xl/worksheets/sheet${number}.xml`)).toEqual(["'Übersicht'!A1"]);
    }
  });

  test('shows the reconciliation to the cent', () => {
    const quality = sheet('Datenqualität');
    expect(rowsBelow(quality, ['Größe', 'gelesen'])[0]).toEqual([
      'Umsatz (EUR)',
      152_345_678.9,
      150_000_000,
      1_234_567.89,
      1_111_111.01,
      'stimmt (Differenz 0,00\u00a0EUR)',
    ]);
    expect(rowsBelow(quality, ['Größe', 'verwendet']).slice(1, 3)).toEqual([
      ['Deckungsbeitrag (EUR)', 39_500_000, 31_000_000, 8_500_000, 0, 'stimmt (Differenz 0,00\u00a0EUR)'],
      ['Zeilen', 411_000, 300_000, 111_000, 0, 'stimmt (Differenz 0)'],
    ]);
    const provenance = rowsBelow(quality, ['Quelle', 'Überschrift in der Datei', 'Erkannt als', 'Daten bis']);
    expect(provenance.slice(0, 4).map((row) => row.slice(0, 2))).toEqual([
      ['rechnungen_2023-2025.csv', 'Umsatz netto'],
      ['rechnungen_2023-2025.csv', 'berechnet: Umsatz netto − WES'],
      ['Artikel.xlsx [Preise] → rechnungen_2023-2025.csv', 'VK'],
      ['rechnungen_2023-2025.csv', expect.stringContaining('HYPERLINK')],
    ]);
    expect(rowsBelow(quality, ['Regel', 'Kennung'])[2]).toEqual(['Summe', null, 856, 1_111_111.01]);
  });

  test('says which tables were joined, with the keys that match', () => {
    expect(rowsBelow(sheet('Datenqualität'), ['Erkannt als', 'Überschrift in der Datei'])).toContainEqual(
      expect.arrayContaining(['invoice-lines', 'Kundennr', 'customers', 'Kundennr', 12, 11, 0, 1150, 4]),
    );
  });

  test('lists every problem, the gravest first', () => {
    const rows = rowsBelow(sheet('Datenqualität'), ['Ort', 'Gefunden']);
    expect(rows.map((row) => row[3])).toEqual(['KW203', 'KW204', 'KW501']);
    expect(rows[0]?.slice(0, 5)).toEqual([
      'rechnungen_2023-2025.csv, Zeile 118, Spalte „DB II“',
      '=1.234.56',
      'Fehler',
      'KW203',
      13,
    ]);
  });

  test('lists every setting with its origin', () => {
    expect(rowsBelow(sheet('Annahmen'), ['Einstellung', 'Wert']).map((row) => row.slice(0, 3))).toEqual([
      ['period.asOf', '2025-12-31', 'aus den Daten'],
      ['stages.abc.thresholds', '0.8; 0.95', 'Voreinstellung'],
      ['stages.wallet.smallestShare', 0.0000001, 'Einstellungsdatei'],
      ['strict', 'nein', 'Befehlszeile'],
      ['company', 'nicht gesetzt', 'Voreinstellung'],
      ['year', 2025, 'Befehlszeile'],
      ['tables.customers.name', '=1+1', 'Einstellungsdatei'],
    ]);
  });

  test('explains every column once, in the order of a dictionary', () => {
    const rows = rowsBelow(sheet('Glossar'), ['Begriff', 'Bedeutung']);
    const terms = rows.map((row) => String(row[0]));
    expect(terms.slice(0, 4)).toEqual(['ABC-Klasse', 'Abstand', 'Anteil', 'Anteil am Umsatz']);
    expect(rows.filter((row) => row[0] === 'Kumulierter Anteil')).toEqual([
      [
        'Kumulierter Anteil',
        'Kumulierter Anteil: so wird gerechnet.',
        'Anteil in %',
        'ABC-Analyse',
        'ABC-Analyse',
      ],
    ]);
    const labels = RESULT.stages.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns));
    for (const { label } of [...labels, ...RESULT.customers.columns]) expect(terms).toContain(label.de);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });

  test('turns no text into a formula, on no sheet', () => {
    for (const [path, part] of german.parts) {
      if (path.startsWith('xl/worksheets/sheet')) expect(part).not.toMatch(/<f[ >]|t="str"/);
    }
  });
});

describe('a workbook', () => {
  test('in English holds no German wording of its own', async () => {
    const { book } = await writeWorkbook(RESULT, 'en');
    expect(book.worksheets.map(({ name }) => name).slice(0, 3)).toEqual([
      'Overview',
      'Customers',
      'ABC analysis',
    ]);
    const texts = allTexts(book);
    expect(texts).not.toMatch(/Zeitraum|Stichtag|Umsatz \(|Abhilfe|stimmt|Kennzahl|Wer zählt|Anzahl|Blatt/);
    expect(texts).toContain('Period 2025-01-01 – 2025-12-31 (12 months)');
    expect(texts).toContain('agrees (Difference 0.00\u00a0EUR)');
  });

  test('of the same result has the same bytes', async () => {
    const [first, second] = await Promise.all([
      excelWorkbook(RESULT, 'de'),
      excelWorkbook(sampleResult(), 'de'),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('says so when amounts do not add up', async () => {
    const { revenue } = RESULT.control;
    const control = { ...RESULT.control, revenue: { ...revenue, used: revenue.used + 1 } };
    const { book } = await writeWorkbook({ ...RESULT, control }, 'de');
    expect(allTexts(book)).toContain('stimmt nicht (Differenz -0,01\u00a0EUR)');
    expect(allTexts(book)).toContain('Nicht abgestimmt');
  });

  test('of an empty result still opens', async () => {
    const empty: RunResult = {
      ...RESULT,
      company: null,
      period: { ...RESULT.period, asOf: Number.NaN, start: Number.NaN },
      sources: [],
      settings: [],
      stages: [],
      problems: [],
      customers: { count: 0, columns: RESULT.customers.columns, data: [] },
      control: { ...RESULT.control, contributionMargin: null, setAside: [] },
    };
    const { book } = await writeWorkbook(empty, 'de');
    expect(allTexts(book)).toContain('Daten ohne Datum');
    expect(allTexts(book)).toContain('Keine Fehler, Warnungen oder Hinweise.');
    await writeWorkbook({ ...empty, customers: { count: 0, columns: [], data: [] } }, 'en');
  });
});
