import { describe, expect, test } from 'vitest';
import { CELL_KIND } from '../../../src/ingest/workbook/sheet-rows.js';
import { openWorkbook } from '../../../src/ingest/workbook/workbook.js';
import {
  type Parts,
  relations,
  sharedStringsXml,
  sheetXml,
  stylesXml,
  temporaryFolder,
  workbookParts,
} from './make-workbook.js';
import { readAll } from './read-all.js';
import { fileIn, pack } from './read-outcome.js';

const folder = temporaryFolder();
const workbookFile = (parts: Parts): string => fileIn(folder, pack(parts));
const firstSheet = async (parts: Parts) => (await readAll(workbookFile(parts)))[0]!;
const cell = (xml: string) => sheetXml(`<row r="1">${xml}</row>`);

describe('the parts of a workbook', () => {
  test('sheets come in the order of the workbook, hidden ones marked, chart sheets left out', async () => {
    const parts = workbookParts(cell('<c r="A1"><v>1</v></c>'), {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="true"/><sheets><sheet name="Zweites" r:id="b"/><sheet name="Diagramm" r:id="c"/>' +
        '<sheet name="A &amp; B" state="veryHidden" r:id="a"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>',
      'xl/_rels/workbook.xml.rels': relations(
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['b', 'worksheet', '/xl/worksheets/zweites%20blatt.xml'],
        ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
      ),
      'xl/worksheets/zweites blatt.xml': cell('<c r="A1"><v>2</v></c>'),
    });
    const workbook = await openWorkbook(workbookFile(parts));
    expect(workbook.sheets).toEqual([
      { name: 'Zweites', visible: true, index: 0 },
      { name: 'A & B', visible: false, index: 1 },
    ]);
    expect([workbook.date1904, workbook.recalculatesOnLoad]).toEqual([true, true]);
    const cells: unknown[] = [];
    await workbook.readRows(0, (rows) => void cells.push(...rows.cells));
    await workbook.readRows(1, (rows) => void cells.push(...rows.cells));
    await workbook.readRows(0, (rows) => void cells.push(...rows.cells));
    await workbook.close();
    expect(cells).toEqual([['2'], ['1'], ['2']]);
  });

  test('strict files, other prefixes, backslashes and other capitals lead to the same parts', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const sheet = await firstSheet({
      '_rels/.rels': `<Relationships><Relationship Id="x" Type="${strict}/officeDocument" Target="\\mappe\\Buch.xml"/></Relationships>`,
      'mappe/buch.xml':
        '<y:workbook xmlns:y="m" xmlns:q="r"><y:sheets><y:sheet name="S" sheetId="1" q:id="k"/></y:sheets></y:workbook>',
      'Mappe/_rels/Buch.xml.rels': `<Relationships><Relationship Id="k" Type="${strict}/worksheet" Target="../blatt/./eins.xml"/></Relationships>`,
      'blatt/eins.xml': cell('<c r="A1"><v>1</v></c>'),
    });
    expect(sheet.rows).toEqual([['1']]);
  });

  test('an entry name with ../ harms nobody', async () => {
    const parts = workbookParts(cell('<c r="A1"><v>1</v></c>'), { '../../etc/passwd': 'x' });
    expect((await firstSheet(parts)).rows).toEqual([['1']]);
  });

  test.each(['utf16le', 'latin1'] as const)('parts in %s are converted', async (encoding) => {
    const name = encoding === 'latin1' ? 'ISO-8859-1' : 'UTF-16';
    const xml = cell('<c r="A1" t="inlineStr"><is><t>Müller</t></is></c>').replace('UTF-8', name);
    const bytes = Buffer.from(encoding === 'latin1' ? xml : `\ufeff${xml}`, encoding);
    expect((await firstSheet(workbookParts(bytes))).rows).toEqual([['Müller']]);
  });

  test('a byte order mark in front of UTF-8 is no content', async () => {
    expect((await firstSheet(workbookParts(`\ufeff${cell('<c><v>1</v></c>')}`))).rows).toEqual([['1']]);
  });
});

