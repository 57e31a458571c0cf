import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAXIMUM_ROWS } from '../../../../src/outputs/excel/package/reference.js';
import type { Sheet } from '../../../../src/outputs/excel/package/sheet.js';
import { WorkbookPackage } from '../../../../src/outputs/excel/package/workbook-package.js';
import { checkPackage } from '../check-package.js';
import { elementsNamed, parseXml, readPackage } from '../read-package.js';

function book(): WorkbookPackage {
  return new WorkbookPackage({ title: 'Prüfung <1> & "2"', subject: 'a\u0001b' });
}

function sheetOf(workbook: WorkbookPackage): Sheet {
  return workbook.addSheet({ name: 'Blatt', columns: [{ width: 20 }, { width: 10 }] });
}

async function readBack(workbook: WorkbookPackage): Promise<ExcelJS.Workbook> {
  const bytes = await workbook.toBytes();
  await checkPackage(bytes);
  const read = new ExcelJS.Workbook();
  // exceljs declares a Buffer type of its own.
  await read.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return read;
}

/** A workbook that uses everything the package can do. */
function fullBook(): WorkbookPackage {
  const workbook = book();
  const amount = workbook.style({ numberFormat: '#,##0.00', font: { bold: true, colour: '1F3864' } });
  const front = workbook.addSheet({
    name: 'Titel',
    key: 'front',
    columns: [{ width: 30 }, { width: 12, style: amount }],
    freezeRows: 1,
    freezeColumns: 1,
    landscape: true,
    fitToWidth: 1,
    printTitleRows: 1,
    printTitleColumns: 2,
    printArea: { fromRow: 1, fromColumn: 1, toRow: 9, toColumn: 2 },
    tabColor: '2E75B6',
    zoom: 90,
    showGridLines: false,
    header: { center: 'Meier & Söhne' },
    footer: { left: 'A & B', right: 'Seite {page} von {pages}' },
  });
  front.addRow([{ value: 'Titel', style: workbook.style({ fill: 'E7ECF4' }) }, null], { height: 30 });
  front.merge(1, 1, 1, 2);
  front.addRow([{ value: 'zu den Daten', link: { sheet: "Kunden 'A'", cell: 'B2' } }, 12.5]);
  front.breakPageAfter(2);
  front.addRow(['x', -3]);
  front.addDataBar({ fromRow: 2, toRow: 3, fromColumn: 2, toColumn: 2 }, '9DC3E6');
  front.addColourScale({ fromRow: 2, toRow: 3, fromColumn: 2, toColumn: 2 }, ['FFFFFF', 'DDDDDD', '9DC3E6']);
  front.addPrompt(1, 1, 'Titel, der länger ist als erlaubt: 32', 'Erklärung '.repeat(40));
  const data = workbook.addSheet({ name: "Kunden 'A'", columns: [{ width: 20 }, { width: 10 }] });
  data.addRow(['Kunde', '=Umsatz "EUR" <&>']);
  data.addRow(['A', 1]);
  data.addTable({ name: 'Kunden', headerRow: 1, columns: ['Kunde', '=Umsatz "EUR" <&>'] });
  data.addTextFormat({ fromRow: 2, toRow: 2, fromColumn: 1, toColumn: 1 }, 'A "<&>', { fill: 'BDD7EE' });
  workbook.defineName('Umsatz', "Kunden 'A'", { fromRow: 2, toRow: 2, fromColumn: 2, toColumn: 2 });
  const plain = workbook.addSheet({
    name: 'Filter',
    columns: [{ width: 5 }],
    autoFilter: { fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 1 },
    freezeColumns: 1,
  });
  plain.addRow(['k']);
  plain.addRow([true]);
  return workbook;
}

