import { describe, expect, test } from 'vitest';
import type {
  ChartCells,
  ChartSpec,
  PlacedChart,
} from '../../../../../src/outputs/excel/package/chart/chart-spec.js';
import { WorkbookPackage } from '../../../../../src/outputs/excel/package/workbook-package.js';
import { chartPaths, chartReferences } from '../../chart-references.js';
import { checkPackage } from '../../check-package.js';
import { elementsNamed, parseXml } from '../../read-package.js';

const SHEET = "Kunden & 'Co' KG";
const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['Gebiet', 'Index "A" <1>', 'Soll', 'Fläche'],
  ['Nord', 120.5, 100, 4],
  ['=1+1 & Süd', -20.25, 100, 9],
  ['Ost', null, 100, 16],
];

const cells = (column: number, fromRow = 2, toRow = 4): ChartCells => ({
  sheet: 'data',
  range: { fromRow, toRow, fromColumn: column, toColumn: column },
  values: ROWS.slice(fromRow - 1, toRow).map((row) => row[column - 1] ?? null),
  format: '#,##0.0',
});

const axis = (title: string) => ({ title, format: '#,##0' });

function spec(kind: ChartSpec['kind'], rest: Partial<ChartSpec> = {}): ChartSpec {
  const byFigures = kind === 'scatter' || kind === 'bubble';
  return {
    kind,
    title: 'Umsatz <b>&"1"</b>\u0001 und mehr',
    description: 'Beschreibung & mehr',
    x: axis('Gebiet'),
    y: { ...axis('Index'), hasGridLines: true },
    series: [
      {
        name: cells(2, 1, 1),
        x: cells(byFigures ? 3 : 1),
        y: cells(2),
        ...(kind === 'bubble' ? { size: cells(4) } : {}),
        fill: { colour: '1F3864', transparency: 0.25 },
        line: { colour: '595959', width: 1.5, dash: 'sysDash' },
        marker: { symbol: 'diamond', size: 7, fill: 'FFFFFF', line: '1F3864' },
        labels: { show: 'value', format: '0.0', position: 'above' },
      },
    ],
    legend: 'bottom',
    language: 'de-DE',
    ...rest,
  };
}

const placed = (chart: ChartSpec, row: number): PlacedChart => ({
  from: { row, column: 1, right: 8, down: 8 },
  to: { row: row + 16, column: 3, right: 20, down: 8 },
  chart,
});

function bookWith(charts: readonly ChartSpec[]): WorkbookPackage {
  const book = new WorkbookPackage({ title: 'Diagramme' });
  const front = book.addSheet({ name: 'Bilder', columns: [{ width: 30 }, { width: 30 }, { width: 30 }] });
  front.addRow(['k']);
  front.addTable({ name: 'Erste', headerRow: 1, columns: ['k'] });
  charts.forEach((chart, index) => {
    front.addChart(placed(chart, 3 + index * 18));
  });
  const data = book.addSheet({ key: 'data', name: SHEET, columns: [] });
  for (const row of ROWS) data.addRow(row.map((value) => value));
  return book;
}

const EVERY_KIND: readonly ChartSpec[] = [
  spec('columns'),
  spec('columns', {
    arrangement: 'stacked',
    lines: [{ name: 'Linie', x: cells(1), y: cells(3), line: { colour: '595959', width: 1 } }],
  }),
  spec('columns', { arrangement: 'percent' }),
  spec('bars', { arrangement: 'stacked' }),
  spec('line'),
  spec('scatter', { x: { ...axis('x'), min: 1, max: 1000, isLogarithmic: true, crossing: 10 } }),
  spec('bubble', { y: { ...axis('y'), min: -0.5, crossing: 0.5 } }),
];

