import { describe, expect, test } from 'vitest';
import { CELL_KIND } from '../../../src/ingest/workbook/sheet-rows.js';
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

const firstSheet = async (parts: Parts): Promise<ReadSheet> =>
  (await readAll(fileIn(folder, pack(parts))))[0] as ReadSheet;

/** Every form of a worksheet that programs write, by name: what it reads as, and that nothing declines it. */
const FORMS: readonly (readonly [
  form: string,
  rows: string,
  cells: readonly (readonly (string | null)[])[],
])[] = [
  [
    'implied positions',
    '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>',
    [['1', null, null, '2', '3']],
  ],
  [
    'rows without numbers behind a gap',
    '<row r="3"><c><v>1</v></c></row><row><c><v>2</v></c></row>',
    [['1'], ['2']],
  ],
  ['cells out of order', '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>', [['1', null, '3']]],
  ['a plain inline string', '<row r="1"><c t="inlineStr"><is><t>Größe</t></is></c></row>', [['Größe']]],
  [
    'a rich inline string with phonetic text',
    '<row r="1"><c t="inlineStr"><is><r><rPr><b/><t>nichts</t></rPr><t>日</t></r><r><t>本</t></r><rPh sb="0" eb="2"><t>にほん</t></rPh><phoneticPr fontId="1"/></is></c></row>',
    [['日本']],
  ],
  ['a shared string with phonetic text', '<row r="1"><c t="s"><v>1</v></c></row>', [['東京']]],
  [
    'a formula that gives text',
    '<row r="1"><c t="str"><f>A2&amp;"x"</f><v>007 &lt;x&gt;</v></c></row>',
    [['007 <x>']],
  ],
  [
    'a formula that gives empty text',
    '<row r="1"><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>',
    [[null, '1']],
  ],
  ['a formula that gives a number', '<row r="1"><c><f>1/8</f><v>0.125</v></c></row>', [['0.125']]],
  [
    'a formula that gives a date',
    '<row r="1"><c s="1"><f>TODAY()</f><v>46387</v></c></row>',
    [['2026-12-31']],
  ],
  [
    'a shared formula with stored values',
    '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c></row>',
    [['2', '3']],
  ],
  [
    'a formula over a range and a table of data',
    '<row r="1"><c><f t="array" ref="A1:A2">B1:B2</f><v>5</v></c><c><f t="dataTable" ref="B1" dt2D="1" r1="A1"/><v>6</v></c></row>',
    [['5', '6']],
  ],
  ['booleans', '<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>', [['TRUE', 'FALSE']]],
  ['errors', '<row r="1"><c t="e"><v>#DIV/0!</v></c><c t="e"><v>#N/A</v></c></row>', [['#DIV/0!', '#N/A']]],
  ['a date as ISO text', '<row r="1"><c t="d"><v>2026-12-31</v></c></row>', [['2026-12-31']]],
  [
    'a moment as ISO text',
    '<row r="1"><c t="d" s="1"><v>2026-12-31T14:05:00.5Z</v></c></row>',
    [['2026-12-31T14:05:00']],
  ],
  ['a time as ISO text', '<row r="1"><c t="d"><v>T14:05</v></c></row>', [['14:05:00']]],
  ['an ISO date that is none', '<row r="1"><c t="d"><v>31.12.2026</v></c></row>', [['31.12.2026']]],
  ['a built-in date format', '<row r="1"><c s="1"><v>46387</v></c></row>', [['2026-12-31']]],
  ['an own date format', '<row r="1"><c s="2"><v>46387</v></c></row>', [['2026-12-31']]],
  ['a localised date format', '<row r="1"><c s="3"><v>46387.5</v></c></row>', [['2026-12-31T12:00:00']]],
  ['an elapsed time', '<row r="1"><c s="4"><v>1.5</v></c></row>', [['36:00:00']]],
  ['a number in a format with letters in quotes', '<row r="1"><c s="5"><v>46387</v></c></row>', [['46387']]],
  ['an exponent', '<row r="1"><c><v>1.2345E-3</v></c></row>', [['0.0012345']]],
  ['noise of binary fractions', '<row r="1"><c><v>1234.5599999999999</v></c></row>', [['1234.56']]],
  ['a long article number', '<row r="1"><c><v>4006381333931123456</v></c></row>', [['4006381333931123456']]],
  [
    'escaped characters',
    '<row r="1"><c t="str"><v>a_x000D_&#10;b_x005F_x0041_</v></c></row>',
    [['a\r\nb_x0041_']],
  ],
  ['an empty type', '<row r="1"><c t=""><v>1</v></c></row>', [['1']]],
  [
    'attributes in single quotes, in any order',
    "<row spans='1:2' r='1'><c t='b' r='B1'  s='0' ><v>1</v></c ></row >",
    [[null, 'TRUE']],
  ],
  [
    'attributes that only look the same',
    '<row x:r="9" r="1"><c x:r="Z9" r="A1" x:t="b" ph="1" cm="1" vm="1"><v>1</v></c></row>',
    [['1']],
  ],
  [
    'comments and instructions between cells',
    '<row r="1"><!-- <c><v>9</v></c> --><?x <c/>?><c><v>1</v></c></row>',
    [['1']],
  ],
  ['blank space anywhere', '\n <row r="1">\r\n\t<c r="A1">\n<v>1</v>\n</c>\n</row>\n', [['1']]],
  ['CDATA', '<row r="1"><c t="str"><v><![CDATA[a&<b>]]></v></c></row>', [['a&<b>']]],
  [
    'empty formatted cells behind the data',
    '<row r="1"><c><v>1</v></c><c r="B1" s="1"/><c r="XFD1" s="1"/></row>',
    [['1']],
  ],
];

