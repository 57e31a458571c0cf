import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvEncoder } from '../../../src/demo/files/csv-encoder.js';
import type { CellKind, DemoCell } from '../../../src/demo/tables.js';

function encode(kinds: readonly CellKind[], ...rows: DemoCell[][]): string {
  const encoder = new CsvEncoder();
  const columns = kinds.map((kind) => ({ heading: kind, kind, width: 1 }));
  for (const row of rows) encoder.row(columns, row);
  return encoder.waiting().toString('utf8');
}

describe('encoding of CSV rows', () => {
  it('writes amounts as Germans do', () => {
    const amounts = [0, 5, -5, 99, 100, -12_345, 99_999, 100_000, 123_456_789, -100_000_000_000_00];
    expect(encode(['amount'], ...amounts.map((cents) => [cents])).split('\r\n')).toEqual([
      '0,00',
      '0,05',
      '-0,05',
      '0,99',
      '1,00',
      '-123,45',
      '999,99',
      '1.000,00',
      '1.234.567,89',
      '-100.000.000.000,00',
      '',
    ]);
  });

  it('writes every amount so that it reads back to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), (cents) => {
        const text = encode(['amount'], [cents]).trimEnd();
        expect(text).toMatch(/^-?\d{1,3}(\.\d{3})*,\d\d$/);
        expect(Number(text.replaceAll('.', '').replace(',', '')) === cents).toBe(true);
      }),
    );
  });

  it('writes counts, days, shares and empty cells', () => {
    const row = encode(
      ['count', 'count', 'date', 'percent', 'tenths', 'tenths', 'text'],
      [12_345, -3, 0, 0.14, 1, 0.5, null],
    );
    expect(row).toBe('12345;-3;01.01.1970;14 %;1,0;0,5;\r\n');
  });

  it('writes any text so that a reader gets it back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (texts) => {
        const csv = encode(
          texts.map(() => 'text' as const),
          texts,
        );
        expect(Papa.parse(csv, { delimiter: ';', newline: '\r\n' }).data[0]).toEqual(texts);
      }),
    );
  });

  it('grows beyond its first buffer and starts anew when cleared', () => {
    const encoder = new CsvEncoder();
    const columns = [{ heading: 'Notiz', kind: 'text' as const, width: 1 }];
    const long = 'Wälzlager;'.repeat(50_000);
    for (let row = 0; row < 5; row++) encoder.row(columns, [long]);
    expect(encoder.waiting().toString('utf8')).toBe(`"${long}"\r\n`.repeat(5));
    encoder.clear();
    expect(encoder.length).toBe(0);
  });
});
