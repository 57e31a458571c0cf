import * as zlib from 'node:zlib';

type Checksum = (bytes: Uint8Array, previous: number) => number;

/** Older releases of Node 20 lack `zlib.crc32`. */
const native = (zlib as { crc32?: Checksum }).crc32;

/** The ZIP checksum (CRC-32, polynomial 0xEDB88320), continued from the checksum of the bytes before. */
export const crc32: Checksum = native ?? ((bytes, previous) => crc32ByTable(bytes, previous));

let tables: Int32Array | undefined;

/** Four bytes a step (“slicing by four”): about ten times as fast as one byte a step. */
export function crc32ByTable(bytes: Uint8Array, previous: number): number {
  tables ??= buildTables();
  const table = tables;
  let crc = ~previous;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    const word = crc ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    crc =
      table[768 + (word & 255)]! ^
      table[512 + ((word >>> 8) & 255)]! ^
      table[256 + ((word >>> 16) & 255)]! ^
      table[word >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 255]!;
  return ~crc >>> 0;
}

function buildTables(): Int32Array {
  const built = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    built[byte] = crc;
  }
  for (let i = 256; i < built.length; i++) {
    const shorter = built[i - 256]!;
    built[i] = (shorter >>> 8) ^ built[shorter & 255]!;
  }
  return built;
}
