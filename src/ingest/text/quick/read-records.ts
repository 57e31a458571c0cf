import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { plannedColumns, type RecordPlan, type RecordSink } from '../../../engine/record-plan.js';
import { RisingNumbers } from './document-numbers.js';
import type { Piece, PieceOrder, RecordFile } from './piece.js';
import { type PieceSource, PiecesHere, PiecesInThread, startThread } from './piece-readers.js';

/** How the records of a file lie in it. */
export interface RecordPlace {
  readonly path: string;
  readonly delimiter: string;
  readonly width: number;
  /** Physical lines before the first record. */
  readonly skipLines: number;
}

/** Threads that may help with reading. */
export interface ReadingThreads {
  /** The module they run; null where there is none, as in tests of single parts. */
  readonly code: URL | null;
  /** At most so many; null means as many as the machine has cores. */
  readonly most: number | null;
}

/** Who wants to know how far the reading of a file has come; hears of it after each piece. */
export interface ReadingWatch {
  /** So many more lines have been read: rows that are alike may be one in the batches. */
  rows?: ((count: number) => void) | undefined;
  /** So many bytes of all have been read. */
  bytes?: ((read: number, all: number) => void) | undefined;
}

const PIECE_BYTES = 1 << 22;
/** So many a thread has waiting: it goes on while what it has read is handed over. */
const ORDERS_AHEAD = 2;
/** Below so many pieces, starting threads takes longer than reading. */
const WORTH_THREADS = 4;
const MOST_THREADS = 4;
/** A further thread is worth it only for more: each takes the time of 20 MB to start. */
const PIECES_PER_THREAD = 8;
/** How many records may need a closer look: so many, and this share of all rows. */
const MOST_ODD = 2000;
const MOST_ODD_SHARE = 0.1;
const HEAD_BYTES = 1 << 16;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Delimiters that are no digit, no quote and no line end, nor a blank, which before a quote counts for nothing. */
const PLAIN_DELIMITER = /^[^\w "\r\n\u0080-\uffff]$/;

/**
 * Reads all records of a delimited file in UTF-8, in pieces and, where the file is large, in several
 * threads. Where a piece begins within a quoted cell, it is read once more from where it really begins.
 *
 * @param watch hears how far it has come
 * @param pieceBytes size of a piece; what comes out does not depend on it
 * @returns whether the whole file could be read by the plan, see {@link RecordPlan}
 */
export async function readRecords(
  place: RecordPlace,
  plan: RecordPlan,
  sink: RecordSink,
  threads: ReadingThreads,
  watch: ReadingWatch = {},
  pieceBytes = PIECE_BYTES,
): Promise<boolean> {
  const { path, delimiter, width } = place;
  // A single column has no delimiter that would tell its cells from a broken structure.
  if (!PLAIN_DELIMITER.test(delimiter) || width < 2) return false;
  // The threads are started before anything is waited for: until they read, they need as long as the engine.
  const { begin, size } = boundsOfRecords(place);
  if (begin === null) return false;
  const file: RecordFile = { path, size, delimiter, width, plan };
  const sources = openSources(file, (size - begin) / pieceBytes, threads);
  try {
    return await new PieceChain(sources, plan, sink, size, pieceBytes, place.skipLines, watch).read(begin);
  } finally {
    for (const source of sources) source.close();
  }
}

/**
 * Starts the threads that will read the first large file, while it is still found out how it is laid
 * out. {@link dismissThreads} ends those that were not needed.
 */
export function startThreads(paths: readonly string[], { code, most }: ReadingThreads): void {
  if (code === null) return;
  for (const path of paths) {
    const pieces = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / PIECE_BYTES;
    if (pieces < WORTH_THREADS || /\.(xls\w?|ods|gz|zip|parquet)$/i.test(path)) continue;
    for (let count = threadsFor(pieces, most); count > 0; count -= 1) startThread(code);
    return;
  }
}

function threadsFor(pieces: number, most: number | null): number {
  return Math.min(MOST_THREADS, most ?? availableParallelism(), Math.ceil(pieces / PIECES_PER_THREAD));
}

function openSources(file: RecordFile, pieces: number, { code, most }: ReadingThreads): PieceSource[] {
  if (code === null || pieces < WORTH_THREADS) return [new PiecesHere(file)];
  return Array.from({ length: Math.max(1, threadsFor(pieces, most)) }, () => new PiecesInThread(code, file));
}

/** Puts the pieces of a file together in their order, whoever reads them. */
class PieceChain {
  /** Where the next record begins that has not been handed over, and on which line. */
  #position = 0;
  #line: number;
  #rows = 0;
  #oddRows = 0;
  #nextBegin = 0;
  readonly #numbers = new RisingNumbers();
  /** Where batches say for how many records a row stands. */
  readonly #countColumn: number;

  constructor(
    private readonly sources: readonly PieceSource[],
    plan: RecordPlan,
    private readonly sink: RecordSink,
    private readonly size: number,
    private readonly pieceBytes: number,
    skippedLines: number,
    private readonly watch: ReadingWatch,
  ) {
    this.#line = skippedLines + 1;
    this.#countColumn = plannedColumns(plan).findIndex(({ name }) => name === plan.count);
  }

  async read(begin: number): Promise<boolean> {
    this.#position = begin;
    this.#nextBegin = begin;
    const underWay: { source: PieceSource; order: PieceOrder; piece: Promise<Piece> }[] = [];
    const send = (source: PieceSource): void => {
      const order = this.#nextOrder(begin);
      if (order === null) return;
      const piece = source.read(order);
      // Whoever awaits it hears of a failure.
      piece.catch(() => undefined);
      underWay.push({ source, order, piece });
    };
    for (let round = 0; round < ORDERS_AHEAD; round += 1) for (const source of this.sources) send(source);
    for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) {
      const { source, order } = next;
      let piece = await next.piece;
      if (this.#position >= order.until) {
        send(source);
        continue;
      }
      if (piece.begin !== this.#position) {
        piece = await source.read({ begin: this.#position, until: order.until, isExact: true });
      }
      send(source);
      if (!piece.isPlain || !(await this.#hand(piece))) return false;
      source.takeBack(piece);
      // Without a turn of the event loop between pieces, nobody hears of an interruption.
      await setImmediate();
    }
    if (this.#numbers.areRising) this.sink.documentsApart();
    return true;
  }

  #nextOrder(begin: number): PieceOrder | null {
    const from = this.#nextBegin;
    if (from >= this.size) return null;
    this.#nextBegin = Math.min(from + this.pieceBytes, this.size);
    return { begin: from, until: this.#nextBegin, isExact: from === begin };
  }

  /** Says of the first row of a piece that it continues the document of the row before it. */
  #continueDocument([first]: Piece['batches']): void {
    const column = first?.columns[this.#countColumn];
    if (column === undefined) throw new Error('a piece with documents but without rows');
    const records = new Int32Array(column.data);
    records[0] = -records[0]!;
  }

  /** False when too many records are not straightforward. */
  async #hand({ batches, odd, hashes, documents, end, lines }: Piece): Promise<boolean> {
    if (documents === null || odd.length > 0) this.#numbers.lose();
    else if (this.#numbers.follow(documents)) this.#continueDocument(batches);
    for (const batch of batches) {
      this.#rows += batch.rows;
      await this.sink.take(batch);
    }
    for (const record of odd) await this.sink.odd({ ...record, line: this.#line + record.line });
    for (const each of hashes) this.sink.hashes(each);
    this.#oddRows += odd.length;
    this.#line += lines;
    this.#position = end;
    this.watch.rows?.(lines);
    this.watch.bytes?.(end, this.size);
    return this.#oddRows <= MOST_ODD + this.#rows * MOST_ODD_SHARE;
  }
}

/** The offset behind the lines that are to be skipped, null where the first bytes don't hold them, and that of the end. */
function boundsOfRecords({ path, skipLines }: RecordPlace): {
  readonly begin: number | null;
  readonly size: number;
} {
  const descriptor = openSync(path, 'r');
  try {
    const memory = new Uint8Array(HEAD_BYTES);
    const head = memory.subarray(0, readSync(descriptor, memory, 0, HEAD_BYTES, 0));
    const { size } = fstatSync(descriptor);
    let begin = BYTE_ORDER_MARK.every((byte, at) => head[at] === byte) ? BYTE_ORDER_MARK.length : 0;
    for (let line = 0; line < skipLines; line += 1) {
      begin = behindLine(head, begin);
      if (begin === -1) return { begin: null, size };
    }
    return { begin, size };
  } finally {
    closeSync(descriptor);
  }
}

/** The place behind the next line end, -1 where there is none. A carriage return that stands alone is one too. */
function behindLine(head: Uint8Array, from: number): number {
  const end = head.findIndex((byte, at) => at >= from && (byte === NEWLINE || byte === RETURN));
  if (end === -1 || head[end] === NEWLINE) return end === -1 ? -1 : end + 1;
  if (end + 1 === head.length) return -1;
  return head[end + 1] === NEWLINE ? end + 2 : end + 1;
}
