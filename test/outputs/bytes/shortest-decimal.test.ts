import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeShortest } from '../../../src/outputs/bytes/shortest-decimal.js';

function written(value: number): string | null {
  const bytes = new Uint8Array(40);
  const end = writeShortest(new DataView(bytes.buffer), 1, value);
  return end < 0 ? null : Buffer.from(bytes.subarray(1, end)).toString('latin1');
}

/** The numbers before and after one, which are the hardest to tell from it. */
function neighbours(value: number): readonly number[] {
  const step = 2 ** (Math.floor(Math.log2(value)) - 52);
  return [value - step, value, value + step].filter((each) => !Number.isInteger(each));
}

describe('the shortest decimal', () => {
  test('is what the language finds', () => {
    const range = { min: 1e-6, max: 1e15, noNaN: true };
    const share = fc.double({ min: 1e-6, max: 1, noNaN: true });
    const short = fc.tuple(fc.nat(99_999_999), fc.integer({ min: 3, max: 14 })).map(([n, d]) => n / 10 ** d);
    const ratio = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 })).map(([a, b]) => a / b);
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(share, fc.double(range), short, ratio), (value) => {
        for (const each of value < 1e-6 ? [] : neighbours(value)) {
          const text = written(each);
          if (text === null) continue;
          found += 1;
          expect(text).toBe(String(each));
        }
      }),
      { numRuns: 20_000 },
    );
    expect(found).toBeGreaterThan(40_000);
  });

  test('is left to the language where it is too close to call or out of range', () => {
    expect(written(2 ** -10)).toBeNull();
    expect(written(9e-7)).toBeNull();
    expect(written(1e15 + 0.5)).toBeNull();
  });
});
