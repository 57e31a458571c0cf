import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheetSlowly } from '../../../src/ingest/legacy/slow-sheet.js';
import { FORMAT } from '../../../src/ingest/workbook/number-format.js';
import { CELL_KIND } from '../../../src/ingest/workbook/sheet-rows.js';
import { TextStore } from '../../../src/ingest/workbook/text-store.js';
import { openWorkbook } from '../../../src/ingest/workbook/workbook.js';
import { Failure } from '../../../src/problems/failure.js';
import {
  type Parts,
  sharedStringsXml,
  sheetXml,
  stylesXml,
  temporaryFolder,
  workbookParts,
} from './make-workbook.js';
import { type ReadSheet, readAll } from './read-all.js';
import { fileIn, outcome, pack } from './read-outcome.js';

const folder = temporaryFolder();

const PARTS: Parts = {
  'xl/sharedStrings.xml': sharedStringsXml('<t>Müller &amp; Söhne</t>', '<t>_x005F_x000D_</t>'),
  'xl/styles.xml': stylesXml([0, 14, 46]),
};

async function read(sheet: string | Buffer, parts: Parts = {}): Promise<ReadSheet> {
  const bytes = pack(workbookParts(sheet, { ...PARTS, ...parts }));
  const [first] = await readAll(fileIn(folder, bytes));
  return first as ReadSheet;
}

