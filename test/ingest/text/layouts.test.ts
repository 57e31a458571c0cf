import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceSettingsByTable } from '../../../src/ingest/source-settings.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { brief, loadFiles, refusalOf, rowsOf, verdictsOf } from '../load-files.js';
import { rawRows } from './raw-rows.js';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

/** The problems about structure, and the lines that were read. */
async function lines(content: string | Uint8Array, settings: SourceSettingsByTable = {}) {
  const { ingested, loaded } = await loadFiles(test, { 'x.csv': content }, settings);
  const problems = [...ingested.problems, ...loaded.problems].map(brief).filter((each) => /^KW1/.test(each));
  const rows = await rowsOf(test, 'invoice-lines', ['customerId', 'date', 'revenue']);
  return { problems, rows, verdicts: verdictsOf(loaded, 'invoice-lines'), ingested, loaded };
}

const TWO = ['1000 | 2025-02-01 | 1234.560000', '1001 | 2025-02-02 | -99.500000'];

describe('a list that SAP saved unconverted', () => {
  const rule = '-'.repeat(48);
  const heading = '|Kunde     |Name          |Datum     |     Umsatz |';
  const page = (number: number): string[] => [
    `SAP AG Umsatzliste                 Seite ${number}`,
    rule,
    heading,
    rule,
  ];
  const list = [
    ...page(1),
    '|1000      |Müller & Söhne|01.02.2025|   1.234,56 |',
    rule,
    '',
    ...page(2),
    '|1001      |Weiß "A" GmbH |02.02.2025|      99,50-|',
    '|*         |              |          |   1.135,06 |',
    rule,
    '',
  ].join('\r\n');

  it('is read as a table; dashes, titles and repeated headings are counted', async () => {
    const { problems, rows, verdicts } = await lines(list);
    expect(rows).toEqual(TWO);
    expect(verdicts.repeatedHeading?.[0]).toBe(1);
    expect(verdicts.used?.[0]).toBe(2);
    expect(problems).toEqual(['KW145 x.csv row 4', 'KW145 x.csv row 8']);
  });

  it('gives its records, titles and headings raw, without its dashes', async () => {
    const { records, report } = await rawRows(list, test.folder);
    expect(records).toHaveLength(7);
    expect(records[1]).toEqual(['Kunde', 'Name', 'Datum', 'Umsatz']);
    expect(records[4]).toEqual(['Kunde', 'Name', 'Datum', 'Umsatz']);
    expect(records[5]).toEqual(['1001', 'Weiß "A" GmbH', '02.02.2025', '99,50-']);
    expect(report.text).toMatchObject({ form: 'framed', delimiter: '|', rules: { count: 6, firstRow: 2 } });
  });
});

describe('a list without delimiters', () => {
  const records = [
    'Kundennr  Kunde            Datum       Umsatz netto',
    '1000      Müller & Söhne   01.02.2025      1.234,56',
    '1001      Weiß GmbH        02.02.2025        -99,50',
  ];

  it('is cut where all lines are blank', async () => {
    const { rows } = await lines(`Umsatzliste 2025\n\n${records.join('\n')}\n`);
    expect(rows).toEqual(TWO);
  });

  it('never cuts a value in two where a later line is wider', async () => {
    const many = Array.from({ length: 450 }, () => records[1]);
    const wide = '1002      Weiß GmbH        03.02.2025 1.000.001.234,56';
    const wider = '1003      Ein viel zu langer Name.2025        1,00';
    const { rows, verdicts, problems } = await lines(`${[...records, ...many, wide, wider].join('\n')}\n`);
    expect(rows).toContain('1002 | 2025-02-03 | 1000001234.560000');
    expect(verdicts.used?.[0]).toBe(453);
    expect(verdicts.ragged?.[0]).toBe(1);
    expect(problems).toEqual(['KW106 x.csv row 455']);
  });

  it('is refused where its borders are in doubt, and read by the widths that the settings give', async () => {
    const doubtful = 'Kundennr  Datum Umsatz\n1000 01.02.2025 1.234,56\n1001 02.02.2025   -99,50\n';
    expect((await refusalOf(test, { 'x.csv': doubtful })).map(brief)).toEqual(['KW147 x.csv']);
    const content = 'KundennrDatum     Umsatz\n    100001.02.20251.234,56\n    100102.02.2025  -99,50\n';
    const { rows } = await lines(content, { 'invoice-lines': { columns: {}, widths: [8, 10, 8] } });
    expect(rows).toEqual(TWO);
  });
});

