import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { literal } from '../../../src/engine/sql.js';
import { openTestEngine, type TestEngine } from '../../engine/test-engine.js';
import { brief, loadFiles, rowsOf } from '../load-files.js';
import {
  asCsv,
  asExcelPage,
  asGzip,
  asGzipOfTwo,
  asPlainPage,
  asWorkbook,
  bookBytes,
  LINES,
  oldBookBytes,
} from './exported-table.js';

const COLUMNS = ['customerId', 'name', 'date', 'revenue', 'contributionMargin'];
const EXPECTED = [
  '00017 | Müller GmbH & Co | 2025-01-15 | 1234.560000 | 100.100000',
  '4712 | Beta <KG> | 2025-02-28 | 0.100000 | -2.500000',
  '4712 | Beta <KG> | 2025-03-01 | -19.990000 | 1.005000',
  '4713 | Gamma „AG“ € | 2025-12-31 | 1000000.010000 | .',
];

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

async function parquet(): Promise<Buffer> {
  const path = join(test.folder, 'made.parquet');
  const rows = LINES.slice(1).map(
    (row) =>
      `(${row.map((cell) => (cell === null ? 'NULL' : cell instanceof Date ? `DATE '${cell.toISOString().slice(0, 10)}'` : typeof cell === 'number' ? `CAST(${cell} AS DOUBLE)` : literal(cell))).join(', ')})`,
  );
  const headings = (LINES[0] ?? []).map((heading) => `"${String(heading)}"`);
  await test.engine.run(
    `COPY (SELECT * FROM (VALUES ${rows.join(', ')}) AS t(${headings.join(', ')})) TO ${literal(path)} (FORMAT parquet)`,
  );
  return readFile(path);
}

describe('the same table', () => {
  it.each([
    ['CSV', 'a.csv', () => asCsv()],
    ['packed CSV', 'a.csv.gz', () => asGzip(asCsv())],
    ['packed CSV of two members', 'a.csv.gz', () => asGzipOfTwo(asCsv())],
    ['tabs called xls', 'a.xls', () => asCsv(LINES, '\t')],
    ['CSV called xlsx', 'a.xlsx', () => asCsv()],
    ['xlsx called csv', 'a.csv', () => bookBytes(asWorkbook(), 'xlsx')],
    ['packed xlsx', 'a.xlsx.gz', () => asGzip(bookBytes(asWorkbook(), 'xlsx'))],
    ['xls', 'a.xls', () => bookBytes(asWorkbook(), 'biff8')],
    ['xls with days from 1904', 'a.xls', () => bookBytes(asWorkbook(LINES, true), 'biff8')],
    ['xls of Excel 5', 'a.xls', () => oldBookBytes('biff5')],
    ['xls of Excel 2', 'a.xls', () => oldBookBytes('biff2')],
    ['xlsb', 'a.xlsb', () => bookBytes(asWorkbook(), 'xlsb')],
    ['XML of Excel 2003', 'a.xml', () => bookBytes(asWorkbook(), 'xlml')],
    ['ods', 'a.ods', () => bookBytes(asWorkbook(), 'ods')],
    ['packed ods', 'a.ods.gz', () => asGzip(bookBytes(asWorkbook(), 'ods'))],
    ['page of Excel called xls', 'a.xls', () => asExcelPage()],
    ['plain page', 'a.html', () => asPlainPage(LINES.map((row) => row.map(toCents)))],
    ['Parquet', 'a.parquet', () => parquet()],
    ['packed Parquet', 'a.parquet.gz', async () => asGzip(await parquet())],
  ])('is read alike from %s', async (what, name, make) => {
    const { ingested, loaded } = await loadFiles(test, { [name]: await make() });
    const found = await rowsOf(test, 'invoice-lines', COLUMNS);
    expect(found).toEqual(
      what === 'plain page' ? EXPECTED.map((row) => row.replace('1.005', '1.010')) : EXPECTED,
    );
    expect(loaded.problems.map(brief)).toEqual([]);
    expect(
      ingested.tables.filter(({ recognised }) => recognised !== null).map(({ opened }) => opened.raw.file),
    ).toEqual([join(test.folder, name)]);
  });
});

/** What a page shows is all there is where it holds no exact figures. */
function toCents<T>(cell: T): T {
  return cell === (1.005 as T) ? (1.01 as T) : cell;
}
