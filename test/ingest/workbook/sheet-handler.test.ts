import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL_KIND } from '../../../src/ingest/workbook/sheet-rows.js';
import { XmlFault } from '../../../src/ingest/workbook/workbook-failure.js';
import { sheetXml } from './make-workbook.js';
import { cutsEvery, scan } from './scan-sheet.js';

const MIXED = sheetXml(
  `<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Größe &lt;m²&gt; €</t></is></c>
   <c r="D1" s="1"><v>46387.5868055556</v></c></row><!-- a <row> in a comment --><row r="2" hidden="1"/>
   <row r="5" ht="15" hidden="1"><c r="B5"><f>SUM(A1:A3)&gt;0</f><v>1234.5599999999999</v></c><c r="C5" t="b"><v>1</v></c>
   <c r="D5" t="e"><v>#N/A</v></c><c r="E5" t="str"><f>A1</f><v>ab&amp;c</v></c><c r="F5"><f>B1</f></c><c r="AA5"><v>-7</v></c></row>
   <row r="6"><c r="A6" s="1"/><c r="B6" t="s"><v>2</v></c></row>
   <row><c t="inlineStr"><is><r><t>fett </t></r><r><rPr><b/></rPr><t xml:space="preserve">und kursiv </t></r><rPh sb="0" eb="1"><t>laut</t></rPh></is></c>
   <c><v><![CDATA[12]]>.50</v></c><c t="s"><v>1</v></c></row>`,
  '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><extLst><ext><c><v>9</v></c></ext></extLst>',
);

describe('a sheet in pieces', () => {
  const whole = scan(MIXED);

  test('reads what it says', () => {
    expect(whole.rowNumbers).toEqual([1, 5, 7]);
    expect(whole.cells[0]).toEqual(['Kundennummer', 'Größe <m²> €', null, '2026-12-31T14:05:00']);
    expect(whole.cells[1]?.slice(0, 7)).toEqual([null, '1234.56', 'TRUE', '#N/A', 'ab&c', null, null]);
    expect(whole.cells[1]?.[26]).toBe('-7');
    expect(whole.cells[2]).toEqual(['fettund kursiv ', '12.5', 'Müller & Söhne']);
    const { text, number, date, boolean, error, empty, formulaWithoutValue } = CELL_KIND;
    expect(whole.kinds[0]).toEqual([text, text, empty, date]);
    expect(whole.kinds[1]?.slice(0, 7)).toEqual([
      empty,
      number,
      boolean,
      error,
      text,
      formulaWithoutValue,
      empty,
    ]);
    expect(whole.summary).toEqual({
      rows: 3,
      columns: 27,
      lastRow: 7,
      mergedRanges: ['A1:C1'],
      mergedRangeCount: 1,
      hiddenRows: 1,
      formulaCells: 3,
      formulasWithoutValue: 1,
      firstFormulaWithoutValue: { row: 5, column: 'F' },
      errorCells: 1,
      firstErrorCell: { row: 5, column: 'D' },
      currencies: [],
    });
  });

  test('reads the same in chunks of 1, 2, 3 … bytes', () => {
    const length = Buffer.byteLength(MIXED);
    for (const step of [1, 2, 3, 4, 5, 7, 11, 13, 64, 100, 500, 1000]) {
      expect(scan(MIXED, { cuts: cutsEvery(step, length) })).toEqual(whole);
    }
  });

  test('reads the same when cut in two at every byte', () => {
    const length = Buffer.byteLength(MIXED);
    for (let cut = 1; cut < length; cut++) expect(scan(MIXED, { cuts: [cut] }).cells).toEqual(whole.cells);
  });

  test('reads the same without the shortcut for plain cells', () => {
    expect(scan(MIXED, { shortcut: false })).toEqual(whole);
  });

  test('any cells, cut anywhere, read the same with and without the shortcut', () => {
    const attribute = fc.constantFrom(
      '',
      ' s="1"',
      ' s="2"',
      " s='1'",
      ' t="s"',
      ' t="str"',
      ' t="b"',
      ' t="e"',
      ' t="d"',
    );
    const content = fc.constantFrom(
      ...[
        '',
        '<v>0</v>',
        '<v>1</v>',
        '<v>46387</v>',
        '<v>1E3</v>',
        '<v>ä</v>',
        '<v>&#49;</v>',
        '<v/>',
        '<f>A1</f>',
      ],
      ...[
        '<is><t> a </t></is>',
        '<is><t>ü&amp;</t></is>',
        '<v> 1 </v>',
        '<v>-0</v>',
        '<v>12.340</v>',
        '<v>2026-01-02</v>',
      ],
    );
    const cell = fc.tuple(attribute, content).map(([a, c]) => (c === '' ? `<c${a}/>` : `<c${a}>${c}</c>`));
    const row = fc
      .array(cell, { maxLength: 6 })
      .map((list) =>
        list
          .map((each, i) =>
            i % 2 === 0 ? each.replace('<c', `<c r="${String.fromCharCode(65 + i)}1"`) : each,
          )
          .join(''),
      );
    fc.assert(
      fc.property(row, fc.array(fc.nat(400), { maxLength: 5 }), (xml, cuts) => {
        const sheet = sheetXml(`<row r="1">${xml}</row>`);
        const outcome = (options: Parameters<typeof scan>[1]) => {
          try {
            return scan(sheet, options);
          } catch (error) {
            return (error as XmlFault).message;
          }
        };
        const sorted = cuts.filter((cut) => cut < sheet.length).sort((a, b) => a - b);
        expect(outcome({ cuts: sorted })).toEqual(outcome({ shortcut: false }));
      }),
      { numRuns: 400 },
    );
  });

  test('a sheet cut short anywhere is refused, never read in part', () => {
    for (let length = 0; length < MIXED.length; length += 7) {
      expect(() => scan(MIXED.slice(0, length))).toThrow(XmlFault);
    }
  });
});