describe('a workbook', () => {
  test('with every feature is built as Excel demands', async () => {
    const parts = await checkPackage(await fullBook().toBytes());
    const sheet = parseXml(parts.get('xl/worksheets/sheet1.xml')!);
    expect(elementsNamed(sheet, 'hyperlink')[0]?.attributes.location).toBe("'Kunden ''A'!B2");
    expect(elementsNamed(sheet, 'brk')[0]?.attributes.id).toBe('2');
    const workbook = parts.get('xl/workbook.xml')!;
    expect(workbook).toContain("'Titel'!$A:$B,'Titel'!$1:$1</definedName>");
    expect(workbook).toContain("'Kunden ''A'!$B$2:$B$2</definedName>");
    expect(workbook).toContain(' localSheetId="2" hidden="1">');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '&amp;LA &amp;&amp; B&amp;RSeite &amp;P von &amp;N',
    );
    expect(parts.get('docProps/core.xml')).toContain('<dc:subject>a_x0001_b</dc:subject>');
  });

  test('gives the same bytes whenever and wherever it is written', async () => {
    const zone = process.env.TZ;
    const first = await fullBook().toBytes();
    process.env.TZ = 'Pacific/Kiritimati';
    const second = await fullBook().toBytes();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('gives numbers and texts back as they were', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const rows = fc.sample(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true })), 200);
    const workbook = book();
    const sheet = sheetOf(workbook);
    for (const row of rows) sheet.addRow(row);
    const read = (await readBack(workbook)).getWorksheet('Blatt')!;
    rows.forEach(([written, number], index) => {
      const row = read.getRow(index + 1);
      // exceljs undoes the escapes of control characters, except for an escaped underscore.
      expect(String(row.getCell(1).value ?? '').replaceAll('_x005F_', '_')).toBe(written);
      expect(row.getCell(2).value).toBe(number === 0 ? 0 : number);
    });
  });

  test('keeps unknown figures empty', async () => {
    const workbook = book();
    const style = workbook.style({ numberFormat: '0.0%' });
    const sheet = sheetOf(workbook);
    sheet.addRow([Number.NaN, Number.POSITIVE_INFINITY, { value: Number.NaN, style }, null, false]);
    const read = (await readBack(workbook)).getWorksheet('Blatt')!;
    const values = [1, 2, 3, 4, 5].map((column) => read.getRow(1).getCell(column).value);
    expect(values).toEqual([null, null, null, null, false]);
  });

  test('guards text that starts like a formula, and keeps its look', async () => {
    const workbook = book();
    const bold = workbook.style({ font: { bold: true } });
    const sheet = sheetOf(workbook);
    sheet.addRow([{ value: '=1+1', style: bold }, '-5', 'harmlos']);
    const parts = await checkPackage(await workbook.toBytes());
    const cells = elementsNamed(parseXml(parts.get('xl/worksheets/sheet1.xml')!), 'c');
    const formats = elementsNamed(parseXml(parts.get('xl/styles.xml')!), 'cellXfs')[0]!.children;
    const looks = cells.map((cell) => formats[Number(cell.attributes.s ?? 0)]!.attributes);
    expect(looks.map(({ quotePrefix }) => quotePrefix)).toEqual(['1', '1', undefined]);
    expect(looks[0]?.fontId).toBe(formats[bold]!.attributes.fontId);
    expect(cells.every((cell) => cell.attributes.t === 's')).toBe(true);
  });

  test('keeps each look, text and colour once', async () => {
    const workbook = book();
    const one = workbook.style({ fill: 'FF0000', alignment: { wrap: true } });
    expect(workbook.style({ alignment: { wrap: true }, fill: 'FF0000' })).toBe(one);
    const sheet = sheetOf(workbook);
    for (let row = 0; row < 5; row++) sheet.addRow(['gleich', { value: 'gleich', style: one }]);
    const strings = parseXml((await readPackage(await workbook.toBytes())).get('xl/sharedStrings.xml')!);
    expect(strings.attributes).toMatchObject({ count: '10', uniqueCount: '1' });
  });

  test('joins the pieces of a long sheet to one part', async () => {
    const workbook = book();
    const sheet = sheetOf(workbook);
    for (let row = 0; row < 12_000; row++) {
      sheet.addRow([`Kunde ${row}`, row * 1.01]);
      if (row % 1000 === 0) await sheet.settle();
    }
    sheet.addTable({ name: 'Lang', headerRow: 1, columns: ['Kunde 0', '0'] });
    const parts = await readPackage(await workbook.toBytes());
    const rows = elementsNamed(parseXml(parts.get('xl/worksheets/sheet1.xml')!), 'row');
    expect(rows).toHaveLength(12_000);
    expect(parseXml(parts.get('xl/tables/table1.xml')!).attributes.ref).toBe('A1:B12000');
  });
});

describe('a workbook refuses', () => {
  test('links that lead nowhere', async () => {
    const workbook = book();
    sheetOf(workbook).addRow([{ value: 'x', link: { sheet: 'fehlt' } }]);
    await expect(workbook.toBytes()).rejects.toThrow(/does not exist: fehlt/);
  });

  test('tables that overlap', async () => {
    const workbook = book();
    const sheet = sheetOf(workbook);
    for (let row = 0; row < 6; row++) sheet.addRow(['a', 'b']);
    sheet.addTable({ name: 'Eins', headerRow: 1, lastRow: 4, columns: ['a', 'b'] });
    sheet.addTable({ name: 'Zwei', headerRow: 4, columns: ['a', 'b'] });
    await expect(workbook.toBytes()).rejects.toThrow(/overlap: A1:B4, A4:B6/);
  });

  test('more rows and columns than a worksheet has', () => {
    const sheet = sheetOf(book());
    for (let row = 0; row < MAXIMUM_ROWS; row++) sheet.addRow([]);
    expect(() => sheet.addRow([])).toThrow(/ends at row 1048576/);
    expect(() => sheetOf(book()).addRow(new Array(16_385).fill(1))).toThrow(/ends at column 16384/);
  });

  test('wrong colours, ranges, names and repeated keys', async () => {
    const workbook = book();
    const sheet = sheetOf(workbook);
    expect(() => workbook.style({ fill: 'rot' })).toThrow(/not a colour/);
    expect(() => sheet.merge(2, 1, 1, 1)).toThrow(/not a range/);
    expect(() => sheetOf(workbook)).toThrow(/key Blatt/);
    expect(() =>
      workbook.defineName('zwei Worte', 'Blatt', { fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 1 }),
    ).toThrow(/free name/);
    await expect(book().toBytes()).rejects.toThrow(/needs a sheet/);
  });
});

test('a table without records has the empty row that Excel demands', async () => {
  const workbook = book();
  const sheet = sheetOf(workbook);
  sheet.addRow(['a']);
  sheet.addTable({ name: 'Leer', headerRow: 1, columns: ['a'] });
  const parts = await checkPackage(await workbook.toBytes());
  expect(parseXml(parts.get('xl/tables/table1.xml')!).attributes.ref).toBe('A1:A2');
});