const choice = (chosen: string, fallback: string): string =>
  `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="z">${chosen}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const A1 = '<c r="A1" s="1"><v>46387</v></c>';
const B1 = '<c r="B1" t="s"><v>0</v></c>';

describe('a form that the reader does not know is declined, and read slowly', () => {
  test.each<[what: string, form: string, sheet: string, rows: readonly (readonly (string | null)[])[]]>([
    [
      'an unknown cell type',
      'the cell type “money”',
      sheetXml(`<row r="1">${A1}<c r="C1" t="money"><v>1&lt;2 €</v></c></row>`),
      [['2026-12-31', null, '1<2 €']],
    ],
    [
      'alternatives around a cell',
      'the element “mc:AlternateContent”',
      sheetXml(`<row r="1">${choice('<c r="A1"><v>9</v></c>', A1)}${B1}</row>`),
      [['2026-12-31', 'Müller & Söhne']],
    ],
    [
      'alternatives around rows',
      'the element “mc:AlternateContent”',
      sheetXml(
        choice(
          '<row r="1"><c r="A1"><v>9</v></c></row>',
          `<row r="1">${A1}</row><row r="4"><c><v>1</v></c></row>`,
        ),
      ),
      [['2026-12-31'], ['1']],
    ],
    [
      'alternatives around everything',
      'the element “sheetData” in another place than usual',
      `<worksheet>${choice('', `<sheetData><row r="1">${A1}</row></sheetData>`)}</worksheet>`,
      [['2026-12-31']],
    ],
    [
      'another element around rows and cells without places',
      'the element “x:group”',
      sheetXml(
        '<x:group><row><x:group><c><v>1</v></c></x:group><c><v>2</v></c></row></x:group><row><c><v>3</v></c></row>',
      ),
      [['1', '2'], ['3']],
    ],
    [
      'another element in a cell',
      'the element “note”',
      sheetXml('<row r="1"><c r="A1"><note><v>1</v></note></c></row>'),
      [['1']],
    ],
    [
      'another element in a value',
      'the element “b”',
      sheetXml('<row r="1"><c r="A1"><v>1<b>2</b></v></c></row>'),
      [['12']],
    ],
    [
      'another element in an inline string',
      'the element “link”',
      sheetXml(
        '<row r="1"><c r="A1" t="inlineStr"><is><link><t>Grün</t></link><r><rPr/><t xml:space="preserve"> &amp; Blau</t></r><rPh><t>laut</t></rPh></is></c></row>',
      ),
      [['Grün & Blau']],
    ],
    [
      'another root',
      'the element “blatt”',
      `<blatt><sheetData><row r="1">${A1}</row></sheetData></blatt>`,
      [['2026-12-31']],
    ],
    [
      'rows out of order',
      'rows that do not stand in their order',
      sheetXml(`<row r="7"><c r="A7" t="b"><v>1</v></c></row><row r="1">${B1}${A1}</row>`),
      [['2026-12-31', 'Müller & Söhne'], ['TRUE']],
    ],
    [
      'a row in two pieces',
      'rows that do not stand in their order',
      sheetXml(`<row r="1">${B1}</row><row r="1">${A1}</row>`),
      [['2026-12-31', 'Müller & Söhne']],
    ],
  ])('%s', async (_, form, sheet, rows) => {
    const found = await read(sheet);
    expect(found.declined).toBe(form);
    expect(found.rows).toEqual(rows);
  });

  test('an unknown element in the shared strings', async () => {
    const found = await read(sheetXml(`<row r="1">${B1}</row>`), {
      'xl/sharedStrings.xml': sharedStringsXml(choice('<t>falsch</t>', '<t>richtig</t>')),
    });
    expect([found.declined, found.rows]).toEqual(['the element “mc:AlternateContent”', [[null, 'richtig']]]);
  });

  test('extensions are known and hold no values', async () => {
    const extension = '<extLst><ext uri="x"><c><v>9</v></c></ext></extLst>';
    const found = await read(
      sheetXml(`<row r="1"><c r="A1"><v>1</v>${extension}</c>${extension}</row>`, extension),
    );
    expect([found.declined, found.rows]).toEqual([null, [['1']]]);
  });

  test('an empty row may occur twice and anywhere', async () => {
    const found = await read(
      sheetXml(`<row r="9"/><row r="1">${A1}</row><row r="1"/><row r="1" hidden="1"/>`),
    );
    expect([found.declined, found.rows]).toEqual([null, [['2026-12-31']]]);
  });
});

describe('a declined sheet', () => {
  const VALUES = [
    '<c><v>12345678901234567</v></c>',
    '<c><v>1234.5599999999999</v></c>',
    '<c><v>n.v.</v></c>',
    '<c s="1"><v>46387.5</v></c>',
    '<c s="2"><v>1.5</v></c>',
    '<c t="d"><v>2026-12-31T14:05:00Z</v></c>',
    '<c t="b"><v>true</v></c>',
    '<c t="e"><v>#N/A</v></c>',
    '<c t="str"><f>A1</f><v>a &amp;lt; _x005F_x000D_ </v></c>',
    '<c><f>SUM(A1)</f></c>',
    '<c t="s"><v>1</v></c>',
    '<c t="inlineStr"><is><t>&#x1F600; <![CDATA[<&amp;>]]></t></is></c>',
    '<c t="inlineStr"><v>007</v></c>',
    '<c s="1"/>',
    '<!-- <c><v>1</v></c> --><c><v>7</v></c>',
  ];
  const cells = fc.array(fc.constantFrom(...VALUES), { maxLength: 6 });
  const rows = fc.array(fc.tuple(cells, fc.boolean()), { minLength: 1, maxLength: 12 });

  test('comes to the same texts, kinds and counts as one that is not', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const written = list.map(
          ([row, hidden], at) => `<row r="${at * 3 + 2}"${hidden ? ' hidden="1"' : ''}>${row.join('')}</row>`,
        );
        const merges = '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>';
        const plain = await read(sheetXml(written.join(''), merges));
        const wrapped = await read(sheetXml(`<g>${written.join('</g><g>')}</g>`, merges));
        const reversed = await read(sheetXml(written.reverse().join(''), merges));
        expect(wrapped).toEqual({ ...plain, declined: 'the element “g”' });
        expect(reversed).toEqual({
          ...plain,
          declined: plain.rows.length > 1 ? 'rows that do not stand in their order' : null,
        });
      }),
      { numRuns: 40 },
    );
  });

  test('says where it was declined', async () => {
    const path = fileIn(folder, pack(workbookParts(sheetXml('<row r="5"/><row r="7"><c t="x"/></row>'))));
    const workbook = await openWorkbook(path);
    await expect(workbook.readRows(0, () => undefined)).rejects.toMatchObject({
      row: 7,
      form: { de: 'der Zelltyp „x“', en: 'the cell type “x”' },
    });
    await workbook.close();
  });

  test('shows of a name only what belongs into a message', async () => {
    const found = await read(sheetXml(`<row r="1"><c t="&lt;\u0007${'x'.repeat(99)}"><v>1</v></c></row>`));
    expect(found.declined).toMatch(/^the cell type “[?\w;&]{1,40}”$/);
  });
});

describe('what the slower reader refuses as well', () => {
  test.each<[what: string, code: string, rows: string]>([
    ['two values in one place', 'KW172', '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(2)],
    ['all rows under one number', 'KW172', '<row r="1"><c><v>1</v></c><c><v>2</v></c></row>'.repeat(9)],
    ['two values in one cell', 'KW154', '<g/><row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
    ['a cell in a cell', 'KW154', '<g/><row r="1"><c r="A1"><x><c r="B1"><v>2</v></c></x></c></row>'],
    ['a cell without a place', 'KW154', '<c><v>2</v></c>'],
    ['a place that is none', 'KW154', '<g/><row r="1"><c r="1"><v>2</v></c></row>'],
    ['a shared text that is missing', 'KW154', '<g/><row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
    ['an unknown entity', 'KW154', '<g/><row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'],
    ['tags that do not match', 'KW154', '<g/><row r="1"><c r="A1"><v>1</c></row>'],
    ['elements without end', 'KW156', '<a>'.repeat(1000)],
  ])('%s', async (_, code, rows) => {
    expect(await outcome(fileIn(folder, pack(workbookParts(sheetXml(rows), PARTS))))).toMatchObject({ code });
  });

  test('a sheet that is cut off behind the form', async () => {
    const whole = sheetXml('<g/><row r="1"><c r="A1"><v>1</v></c></row>');
    const cut = whole.replace('</sheetData></worksheet>', '');
    expect(await outcome(fileIn(folder, pack(workbookParts(cut))))).toMatchObject({ code: 'KW154' });
  });

  test('something else among the shared strings, which would give cells other texts', async () => {
    const strings = sharedStringsXml('<t>b</t>').replace('<si>', '<x><si><t>a</t></si></x><si>');
    const parts = workbookParts(sheetXml(`<row r="1">${B1}</row>`), { 'xl/sharedStrings.xml': strings });
    expect(await outcome(fileIn(folder, pack(parts)))).toMatchObject({ code: 'KW154' });
  });

  test.each([
    ['values', { maxValues: 2, maxPartBytes: 1e6 }],
    ['bytes', { maxValues: 100, maxPartBytes: 100 }],
  ])('too many %s', async (_, limits) => {
    async function* chunks(): AsyncGenerator<Buffer> {
      yield Buffer.from(sheetXml('<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'));
    }
    const context = {
      sharedStrings: new TextStore(),
      formats: new Uint8Array([FORMAT.number]),
      currencies: [],
      date1904: false,
    };
    const slow = {
      file: 'a.xlsx',
      sheet: 'A',
      part: 'x',
      form: { de: 'f', en: 'f' },
      context,
      chunks: chunks(),
    };
    const failure: unknown = await readSheetSlowly(slow, () => undefined, limits).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Failure);
    const [found] = (failure as Failure).problems;
    expect(found).toMatchObject({ code: 'KW171', position: { file: 'a.xlsx', sheet: 'A' } });
    expect(`${found?.message.de}${found?.message.en}`).not.toMatch(/\{\w+\}/);
  });
});

test('kinds survive the slower way', async () => {
  const found = await read(
    sheetXml('<g/><row r="1"><c s="1"><v>46387</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f></c></row>'),
  );
  expect(found.kinds).toEqual([[CELL_KIND.date, CELL_KIND.error, CELL_KIND.formulaWithoutValue]]);
  expect(found.summary).toMatchObject({ formulaCells: 1, formulasWithoutValue: 1, errorCells: 1 });
});
