import { crc32 } from '../../../files/crc32.js';
import type { DeflateQueue } from './deflate-queue.js';

/** A part is compressed in pieces of this many bytes: enough context, little memory, work for all cores. */
const PIECE_LENGTH = 1_048_576;
/** Text becomes bytes in pieces of this many characters, so that it is still in the cache. */
const CHARACTERS_AT_ONCE = 4096;
/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const MOST_BYTES_PER_CHARACTER = 3;
/** Most parts stay small, so memory grows from here. */
const FIRST_ROOM = 16_384;
/** An empty last block: ends a deflate stream whose pieces all ended on a byte boundary. */
const END_OF_STREAM = Uint8Array.of(0x03, 0x00);

/** A finished part, ready to be put into a ZIP archive. */
export interface CompressedPart {
  readonly path: string;
  readonly pieces: readonly Uint8Array[];
  readonly crc: number;
  readonly size: number;
}

/**
 * One part of the package, compressed piece by piece while it is being written, so that it never exists
 * as one string.
 */
export class DeflatedPart {
  readonly #path: string;
  readonly #queue: DeflateQueue;
  readonly #pieces: (Uint8Array | Promise<Uint8Array>)[] = [];
  #text = '';
  #bytes: Buffer = Buffer.alloc(0);
  #end = 0;
  #crc = 0;
  #size = 0;

  constructor(path: string, queue: DeflateQueue) {
    this.#path = path;
    this.#queue = queue;
  }

  append(text: string): void {
    this.#text += text;
    if (this.#text.length >= CHARACTERS_AT_ONCE) this.#encode();
  }

  /** Lets the thread pool catch up once much is waiting. */
  settle(): Promise<void> {
    return this.#queue.settle();
  }

  async finish(): Promise<CompressedPart> {
    this.#encode();
    if (this.#end > 0) this.#compress();
    const pieces = await Promise.all(this.#pieces);
    return { path: this.#path, pieces: [...pieces, END_OF_STREAM], crc: this.#crc, size: this.#size };
  }

  #encode(): void {
    const most = this.#text.length * MOST_BYTES_PER_CHARACTER;
    if (this.#end > 0 && this.#end + most > PIECE_LENGTH) this.#compress();
    if (this.#end + most > this.#bytes.length) this.#makeRoom(this.#end + most);
    this.#end += this.#bytes.write(this.#text, this.#end);
    this.#text = '';
  }

  #makeRoom(needed: number): void {
    const usual = needed <= FIRST_ROOM && this.#pieces.length === 0 ? FIRST_ROOM : PIECE_LENGTH;
    const roomier = Buffer.allocUnsafeSlow(Math.max(needed, usual));
    roomier.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = roomier;
  }

  #compress(): void {
    const piece = this.#bytes.subarray(0, this.#end);
    this.#crc = crc32(piece, this.#crc);
    this.#size += piece.length;
    this.#pieces.push(this.#queue.deflate(piece));
    this.#bytes = Buffer.alloc(0);
    this.#end = 0;
  }
}