describe('charts of a workbook', () => {
  test('lie in parts that find each other, each element where Excel demands it', async () => {
    const parts = await checkPackage(await bookWith(EVERY_KIND).toBytes());
    expect(chartPaths(parts)).toHaveLength(EVERY_KIND.length);
    const sheet = parseXml(parts.get('xl/worksheets/sheet1.xml')!);
    const relations = parseXml(parts.get('xl/worksheets/_rels/sheet1.xml.rels')!).children;
    const drawing = elementsNamed(sheet, 'drawing')[0]!.attributes['r:id'];
    expect(relations.find(({ attributes }) => attributes.Id === drawing)?.attributes.Target).toBe(
      '../drawings/drawing1.xml',
    );
    expect(parts.has('xl/worksheets/_rels/sheet2.xml.rels')).toBe(false);
  });

  test('refer to cells by quoted names and carry copies of what stands there', async () => {
    const parts = await checkPackage(await bookWith(EVERY_KIND).toBytes());
    const references = chartReferences(parts);
    expect(references.length).toBeGreaterThan(EVERY_KIND.length * 3 - 1);
    for (const { sheet, cells, copies } of references) {
      expect(sheet).toBe(SHEET);
      cells.forEach((cell, index) => {
        const value = ROWS[Number(cell.slice(1)) - 1]?.[cell.charCodeAt(0) - 65];
        expect(value).not.toBeUndefined();
        expect(copies.get(index) ?? null, cell).toBe(value === null ? null : String(value));
      });
    }
    expect(parts.get('xl/charts/chart1.xml')).toContain("<c:f>'Kunden &amp; ''Co'' KG'!$A$2:$A$4</c:f>");
    expect(parts.get('xl/charts/chart1.xml')).toContain("<c:f>'Kunden &amp; ''Co'' KG'!$B$1</c:f>");
  });

  test('show text of the data as plain text', async () => {
    const parts = await checkPackage(await bookWith([spec('columns')]).toBytes());
    const chart = parts.get('xl/charts/chart1.xml')!;
    expect(chart).toContain('<a:t>Umsatz &lt;b&gt;&amp;&quot;1&quot;&lt;/b&gt;  und mehr</a:t>');
    expect(chart).toContain('<c:v>=1+1 &amp; Süd</c:v>');
    expect(parts.get('xl/drawings/drawing1.xml')).toContain('descr="Beschreibung &amp; mehr"');
  });

  test('write labels where Excel allows them: above points, at bars wherever it puts them', async () => {
    const parts = await checkPackage(await bookWith([spec('columns'), spec('scatter')]).toBytes());
    expect(parts.get('xl/charts/chart1.xml')).toContain('<c:showVal val="1"/>');
    expect(parts.get('xl/charts/chart1.xml')).not.toContain('c:dLblPos');
    expect(parts.get('xl/charts/chart2.xml')).toContain('<c:dLblPos val="t"/>');
  });

  test('draw what is unknown as a gap', async () => {
    const parts = await checkPackage(await bookWith([spec('line')]).toBytes());
    const chart = parseXml(parts.get('xl/charts/chart1.xml')!);
    expect(elementsNamed(chart, 'c:dispBlanksAs')[0]!.attributes.val).toBe('gap');
    const values = elementsNamed(chart, 'c:val')[0]!;
    expect(elementsNamed(values, 'c:ptCount')[0]!.attributes.val).toBe('3');
    expect(elementsNamed(values, 'c:pt').map(({ attributes }) => attributes.idx)).toEqual(['0', '1']);
  });

  test('give an axis its ends, its scale and the place where the other one crosses', async () => {
    const parts = await checkPackage(await bookWith(EVERY_KIND.slice(5)).toBytes());
    const [x, y] = elementsNamed(parseXml(parts.get('xl/charts/chart1.xml')!), 'c:valAx');
    const settingOf = (element: Parameters<typeof elementsNamed>[0], name: string) =>
      elementsNamed(element, name)[0]?.attributes.val;
    expect([settingOf(x!, 'c:logBase'), settingOf(x!, 'c:max'), settingOf(x!, 'c:min')]).toEqual([
      '10',
      '1000',
      '1',
    ]);
    // The upright axis crosses the other at 10.
    expect([settingOf(x!, 'c:crossesAt'), settingOf(y!, 'c:crossesAt')]).toEqual([undefined, '10']);
    const [across] = elementsNamed(parseXml(parts.get('xl/charts/chart2.xml')!), 'c:valAx');
    expect(settingOf(across!, 'c:crossesAt')).toBe('0.5');
  });

  test('are the same bytes each time', async () => {
    const [one, other] = await Promise.all([bookWith(EVERY_KIND).toBytes(), bookWith(EVERY_KIND).toBytes()]);
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

describe('a chart is refused', () => {
  test('when its copies do not match its cells, or texts stand for figures', async () => {
    const short = { ...cells(2), values: [1] };
    const text = { ...cells(2), values: ['a', 1, 2] };
    for (const [y, message] of [
      [short, /1 values of a chart for 3 cells/],
      [text, /needs figures, not a/],
    ] as const) {
      const book = bookWith([spec('line', { series: [{ name: 'x', x: cells(1), y }] })]);
      await expect(book.toBytes()).rejects.toThrow(message);
    }
  });

  test('when its sheet, its colour or its place does not exist', async () => {
    const lost = { ...cells(2), sheet: 'fehlt' };
    await expect(
      bookWith([spec('line', { series: [{ name: 'x', x: cells(1), y: lost }] })]).toBytes(),
    ).rejects.toThrow(/does not exist: fehlt/);
    const red = spec('line', {
      series: [{ name: 'x', x: cells(1), y: cells(2), line: { colour: 'rot', width: 1 } }],
    });
    await expect(bookWith([red]).toBytes()).rejects.toThrow(/not a colour/);
    const book = bookWith([]);
    book
      .addSheet({ name: 'z', columns: [] })
      .addChart({ ...placed(spec('line'), 1), from: { row: 0, column: 1, right: 0, down: 0 } });
    await expect(book.toBytes()).rejects.toThrow(/outside its sheet/);
  });
});
