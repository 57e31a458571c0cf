import { createReadStream } from 'node:fs';
import type { CellRow } from '../../engine/cell-loader.js';
import { lenientRecord, strictRecord } from './delimited-record.js';

/** How the records of a text file are laid out. */
export interface RecordLayout {
  readonly delimiter: string;
  /** Physical lines before the first record. */
  readonly skipLines: number;
  readonly headings: readonly string[];
}

/** A quoted cell that goes on for more lines than this was never closed. */
const LONGEST_CELL_LINES = 100;

/**
 * Reads a text file whose structure the engine refuses (ragged records, stray quotes, mixed line
 * ends), record by record, each with the line it begins on. Slower than the engine, but a fault
 * spoils its own line and no other: a quote that swallows lines without giving a record as wide
 * as the heading is taken for an ordinary character.
 */
export async function readTolerantly(
  path: string,
  layout: RecordLayout,
  onRow: (row: CellRow) => void,
): Promise<void> {
  const records = new RecordFinder(layout, onRow);
  let rest = '';
  let isStart = true;
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    let text = rest + String(chunk);
    if (isStart && text.startsWith('\ufeff')) text = text.slice(1);
    isStart = false;
    // A carriage return at the end may be half a line end.
    const held = text.endsWith('\r') ? '\r' : '';
    const parts = (held === '' ? text : text.slice(0, -1)).split(/(\r\n|\n|\r)/);
    for (let at = 0; at + 1 < parts.length; at += 2) records.take(parts[at] ?? '', parts[at + 1] ?? '');
    rest = (parts.at(-1) ?? '') + held;
  }
  if (rest.endsWith('\r')) records.take(rest.slice(0, -1), '\r');
  else if (rest !== '') records.take(rest, '');
  records.finish();
}

/** Puts lines together to records. */
class RecordFinder {
  /** Lines of a record whose quotes are still open, with their line ends. */
  #waiting: string[] = [];
  /** Line on which the first of them stands. */
  #line = 1;
  readonly #width: number;
  /** Columns up to the last with a heading: a record may leave out the others. */
  readonly #named: number;

  constructor(
    private readonly layout: RecordLayout,
    private readonly onRow: (row: CellRow) => void,
  ) {
    this.#width = layout.headings.length;
    this.#named = layout.headings.findLastIndex((heading) => heading !== '') + 1;
  }

  take(line: string, end: string): void {
    if (this.#line <= this.layout.skipLines) {
      this.#line += 1;
    } else if (this.#waiting.length === 0 && !line.includes('"')) {
      this.#emit(line === '' ? null : line.split(this.layout.delimiter), 1);
    } else {
      this.#waiting.push(line + end);
      // Only a quote can close what is open.
      if (line.includes('"') || this.#waiting.length > LONGEST_CELL_LINES) this.#settle(false);
    }
  }

  finish(): void {
    this.#settle(true);
  }

  #settle(isEnd: boolean): void {
    while (this.#waiting.length > 0) {
      const found = strictRecord(this.#waiting, this.layout.delimiter);
      const mayGoOn = found === 'open' && !isEnd && this.#waiting.length <= LONGEST_CELL_LINES;
      if (mayGoOn) return;
      const isRecord =
        typeof found === 'object' && (found.lines === 1 || this.#fit(found.cells).length === this.#width);
      const first = (this.#waiting[0] ?? '').replace(/\r?\n$|\r$/, '');
      const cells = isRecord ? found.cells : lenientRecord(first, this.layout.delimiter);
      const lines = isRecord ? found.lines : 1;
      this.#waiting.splice(0, lines);
      this.#emit(first === '' ? null : cells, lines);
    }
  }

  #emit(cells: readonly string[] | null, lines: number): void {
    const row = this.#line;
    this.#line += lines;
    if (cells === null) return;
    this.onRow({ row, cells: this.#fit(cells).map((cell) => (cell === '' ? null : cell)) });
  }

  /** Drops empty cells behind the last column, and adds those that have no heading. */
  #fit(cells: readonly string[]): readonly string[] {
    if (cells.length === this.#width) return cells;
    let length = cells.length;
    while (length > this.#width && cells[length - 1] === '') length -= 1;
    if (length > this.#width || length < this.#named) return cells;
    return Array.from({ length: this.#width }, (_, at) => cells[at] ?? '');
  }
}
