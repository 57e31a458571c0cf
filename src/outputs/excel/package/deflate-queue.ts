import { constants, deflateRaw, deflateRawSync } from 'node:zlib';

/**
 * On the sheet of 50,000 customers level 1 takes little more than half the time of level 3 and less than
 * a third of that of level 6, for files that are 8 % and 23 % larger.
 */
const LEVEL = 1;
/** XML shrinks to a fifth or less: a buffer of a third holds the answer as a rule. */
const EXPECTED_SHRINKAGE = 3;
const LEAST_ANSWER = 1024;
/** A shorter piece is compressed in less time than another thread takes to begin with it. */
const WORTH_A_THREAD = 65_536;
/** Beyond this many bytes waiting for the thread pool a piece is compressed at once, so memory stays bounded. */
const MOST_BYTES_WAITING = 33_554_432;
/** Whoever can wait does so from here on. */
const MANY_BYTES_WAITING = MOST_BYTES_WAITING / 4;

/** A part is compressed in pieces of this many bytes: enough context, little memory, work for all cores. */
export const PIECE_LENGTH = 1_048_576;
/** What is written at once, such as a row of records, may reach over the end of its piece. */
export const ROOM_LENGTH = PIECE_LENGTH + 65_536;

/** Memory that a part is written into. */
export interface Room {
  readonly bytes: Buffer;
  /** The same memory, for several bytes at a time. */
  readonly view: DataView;
}

export function roomFor(length: number): Room {
  const bytes = Buffer.allocUnsafeSlow(length);
  return { bytes, view: new DataView(bytes.buffer) };
}

/**
 * Compresses pieces of text in the thread pool while the next ones are being written. Each piece ends
 * on a byte boundary and knows nothing of the others: joined in order they are one deflate stream
 * without its end, and the bytes depend neither on timing nor on the number of threads.
 */
export class DeflateQueue {
  #waiting = 0;
  readonly #paused: (() => void)[] = [];
  readonly #free: Room[] = [];

  /** Room for a piece. It is used again: new memory costs more than what is written into it. */
  room(): Room {
    return this.#free.pop() ?? roomFor(ROOM_LENGTH);
  }

  /** Compresses some bytes of a room and takes it over: it must not be touched any more. */
  deflate(room: Room, from: number, end: number): Uint8Array | Promise<Uint8Array> {
    const bytes = room.bytes.subarray(from, end);
    const options = {
      level: LEVEL,
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: Math.ceil(bytes.length / EXPECTED_SHRINKAGE) + LEAST_ANSWER,
    };
    if (bytes.length < WORTH_A_THREAD || this.#waiting > MOST_BYTES_WAITING) {
      const compressed = deflateRawSync(bytes, options);
      this.#release(room);
      return compressed;
    }
    this.#waiting += bytes.length;
    return new Promise((resolve, reject) => {
      deflateRaw(bytes, options, (error, compressed) => {
        this.#waiting -= bytes.length;
        this.#release(room);
        for (const goOn of this.#paused.splice(0)) goOn();
        if (error) reject(error);
        else resolve(compressed);
      });
    });
  }

  /** Lets the thread pool catch up once much is waiting. */
  async settle(): Promise<void> {
    while (this.#waiting > MANY_BYTES_WAITING) {
      await new Promise<void>((resolve) => {
        this.#paused.push(resolve);
      });
    }
  }

  #release(room: Room): void {
    if (room.bytes.length === ROOM_LENGTH) this.#free.push(room);
  }
}
