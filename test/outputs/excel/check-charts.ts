import { expect } from 'vitest';
import { elementsNamed, parseXml, type XmlElement } from './read-package.js';

/** The order in which ECMA-376 (transitional, part 4) lists the children of each element that we write. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'c:chartSpace': [
    'c:date1904',
    'c:lang',
    'c:roundedCorners',
    'c:style',
    'c:clrMapOvr',
    'c:pivotSource',
    'c:protection',
    'c:chart',
    'c:spPr',
    'c:txPr',
    'c:externalData',
    'c:printSettings',
    'c:userShapes',
    'c:extLst',
  ],
  'c:chart': [
    'c:title',
    'c:autoTitleDeleted',
    'c:pivotFmts',
    'c:view3D',
    'c:floor',
    'c:sideWall',
    'c:backWall',
    'c:plotArea',
    'c:legend',
    'c:plotVisOnly',
    'c:dispBlanksAs',
  ],
  'c:title': ['c:tx', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr'],
  'c:rich': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'c:txPr': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:p': ['a:pPr', 'a:r', 'a:endParaRPr'],
  'a:r': ['a:rPr', 'a:t'],
  'c:plotArea': [
    'c:layout',
    'c:barChart',
    'c:lineChart',
    'c:scatterChart',
    'c:bubbleChart',
    'c:catAx',
    'c:valAx',
    'c:dTable',
    'c:spPr',
  ],
  'c:barChart': [
    'c:barDir',
    'c:grouping',
    'c:varyColors',
    'c:ser',
    'c:dLbls',
    'c:gapWidth',
    'c:overlap',
    'c:serLines',
    'c:axId',
  ],
  'c:lineChart': [
    'c:grouping',
    'c:varyColors',
    'c:ser',
    'c:dLbls',
    'c:dropLines',
    'c:hiLowLines',
    'c:upDownBars',
    'c:marker',
    'c:smooth',
    'c:axId',
  ],
  'c:scatterChart': ['c:scatterStyle', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:axId'],
  'c:bubbleChart': [
    'c:varyColors',
    'c:ser',
    'c:dLbls',
    'c:bubble3D',
    'c:bubbleScale',
    'c:showNegBubbles',
    'c:sizeRepresents',
    'c:axId',
  ],
  'c:ser': [
    'c:idx',
    'c:order',
    'c:tx',
    'c:spPr',
    'c:invertIfNegative',
    'c:marker',
    'c:dPt',
    'c:dLbls',
    'c:trendline',
    'c:errBars',
    'c:cat',
    'c:val',
    'c:xVal',
    'c:yVal',
    'c:smooth',
    'c:bubbleSize',
    'c:bubble3D',
  ],
  'c:marker': ['c:symbol', 'c:size', 'c:spPr'],
  'c:dLbls': [
    'c:dLbl',
    'c:numFmt',
    'c:spPr',
    'c:txPr',
    'c:dLblPos',
    'c:showLegendKey',
    'c:showVal',
    'c:showCatName',
    'c:showSerName',
    'c:showPercent',
    'c:showBubbleSize',
    'c:separator',
  ],
  'c:numRef': ['c:f', 'c:numCache'],
  'c:strRef': ['c:f', 'c:strCache'],
  'c:numCache': ['c:formatCode', 'c:ptCount', 'c:pt'],
  'c:strCache': ['c:ptCount', 'c:pt'],
  'c:catAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:majorGridlines',
    'c:minorGridlines',
    'c:title',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
    'c:crossesAt',
    'c:auto',
    'c:lblAlgn',
    'c:lblOffset',
    'c:tickLblSkip',
    'c:tickMarkSkip',
    'c:noMultiLvlLbl',
  ],
  'c:valAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:majorGridlines',
    'c:minorGridlines',
    'c:title',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
    'c:crossesAt',
    'c:crossBetween',
    'c:majorUnit',
    'c:minorUnit',
    'c:dispUnits',
  ],
  'c:scaling': ['c:logBase', 'c:orientation', 'c:max', 'c:min'],
  'c:legend': ['c:legendPos', 'c:legendEntry', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr'],
  'c:spPr': ['a:noFill', 'a:solidFill', 'a:pattFill', 'a:ln'],
  'a:ln': ['a:noFill', 'a:solidFill', 'a:prstDash', 'a:round'],
  'a:pattFill': ['a:fgClr', 'a:bgClr'],
  'xdr:twoCellAnchor': ['xdr:from', 'xdr:to', 'xdr:graphicFrame', 'xdr:clientData'],
  'xdr:from': ['xdr:col', 'xdr:colOff', 'xdr:row', 'xdr:rowOff'],
  'xdr:to': ['xdr:col', 'xdr:colOff', 'xdr:row', 'xdr:rowOff'],
  'xdr:graphicFrame': ['xdr:nvGraphicFramePr', 'xdr:xfrm', 'a:graphic'],
  'xdr:nvGraphicFramePr': ['xdr:cNvPr', 'xdr:cNvGraphicFramePr'],
};
/** Elements that must be there once and not be a list. */
const ONCE = new Set(['c:axId', 'c:ser', 'c:pt', 'c:dPt', 'a:r', 'c:valAx']);

