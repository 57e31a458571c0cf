import { describe, expect, test } from 'vitest';
import { CELL_KIND } from '../../../src/ingest/workbook/sheet-rows.js';
import { XmlFault } from '../../../src/ingest/workbook/workbook-failure.js';
import { sheetXml } from './make-workbook.js';
import { cutsEvery, scan } from './scan-sheet.js';

const cells = (rows: string) => scan(sheetXml(rows)).cells;

describe('positions', () => {
  test('cells without references follow one another, rows without numbers too', () => {
    const read = scan(
      sheetXml('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'),
    );
    expect(read.cells).toEqual([['1', null, null, '2', '3'], ['4']]);
    expect(read.rowNumbers).toEqual([1, 2]);
  });

  test('a row without a number takes that of its first reference', () => {
    expect(scan(sheetXml('<row><c r="B7"><v>1</v></c></row>')).rowNumbers).toEqual([7]);
  });

  test('cells out of order go where they belong', () => {
    expect(cells('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>')).toEqual([
      ['1', null, '3'],
    ]);
  });

  test('a wrong dimension is ignored', () => {
    const xml = sheetXml('<row r="3"><c r="C3"><v>1</v></c></row>').replace(
      '<sheetData>',
      '<dimension ref="A1"/><sheetData>',
    );
    expect(scan(xml).cells).toEqual([[null, null, '1']]);
  });

  test('a million empty formatted cells are no rows', () => {
    expect(
      scan(sheetXml('<row r="9" s="1" customFormat="1"><c r="A9" s="1"/><c r="B9"/></row>'.repeat(1000)))
        .cells,
    ).toEqual([]);
  });

  test.each([
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['two values in a cell', '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
    ['a column beyond XFD', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'],
    ['a reference without a column', '<row r="1"><c r="1"><v>1</v></c></row>'],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a shared text that does not exist', '<row r="1"><c r="A1" t="s"><v>3</v></c></row>'],
    ['a shared text number that is none', '<row r="1"><c r="A1" t="s"><v>x</v></c></row>'],
    ['tags that do not match', '<row r="1"><c r="A1"><v>1</c></row>'],
    ['an unknown entity', '<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'],
    ['a bare ampersand', '<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>'],
    [
      'bytes that are no UTF-8',
      Buffer.from('<row r="1"><c r="A1" t="str"><v>M\xfcller</v></c></row>', 'latin1'),
    ],
  ])('%s is refused', (_, rows) => {
    const [before, after] = sheetXml('|').split('|') as [string, string];
    expect(() => scan(Buffer.concat([Buffer.from(before), Buffer.from(rows), Buffer.from(after)]))).toThrow(
      XmlFault,
    );
  });
});

describe('texts', () => {
  test.each([
    ['<c t="inlineStr"><is><t>ABC_x000D_&#10;DEF</t></is></c>', 'ABC\r\nDEF'],
    ['<c t="str"><v>_x005F_x000D_</v></c>', '_x000D_'],
    ['<c t="inlineStr"><is><t>  außen  </t></is></c>', 'außen'],
    ['<c t="inlineStr"><is><t xml:space="preserve">  innen  </t></is></c>', '  innen  '],
    ['<c t="inlineStr"><is><t>zwei\r\nZeilen</t></is></c>', 'zwei\nZeilen'],
    ['<c t="inlineStr"><is><t><![CDATA[<b> & ]]>Rest</t></is></c>', '<b> & Rest'],
    ['<c t="inlineStr"><v>1.0</v></c>', '1.0'],
    ['<c t="str"><v>007</v></c>', '007'],
    ['<c t="s"><v>&#49;</v></c>', 'Müller & Söhne'],
    ['<c><v>n.v.</v></c>', 'n.v.'],
    ['<c><v>007</v></c>', '7'],
    ['<c s="1"><v>20261231</v></c>', '20261231'],
    ['<c s="2"><v>1.5</v></c>', '36:00:00'],
    ['<c t="d"><v>2026-12-31T00:00:00Z</v></c>', '2026-12-31'],
    ['<c t="b"><v>false</v></c>', 'FALSE'],
    ['<c t="inlineStr"><is><t>&#x1F600;&quot;&apos;</t></is></c>', '\u{1F600}"\''],
  ])('%s reads %j', (cell, text) => {
    expect(cells(`<row r="1">${cell}</row>`)).toEqual([[text]]);
  });

  test('an empty formula text is a value, a formula without a result is not', () => {
    const read = scan(
      sheetXml(
        '<row r="1"><c t="str"><f>""</f><v></v></c><c><f>A1</f><v></v></c><c t="e"><f>B</f></c></row>',
      ),
    );
    expect(read.cells).toEqual([[null, null, null]]);
    expect(read.kinds).toEqual([
      [CELL_KIND.empty, CELL_KIND.formulaWithoutValue, CELL_KIND.formulaWithoutValue],
    ]);
    expect(read.summary.formulasWithoutValue).toBe(2);
  });

  test('a field of a megabyte arrives whole, in small chunks too', () => {
    const long = 'ä'.repeat(500_000);
    const xml = sheetXml(`<row r="1"><c t="inlineStr"><is><t>${long}</t></is></c></row>`);
    expect(scan(xml, { cuts: cutsEvery(4096, Buffer.byteLength(xml)) }).cells).toEqual([[long]]);
  });

  test('other prefixes for the namespace change nothing', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(scan(xml)).toMatchObject({ rowNumbers: [2], cells: [[null, 'a']] });
  });
});
