import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, crc32ByTable } from '../../src/files/crc32.js';

test('the check value of the CRC-32 standard', () => {
  expect(crc32ByTable(Buffer.from('123456789'), 0)).toBe(0xcbf43926);
  expect(crc32(Buffer.from('123456789'), 0)).toBe(0xcbf43926);
});

test('a checksum continued over pieces is the checksum of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, cut) => {
      const pieces = crc32ByTable(bytes.subarray(cut), crc32ByTable(bytes.subarray(0, cut), 0));
      expect(pieces).toBe(crc32ByTable(bytes, 0));
      expect(pieces).toBe(crc32(bytes, 0));
    }),
  );
});
