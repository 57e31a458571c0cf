import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { isShownAs } from '../../../src/ingest/html/html-number.js';
import { openHtmlWorkbook } from '../../../src/ingest/html/html-workbook.js';
import { CELL_KIND } from '../../../src/ingest/workbook/sheet-rows.js';
import { temporaryFolder } from '../workbook/make-workbook.js';

const folder = temporaryFolder();

/** The tables of a page: row number and cells, numbers as numbers. */
async function tablesOf(page: string | Buffer): Promise<unknown[][]> {
  const path = join(folder, 'page.xls');
  await writeFile(path, page);
  const workbook = await openHtmlWorkbook(path, path);
  const tables: unknown[][] = [];
  for (const { index } of workbook.sheets) {
    const rows: unknown[] = [];
    await workbook.readRows(index, (batch) => {
      for (const [at, cells] of batch.cells.entries()) {
        const start = batch.kindStarts[at] ?? 0;
        const typed = cells.map((cell, column) =>
          batch.kinds[start + column] === CELL_KIND.number ? Number(cell) : cell,
        );
        rows.push([batch.rowNumbers[at], ...typed]);
      }
    });
    tables.push(rows);
  }
  return tables;
}

describe('a page with tables', () => {
  it('keeps cells under their headings where some span columns or rows', async () => {
    const rows = [
      '<tr><th colspan=2>Kunde<th rowspan=2>Umsatz',
      '<tr><th>Nr<th>Name',
      '<tr><td rowspan="2">17<td>A<td>1',
      '<tr><td>B<td>2',
      '<tr><td><td>&nbsp;<td>',
      '<tr><td>18<td>C &amp;<br>D<td>3',
    ];
    expect(await tablesOf(`<table>${rows.join('')}</table>`)).toEqual([
      [
        [1, 'Kunde', null, 'Umsatz'],
        [2, 'Nr', 'Name'],
        [3, '17', 'A', '1'],
        [4, null, 'B', '2'],
        [6, '18', 'C & D', '3'],
      ],
    ]);
  });

  it('gives each table for itself, with nothing of scripts, styles and tables inside its cells', async () => {
    const inner = '<table><tr><td>a<td>b</tr><tr><td>1<td>2</tr></table>';
    const page = `<table><tr><td>Kunde<script>var x = 1;</script><td>Ort</tr><tr><td>X${inner}<td><select><option>Y</select>Z</tr></table>`;
    expect(await tablesOf(page)).toEqual([
      [
        [1, 'Kunde', 'Ort'],
        [2, 'X', 'Z'],
      ],
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ]);
  });

  it.each([
    ['windows-1252', 'win1252', '<meta charset="windows-1252">'],
    ['Latin-1, as browsers take it', 'win1252', '<meta charset=iso-8859-1>'],
    ['UTF-8 declared', 'utf8', '<meta charset=utf-8>'],
    ['UTF-8', 'utf8', ''],
    ['no declaration', 'win1252', ''],
    ['a declaration that is wrong', 'win1252', '<meta charset=utf-8>'],
    [
      'another code page',
      'win1250',
      '<meta http-equiv=Content-Type content="text/html; charset=windows-1250">',
    ],
  ])('is decoded: %s', async (_, encoding, meta) => {
    const page = `<html>${meta}<table><tr><td>Größe<td>Käufer</tr><tr><td>Müßig €<td>ä</tr></table>`;
    expect(await tablesOf(iconv.encode(page, encoding))).toEqual([
      [
        [1, 'Größe', 'Käufer'],
        [2, 'Müßig €', 'ä'],
      ],
    ]);
  });
});

describe('the figure beside what is shown', () => {
  it.each<[stored: number, shown: string, is: boolean]>([
    [1234.567, '1.234,57', true],
    [1234.567, '1,234.57 €', true],
    [-19.99, '-19,99', true],
    [0.125, '12,5 %', true],
    [1234.567, '####', true],
    [46_022, '31.12.2025', false],
    [46_022, '2025', false],
    [1_234_567, '1.235', false],
    [17, '00017', false],
    [1.5, 'Artikel 2', true],
    [1.4, 'Artikel 2', false],
  ])('%d shown as %s: %s', (stored, shown, is) => {
    expect(isShownAs(stored, shown)).toBe(is);
  });
});
