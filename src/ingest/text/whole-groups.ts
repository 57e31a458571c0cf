import { readPieces } from '../byte-pass.js';
import {
  type AmountColumns,
  FAULT,
  type GroupStates,
  groupStates,
  NEWLINE,
  RECORD_BEGINS,
  UNDERSCORE,
} from './group-states.js';

/** What is to be looked at, and whether the engine was told that thousands are grouped. */
export interface AmountLayout extends AmountColumns {
  readonly grouped: boolean;
}

/** The table of states grows with the preamble and with the columns; no export needs more of either. */
const MOST_LINES = 1000;
const MOST_COLUMNS = 1000;
/** Delimiters that cannot be taken for a part of a number, nor for a quote or a line end. */
const PLAIN_DELIMITER = /^[^\w"\r\n\u0080-\uffff]$/;

/**
 * Whether the figures of the given columns are what the engine makes of them: every grouping mark
 * stands in front of exactly three digits, behind one to three or another group, never in the
 * fraction, and no underscore occurs. The engine drops these marks wherever they stand, and would
 * read `12.50` as 1250 and `1_5` as 15. False whenever there is doubt.
 */
export async function groupsAreWhole(path: string, layout: AmountLayout): Promise<boolean> {
  const { delimiter, skipLines, columns } = layout;
  if (!PLAIN_DELIMITER.test(delimiter)) return false;
  // Without grouping, the engine itself refuses the mark.
  if (!layout.grouped && !(await mayHoldUnderscores(path, skipLines))) return true;
  if (skipLines > MOST_LINES || Math.max(...columns) > MOST_COLUMNS) return false;
  const scan = new GroupScan(groupStates(layout));
  await readPieces(path, (piece) => scan.take(piece));
  return scan.isWhole();
}

/** Whether there is an underscore below the preamble, in whatever column: found out at the speed of memory. */
async function mayHoldUnderscores(path: string, skipLines: number): Promise<boolean> {
  let linesLeft = skipLines;
  let found = false;
  await readPieces(path, (piece) => {
    let from = 0;
    for (; linesLeft > 0; linesLeft -= 1) {
      from = piece.indexOf(NEWLINE, from) + 1;
      if (from === 0) return true;
    }
    found = piece.includes(UNDERSCORE, from);
    return !found;
  });
  // Where carriage returns end the lines, the preamble has no end here.
  return found || linesLeft > 0;
}

/** Goes through a file that comes in pieces of any length. */
export class GroupScan {
  readonly #states: GroupStates;
  #state: number;

  constructor(states: GroupStates) {
    this.#states = states;
    this.#state = states.first;
  }

  /**
   * Takes the next piece; false once something is wrong. Each step waits for the one before it, so
   * the piece is cut into four lanes that the processor walks at the same time. Behind each cut a
   * record is taken to begin; a lane for which that turns out wrong – a quoted line break – is
   * walked anew.
   */
  take(piece: Buffer): boolean {
    const { next } = this.#states;
    const second = lineAfter(piece, piece.length >> 2);
    const third = lineAfter(piece, Math.max(second, piece.length >> 1));
    const fourth = lineAfter(piece, Math.max(third, piece.length - (piece.length >> 2)));
    const abreast = Math.min(second, third - second, fourth - third, piece.length - fourth);
    let [a, b, c, d] = [this.#state, RECORD_BEGINS, RECORD_BEGINS, RECORD_BEGINS];
    for (let at = 0; at < abreast; at += 1) {
      a = next[(a << 8) | piece[at]!]!;
      b = next[(b << 8) | piece[second + at]!]!;
      c = next[(c << 8) | piece[third + at]!]!;
      d = next[(d << 8) | piece[fourth + at]!]!;
    }
    a = this.#walk(a, piece, abreast, second);
    a = this.#join(a, b, piece, second, abreast, third);
    a = this.#join(a, c, piece, third, abreast, fourth);
    a = this.#join(a, d, piece, fourth, abreast, piece.length);
    this.#state = a;
    return a !== FAULT;
  }

  /** Whether all was well when the file ended, with or without a last line end. */
  isWhole(): boolean {
    const { next } = this.#states;
    return next[(this.#state << 8) | NEWLINE] === RECORD_BEGINS;
  }

  /** The state at the end of a lane, given the one before it and the one its first `done` bytes led to. */
  #join(before: number, lane: number, piece: Buffer, from: number, done: number, to: number): number {
    return before === RECORD_BEGINS
      ? this.#walk(lane, piece, from + done, to)
      : this.#walk(before, piece, from, to);
  }

  #walk(from: number, piece: Buffer, begin: number, end: number): number {
    const { next } = this.#states;
    let state = from;
    for (let at = begin; at < end; at += 1) state = next[(state << 8) | piece[at]!]!;
    return state;
  }
}

/** Where the first line behind a place begins; the end of the piece if none does. */
function lineAfter(piece: Buffer, place: number): number {
  const end = piece.indexOf(NEWLINE, place);
  return end === -1 ? piece.length : end + 1;
}
