import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShortestDecimal } from '../../../src/ingest/workbook/cell-bytes.js';
import { numberText } from '../../../src/ingest/workbook/number-text.js';

describe('the text of a numeric cell', () => {
  test.each([
    ['17850', '17850'],
    ['17850.0', '17850'],
    ['-12.50', '-12.5'],
    ['0', '0'],
    ['-0', '0'],
    ['0.0', '0'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    [' 5 ', '5'],
    ['1E3', '1000'],
    ['1.5e-3', '0.0015'],
    ['4.0123456789012E+13', '40123456789012'],
    ['1.2345678901234568E+16', '12345678901234600'],
  ])('%s reads %s', (stored, shown) => {
    expect(numberText(stored)).toBe(shown);
  });

  test.each([
    ['0.30000000000000004', '0.3'],
    ['1234.5599999999999', '1234.56'],
    ['19.989999999999998', '19.99'],
    ['-2.2204460492503131E-16', '-0.000000000000000222044604925031'],
    ['99999999999999.999', '100000000000000'],
  ])('the binary noise of %s is cut to the 15 digits Excel shows: %s', (stored, shown) => {
    expect(numberText(stored)).toBe(shown);
  });

  test('a long whole number keeps every digit, for it may be an account number', () => {
    expect(numberText('12345678901234567')).toBe('12345678901234567');
  });

  test.each([
    '',
    ' ',
    'abc',
    '1,5',
    '1.2.3',
    '0x1F',
    'NaN',
    'Infinity',
    '1E999',
    '1e',
    '-',
    '.',
    '--1',
    '1 2',
  ])('%j is no number', (stored) => {
    expect(numberText(stored)).toBeNull();
  });

  test('a hundred thousand digits are refused without delay', () => {
    expect(numberText('9'.repeat(100_000))).toBeNull();
  });

  test('whatever a program stores, the text has the same value to 15 digits and no exponent', () => {
    const stored = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 })
      .chain((value) => fc.constantFrom(String(value), value.toExponential(), value.toPrecision(17)));
    fc.assert(
      fc.property(stored, (text) => {
        const shown = numberText(text)!;
        expect(shown).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(Number(Number(shown).toPrecision(15))).toBe(Number(Number(text).toPrecision(15)) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('the shortcut for plain decimals agrees with the rule', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', 'E'), maxLength: 19 });
    fc.assert(
      fc.property(digits, (text) => {
        const bytes = Buffer.from(`<v>${text}</v>`);
        if (isShortestDecimal(bytes, 3, 3 + text.length)) expect(numberText(text)).toBe(text);
      }),
      { numRuns: 5000 },
    );
    for (const text of ['0', '7', '-7', '0.5', '-0.5', '17850', '123456789012345', '1234567890123.45']) {
      expect(isShortestDecimal(Buffer.from(text), 0, text.length)).toBe(true);
    }
  });
});