const PARTS: Parts = {
  'xl/sharedStrings.xml': sharedStringsXml(
    '<t>x</t>',
    '<r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
  ),
  'xl/styles.xml': stylesXml([0, 14, 164, 165, 46, 166], {
    164: 'yyyy\\-mm\\-dd;@',
    165: '[$-407]dddd, d. mmmm yyyy hh:mm',
    166: '0 &quot;Stück am Tag&quot;',
  }),
};

describe('a worksheet', () => {
  test.each(FORMS)('with %s', async (_, rows, cells) => {
    const read = await firstSheet(workbookParts(sheetXml(rows), PARTS));
    expect(read.rows).toEqual(cells);
    expect(read.declined).toBeNull();
  });

  test.each(FORMS)('with %s, under a prefix', async (_, rows, cells) => {
    const prefixed = sheetXml(rows)
      .replace(/<(\/?)(?=worksheet|sheetData|row|c\b|v\b|f\b|is\b|t\b|r\b|rPr|rPh|phoneticPr|b\/)/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const read = await firstSheet(workbookParts(prefixed, PARTS));
    expect([read.rows, read.declined]).toEqual([cells, null]);
  });

  test('with formulas, single and shared, whose values are not stored', async () => {
    const read = await firstSheet(
      workbookParts(
        sheetXml(
          '<row r="1"><c><v>1</v></c><c><f t="shared" ref="B1:C1" si="0">A1*2</f></c><c><f t="shared" si="0"/></c><c t="str"><f>A1</f></c><c><f>A1</f><v/></c></row>',
        ),
      ),
    );
    expect(read.kinds[0]?.slice(1)).toEqual(Array(4).fill(CELL_KIND.formulaWithoutValue));
    expect(read.summary).toMatchObject({
      formulaCells: 4,
      formulasWithoutValue: 4,
      firstFormulaWithoutValue: { row: 1, column: 'B' },
    });
  });

  test.each(['A1', 'A1:B2', 'A1:XFD1048576', 'B7:A1', '', 'nonsense'])(
    'with the dimension %j, whatever it holds',
    async (dimension) => {
      const sheet = sheetXml('<row r="3"><c r="C3"><v>1</v></c></row>').replace(
        '<sheetData>',
        `<dimension ref="${dimension}"/><sheetData>`,
      );
      const read = await firstSheet(workbookParts(sheet));
      expect([read.rowNumbers, read.rows]).toEqual([[3], [[null, null, '1']]]);
    },
  );

  test('with merged cells, hidden rows and a hidden column', async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1" t="str"><v>Titel</v></c><c r="B1" s="1"/></row><row r="2" hidden="true"><c><v>1</v></c></row><row r="3" hidden="0"><c><v>2</v></c></row>',
      '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A9:A12"/></mergeCells>',
    ).replace('<sheetData>', '<cols><col min="1" max="1" hidden="1"/></cols><sheetData>');
    const read = await firstSheet(workbookParts(sheet));
    expect(read.rows).toEqual([['Titel'], ['1'], ['2']]);
    expect(read.summary).toMatchObject({ hiddenRows: 1, mergedRanges: ['A1:D1', 'A9:A12'] });
  });
});

