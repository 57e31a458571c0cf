import { beforeAll, describe, expect, test } from 'vitest';
import type { Rule } from './opened-package.js';
import { packageFaults } from './package-faults.js';
import { replaced, samplePackage } from './sample-package.js';

const TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const FRONT = 'xl/worksheets/sheet1.xml';
const DATA = 'xl/worksheets/sheet2.xml';
const FILTER = 'xl/worksheets/sheet3.xml';
const DATA_RELATIONS = 'xl/worksheets/_rels/sheet2.xml.rels';
const TABLE = 'xl/tables/table1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const CHART = 'xl/charts/chart1.xml';

/** One piece of one part replaced by something that Excel would not take. */
type Damage = readonly [what: string, rule: Rule, part: string, from: string, to: string];

const DAMAGES: readonly Damage[] = [
  ['an element that is never closed', 'well-formed', DATA, '</sheetData>', ''],
  ['elements closed in the wrong order', 'well-formed', DATA, '</row></sheetData>', '</sheetData></row>'],
  ['a bare ampersand', 'well-formed', STRINGS, '&amp;', '&'],
  ['an unknown entity', 'well-formed', STRINGS, '&amp;', '&nbsp;'],
  ['an attribute twice', 'well-formed', WORKBOOK, 'sheetId="1"', 'sheetId="1" sheetId="1"'],
  ['a control character', 'well-formed', STRINGS, '<t>', '<t>\u0001'],
  ['a prefix that is not declared', 'well-formed', DATA, '<drawing r:id', '<drawing q:id'],
  ['two roots', 'well-formed', TABLE, '</table>', '</table><table/>'],

  ['a part without a type', 'content-type', TYPES, '/xl/tables/table1.xml', '/xl/tables/table2.xml'],
  ['a part with another type', 'content-type', TYPES, '.table+xml', '.worksheet+xml'],
  [
    'a type twice',
    'content-type',
    TYPES,
    '<Default ',
    '<Default Extension="xml" ContentType="a/b"/><Default ',
  ],

  ['a target that is missing', 'relationship', DATA_RELATIONS, 'table1.xml', 'table9.xml'],
  ['an id twice', 'relationship', DATA_RELATIONS, 'Id="rId7"', 'Id="rId1"'],
  ['an id that is not there', 'relationship', DATA, 'r:id="rId7"', 'r:id="rId8"'],
  ['an id of another kind', 'relationship', DATA, '<drawing r:id="rId7"', '<drawing r:id="rId1"'],
  ['a relationship nobody asks for', 'relationship', DATA, '<drawing r:id="rId7"/>', ''],
  [
    'a target outside',
    'external',
    DATA_RELATIONS,
    '../drawings/drawing1.xml"',
    'http://example.org/" TargetMode="External"',
  ],

  ['children in the wrong order', 'element-order', DATA, '<ignoredErrors>', '<hyperlinks/><ignoredErrors>'],
  ['a value before its formula', 'element-order', FRONT, '<f>ROUND(2.5E1*3,0)+2</f>', '<v>1</v><f>1</f>'],
  ['an axis before the series', 'element-order', CHART, '<c:ser>', '<c:axId val="11"/><c:ser>'],
  ['values before categories', 'element-order', CHART, '<c:cat>', '<c:val/><c:cat>'],
  ['an axis without its crossing', 'element-order', CHART, '<c:crossAx val="12"/>', ''],
  ['a chart without a plot', 'element-order', CHART, '<c:plotVisOnly', '<c:plotArea/><c:plotVisOnly'],
  ['a title behind the plot', 'element-order', CHART, '<c:plotVisOnly', '<c:title/><c:plotVisOnly'],
  ['a line behind its end', 'element-order', CHART, '</a:p>', '<a:pPr/></a:p>'],
  ['an anchor without an end', 'element-order', DRAWING, '<xdr:clientData/>', ''],
  ['a name behind the calculation', 'element-order', WORKBOOK, '</workbook>', '<definedNames/></workbook>'],
  ['fonts behind fills', 'element-order', STYLES, '<cellStyleXfs', '<fonts/><cellStyleXfs'],

  ['a wrong count', 'count', STYLES, '<borders count="1">', '<borders count="2">'],
  ['a wrong count of merged cells', 'count', FRONT, '<mergeCells count="1">', '<mergeCells count="3">'],

  ['a sheet name with a forbidden sign', 'sheet', WORKBOOK, 'name="Filter"', 'name="Fil/ter"'],
  ['a sheet name of 32 characters', 'sheet', WORKBOOK, 'name="Filter"', `name="${'F'.repeat(32)}"`],
  ['a sheet called History', 'sheet', WORKBOOK, 'name="Filter"', 'name="history"'],
  ['a sheet name that ends with an apostrophe', 'sheet', WORKBOOK, 'name="Filter"', 'name="Filter\'"'],
  ['two sheets of one name whatever the case', 'sheet', WORKBOOK, 'name="Filter"', 'name="TITEL"'],
  ['two sheets of one id', 'sheet', WORKBOOK, 'sheetId="2"', 'sheetId="1"'],
  ['two selected sheets', 'sheet', DATA, '<sheetView ', '<sheetView tabSelected="1" '],

  [
    'a name for a sheet that is missing',
    'defined-name',
    WORKBOOK,
    "''A'' alle'!$B$2:$B$2",
    "''C'' alle'!$B$2:$B$2",
  ],
  ['a name beyond the last row', 'defined-name', WORKBOOK, '!$B$2:$B$2', '!$B$2:$B$1048577'],
  ['a name beyond the last column', 'defined-name', WORKBOOK, '!$B$2:$B$2', '!$B$2:$XFE$2'],
  ['a name without cells', 'defined-name', WORKBOOK, '!$B$2:$B$2', '!#REF!'],
  ['a name like a table', 'defined-name', WORKBOOK, 'name="Umsatz"', 'name="kunden"'],
  ['a name like a cell', 'defined-name', WORKBOOK, 'name="Umsatz"', 'name="UM12"'],
  ['a print area of another sheet', 'defined-name', WORKBOOK, "'Titel'!$A$1:$B$9", "'Filter'!$A$1:$B$9"],
  ['a name of a sheet beyond the last', 'defined-name', WORKBOOK, 'localSheetId="0"', 'localSheetId="3"'],

  ['a table with a heading of its own', 'table', TABLE, 'id="1" name="Kunde"', 'id="1" name="Kunden"'],
  ['a heading that occurs twice', 'table', TABLE, 'name="Umsatz [EUR] &amp; mehr"', 'name="kunde"'],
  ['a table beyond its rows', 'table', TABLE, 'ref="A1:B3"', 'ref="A1:B1048577"'],
  ['a table without a row', 'table', TABLE, 'ref="A1:B3"', 'ref="A1:B1"'],
  ['a table with too many columns', 'table', TABLE, 'ref="A1:B3"', 'ref="A1:C3"'],
  ['a filter of other cells', 'table', TABLE, '<autoFilter ref="A1:B3"/>', '<autoFilter ref="A1:B2"/>'],
  ['a table called like a cell', 'table', TABLE, 'displayName="Kunden"', 'displayName="KD1"'],
  ['a column id twice', 'table', TABLE, '<tableColumn id="2"', '<tableColumn id="1"'],
  [
    'a table on merged cells',
    'table',
    DATA,
    '</sheetData>',
    '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
  ],

  ['merged cells that are one', 'range', FRONT, '<mergeCell ref="A1:B1"/>', '<mergeCell ref="A1"/>'],
  ['a hint outside', 'range', FRONT, 'sqref="A1"', 'sqref="A0"'],
  ['a format beyond the last column', 'range', FRONT, 'sqref="B2:B3"', 'sqref="B2:XFE3"'],
  ['a page break at the end', 'range', FRONT, '<brk id="2"', '<brk id="1048576"'],
  ['panes that are not where the view starts', 'range', FRONT, 'topLeftCell="B2"', 'topLeftCell="B3"'],
  ['ignored errors of nothing', 'range', DATA, '<ignoredError sqref="A1:A3"', '<ignoredError sqref="A3:A1"'],

  ['a row twice', 'cell-order', FRONT, '<row r="3">', '<row r="2">'],
  ['cells in the wrong order', 'cell-order', DATA, '<c r="B2"', '<c r="A2"'],
  ['a cell of another row', 'cell-order', DATA, '<c r="B2"', '<c r="B3"'],
  ['a cell beyond the last column', 'cell-order', DATA, '<c r="B2"', '<c r="XFE2"'],
  ['columns that overlap', 'cell-order', FRONT, '<col min="2" max="2"', '<col min="1" max="2"'],

  ['a number that is none', 'cell-value', FRONT, '<v>12.5</v>', '<v>12,5</v>'],
  ['a number that is not finite', 'cell-value', FRONT, '<v>12.5</v>', '<v>NaN</v>'],
  ['a truth that is none', 'cell-value', FILTER, '<v>1</v>', '<v>true</v>'],
  ['a text of a formula without a formula', 'cell-value', DATA, 't="s"', 't="str"'],

  ['a text that is not there', 'shared-string', DATA, 't="s"><v>3</v>', 't="s"><v>99</v>'],
  ['a wrong number of uses', 'shared-string', STRINGS, ' count="', ' count="1'],
  ['a wrong number of texts', 'shared-string', STRINGS, 'uniqueCount="', 'uniqueCount="1'],
  ['half a pair', 'shared-string', STRINGS, '<t>=B</t>', '<t>=B&#xD83D;</t>'],

  ['a look that is not there', 'style', FRONT, '<c r="A1" s="2"', '<c r="A1" s="99"'],
  ['a column look that is not there', 'style', FRONT, 'style="1"', 'style="99"'],
  ['a font that is not there', 'style', STYLES, 'fontId="1"', 'fontId="9"'],
  ['a fill that is not there', 'style', STYLES, 'fillId="2"', 'fillId="9"'],
  [
    'a number format that is not there',
    'style',
    STYLES,
    'numFmtId="164" formatCode',
    'numFmtId="165" formatCode',
  ],
  [
    'a table look that is not there',
    'style',
    STYLES,
    'type="headerRow" dxfId="1"',
    'type="headerRow" dxfId="9"',
  ],

  ['a conditional look that is not there', 'conditional-format', DATA, 'dxfId="3"', 'dxfId="9"'],
  ['a priority twice', 'conditional-format', FRONT, 'priority="2"', 'priority="1"'],
  ['half a data bar', 'conditional-format', FRONT, '<x14:id>{DA7ABA50', '<x14:id>{DA7ABA51'],

  ['a link to a sheet that is missing', 'hyperlink', FRONT, 'location="\'Kunden', 'location="\'Knuden'],
  ['a link to no cell', 'hyperlink', FRONT, '!B2"', '!B0"'],
  [
    'a link to an address that is not there',
    'relationship',
    FRONT,
    "location=\"'Kunden ''A'' alle'!B2\"",
    'r:id="rId1"',
  ],

  ['a text longer than a cell', 'limit', STRINGS, '<t>=B</t>', `<t>=B${'x'.repeat(32_766)}</t>`],
  ['a hint that is too long', 'limit', FRONT, 'prompt="', `prompt="${'x'.repeat(250)}`],
  ['a footer that is too long', 'limit', FRONT, '<oddFooter>', `<oddFooter>${'x'.repeat(250)}`],
  ['a row that is too high', 'limit', FRONT, 'ht="30"', 'ht="410"'],
  ['a column that is too wide', 'limit', FRONT, 'width="30"', 'width="256"'],

  ['a formula without a value', 'formula', FRONT, '<v>ja</v>', ''],
  ['a formula in a cell of texts', 'formula', FRONT, 't="str"', 't="s"'],
  ['a formula with an equals sign', 'formula', FRONT, '<f>ROUND', '<f>=ROUND'],
  ['a formula from the data', 'formula', FRONT, '<f>ROUND(2.5E1*3,0)+2</f>', '<f>B</f>'],
  ['a command', 'formula', FRONT, '<f>ROUND(2.5E1*3,0)+2</f>', "<f>cmd|' /C calc'!A0</f>"],
  ['a formula that fetches', 'formula', FRONT, 'ROUND(2.5E1*3,0)', 'WEBSERVICE(&quot;x&quot;)'],
  ['another workbook', 'formula', FRONT, 'ROUND(2.5E1*3,0)', "'[1]Blatt'!A1"],
  ['another workbook by number', 'formula', FRONT, 'ROUND(2.5E1*3,0)', '[1]Blatt!A1'],
  ['a sheet that is missing', 'formula', FRONT, 'ROUND(2.5E1*3,0)', 'Blatt!A1'],
  ['a name that is missing', 'formula', FRONT, 'Umsatz&gt;', 'Umsazt&gt;'],
  ['a column that is missing', 'formula', FRONT, "Kunden[Umsatz '[EUR']", "Kunden[Umsatz '[USD']"],
  ['a table that is missing', 'formula', FRONT, 'Kunden[Umsatz', 'Knuden[Umsatz'],
  ['a bracket that stays open', 'formula', FRONT, 'ROUND(2.5E1*3,0)', 'ROUND(2.5E1*3,0'],
  ['a bracket too many', 'formula', FRONT, 'ROUND(2.5E1*3,0)', 'ROUND(2.5E1*3,0))'],
  ['cells beyond the last row', 'formula', FRONT, '!$B$2)', '!$B$1048577)'],
  ['a new function without its prefix', 'formula', FRONT, '<f>ROUND(', '<f>IFNA('],
  ['too long a text', 'formula', FRONT, '&quot;ja&quot;', `&quot;${'x'.repeat(256)}&quot;`],
  ['too long a formula', 'formula', FRONT, '+2</f>', `${'+2'.repeat(4096)}</f>`],
  ['a shared formula that nobody tells', 'formula', FRONT, 'si="0"/>', 'si="1"/>'],
  ['a shared formula outside of its cells', 'formula', FRONT, 'ref="B2:B3" si', 'ref="B2" si'],
  ['a shared formula that begins elsewhere', 'formula', FRONT, 'ref="B2:B3" si', 'ref="B1:B3" si'],
  [
    'a shared formula told twice',
    'formula',
    FRONT,
    '<f t="shared" si="0"/>',
    '<f t="shared" ref="B3" si="0">1</f>',
  ],
  ['an array that begins elsewhere', 'formula', FILTER, 'ref="A2">', 'ref="A1:A2">'],
  ['a table of data', 'formula', FILTER, '<f t="array"', '<f t="dataTable"'],
  ['a list with something to be computed', 'formula', FRONT, 'ROUND(2.5E1*3,0)', 'SUM({1;(1+1)})'],
  ['a list that stays open', 'formula', FRONT, 'ROUND(2.5E1*3,0)', 'SUM({1;-2)'],
  ['a table in a condition', 'formula', DATA, '<formula>', '<formula>Kunden[Kunde]='],

  [
    'a drawing beyond the last row',
    'drawing',
    DRAWING,
    '<xdr:row>14</xdr:row>',
    '<xdr:row>1048576</xdr:row>',
  ],
  [
    'a drawing that ends before it begins',
    'drawing',
    DRAWING,
    '<xdr:row>14</xdr:row>',
    '<xdr:row>3</xdr:row>',
  ],
  ['a drawing without a number', 'drawing', DRAWING, 'cNvPr id="2"', 'cNvPr id="0"'],
  [
    'a picture that links',
    'external',
    CHART,
    '<a:rPr lang="de-DE" b="1"/>',
    '<a:rPr><a:hlinkClick/></a:rPr>',
  ],

  ['a chart of a sheet that is missing', 'chart', CHART, "''A'' alle'!$B$1", "''B'' alle'!$B$1"],
  ['a chart beyond what is written', 'chart', CHART, '!$B$2:$B$3', '!$B$2:$B$4'],
  ['a chart that lacks a point', 'chart', CHART, '<c:ptCount val="2"/>', '<c:ptCount val="1"/>'],
  ['a chart that shows another figure', 'chart', CHART, '<c:v>100.5</c:v>', '<c:v>100.6</c:v>'],
  ['a chart that shows another text', 'chart', CHART, '<c:v>A</c:v>', '<c:v>B</c:v>'],
  ['a chart without one of its values', 'chart', CHART, '<c:pt idx="1"><c:v>20</c:v></c:pt>', ''],
  [
    'a chart with an axis too many',
    'chart',
    CHART,
    '<c:axId val="12"/></c:barChart>',
    '<c:axId val="11"/></c:barChart>',
  ],
  ['axes that do not cross', 'chart', CHART, '<c:crossAx val="11"/>', '<c:crossAx val="12"/>'],
];