describe('shared strings and styles', () => {
  test('rich text is joined, phonetic text left out, escapes and spaces as Excel shows them', async () => {
    const items = [
      '<t>Kundennummer</t>',
      '<r><t>fett</t></r><r><rPr/><t xml:space="preserve"> und mager</t></r>',
      '<t>日本</t><rPh sb="0" eb="2"><t>にほん</t></rPh><phoneticPr/>',
      '<t>ABC_x000D_&#10;DEF</t>',
      '<t xml:space="preserve"> a </t>',
      '<t> a </t>',
      '<t/>',
      '<t>vorn</t><r><t>hinten</t></r>',
      '',
      '<t><![CDATA[<&>]]></t>',
    ];
    const cells = items.map((_, i) => `<c t="s"><v>${i}</v></c>`).join('');
    const sheet = await firstSheet(
      workbookParts(cell(cells), { 'xl/sharedStrings.xml': sharedStringsXml(...items) }),
    );
    expect(sheet.rows).toEqual([
      ['Kundennummer', 'fett und mager', '日本', 'ABC\r\nDEF', ' a ', 'a', null, 'vornhinten', null, '<&>'],
    ]);
  });

  test('cell styles decide what is a date; an own format overrides a built-in one', async () => {
    const styles = stylesXml([0, 14, 164, 165, 46, 15, 4], {
      164: '[$-407]TT.MM.JJJJ',
      165: '0 &quot;Tage&quot;',
      15: '0.00',
    });
    const cells = [0, 1, 2, 3, 4, 5, 6, 99].map((style) => `<c s="${style}"><v>46387.5</v></c>`).join('');
    const sheet = await firstSheet(workbookParts(cell(cells), { 'xl/styles.xml': styles }));
    const noon = '2026-12-31T12:00:00';
    expect(sheet.rows).toEqual([
      ['46387.5', noon, noon, '46387.5', '1113300:00:00', '46387.5', '46387.5', '46387.5'],
    ]);
    const { number, date, time } = CELL_KIND;
    expect(sheet.kinds).toEqual([[number, date, date, number, time, number, number, number]]);
  });

  test('the 1904 system moves every date', async () => {
    const parts = workbookParts(cell('<c s="0"><v>44925</v></c>'), { 'xl/styles.xml': stylesXml([14]) });
    const moved = {
      ...parts,
      'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
    };
    expect((await firstSheet(moved)).rows).toEqual([['2026-12-31']]);
  });
});

describe('handing over rows', () => {
  const many = workbookParts(
    sheetXml(
      Array.from(
        { length: 20_000 },
        (_, i) => `<row r="${i * 2 + 1}"><c><v>${i}</v></c><c t="b"><v>1</v></c></row>`,
      ).join(''),
    ),
  );

  test('batches keep order and gaps, and the next waits until the receiver is done', async () => {
    const workbook = await openWorkbook(workbookFile(many));
    let working = false;
    let batches = 0;
    const rowNumbers: number[] = [];
    const values: (string | null | undefined)[] = [];
    const summary = await workbook.readRows(0, async (rows) => {
      expect(working).toBe(false);
      working = true;
      batches++;
      rowNumbers.push(...rows.rowNumbers);
      for (const row of rows.cells) values.push(row[0]);
      expect(rows.kinds.length).toBe(rows.cells.length * 2);
      expect(rows.kindStarts).toEqual(rows.cells.map((_, i) => i * 2));
      await new Promise(setImmediate);
      working = false;
    });
    await workbook.close();
    expect(batches).toBeGreaterThan(2);
    expect(rowNumbers).toEqual(Array.from({ length: 20_000 }, (_, i) => i * 2 + 1));
    expect(values).toEqual(Array.from({ length: 20_000 }, (_, i) => String(i)));
    expect(summary).toMatchObject({ rows: 20_000, columns: 2, lastRow: 39_999 });
  });

  test('an error of the receiver ends the reading and comes back as it is', async () => {
    const workbook = await openWorkbook(workbookFile(many));
    const error = new Error('full');
    await expect(
      workbook.readRows(0, () => {
        throw error;
      }),
    ).rejects.toBe(error);
    await workbook.close();
  });
});
