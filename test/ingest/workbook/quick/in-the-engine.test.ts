import { describe, expect, it } from 'vitest';
import { openSheets } from '../../../../src/ingest/open-sheets.js';
import { openWorkbook, type Workbook } from '../../../../src/ingest/workbook/workbook.js';
import { engineForTests } from '../../../engine/test-engine.js';
import { sheetXml, stylesXml, temporaryFolder, workbookParts } from '../make-workbook.js';
import { fileIn, pack } from '../read-outcome.js';

const test = engineForTests();
const folder = temporaryFolder();

const ROWS = 12_000;

/** Texts of every length, dates, fractions, gaps; every 1,500th row is of another form. */
function rowXml(row: number): string {
  const name =
    row % 3 === 0 ? `<c r="B${row}" t="inlineStr"><is><t>Müller &amp; Söhne ${row}</t></is></c>` : '';
  const flag = row % 1500 === 0 ? `<c r="F${row}" t="b"><v>1</v></c>` : '';
  const cells = [
    `<c r="A${row}" t="inlineStr"><is><t>${String(row % 977).padStart((row % 20) + 1, '0')}</t></is></c>`,
    name,
    `<c r="C${row}" s="1"><v>${45_000 + (row % 700)}${row % 2 === 0 ? '.5' : ''}</v></c>`,
    `<c r="D${row}"><v>${row / 7}</v></c>`,
    row % 5 === 0 ? '' : `<c r="E${row}"><v>${row}.50</v></c>`,
    flag,
  ];
  return `<row r="${row}">${cells.join('')}</row>`;
}

const HEADINGS = ['Kundennummer', 'Name', 'Datum', 'Menge', 'Umsatz', 'Aktiv'];
const heading = HEADINGS.map(
  (text, at) => `<c r="${'ABCDEF'[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`,
);

/** What a raw table holds: its rows as texts, in the order of the file. */
async function rowsOf(workbook: Workbook, prefix: string): Promise<unknown> {
  const { tables } = await openSheets(test.engine, workbook, 'mappe.xlsx', prefix, {}, () => undefined);
  const [table] = tables;
  const columns = [...HEADINGS.map((_, at) => `c${at}`), '_row', '_cells'];
  const texts = columns.map((column) => `coalesce(CAST(${column} AS VARCHAR), '–')`).join(` || '|' || `);
  const found = await test.engine.columns(`SELECT ${texts} AS line FROM ${table?.relation} ORDER BY _row`);
  return { lines: found.text('line'), kinds: table?.kinds, sample: table?.sample };
}

describe('a sheet of which most rows come as columns', () => {
  it('is the same raw table as one read by the general rules', async () => {
    const rows = Array.from({ length: ROWS }, (_, at) => rowXml(at + 2)).join('');
    const sheet = sheetXml(`<row r="1">${heading.join('')}</row>${rows}`);
    // Style 1 shows a number as a date.
    const path = fileIn(folder, pack(workbookParts(sheet, { 'xl/styles.xml': stylesXml([0, 14]) })));
    const quick = await rowsOf(await openWorkbook(path), 'quick');
    const slow = await openWorkbook(path);
    const general: Workbook = {
      ...slow,
      sheets: slow.sheets,
      readRows: (index, onRows) => slow.readRows(index, onRows),
      close: () => slow.close(),
    };
    expect(await rowsOf(general, 'general')).toEqual(quick);
    expect((quick as { lines: readonly string[] }).lines).toHaveLength(ROWS);
  });
});
