import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAXIMUM_ROWS } from '../../../../src/outputs/excel/package/reference.js';
import type { Sheet } from '../../../../src/outputs/excel/package/sheet.js';
import { WorkbookPackage } from '../../../../src/outputs/excel/package/workbook-package.js';
import { checkPackage } from '../check-package.js';
import { readPackage } from '../read-package.js';

const NAMES: Readonly<Record<string, string>> = { a: 'aktiv', n: 'neu', f: '=1+1' };
const shown = (code: string): string => NAMES[code] ?? code;

interface SampleRecord {
  readonly text: string | null;
  readonly code: string | null;
  readonly figure: number;
  readonly cents: number;
  readonly day: number;
}

function startBook(): { book: WorkbookPackage; sheet: Sheet } {
  const book = new WorkbookPackage({ title: 'Prüfung' });
  const styles = ['General', '@', '0.0%', '#,##0.00', 'dd.mm.yyyy'];
  const columns = styles.map((numberFormat) => ({ width: 10, style: book.style({ numberFormat }) }));
  return { book, sheet: book.addSheet({ name: 'Kunden', columns }) };
}

async function asRecords(records: readonly SampleRecord[], from: number): Promise<Uint8Array> {
  const { book, sheet } = startBook();
  sheet.addRow(['Text', 'Merkmal', 'Anteil', 'Betrag', 'Tag']);
  await sheet.addRecords(
    [
      { kind: 'texts', values: records.map(({ text }) => text) },
      { kind: 'codes', values: records.map(({ code }) => code), shown },
      { kind: 'figures', values: Float64Array.from(records, ({ figure }) => figure), plus: 0 },
      { kind: 'hundredths', values: Float64Array.from(records, ({ cents }) => cents) },
      { kind: 'figures', values: Float64Array.from(records, ({ day }) => day), plus: 25_569 },
    ],
    from,
    records.length,
  );
  return book.toBytes();
}

async function asRows(records: readonly SampleRecord[], from: number): Promise<Uint8Array> {
  const { book, sheet } = startBook();
  sheet.addRow(['Text', 'Merkmal', 'Anteil', 'Betrag', 'Tag']);
  for (const { text, code, figure, cents, day } of records.slice(from)) {
    const figures = [figure, cents / 100, day + 25_569].map((each) => (Number.isFinite(each) ? each : null));
    sheet.addRow([text, code === null ? null : shown(code), ...figures]);
  }
  return book.toBytes();
}

const unknown = fc.constant(Number.NaN);
const sample: fc.Arbitrary<SampleRecord> = fc.record({
  text: fc.option(fc.string({ unit: 'grapheme', maxLength: 12 })),
  code: fc.constantFrom('a', 'n', 'f', 'B', '', null),
  figure: fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(Number.POSITIVE_INFINITY), unknown),
  cents: fc.oneof(fc.maxSafeInteger(), unknown),
  day: fc.oneof(fc.integer({ min: 0, max: 30_000 }), unknown),
});

describe('records', () => {
  test('become the very cells that single rows would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sample, { maxLength: 30 }), fc.nat(3), async (records, skipped) => {
        const from = Math.min(skipped, records.length);
        const bytes = await asRecords(records, from);
        expect(Buffer.compare(bytes, await asRows(records, from))).toBe(0);
        await checkPackage(bytes);
      }),
      { numRuns: 60 },
    );
  });

  test('give the same bytes however the compression of their pieces is timed', async () => {
    const records = Array.from({ length: 20_000 }, (_, index) => ({
      text: `Kunde ${index}`,
      code: index % 3 === 0 ? 'a' : 'B',
      figure: index / 7,
      cents: index * 1001,
      day: index % 3000,
    }));
    const [first, second, rows] = await Promise.all([
      asRecords(records, 0),
      asRecords(records, 0),
      asRows(records, 0),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, rows)).toBe(0);
    expect((await readPackage(first)).get('xl/worksheets/sheet1.xml')).toContain('<row r="20001">');
  });

  test('fill columns with three letters as well', async () => {
    const columns = Array.from({ length: 800 }, (_, column) => ({
      kind: 'figures' as const,
      values: Float64Array.of(column, column / 3, Number.NaN),
      plus: 0,
    }));
    const style = { numberFormat: '0.0' };
    const [records, rows] = ['records', 'rows'].map(() => {
      const book = new WorkbookPackage({ title: 'Breit' });
      const spec = columns.map(() => ({ width: 10, style: book.style(style) }));
      return { book, sheet: book.addSheet({ name: 'Kunden', columns: spec }) };
    });
    await records!.sheet.addRecords(columns, 0, 3);
    for (const record of [0, 1]) rows!.sheet.addRow(columns.map(({ values }) => values[record]!));
    rows!.sheet.addRow([]);
    expect(Buffer.compare(await records!.book.toBytes(), await rows!.book.toBytes())).toBe(0);
  });

  test('keep formulas that come to long texts', async () => {
    const { book, sheet } = startBook();
    const values = Array.from({ length: 8 }, (_, record) =>
      record === 3 ? null : `${record}ä`.repeat(20_000),
    );
    await sheet.addRecords(
      [{ kind: 'computed', pieces: ['A', '&""'], results: { kind: 'texts', values } }],
      0,
      values.length,
    );
    const bytes = await book.toBytes();
    await checkPackage(bytes);
    const xml = (await readPackage(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
    const results = [
      ...xml.matchAll(/<c r="A(\d+)"[^>]* t="str"><f[^>]*(?:\/>|>[^<]*<\/f>)<v>([^<]*)<\/v><\/c>/g),
    ];
    expect(results.map(([, row, text]) => [Number(row), text])).toEqual(
      values.map((text, record) => [record + 1, text === null ? '' : `${text.slice(0, 32_766)}…`]),
    );
  });

  test('end where a worksheet ends', async () => {
    const { sheet } = startBook();
    const values = new Float64Array(MAXIMUM_ROWS + 1);
    await expect(
      sheet.addRecords([{ kind: 'figures', values, plus: 0 }], 0, MAXIMUM_ROWS + 1),
    ).rejects.toThrow(/ends at row 1048576/);
  });
});
