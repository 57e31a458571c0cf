import { isWhole, NO_NUMBER, type NumberPhase, type NumberSign, nextPhase } from './grouped-number.js';

/** Which cells to look at, and how their numbers are written. */
export interface AmountColumns {
  /** One character of ASCII that is neither letter, digit nor quote. */
  readonly delimiter: string;
  /** Physical lines before the first record: the heading and what stands above it. */
  readonly skipLines: number;
  /** Indexes of the columns with amounts. */
  readonly columns: ReadonlySet<number>;
  readonly decimal: ',' | '.';
}

/**
 * All that can be true in front of a byte, numbered, as a table: the state after the byte is
 * `next[(state << 8) | byte]`.
 */
export interface GroupStates {
  readonly next: Uint16Array;
  /** The state at the beginning of the file. */
  readonly first: number;
}

/** Something is wrong, whatever follows. */
export const FAULT = 0;
/** A record begins here: the state after every line end that is not quoted. */
export const RECORD_BEGINS = 1;

export const NEWLINE = 0x0a;
export const UNDERSCORE = 0x5f;
const RETURN = 0x0d;
const QUOTE = 0x22;
const BLANK = 0x20;
const ZERO = 0x30;
const COMMA = 0x2c;
const POINT = 0x2e;
/** Stands for all bytes without a meaning of their own. No text has it. */
const ANY_OTHER = 0xff;

interface Preamble {
  readonly linesLeft: number;
  /** The last line ended with a carriage return; a line feed now belongs to it. */
  readonly afterReturn: boolean;
}

interface Cell {
  readonly column: number;
  /** Before its first character, without quotes, within quotes, or behind a quote that closes – or is doubled. */
  readonly place: 'begins' | 'plain' | 'quoted' | 'closed';
  readonly phase: NumberPhase;
}

type State = 'fault' | Preamble | Cell;

const FIRST_CELL: Cell = { column: 0, place: 'begins', phase: NO_NUMBER };

/** Lists all states that a file can lead to and what each byte makes of them. */
export function groupStates(amounts: AmountColumns): GroupStates {
  const step = new Step(amounts);
  const states: State[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (state: State): number => {
    const key = keyOf(state);
    const number = numbers.get(key) ?? states.push(state) - 1;
    numbers.set(key, number);
    return number;
  };
  numberOf('fault');
  numberOf(FIRST_CELL);
  const first = numberOf(afterLines(amounts.skipLines, false));
  const { examples, classes } = byteClasses(amounts);
  const rows: number[][] = [];
  // The list grows while it is gone through, until no state leads to a new one.
  for (const state of states) rows.push(examples.map((byte) => numberOf(step.from(state, byte))));
  const next = new Uint16Array(rows.length << 8);
  for (const [state, row] of rows.entries()) {
    for (let byte = 0; byte < 256; byte += 1) next[(state << 8) | byte] = row[classes[byte]!]!;
  }
  return { next, first };
}

/** Bytes that mean the same in every state are of one class: its number for each byte, and one byte of each class. */
function byteClasses({ delimiter }: AmountColumns): { classes: Uint8Array; examples: readonly number[] } {
  const special = [ZERO, UNDERSCORE, NEWLINE, RETURN, QUOTE, BLANK, COMMA, POINT, delimiter.charCodeAt(0)];
  const examples = [...new Set([ANY_OTHER, ...special])];
  const exampleOf = (byte: number): number => {
    const character = String.fromCharCode(byte);
    if (character >= '0' && character <= '9') return ZERO;
    return character === 'e' || character === 'E' ? UNDERSCORE : byte;
  };
  const classes = Uint8Array.from({ length: 256 }, (_, byte) =>
    Math.max(0, examples.indexOf(exampleOf(byte))),
  );
  return { classes, examples };
}

function afterLines(linesLeft: number, afterReturn: boolean): State {
  return linesLeft === 0 ? FIRST_CELL : { linesLeft, afterReturn };
}

function keyOf(state: State): string {
  if (state === 'fault') return state;
  if ('linesLeft' in state) return `${state.linesLeft} ${state.afterReturn}`;
  const { column, place, phase } = state;
  return `${column} ${place} ${phase.part} ${phase.digits}`;
}

/** What a byte makes of a state. Quotes and blanks mean what they mean to the engine. */
class Step {
  readonly #delimiter: number;
  readonly #decimal: number;
  readonly #columns: ReadonlySet<number>;
  /** The first column behind all that are looked at; those behind it need not be told apart. */
  readonly #beyond: number;

  constructor({ delimiter, decimal, columns }: AmountColumns) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#decimal = decimal.charCodeAt(0);
    this.#columns = columns;
    this.#beyond = Math.max(-1, ...columns) + 1;
  }

  from(state: State, byte: number): State {
    if (state === 'fault') return state;
    if ('linesLeft' in state) return inPreamble(state, byte);
    if (state.place === 'quoted')
      return byte === QUOTE ? { ...state, place: 'closed' } : this.#within(state, byte);
    if (byte === this.#delimiter || byte === NEWLINE || byte === RETURN) return this.#behind(state, byte);
    return this.#unquoted(state, byte);
  }

  #behind({ column, phase }: Cell, end: number): State {
    if (!isWhole(phase)) return 'fault';
    if (end !== this.#delimiter) return FIRST_CELL;
    return { ...FIRST_CELL, column: Math.min(column + 1, this.#beyond) };
  }

  #unquoted(cell: Cell, byte: number): State {
    if (cell.place === 'plain') return this.#within(cell, byte);
    // Blanks may stand on either side of quotes, and a cell may hold more than one quoted part.
    if (byte === QUOTE) return { ...cell, place: 'quoted' };
    if (byte === BLANK) return cell;
    return cell.place === 'closed' ? 'fault' : this.#within({ ...cell, place: 'plain' }, byte);
  }

  #within(cell: Cell, byte: number): State {
    if (!this.#columns.has(cell.column)) return cell;
    const phase = nextPhase(cell.phase, this.#signOf(byte));
    return phase === null ? 'fault' : { ...cell, phase };
  }

  #signOf(byte: number): NumberSign {
    if (byte === ZERO) return 'digit';
    if (byte === this.#decimal) return 'decimal';
    if (byte === COMMA || byte === POINT) return 'group';
    return byte === UNDERSCORE ? 'foreign' : 'other';
  }
}

/** Lines above the first record end with a line feed, a carriage return, or both. */
function inPreamble({ linesLeft, afterReturn }: Preamble, byte: number): State {
  if (byte === RETURN) return afterLines(linesLeft - 1, true);
  if (byte !== NEWLINE) return { linesLeft, afterReturn: false };
  return afterReturn ? { linesLeft, afterReturn: false } : afterLines(linesLeft - 1, false);
}
