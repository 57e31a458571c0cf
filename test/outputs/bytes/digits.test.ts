import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fewBytes,
  writeFew,
  writeInteger,
  writeSmall,
  writeWhole,
} from '../../../src/outputs/bytes/digits.js';

type Write = (view: DataView, at: number, value: number) => number;

function written(write: Write, value: number): string {
  const bytes = new Uint8Array(24).fill(120);
  const end = write(new DataView(bytes.buffer), 1, value);
  return Buffer.from(bytes.subarray(1, end)).toString('latin1');
}

const EDGES = Array.from({ length: 16 }, (_, power) => [
  10 ** power - 1,
  10 ** power,
  10 ** power + 1,
]).flat();

describe('digits', () => {
  test.each(EDGES)('of %d', (value) => {
    expect(written(writeWhole, value)).toBe(String(value));
  });

  test('are those of the number', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer(), fc.nat(), (whole, integer, small) => {
        expect(written(writeWhole, whole)).toBe(String(whole));
        expect(written(writeInteger, integer)).toBe(String(integer));
        expect(written(writeSmall, small)).toBe(String(small));
      }),
      { numRuns: 2000 },
    );
    expect(written(writeInteger, -(2 ** 31))).toBe('-2147483648');
  });

  test('of a few bytes are the bytes alone', () => {
    for (const text of ['', '.', '.5', '.07']) expect(written(writeFew, fewBytes(text))).toBe(text);
  });
});
