import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bilingual } from '../../../src/language/bilingual.js';
import { drawCustomers } from '../../../src/outputs/excel/customers-sheet.js';
import { startDrawing } from '../../../src/outputs/excel/drawing.js';
import { cutToCell } from '../../../src/outputs/excel/package/cell-text.js';
import type { RunResult } from '../../../src/results/run-result.js';
import { checkPackage } from './check-package.js';
import { elementsNamed, parseXml } from './read-package.js';
import { type ReadWorkbook, rowsOf, writeWorkbook } from './read-workbook.js';
import { sampleResult } from './sample-result.js';

const RESULT = sampleResult();

function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('_x005F_', '_') : value;
}

function expectedValue(
  column: RunResult['customers']['columns'][number],
  written: string | number | Bilingual,
): string | number | Date | null {
  if (written === null || Number.isNaN(written)) return null;
  if (typeof written === 'string') {
    if (column.values && Object.hasOwn(column.values, written)) return column.values[written]!.de;
    // The archive holds no half surrogate pairs and no text longer than a cell.
    return cutToCell(written.replace('\ud800', '\ufffd'));
  }
  if (typeof written === 'object') return written.de;
  if (column.unit === 'amount') return written / 100;
  if (column.unit === 'date') return new Date(written * 86_400_000);
  return written === 0 ? 0 : written;
}

describe('the sheet of the customers', () => {
  let german: ReadWorkbook;
  beforeAll(async () => {
    german = await writeWorkbook(RESULT, 'de');
  });
  const sheet = (name: string): ExcelJS.Worksheet => german.book.getWorksheet(name)!;

  test('heads the columns with labels, units and, where labels repeat, stages', () => {
    expect(rowsOf(sheet('Kunden'))[0]).toEqual([
      'Kundennummer',
      'Name',
      'Branche',
      'Ort',
      'Kunde seit',
      'Umsatz (EUR)',
      'Deckungsbeitrag I (EUR)',
      'Belege',
      'Besuchsdauer (Min.)',
      'ABC-Klasse',
      'Anteil – ABC-Analyse',
      'Anteil – Lieferanteil und Potenzial',
      'Segment',
      'Kundenwert (Ø = 100)',
      'Betreuungszeit (Std.)',
      'Kapazität (VZÄ)',
      'Faktor',
      'Abstand (Tage)',
    ]);
  });

  test('holds every figure and text of every customer', () => {
    const { columns, data, count } = RESULT.customers;
    const kunden = sheet('Kunden');
    expect(kunden.rowCount).toBe(count + 1);
    columns.forEach((column, index) => {
      const values = data[index]!;
      for (let customer = 0; customer < count; customer++) {
        const cell = kunden.getRow(customer + 2).getCell(index + 1);
        const written = values[customer]!;
        const expected = expectedValue(column, written);
        expect(plain(cell.value), `${column.id} of customer ${customer}`).toEqual(expected);
      }
    });
  });

  test('shows figures by unit, never in scientific notation', () => {
    const formats = new Map(
      RESULT.customers.columns.map((column, index) => [
        column.id,
        sheet('Kunden')
          .getRow(2)
          .getCell(index + 1).numFmt,
      ]),
    );
    expect(formats.get('revenue')).toBe('#,##0.00');
    expect(formats.get('abc.share')).toBe('0.0%');
    expect(formats.get('customerSince')).toBe('dd.mm.yyyy');
    expect(formats.get('invoices')).toBe('#,##0');
    expect(formats.get('care.fte')).toBe('#,##0.0');
    for (const [, part] of german.parts) expect(part).not.toMatch(/formatCode="[^"]*E[+-]/);
  });

  test('is a table named Kunden with frozen heading and first two columns', () => {
    const table = parseXml(german.parts.get('xl/tables/table1.xml')!);
    expect(table.attributes).toMatchObject({ name: 'Kunden', ref: 'A1:R61' });
    expect(sheet('Kunden').views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    const headings = rowsOf(sheet('Kunden'))[0];
    const columns = elementsNamed(table, 'tableColumn').map(({ attributes }) => attributes.name);
    expect(columns).toEqual(headings);
  });

  test('goes on on further sheets beyond the last row of one', async () => {
    const drawing = startDrawing(RESULT, 'de');
    await drawCustomers(drawing, 26);
    const bytes = await drawing.book.toBytes();
    const parts = await checkPackage(bytes);
    const tables = [1, 2, 3].map((number) => parseXml(parts.get(`xl/tables/table${number}.xml`)!).attributes);
    expect(tables.map(({ name, ref }) => [name, ref])).toEqual([
      ['Kunden', 'A1:R26'],
      ['Kunden2', 'A1:R26'],
      ['Kunden3', 'A1:R11'],
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    const numbers = book.worksheets.flatMap((each) =>
      rowsOf(each)
        .slice(1)
        .map((row) => row[0]),
    );
    expect(numbers).toEqual(RESULT.customers.data[0]);
  });

  test('spares customer numbers the mark for numbers stored as text', () => {
    const xml = parseXml(german.parts.get('xl/worksheets/sheet2.xml')!);
    const [ignored] = elementsNamed(xml, 'ignoredError');
    expect(ignored?.attributes).toEqual({
      sqref: 'A1:A61 B1:B61 C1:C61 D1:D61 J1:J61 M1:M61',
      numberStoredAsText: '1',
    });
  });

  test('explains every heading of a customer column when it is selected', () => {
    const xml = parseXml(german.parts.get('xl/worksheets/sheet2.xml')!);
    const prompts = elementsNamed(xml, 'dataValidation').map(({ attributes }) => attributes.prompt);
    expect(prompts).toHaveLength(RESULT.customers.columns.length);
    expect(prompts[5]).toBe('Definition: Umsatz.');
  });
});
