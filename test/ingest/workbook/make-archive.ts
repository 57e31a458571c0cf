import { deflateRawSync } from 'node:zlib';
import { crc32ByTable } from '../../../src/files/crc32.js';

/** One file of an archive; the optional fields are what the archive claims, true or not. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
  /** The content as it is packed, where that is known or more than the content comes to. */
  readonly packed?: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
}

const DEFLATED = 8;

/** Writes a ZIP archive in memory, honest or lying. */
export function archive(entries: readonly ArchiveEntry[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const method = entry.method ?? DEFLATED;
    const packed = entry.packed ?? (method === DEFLATED ? deflateRawSync(entry.content) : entry.content);
    const name = Buffer.from(entry.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.flags ?? 0, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt16LE(0x21, 8);
    facts.writeUInt32LE(entry.claimedChecksum ?? crc32ByTable(entry.content, 0), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(entry.claimedSize ?? entry.content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    chunks.push(Buffer.from('PK\u0003\u0004'), facts, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}
