import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromSpreadsheetSafe } from '../../src/outputs/csv/spreadsheet-safe.js';
import { checkPackage } from '../outputs/excel/check-package.js';
import { kundenwert } from './program.js';
import { workspace, writeLines } from './workspace.js';

const ROOT = workspace();
const OUT = join(ROOT, 'out');
/** Each is somebody's markup, formula or delimiter. */
const NAMES = [
  '<b>&amp;</b> & "Söhne"',
  ']]><!-- x -->',
  "O'Neil; Müller, \\ GmbH",
  '=HYPERLINK("http://example.invalid")',
  '@sum',
  '-K12',
  "'=x",
  '\u{1f3ed} Werk\u00a0Süd',
  'Vertikal\u000bTab',
  '\u202egespiegelt',
  'x'.repeat(40_000),
];

beforeAll(async () => {
  const lines = NAMES.map(
    (name, at) => `K${at};"${name.replaceAll('"', '""')}";1${at % 9}.01.2026;1.0${at + 10},50`,
  );
  const file = writeLines(ROOT, 'export.csv', ['Kundennummer;Name;Datum;Umsatz', ...lines]);
  const ended = await kundenwert(['score', file, '-o', OUT], { cwd: ROOT });
  expect([ended.exit, ended.stderr]).toEqual([0, '']);
});

const output = (name: string): Buffer => readFileSync(join(OUT, name));

/** The names by customer number, as a reader of `customers.csv` finds them. */
function namesInCsv(): Map<string, string> {
  const { data, errors } = Papa.parse<string[]>(output('customers.csv').toString('utf8'), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  const [headings = [], ...rows] = data;
  expect(rows.map((row) => row.length)).toEqual(NAMES.map(() => headings.length));
  const [id, name] = [headings.indexOf('customerId'), headings.indexOf('name')];
  return new Map(rows.map((row) => [row[id] ?? '', fromSpreadsheetSafe(row[name] ?? '')]));
}

describe('outputs about hostile names open again', () => {
  it('the workbook: every part is well-formed, and a library that is not ours reads it', async () => {
    const parts = await checkPackage(output('kundenwert.xlsx'));
    expect(parts.size).toBeGreaterThan(8);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(output('kundenwert.xlsx') as never);
    const texts = new Set<string>();
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell(({ value }) => typeof value === 'string' && texts.add(value))),
    );
    for (const name of NAMES.slice(0, 7)) expect(texts).toContain(name);
  });

  it('customers.csv: every customer with his cells, each name as it was in the export', () => {
    const names = namesInCsv();
    expect([...names.keys()].sort()).toEqual(NAMES.map((_, at) => `K${at}`).sort());
    for (const [at, name] of NAMES.entries()) expect(names.get(`K${at}`)).toBe(name);
  });

  it('result.json: with the same customers and the sum of their revenue', () => {
    const { control } = JSON.parse(output('result.json').toString('utf8'));
    expect(control.customersInPeriod).toBe(NAMES.length);
    const cents = NAMES.map((_, at) => (1000 + at + 10) * 100 + 50).reduce((sum, each) => sum + each, 0);
    expect(Math.round(control.revenueInPeriod * 100)).toBe(cents);
  });
});
