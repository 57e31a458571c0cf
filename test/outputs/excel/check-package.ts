import { expect } from 'vitest';
import { elementsNamed, parseXml, readPackage, type XmlElement } from './read-package.js';

/** The order Excel demands of a worksheet's children; anything else it "repairs". */
const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'ignoredErrors',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
];
const STYLE_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
];

/** Checks everything about a package that would make Excel offer a repair. Returns its parts. */
export async function checkPackage(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = await readPackage(bytes);
  const trees = new Map([...parts].map(([path, xml]) => [path, parseXml(xml)]));
  checkContentTypes(trees);
  checkRelationships(trees);
  const styles = trees.get('xl/styles.xml')!;
  expectOrder(styles, STYLE_ORDER);
  const formats = countOf(styles, 'cellXfs');
  const differences = countOf(styles, 'dxfs');
  const strings = trees.get('xl/sharedStrings.xml')!;
  expect(strings.attributes.uniqueCount).toBe(String(strings.children.length));
  const sheets = [...trees].filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  for (const [path, sheet] of sheets) {
    expectOrder(sheet, SHEET_ORDER);
    for (const cell of elementsNamed(sheet, 'c')) {
      expect(Number(cell.attributes.s ?? 0)).toBeLessThan(formats);
    }
    for (const rule of elementsNamed(sheet, 'cfRule')) {
      expect(Number(rule.attributes.dxfId ?? 0)).toBeLessThan(differences);
    }
    checkFormulas(sheet, parts.get(path) ?? '');
    checkCellOrder(sheet);
    checkMerges(sheet);
  }
  for (const [, tree] of trees) checkCounts(tree);
  checkUnique(
    [...trees].filter(([path]) => path.startsWith('xl/tables/')).map(([, table]) => table.attributes.id!),
  );
  checkUnique(
    sheets.flatMap(([, sheet]) => elementsNamed(sheet, 'x14:cfRule').map((rule) => rule.attributes.id!)),
  );
  return parts;
}

function checkContentTypes(trees: ReadonlyMap<string, XmlElement>): void {
  const types = trees.get('[Content_Types].xml')!;
  const overrides = elementsNamed(types, 'Override').map((each) => each.attributes.PartName?.slice(1));
  const expected = [...trees.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'),
  );
  expect([...overrides].sort()).toEqual(expected.sort());
}

function checkRelationships(trees: ReadonlyMap<string, XmlElement>): void {
  for (const [path, tree] of trees) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]+$/, '');
    const relations = elementsNamed(tree, 'Relationship');
    checkUnique(relations.map((each) => each.attributes.Id!));
    for (const { attributes } of relations) {
      const target = new URL(attributes.Target!, `file:///${folder}`).pathname.slice(1);
      expect(trees.has(target), `${path} → ${target}`).toBe(true);
    }
    const owner = trees.get(path.replace('_rels/', '').replace(/\.rels$/, ''));
    if (owner === undefined) continue;
    const known = new Set(relations.map((each) => each.attributes.Id));
    for (const name of ['sheet', 'tablePart']) {
      for (const user of elementsNamed(owner, name)) expect(known).toContain(user.attributes['r:id']);
    }
  }
}

function expectOrder(tree: XmlElement, order: readonly string[]): void {
  const places = tree.children.map(({ name }) => order.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
}

/** Formulas carry what they come to, and reach neither other files nor the net. */
function checkFormulas(sheet: XmlElement, xml: string): void {
  for (const cell of elementsNamed(sheet, 'c')) {
    const names = cell.children.map(({ name }) => name);
    if (names.includes('f')) expect(names).toEqual(['f', 'v']);
  }
  for (const [, text = ''] of xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)) {
    expect(text).not.toMatch(/^=|\[|HYPERLINK|WEBSERVICE|DDE|:\/\//i);
    expect(text.length).toBeLessThanOrEqual(8192);
  }
}

function checkCellOrder(sheet: XmlElement): void {
  let last = 0;
  for (const row of elementsNamed(sheet, 'row')) {
    const number = Number(row.attributes.r);
    expect(number).toBeGreaterThan(last);
    last = number;
    const columns = row.children.map(({ attributes }) => attributes.r!.replace(/\d+$/, ''));
    expect(row.children.every(({ attributes }) => attributes.r!.endsWith(String(number)))).toBe(true);
    const sorted = [...columns].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    expect(columns).toEqual(sorted);
    expect(new Set(columns).size).toBe(columns.length);
  }
}

function checkMerges(sheet: XmlElement): void {
  const covered = new Set<string>();
  for (const { attributes } of elementsNamed(sheet, 'mergeCell')) {
    for (const cell of cellsOf(attributes.ref!)) {
      expect(covered.has(cell), `${cell} is merged twice`).toBe(false);
      covered.add(cell);
    }
  }
}

function cellsOf(range: string): string[] {
  const [, startColumn = '', startRow = '', endColumn = '', endRow = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  const number = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const cells: string[] = [];
  for (let row = Number(startRow); row <= Number(endRow); row++) {
    for (let column = number(startColumn); column <= number(endColumn); column++)
      cells.push(`${column}/${row}`);
  }
  expect(cells.length).toBeGreaterThan(1);
  return cells;
}

function checkCounts(tree: XmlElement): void {
  for (const element of [tree, ...tree.children]) {
    const { count } = element.attributes;
    if (count !== undefined && element.name !== 'sst') expect(count).toBe(String(element.children.length));
  }
}

function countOf(tree: XmlElement, name: string): number {
  return elementsNamed(tree, name)[0]!.children.length;
}

function checkUnique(ids: readonly string[]): void {
  expect(new Set(ids).size).toBe(ids.length);
}
