import { crc32 } from '../../../files/crc32.js';
import { type DeflateQueue, PIECE_LENGTH, ROOM_LENGTH, type Room, roomFor } from './deflate-queue.js';

/** Text becomes bytes in pieces of this many characters, so that it is still in the cache. */
const CHARACTERS_AT_ONCE = 4096;
/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const MOST_BYTES_PER_CHARACTER = 3;
/** Most parts stay small, so memory grows from here. */
const FIRST_ROOM = 16_384;
const NO_ROOM = roomFor(0);
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
 * as one string. All pieces but the last are equally long, however the part is written.
 */
export class DeflatedPart {
  readonly #path: string;
  readonly #queue: DeflateQueue;
  readonly #pieces: (Uint8Array | Promise<Uint8Array>)[] = [];
  #text = '';
  #room: Room = NO_ROOM;
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

  /** Where the next bytes are written: at `end` of a room that has place for so many. */
  reserve(more: number): Room {
    if (this.#text !== '') this.#encode();
    if (this.#end + more > this.#room.bytes.length) this.#makeRoom(this.#end + more);
    return this.#room;
  }

  /** How many bytes the room holds that are not compressed yet. */
  get end(): number {
    return this.#end;
  }

  /** Takes the bytes that were written into the room. */
  extendTo(end: number): void {
    this.#end = end;
    if (end >= PIECE_LENGTH) this.#compressPieces();
  }

  /** Lets the thread pool catch up once much is waiting. */
  settle(): Promise<void> {
    return this.#queue.settle();
  }

  async finish(): Promise<CompressedPart> {
    this.#encode();
    if (this.#end > 0) this.#compress(this.#room, 0, this.#end);
    this.#room = NO_ROOM;
    this.#end = 0;
    const pieces = await Promise.all(this.#pieces);
    return { path: this.#path, pieces: [...pieces, END_OF_STREAM], crc: this.#crc, size: this.#size };
  }

  #encode(): void {
    const text = this.#text;
    this.#text = '';
    const { bytes } = this.reserve(text.length * MOST_BYTES_PER_CHARACTER);
    this.extendTo(this.#end + bytes.write(text, this.#end));
  }

  #makeRoom(needed: number): void {
    const old = this.#room.bytes.subarray(0, this.#end);
    if (needed <= FIRST_ROOM && this.#pieces.length === 0) this.#room = roomFor(FIRST_ROOM);
    else this.#room = needed <= ROOM_LENGTH ? this.#queue.room() : roomFor(needed);
    this.#room.bytes.set(old);
  }

  #compressPieces(): void {
    const room = this.#room;
    const whole = this.#end - (this.#end % PIECE_LENGTH);
    for (let from = 0; from < whole; from += PIECE_LENGTH) this.#compress(room, from, from + PIECE_LENGTH);
    const rest = room.bytes.subarray(whole, this.#end);
    this.#room = this.#queue.room();
    this.#room.bytes.set(rest);
    this.#end = rest.length;
  }

  #compress(room: Room, from: number, end: number): void {
    this.#crc = crc32(room.bytes.subarray(from, end), this.#crc);
    this.#size += end - from;
    this.#pieces.push(this.#queue.deflate(room, from, end));
  }
}