describe('a text file', () => {
  const HEAD = 'Kundennr;Datum;Umsatz\n';
  const DATA = '1000;01.02.2025;1.234,56\n1001;02.02.2025;-99,50\n';

  it.each([
    ['space-padded bars', `${HEAD}${DATA}`.replaceAll(';', ' | ')],
    ['carets', `${HEAD}${DATA}`.replaceAll(';', '^')],
    ['unit separators', `${HEAD}${DATA}`.replaceAll(';', '\u001f')],
    ['single quotes', `${HEAD}${DATA}`.replace(/[^;\n]+/g, "'$&'")],
    ['a line sep=', `sep=;\n${HEAD}${DATA}`],
    ['returns alone', `${HEAD}${DATA}`.replaceAll('\n', '\r')],
    ['a return alone above the heading', `Bericht\r${HEAD}${DATA}`],
    ['mixed line ends', `${HEAD}${DATA}`.replace('\n', '\r\n')],
    ['blank lines', `\n${HEAD}\n${DATA.replace('\n', '\n\n')}\n\n`],
    ['UTF-16', Buffer.from(`\ufeff${HEAD}${DATA}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${HEAD}${DATA}`, 'utf16le').swap16()],
    [
      'a heading in line 12',
      `${Array.from({ length: 11 }, (_, at) => `Zeile ${at}\n`).join('')}${HEAD}${DATA}`,
    ],
  ])('with %s is read without a word', async (_, content) => {
    const { problems, rows } = await lines(content);
    expect({ problems, rows }).toEqual({ problems: [], rows: TWO });
  });

  it('is told where a euro sign of ISO-8859-15 stands', async () => {
    const bytes = Buffer.from(
      `Kundennr;Kunde;Datum;Umsatz\n1;M\u00fcller \u00a4;01.02.2025;5,00\n`,
      'latin1',
    );
    await loadFiles(test, { 'x.csv': bytes });
    expect(await rowsOf(test, 'invoice-lines', ['name'])).toEqual(['Müller €']);
  });

  it('is read in any encoding that the settings name, and refused in one that does not exist', async () => {
    const content = Buffer.concat([
      Buffer.from('Kundennr;Kunde;Datum;Umsatz\n1;M'),
      Buffer.of(0x81),
      Buffer.from('ller;01.02.2025;5,00\n'),
    ]);
    const encoded = (encoding: string): SourceSettingsByTable => ({
      'invoice-lines': { columns: {}, encoding },
    });
    await loadFiles(test, { 'x.csv': content }, encoded('CP850'));
    expect(await rowsOf(test, 'invoice-lines', ['name'])).toEqual(['Müller']);
    const refused = await refusalOf(test, { 'x.csv': content }, encoded('klingonisch'));
    expect(refused.map(brief)).toEqual(['KW149 x.csv']);
  });

  it('has comments and page numbers, which are counted', async () => {
    const { problems, rows } = await lines(`${HEAD}# geprüft\n${DATA}Seite 2 von 9\n# Ende\n`);
    expect(rows).toEqual(TWO);
    expect(problems).toEqual(['KW145 x.csv row 2', 'KW145 x.csv row 5']);
  });

  it('without a heading is refused with the names of its columns, and read when they are assigned', async () => {
    const refused = await refusalOf(test, { 'x.csv': DATA });
    expect(refused.map(brief)).toEqual(['KW217 x.csv']);
    expect(refused[0]?.remedy.de).toContain('columns.revenue=Spalte 3');
    const columns = { customerId: 'Spalte 1', date: 'Spalte 2', revenue: 'Spalte 3' };
    const read = await lines(DATA, { 'invoice-lines': { columns, headerRow: 0 } });
    expect({ problems: read.problems, rows: read.rows }).toEqual({ problems: [], rows: TWO });
    const english = { customerId: 'Column 1', date: 'Column 2', revenue: 'Column 3' };
    expect((await lines(DATA, { 'invoice-lines': { columns: english } })).rows).toEqual(TWO);
  });

  it('takes the groups above its headings to tell them apart', async () => {
    const { ingested } = await loadFiles(test, {
      'x.csv': ';;2025;;2024;\nKundennr;Kunde;Umsatz;DB;Umsatz;DB\n1000;A;10,00;2,00;8,00;1,00\n',
    });
    const [table] = ingested.tables;
    expect(table?.opened.raw.headings).toEqual([
      'Kundennr',
      'Kunde',
      'Umsatz 2025',
      'DB 2025',
      'Umsatz 2024',
      'DB 2024',
    ]);
    expect(table?.recognised?.columns.get('revenue')?.index).toBe(2);
  });

  it('says which of two columns with one heading counts', async () => {
    const { problems, ingested } = await lines(
      'Kundennr;Datum;Umsatz;Umsatz\n1000;01.02.2025;1.234,56;7,00\n1001;02.02.2025;-99,50;8,00\n',
    );
    expect(problems).toEqual(['KW144 x.csv row 1']);
    expect(ingested.problems[0]?.message.de).toContain('Spalte 3');
  });

  it('may hold a second table, which is read by itself', async () => {
    const { problems, rows, loaded } = await lines(
      `${HEAD}${DATA}\nKundennr;Kunde;Branche;Ort\n1000;A;Handel;Ulm\n1001;B;Bau;Hof\n`,
    );
    expect(rows).toEqual(TWO);
    expect(problems).toEqual(['KW146 x.csv row 5']);
    expect(verdictsOf(loaded, 'customers').used?.[0]).toBe(2);
  });
});