/** What a chart refers to: cells of a sheet, and the copies of their values. */
export interface ChartReference {
  readonly chart: string;
  readonly sheet: string;
  /** Cells from top to bottom, such as `B7`. */
  readonly cells: readonly string[];
  /** Copies by position; what is unknown is missing. */
  readonly copies: ReadonlyMap<number, string>;
  readonly isText: boolean;
}

/** Checks the order of all elements in charts and drawings of a package, and its ids. Returns the parts of charts. */
export function checkChartParts(parts: ReadonlyMap<string, string>): string[] {
  const charts = [...parts.keys()].filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
  const drawings = [...parts.keys()].filter((path) => /^xl\/drawings\/drawing\d+\.xml$/.test(path));
  for (const path of [...charts, ...drawings]) expectOrder(parseXml(parts.get(path)!), path);
  for (const path of charts) {
    const tree = parseXml(parts.get(path)!);
    const places = elementsNamed(tree, 'c:ser').map((series) => series.children[0]!.attributes.val);
    expect(places, path).toEqual(places.map((_, index) => String(index)));
    const axes = [...elementsNamed(tree, 'c:catAx'), ...elementsNamed(tree, 'c:valAx')];
    const ids = axes.map((axis) => axis.children[0]!.attributes.val);
    expect(new Set(ids).size, path).toBe(2);
    for (const axis of axes) expect(ids).toContain(elementsNamed(axis, 'c:crossAx')[0]!.attributes.val);
  }
  for (const path of drawings) checkDrawing(parts, path);
  return charts;
}

function expectOrder(element: XmlElement, path: string): void {
  const order = ORDER[element.name];
  if (order !== undefined) {
    const names = element.children.map(({ name }) => name);
    const places = names.map((name) => order.indexOf(name));
    expect(places, `${path}: <${element.name}> has ${names.join(', ')}`).not.toContain(-1);
    expect(places, `${path}: <${element.name}> has ${names.join(', ')}`).toEqual(
      [...places].sort((one, other) => one - other),
    );
    const lists = names.filter((name) => !ONCE.has(name));
    expect(new Set(lists).size, `${path}: <${element.name}> has ${names.join(', ')}`).toBe(lists.length);
  }
  for (const child of element.children) expectOrder(child, path);
}

/** Every frame leads to a chart of its own, and no two of a sheet overlap. */
function checkDrawing(parts: ReadonlyMap<string, string>, path: string): void {
  const tree = parseXml(parts.get(path)!);
  const links = parts.get(path.replace('drawings/', 'drawings/_rels/').concat('.rels'))!;
  const known = elementsNamed(parseXml(links), 'Relationship').map(({ attributes }) => attributes.Id);
  const used = elementsNamed(tree, 'c:chart').map(({ attributes }) => attributes['r:id']);
  expect(used).toEqual(known);
  const ids = elementsNamed(tree, 'xdr:cNvPr').map(({ attributes }) => attributes.id);
  expect(new Set(ids).size).toBe(ids.length);
}

const REFERENCE = /<c:f>([^<]*)<\/c:f>(?:<c:(num|str)Cache>)(.*?)<\/c:\2Cache>/g;
const POINT = /<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v><\/c:pt>/g;

/** Everything that the charts of a package refer to. */
export function chartReferences(parts: ReadonlyMap<string, string>): ChartReference[] {
  return [...parts]
    .filter(([path]) => path.startsWith('xl/charts/chart'))
    .flatMap(([chart, xml]) => {
      const found = [...xml.matchAll(REFERENCE)];
      expect(found.length, chart).toBe(xml.split('<c:f>').length - 1);
      return found.map(([, formula = '', kind, cache = '']) => {
        const [, sheet = '', letters = '', from = '', other, to] =
          /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(unescaped(formula)) ?? [];
        expect(sheet, formula).not.toBe('');
        expect(other ?? letters, formula).toBe(letters);
        const first = Number(from);
        const last = Number(to ?? from);
        const count = Number(/<c:ptCount val="(\d+)"\/>/.exec(cache)?.[1]);
        expect(count, formula).toBe(last - first + 1);
        return {
          chart,
          sheet: sheet.replaceAll("''", "'"),
          cells: Array.from({ length: count }, (_, index) => `${letters}${first + index}`),
          copies: new Map(
            [...cache.matchAll(POINT)].map(([, index, value = '']) => [Number(index), unescaped(value)]),
          ),
          isText: kind === 'str',
        };
      });
    });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Checks that every reference finds its cells, and that the copies are what stands there. */
export function checkCopies(
  references: readonly ChartReference[],
  cellOf: (sheet: string, cell: string) => string | number | null | undefined,
): void {
  for (const { chart, sheet, cells, copies, isText } of references) {
    cells.forEach((cell, index) => {
      const value = cellOf(sheet, cell);
      expect(value, `${chart}: '${sheet}'!${cell} is no cell`).not.toBeUndefined();
      const copy = copies.get(index);
      if (value === null) expect(copy, `${chart}: '${sheet}'!${cell}`).toBeUndefined();
      else if (isText) expect(copy, `${chart}: '${sheet}'!${cell}`).toBe(String(value));
      else expect(Number(copy), `${chart}: '${sheet}'!${cell}`).toBe(value);
    });
  }
}
