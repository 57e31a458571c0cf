import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LONGEST_NUMBER,
  writeHundredths,
  writeNumber,
} from '../../../../src/outputs/excel/package/number-bytes.js';
import { hundredthsText, numberText } from '../../../../src/outputs/excel/package/number-text.js';

function written(write: typeof writeNumber, value: number): string {
  const bytes = new Uint8Array(LONGEST_NUMBER);
  return Buffer.from(bytes.subarray(0, write(new DataView(bytes.buffer), 0, value))).toString('latin1');
}

describe('a number as text', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-7, '-7'],
    [0.07, '0.07'],
    [-0.5, '-0.5'],
    [2482857.2, '2482857.2'],
    [0.57, '0.57'],
    [1 / 3, '0.3333333333333333'],
    [1e-7, '1e-7'],
    [1e21, '1e+21'],
    [Number.MAX_VALUE, '1.7976931348623157e+308'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%d is %s', (value, text) => {
    expect(numberText(value)).toBe(text);
    expect(written(writeNumber, value)).toBe(text);
  });

  test('is what the language makes of it', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    const hundredths = fc.maxSafeInteger().map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.oneof(finite, hundredths, fc.integer()), (value) => {
        expect(numberText(value)).toBe(String(value));
        expect(written(writeNumber, value)).toBe(String(value));
      }),
      { numRuns: 2000 },
    );
  });

  test('of hundredths is their hundredth', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 })), (cents) => {
        expect(hundredthsText(cents)).toBe(String(cents / 100));
        expect(written(writeHundredths, cents)).toBe(String(cents / 100));
      }),
      { numRuns: 2000 },
    );
  });
});
