import type { KnownLine } from './known-lines.js';
import { type Edit, edited } from './mutations.js';

/** A stretch of a file that holds one known line, or whatever became of some. */
interface Piece {
  readonly bytes: Buffer;
  readonly lines: readonly KnownLine[];
  /** Whether nothing happened to it. */
  readonly isIntact: boolean;
}

/**
 * Follows what happens to the lines of a file, edit by edit: which of them are still there with all their bytes,
 * behind a line end and up to their own.
 */
export class LinePieces {
  readonly #above: Piece;
  #pieces: readonly Piece[];

  /**
   * @param pieces what stands above the lines, each of them with its line end, and what stands below
   * @param lineFeed how a line feed is encoded
   */
  constructor(
    [above = Buffer.alloc(0), ...pieces]: readonly Buffer[],
    lines: readonly KnownLine[],
    private readonly lineFeed: Buffer,
  ) {
    this.#above = { bytes: above, lines: [], isIntact: true };
    this.#pieces = [
      this.#above,
      ...pieces.map((bytes, at) => ({ bytes, lines: lines.slice(at, at + 1), isIntact: true })),
    ];
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#pieces.map(({ bytes }) => bytes));
  }

  /** Whether what stands above the lines is there as it was. */
  get isHeadingIntact(): boolean {
    return this.#pieces[0] === this.#above;
  }

  /** What became of the pieces to which something happened. */
  get changed(): readonly Buffer[] {
    return this.#pieces.flatMap(({ bytes, isIntact }) => (isIntact ? [] : [bytes]));
  }

  /** Lines that are there as they were; one that stands there twice, twice. */
  get intact(): readonly KnownLine[] {
    return this.#pieces.flatMap(({ lines, isIntact }) => (isIntact ? lines : []));
  }

  /** Lines of which something else is left. */
  get hit(): readonly KnownLine[] {
    return this.#pieces.flatMap(({ lines, isIntact }) => (isIntact ? [] : lines));
  }

  /** At most so many records can stand where something happened: two of each line, and one behind each line end. */
  get mostOthers(): number {
    const hit = this.#pieces.filter(({ isIntact }) => !isIntact);
    return hit.reduce(
      (sum, { bytes, lines }) =>
        sum + 2 * lines.length + 1 + bytes.filter((byte) => byte === 10 || byte === 13).length,
      0,
    );
  }

  edit(edit: Edit): void {
    const { from, to, inserted } = edit;
    const whole = this.bytes;
    if (whole.subarray(from, to).equals(inserted)) return;
    const twin = from === to ? this.#pieceAt(from, inserted) : -1;
    if (twin !== -1) {
      this.#pieces = this.#pieces.toSpliced(twin, 0, this.#pieces[twin] as Piece);
      return;
    }
    const [first, behind] = this.#hitBy(edit, whole.length);
    const before = this.#pieces.slice(0, first);
    const result = edited(whole, edit);
    const begin = lengthOf(before);
    let next = behind;
    let changed = result.subarray(begin, result.length - lengthOf(this.#pieces.slice(next)));
    if (changed.length > 0 && !this.#endsLine(changed) && next < this.#pieces.length) {
      // What lost its line end goes on in the next.
      next += 1;
      changed = result.subarray(begin, result.length - lengthOf(this.#pieces.slice(next)));
    }
    const isGone = (piece: Piece, at: number): boolean => {
      const start = lengthOf(this.#pieces.slice(0, first + at));
      return from <= start && start + piece.bytes.length <= to;
    };
    const lines = this.#pieces
      .slice(first, next)
      .flatMap((piece, at) => (isGone(piece, at) ? [] : piece.lines));
    this.#pieces = [
      ...before,
      ...(changed.length > 0 || lines.length > 0 ? [{ bytes: changed, lines, isIntact: false }] : []),
      ...this.#pieces.slice(next),
    ];
  }

  /** The piece that begins at a place and is there once more. */
  #pieceAt(place: number, bytes: Buffer): number {
    let begin = 0;
    return this.#pieces.findIndex((piece) => {
      const isTwin = begin === place && piece.bytes.equals(bytes) && this.#endsLine(bytes);
      begin += piece.bytes.length;
      return isTwin;
    });
  }

  #endsLine(bytes: Buffer): boolean {
    return bytes.subarray(-this.lineFeed.length).equals(this.lineFeed);
  }

  /** The first piece that an edit changes, and the one behind the last. */
  #hitBy({ from, to }: Edit, size: number): readonly [number, number] {
    let begin = 0;
    let first = -1;
    let last = -1;
    for (const [at, { bytes }] of this.#pieces.entries()) {
      const end = begin + bytes.length;
      const isHit = from === to ? begin <= from && (from < end || end === size) : begin < to && end > from;
      if (isHit && first === -1) first = at;
      if (isHit) last = at;
      begin = end;
    }
    return [first, last + 1];
  }
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);