describe('a whole workbook', () => {
  test('in strict OOXML, with dates as text', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const toStrict = (xml: string | Buffer): string =>
      String(xml)
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          `${strict}/spreadsheetml/main`,
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          `${strict}/officeDocument/relationships`,
        );
    const parts = workbookParts(
      sheetXml(
        '<row r="1"><c t="s"><v>0</v></c><c t="d" s="1"><v>2026-12-31T00:00:00</v></c><c s="1"><v>46387</v></c></row>',
      ),
      PARTS,
    );
    const converted = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, toStrict(xml)]));
    const read = await firstSheet(converted);
    expect([read.rows, read.declined]).toEqual([[['x', '2026-12-31', '2026-12-31']], null]);
  });

  test('with days from 1904: serial numbers move, ISO text does not', async () => {
    const parts = workbookParts(
      sheetXml(
        '<row r="1"><c s="1"><v>44925.5</v></c><c t="d"><v>2026-12-31</v></c><c s="4"><v>1.5</v></c><c s="1"><v>0</v></c></row>',
      ),
      PARTS,
    );
    const book = String(parts['xl/workbook.xml']).replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    expect((await firstSheet({ ...parts, 'xl/workbook.xml': book })).rows).toEqual([
      ['2026-12-31T12:00:00', '2026-12-31', '36:00:00', '1904-01-01'],
    ]);
  });

  test.each([
    ['UTF-16, little endian, with a mark', 'utf16le', '\ufeff', 'UTF-16'],
    ['UTF-16, little endian, without a mark', 'utf16le', '', 'UTF-16'],
    ['UTF-16, big endian', 'utf16be', '\ufeff', 'UTF-16'],
    ['Latin-1', 'latin1', '', 'ISO-8859-1'],
    ['UTF-8 that says it was UTF-16', 'utf8', '', 'UTF-16'],
  ])('with all parts in %s', async (_, encoding, mark, name) => {
    const parts = workbookParts(sheetXml('<row r="1"><c t="s"><v>0</v></c><c s="1"><v>46387</v></c></row>'), {
      ...PARTS,
      'xl/sharedStrings.xml': sharedStringsXml('<t>Müller</t>'),
    });
    const encode = (xml: string): Buffer =>
      encoding === 'utf16be'
        ? Buffer.from(xml, 'utf16le').swap16()
        : Buffer.from(xml, encoding as BufferEncoding);
    const encoded = Object.fromEntries(
      Object.entries(parts).map(([part, xml]) => {
        const declared = `<?xml version="1.0" encoding="${name}"?>${String(xml).replace(/^<\?xml[^>]*\?>/, '')}`;
        return [part, encode(mark + declared)];
      }),
    );
    expect((await firstSheet(encoded)).rows).toEqual([['Müller', '2026-12-31']]);
  });

  test('with a part in an encoding that nobody knows is refused', async () => {
    const xml = sheetXml('<row r="1"><c><v>1</v></c></row>').replace('UTF-8', 'x-klingonisch');
    expect(await outcome(fileIn(folder, pack(workbookParts(xml))))).toMatchObject({
      code: 'KW154',
      says: expect.stringContaining('x-klingonisch'),
    });
  });

  test('with texts that nobody refers to, and without shared strings and styles at all', async () => {
    const sheet = sheetXml('<row r="1"><c s="7"><v>46387</v></c></row>');
    expect((await firstSheet(workbookParts(sheet))).rows).toEqual([['46387']]);
    expect((await firstSheet(workbookParts(sheet, PARTS))).rows).toEqual([['46387']]);
  });
});
