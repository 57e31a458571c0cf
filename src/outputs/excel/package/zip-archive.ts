import type { CompressedPart } from './deflated-part.js';

const LOCAL_HEADER_LENGTH = 30;
const DIRECTORY_ENTRY_LENGTH = 46;
const END_RECORD_LENGTH = 22;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, 00:00, the earliest date a ZIP knows: an archive has no clock. */
const FIXED_DATE = 0x0021;
const LARGEST = 0xffff_ffff;
/** A piece of so many bytes is not worth copying. */
const LARGE_PIECE = 65_536;

/**
 * A ZIP archive of compressed parts, in chunks that follow each other. Dates and attributes are fixed, so the same
 * parts give the same bytes anywhere. Throws a RangeError beyond 4 GB, where ZIP64 would be needed.
 */
export function zipArchive(parts: readonly CompressedPart[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const compressedSize = part.pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (part.size > LARGEST || offset + compressedSize > LARGEST) {
      throw new RangeError(`the workbook part ${part.path} exceeds 4 GB`);
    }
    const name = Buffer.from(part.path, 'latin1');
    const facts = entryFacts(part, compressedSize, name.length);
    directory.push(directoryEntry(facts, offset), name);
    const header = localHeader(facts);
    chunks.push(header, name, ...part.pieces);
    offset += header.length + name.length + compressedSize;
  }
  const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0);
  return withoutSmall([...chunks, ...directory, endRecord(parts.length, directorySize, offset)]);
}

/** The same bytes with small pieces joined: each chunk is written to the file on its own. */
function withoutSmall(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let small: Uint8Array[] = [];
  for (const piece of pieces) {
    if (piece.length < LARGE_PIECE) small.push(piece);
    else {
      chunks.push(Buffer.concat(small), piece);
      small = [];
    }
  }
  chunks.push(Buffer.concat(small));
  return chunks.filter(({ length }) => length > 0);
}

/** The 26 bytes that local header and directory entry have in common. */
function entryFacts(part: CompressedPart, compressedSize: number, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(FIXED_DATE, 8);
  facts.writeUInt32LE(part.crc, 10);
  facts.writeUInt32LE(compressedSize, 14);
  facts.writeUInt32LE(part.size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function localHeader(facts: Buffer): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_LENGTH);
  header.writeUInt32LE(0x04034b50, 0);
  facts.copy(header, 4);
  return header;
}

function directoryEntry(facts: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(DIRECTORY_ENTRY_LENGTH);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  facts.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endRecord(entries: number, directorySize: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(END_RECORD_LENGTH);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}
