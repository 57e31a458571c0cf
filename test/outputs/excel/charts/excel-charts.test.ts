import { beforeAll, describe, expect, test } from 'vitest';
import { excelWorkbook } from '../../../../src/outputs/excel/excel-workbook.js';
import { chartPaths, chartReferences } from '../chart-references.js';
import { elementsNamed, parseXml } from '../read-package.js';
import { type ReadWorkbook, rowsOf, writeWorkbook } from '../read-workbook.js';
import { chartedResult } from './sample-charts.js';

const STAGE_SHEET = 'Mit "Bildern" & mehr';

/** The cells that a chart lies over: rows and columns counted from 1. */
function corners(drawing: string): { from: [number, number]; to: [number, number] }[] {
  return elementsNamed(parseXml(drawing), 'xdr:twoCellAnchor').map((anchor) => {
    const [from, to] = ['from', 'to'].map((end) => {
      const block = new RegExp(`<xdr:${end}><xdr:col>(\\d+)</xdr:col>.*?<xdr:row>(\\d+)</xdr:row>`, 'g');
      const place = elementsNamed(anchor, 'xdr:cNvPr')[0]!.attributes.id;
      const [, column = '', row = ''] = [...drawing.matchAll(block)][Number(place) - 2]!;
      return [Number(row) + 1, Number(column) + 1] as [number, number];
    });
    return { from: from!, to: to! };
  });
}

describe('the charts of a stage', () => {
  let german: ReadWorkbook;
  beforeAll(async () => {
    german = await writeWorkbook(chartedResult(), 'de');
  });
  const chart = (number: number): string => german.parts.get(`xl/charts/chart${number}.xml`)!;

  test('stand on its sheet, above its tables, over cells that hold nothing', () => {
    const sheet = german.book.getWorksheet(STAGE_SHEET)!;
    const rows = rowsOf(sheet);
    const places = corners(german.parts.get('xl/drawings/drawing1.xml')!);
    expect(places).toHaveLength(3);
    for (const { from, to } of places) {
      expect(to[1]).toBeLessThanOrEqual(sheet.columnCount);
      for (let row = from[0]; row <= to[0]; row++) {
        expect(rows[row - 1]?.every((value) => value === null) ?? true, `row ${row}`).toBe(true);
      }
    }
    const stands = places.map(({ from, to }) => [from[0], to[0]] as const);
    stands.forEach(([top], index) => {
      const above = stands[index - 1];
      if (above !== undefined && above[0] !== top) expect(top).toBeGreaterThan(above[1]);
    });
    const texts = rows.map((row) => row[0]);
    expect(texts.indexOf('Diagramme')).toBeLessThan(places[0]!.from[0]);
    expect(texts.indexOf('Je Klasse')).toBeGreaterThan(places.at(-1)!.to[0]);
    expect(texts).toContain('Die Fläche ist der Umsatz.');
  });

  test('are not cut by a printed page', async () => {
    const stage = chartedResult().stages.at(-1)!;
    // So many that they need several pages.
    const charts = Array.from({ length: 6 }, (_, index) => ({ ...stage.charts![0]!, id: `bars${index}` }));
    const { parts } = await writeWorkbook({ ...chartedResult(), stages: [{ ...stage, charts }] }, 'de');
    const sheet = parseXml(parts.get('xl/worksheets/sheet3.xml')!);
    const breaks = elementsNamed(sheet, 'brk').map(({ attributes }) => Number(attributes.id));
    expect(breaks.length).toBeGreaterThan(1);
    const places = corners(parts.get('xl/drawings/drawing1.xml')!);
    expect(places).toHaveLength(6);
    for (const row of breaks) {
      expect(places.every(({ from, to }) => row < from[0] || row >= to[0])).toBe(true);
    }
  });

  test('are fed from the sheet of the stage and from that of their own data', () => {
    expect(chartPaths(german.parts)).toHaveLength(3);
    const references = chartReferences(german.parts);
    expect(new Set(references.map(({ sheet }) => sheet))).toEqual(new Set([STAGE_SHEET, 'Diagrammdaten']));
  });

  test('leave the row of totals out and gaps open', () => {
    const columns = chartReferences(german.parts).filter(({ chart: path }) => path.endsWith('chart1.xml'));
    const categories = columns.find(({ isText, cells }) => isText && cells.length > 1)!;
    expect([...categories.copies.values()]).toEqual(['A', 'neu', "=cmd|'!A1"]);
    const revenue = columns.find(({ isText, cells }) => !isText && cells[0]!.startsWith('B'))!;
    expect([...revenue.copies]).toEqual([
      [0, '96000000'],
      [2, '1000'],
    ]);
  });

  test('name their units and count in what keeps labels short', () => {
    expect(chart(1)).toContain('<a:t>Umsatz (Mio. EUR)</a:t>');
    expect(chart(1)).toContain('<c:numFmt formatCode="#,##0.0,," sourceLinked="0"/>');
    // A logarithmic axis begins with small figures.
    expect(chart(2)).toContain('<a:t>Potenzial (Tsd. EUR)</a:t>');
    expect(chart(2)).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
    expect(chart(2)).toContain('<c:max val="10000000"/><c:min val="10000"/>');
    expect(chart(2)).toContain('<c:crossesAt val="0.5"/>');
  });

  test('take the heading of their column as a name where they have none of their own', () => {
    expect(chart(1)).toMatch(/<c:tx><c:strRef><c:f>'Mit &quot;Bildern&quot; &amp; mehr'!\$B\$\d+<\/c:f>/);
    expect(chart(1)).toContain('<c:tx><c:v>Grenze</c:v></c:tx>');
  });

  test('have their own data on the last sheet, which the overview leads to', () => {
    expect(german.book.worksheets.at(-1)?.name).toBe('Diagrammdaten');
    // Nobody wants points on paper.
    expect(german.parts.get('xl/workbook.xml')).toMatch(
      /Print_Area"[^>]*>'Diagrammdaten'!\$A\$1:\$[A-Z]+\$30</,
    );
    const texts = rowsOf(german.book.getWorksheet('Diagrammdaten')!).map((row) => row[0]);
    expect(texts).toContain('Mit "Bildern" & mehr: Punkte');
    expect(texts).toContain('0002');
    const links = elementsNamed(parseXml(german.parts.get('xl/worksheets/sheet1.xml')!), 'hyperlink');
    expect(links.map(({ attributes }) => attributes.location)).toContain("'Diagrammdaten'!A1");
  });

  test('speak English in an English workbook', async () => {
    const english = await writeWorkbook(chartedResult(), 'en');
    expect(english.book.worksheets.at(-1)?.name).toBe('Chart data');
    expect(english.parts.get('xl/charts/chart1.xml')).toContain('<a:t>Revenue (EUR million)</a:t>');
    expect(english.parts.get('xl/charts/chart1.xml')).toContain('<c:lang val="en-GB"/>');
  });

  test('are the same bytes for the same result, also after a copy to another thread', async () => {
    const [one, other] = await Promise.all([
      excelWorkbook(chartedResult(), 'de'),
      excelWorkbook(structuredClone(chartedResult()), 'de'),
    ]);
    expect(Buffer.compare(one, other)).toBe(0);
  });
});