describe('a package', () => {
  let whole: ReadonlyMap<string, string>;
  beforeAll(async () => {
    whole = await samplePackage();
  });

  test('that is whole has no fault', () => {
    expect(packageFaults(whole)).toEqual([]);
  });

  test.each(DAMAGES)('with %s is found out (%s)', (_, rule, part, from, to) => {
    const damaged = new Map(whole).set(part, replaced(whole.get(part), from, to));
    const rules = packageFaults(damaged).map((fault) => fault.rule);
    expect(rules).toContain(rule);
  });

  test('may link to the files beside it that it is said to, and to nothing else', () => {
    const link = '<hyperlink ref="A2" r:id="rId1"/>';
    const front = whole.get(FRONT)!.replace(/<hyperlink [^>]*>/, link);
    const rulesOf = (target: string, more = ''): string[] => {
      const relations =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ' +
        `Target="${target}" TargetMode="External"/></Relationships>`;
      const linked = new Map(whole)
        .set(FRONT, front.replace(link, link.replace('/>', `${more}/>`)))
        .set('xl/worksheets/_rels/sheet1.xml.rels', relations);
      return packageFaults(linked, ['Süd 1.xlsx']).map((fault) => fault.rule);
    };
    expect(rulesOf('Süd%201.xlsx')).toEqual([]);
    expect(rulesOf('Nord.xlsx')).toContain('external');
    expect(rulesOf('../Süd%201.xlsx')).toContain('external');
    expect(rulesOf('https://example.org/Süd%201.xlsx')).toContain('external');
    expect(rulesOf('Süd%201.xlsx', ' location="A1"')).toContain('external');
  });

  test('that lacks a part is found out', () => {
    for (const part of whole.keys()) {
      const damaged = new Map(whole);
      damaged.delete(part);
      expect(packageFaults(damaged).length, part).toBeGreaterThan(0);
    }
  });

  test('with a part that belongs nowhere is found out', () => {
    const damaged = new Map(whole).set('xl/tables/table2.xml', whole.get('xl/tables/table1.xml')!);
    const rules = packageFaults(damaged).map((fault) => fault.rule);
    expect(rules).toEqual(expect.arrayContaining(['content-type', 'relationship', 'table']));
  });
});
