import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import type { Piece, PieceOrder, RecordFile } from './piece.js';
import { RecordReader } from './record-reader.js';
import type { SpareMemory } from './spare-memory.js';

const NEWLINE = 0x0a;
/** How far the last record of a piece is followed at first. */
const FIRST_OVERLAP = 1 << 16;
/** A record that goes on for longer was never closed; the engine takes two million bytes at most. */
const LONGEST_RECORD = 1 << 21;

/** Reads pieces of one file. */
export class PieceReader {
  readonly #file: RecordFile;
  readonly #descriptor: number;
  readonly #records: RecordReader;

  /**
   * @param descriptor the open file; it stays the caller's to close
   * @param spare where the memory of batches comes from; null makes it anew for each
   */
  constructor(file: RecordFile, descriptor: number, spare: SpareMemory | null = null) {
    this.#file = file;
    this.#descriptor = descriptor;
    this.#records = new RecordReader(file.delimiter, file.width, file.plan, spare);
  }

  read(order: PieceOrder): Piece {
    const piece = this.#tryRead(order, FIRST_OVERLAP) ?? this.#tryRead(order, LONGEST_RECORD);
    return piece ?? { ...NOTHING, begin: order.begin, end: order.begin };
  }

  /** Null when the last record of the piece goes on beyond the overlap. */
  #tryRead({ begin, until, isExact }: PieceOrder, overlap: number): Piece | null {
    // A record begins at `begin` itself if a line ends right before it.
    const offset = isExact ? begin : begin - 1;
    const length = Math.min(until + overlap, this.#file.size) - offset;
    const bytes = this.#fill(offset, length);
    const isFileEnd = offset + length === this.#file.size;
    const firstEnd = isExact ? -1 : bytes.indexOf(NEWLINE);
    const from = firstEnd === -1 && !isExact ? length : firstEnd + 1;
    const limit = until - offset;
    if (from >= limit) return { ...NOTHING, begin: offset + from, end: offset + from, isPlain: true };
    const stretch = this.#records.read(from, limit, length, isFileEnd);
    if (stretch.stop === 'cut') return null;
    const { batches, odd, lines, hashes, documents } = stretch;
    return {
      begin: offset + from,
      end: offset + stretch.end,
      lines,
      batches,
      odd,
      hashes,
      documents,
      isPlain: stretch.stop === 'done' && isUtf8(bytes.subarray(from, stretch.end)),
    };
  }

  #fill(offset: number, length: number): Uint8Array {
    const bytes = this.#records.room(length);
    for (let at = 0; at < length; ) {
      const count = readSync(this.#descriptor, bytes, at, length - at, offset + at);
      if (count === 0) throw new Error(`${this.#file.path} became shorter while it was read`);
      at += count;
    }
    return bytes.subarray(0, length);
  }
}

const NOTHING = { lines: 0, batches: [], odd: [], hashes: [], documents: null, isPlain: false } as const;
