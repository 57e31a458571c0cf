import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/language/numbers.js';

describe('numbers in sentences', () => {
  it('group digits and round to the nearest', () => {
    expect(formatNumber(1_234_567.5, 0, 'de')).toBe('1.234.568');
    expect(formatNumber(-1_000_050.4, 0, 'en')).toBe('-1,000,050');
    expect(formatNumber(999.5, 0, 'de')).toBe('1.000');
    expect(formatNumber(-0.4, 0, 'de')).toBe('0');
    expect(formatNumber(1234.5, 2, 'de')).toBe('1.234,50');
  });

  it('have the digits of fixed decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e17, max: 1e17, noNaN: true }), (value) => {
        const digits = formatNumber(value, 0, 'de').replaceAll('.', '');
        expect(digits).toBe(value.toFixed(0).replace(/^-0$/, '0'));
      }),
    );
  });
});
