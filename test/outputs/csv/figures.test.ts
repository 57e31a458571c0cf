import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/outputs/csv/byte-writer.js';
import { figureWriter } from '../../../src/outputs/csv/figures.js';
import { fromSpreadsheetSafe, spreadsheetSafe } from '../../../src/outputs/csv/spreadsheet-safe.js';
import type { Unit } from '../../../src/results/column.js';

function written(value: number, unit: Unit, centsAlwaysShown = true): string {
  const writer = new ByteWriter(1);
  figureWriter(writer, unit, centsAlwaysShown)(value);
  return Buffer.from(writer.take()).toString('utf8');
}

describe('amounts', () => {
  it('are the integer cents with a point, exactly', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const expected = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(written(cents, 'amount')).toBe(expected);
      }),
    );
  });

  it('round parts of a cent half away from zero, and never show minus zero', () => {
    expect(written(0.5, 'amount')).toBe('0.01');
    expect(written(-0.5, 'amount')).toBe('-0.01');
    expect(written(-0.4, 'amount')).toBe('0.00');
  });

  it('beyond exact integers are written without exponent', () => {
    expect(written(1e24, 'amount')).toBe(
      `${BigInt(1e24) / 100n}.${String(BigInt(1e24) % 100n).padStart(2, '0')}`,
    );
  });

  it('drop zero cents where they need not be shown', () => {
    expect(written(1_234_50, 'amount', false)).toBe('1234.5');
    expect(written(1_234_00, 'amount', false)).toBe('1234');
    expect(written(1_200_05, 'amount', false)).toBe('1200.05');
  });
});

describe('other figures', () => {
  it('have at most ten decimals as shares, six otherwise, and no trailing zeros', () => {
    expect(written(0.1 + 0.2, 'share')).toBe('0.3');
    expect(written(2 / 3, 'share')).toBe('0.6666666667');
    expect(written(2 / 3, 'number')).toBe('0.666667');
    expect(written(1e-9, 'share')).toBe('0.000000001');
    expect(written(1e-12, 'share')).toBe('0');
    expect(written(-1.5, 'index')).toBe('-1.5');
    expect(written(120, 'count')).toBe('120');
    expect(written(1e21, 'number')).toBe('1000000000000000000000');
    expect(written(-98_765_432_109.25, 'number')).toBe('-98765432109.25');
  });

  it('read back as the figure, within half of the last decimal, and never with an exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (value) => {
        const text = written(value, 'share');
        expect(text).toMatch(/^-?\d+(?:\.\d{0,9}[1-9])?$/);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.51e-10 + Math.abs(value) * 1e-15);
      }),
    );
  });
});

describe('text that no spreadsheet runs', () => {
  it('can always be recovered', () => {
    const character = fc.constantFrom(..."'=+-@ \t\n\r0,.aÄ＝\u0001");
    const text = fc.oneof(
      fc.string(),
      fc.array(character, { maxLength: 6 }).map((all) => all.join('')),
    );
    fc.assert(fc.property(text, (each) => fromSpreadsheetSafe(spreadsheetSafe(each)) === each));
  });

  it('leaves ordinary names and numbers alone', () => {
    for (const text of [
      'Müller',
      '00017',
      'a=b',
      '-12',
      '+49',
      '-1,5',
      "O'Neill",
      "'s-Hertogenbosch",
      '',
      'Ä=1',
    ]) {
      expect(spreadsheetSafe(text)).toBe(text);
    }
  });
});
