import { close, createReadStream, open, read } from 'node:fs';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { createInflateRaw, inflateRaw, inflateRawSync } from 'node:zlib';
import { type Entry, fromFdPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { crc32 } from '../../files/crc32.js';
import type { Failure } from '../../problems/failure.js';
import { cannotOpen, damaged, workbookFailure } from './workbook-failure.js';
import type { WorkbookLimits } from './workbook-limits.js';

const READ_CHUNK = 256 * 1024;
const INFLATED_CHUNK = 64 * 1024;
/** A part that is no larger, packed and unpacked, is read in one go: streams take longer to set up than to read it. */
const MOST_PACKED_AT_ONCE = 1 << 20;
const MOST_UNPACKED_AT_ONCE = 1 << 23;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a workbook file by name. Part names do not distinguish case. Sizes and checksums are verified while
 * a part is read; nothing is written to disk.
 */
export class Archive {
  /** Parts that are being read ahead. */
  private readonly ahead = new Map<Entry, Promise<Buffer>>();

  private constructor(
    private readonly path: string,
    private readonly descriptor: number,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry | 'ambiguous'>,
    private readonly limits: WorkbookLimits,
  ) {}

  static async open(path: string, limits: WorkbookLimits): Promise<Archive> {
    const descriptor = await promisify(open)(path, 'r');
    let zip: ZipFile;
    try {
      zip = await fromFdPromise(descriptor, { autoClose: false, decodeStrings: false });
    } catch {
      await promisify(close)(descriptor);
      throw damaged(
        path,
        'das Inhaltsverzeichnis des Archivs am Ende der Datei fehlt oder ist zerstört',
        'the directory at the end of the archive is missing or broken',
      );
    }
    try {
      return new Archive(path, descriptor, zip, await readDirectory(path, zip, limits), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.zip.close();
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Names as they are written, for messages. */
  originalNames(): string[] {
    return [...this.entries].map(([key, entry]) => (entry === 'ambiguous' ? key : nameOf(entry)));
  }

  /** Whether any part is encrypted. */
  isEncrypted(): boolean {
    return [...this.entries.values()].some((entry) => entry !== 'ambiguous' && entry.isEncrypted());
  }

  /** The inflated bytes of a part in chunks. Ends with a failure when they are not what the directory promises. */
  async *chunks(part: string, maxBytes: number): AsyncGenerator<Buffer> {
    const entry = this.entry(part);
    this.checkLimits(entry, part, maxBytes);
    let bytes = 0;
    let checksum = 0;
    try {
      for await (const chunk of await this.inflated(entry, part)) {
        bytes += chunk.length;
        if (bytes > entry.uncompressedSize) break;
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw isSystemError(error) ? cannotOpen(this.path, error) : this.damagedPart(part);
    }
    if (bytes !== entry.uncompressedSize || checksum !== entry.crc32) throw this.damagedPart(part);
  }

  /** Begins to read a part that will be asked for soon, unless it is too large to be held; what is wrong with it is told then. */
  readAhead(part: string): void {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined || entry === 'ambiguous' || !isSmall(entry) || entry.isEncrypted()) return;
    const whole = this.whole(entry, part);
    whole.catch(() => undefined);
    this.ahead.set(entry, whole);
  }

  private entry(part: string): Entry {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) {
      throw damaged(this.path, `der Teil ${part} fehlt`, `part ${part} is missing`);
    }
    if (entry === 'ambiguous') {
      throw damaged(
        this.path,
        `der Teil ${part} kommt mehrmals mit verschiedenem Inhalt vor`,
        `part ${part} occurs several times with different content`,
      );
    }
    return entry;
  }

  private checkLimits(entry: Entry, part: string, maxBytes: number): void {
    const { path, limits } = this;
    if (entry.isEncrypted()) throw workbookFailure('input', 'KW151', { file: path });
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
      throw damaged(path, 'unbekanntes Packverfahren', 'unknown compression method');
    }
    const size = entry.uncompressedSize;
    if (size > maxBytes) throw tooLarge(path, part, maxBytes);
    if (size > limits.ratioFreeBytes && size > entry.compressedSize * limits.maxRatio) {
      throw workbookFailure(
        'data',
        'KW156',
        { file: path },
        {
          reason: {
            de: `${part} entpackt sich auf mehr als das ${limits.maxRatio}-fache (sogenannte ZIP-Bombe)`,
            en: `${part} inflates to more than ${limits.maxRatio} times its size (a so-called zip bomb)`,
          },
        },
      );
    }
  }

  private async dataStart(entry: Entry, part: string): Promise<number> {
    try {
      return (await this.zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
    } catch {
      throw this.damagedPart(part);
    }
  }

  private async inflated(entry: Entry, part: string): Promise<AsyncIterable<Buffer> | Iterable<Buffer>> {
    if (isSmall(entry)) {
      const whole = this.ahead.get(entry) ?? this.whole(entry, part);
      this.ahead.delete(entry);
      return slices(await whole);
    }
    const start = await this.dataStart(entry, part);
    if (entry.compressedSize === 0) return [];
    const raw = createReadStream(this.path, {
      fd: this.descriptor,
      autoClose: false,
      fs: LEAVES_OPEN,
      start,
      end: start + entry.compressedSize - 1,
      highWaterMark: READ_CHUNK,
    });
    if (entry.compressionMethod === STORED) return raw;
    const inflate = createInflateRaw({ chunkSize: INFLATED_CHUNK });
    // Errors of either stream surface where the inflated chunks are read.
    pipeline(raw, inflate, () => {});
    return inflate;
  }

  /** A small part, unpacked. */
  private async whole(entry: Entry, part: string): Promise<Buffer> {
    const start = await this.dataStart(entry, part);
    const packed = Buffer.allocUnsafeSlow(entry.compressedSize);
    let filled = 0;
    while (filled < packed.length) {
      const { bytesRead } = await promisify(read)(
        this.descriptor,
        packed,
        filled,
        packed.length - filled,
        start + filled,
      );
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    const bytes = packed.subarray(0, filled);
    if (entry.compressionMethod === STORED || filled === 0) return bytes;
    // One byte more than is promised says that there is more.
    const options = { maxOutputLength: entry.uncompressedSize + 1 };
    return entry.uncompressedSize <= INFLATED_CHUNK
      ? inflateRawSync(bytes, options)
      : promisify<Buffer, typeof options, Buffer>(inflateRaw)(bytes, options);
  }

  private damagedPart(part: string): Failure {
    return damaged(
      this.path,
      `der Inhalt von ${part} entspricht nicht seiner Prüfsumme`,
      `the content of ${part} does not match its checksum`,
    );
  }
}

/** A stream that is destroyed closes its descriptor, whatever it was told; the archive goes on to use it. */
const LEAVES_OPEN = { read, close: (_descriptor: number, done: (error: null) => void) => done(null) };

function isSmall({ compressedSize, uncompressedSize }: Entry): boolean {
  return compressedSize <= MOST_PACKED_AT_ONCE && uncompressedSize <= MOST_UNPACKED_AT_ONCE;
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += INFLATED_CHUNK)
    yield bytes.subarray(from, from + INFLATED_CHUNK);
}

async function readDirectory(
  path: string,
  zip: ZipFile,
  limits: WorkbookLimits,
): Promise<Map<string, Entry | 'ambiguous'>> {
  if (zip.entryCount > limits.maxEntries) {
    throw workbookFailure(
      'data',
      'KW156',
      { file: path },
      {
        reason: {
          de: `mehr als ${limits.maxEntries} Dateien im Archiv`,
          en: `more than ${limits.maxEntries} files in the archive`,
        },
      },
    );
  }
  const entries = new Map<string, Entry | 'ambiguous'>();
  try {
    for await (const entry of zip.eachEntry()) {
      const key = nameOf(entry).replace(/^\/+/, '').toLowerCase();
      const earlier = entries.get(key);
      entries.set(key, earlier === undefined || sameContent(earlier, entry) ? entry : 'ambiguous');
    }
  } catch {
    throw damaged(
      path,
      'das Inhaltsverzeichnis des Archivs ist zerstört',
      'the directory of the archive is broken',
    );
  }
  return entries;
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

function sameContent(earlier: Entry | 'ambiguous', later: Entry): boolean {
  return (
    earlier !== 'ambiguous' &&
    earlier.crc32 === later.crc32 &&
    earlier.uncompressedSize === later.uncompressedSize
  );
}

function tooLarge(path: string, part: string, maxBytes: number): Failure {
  const megabytes = Math.round(maxBytes / (1024 * 1024));
  return workbookFailure(
    'data',
    'KW156',
    { file: path },
    {
      reason: {
        de: `${part} ist entpackt größer als ${megabytes} MB`,
        en: `${part} inflates to more than ${megabytes} MB`,
      },
    },
  );
}

/** Errors of the machine (a disk that fails) are no damage of the file. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
