import { LONGEST_CELL, tooLong } from '../table-limits.js';

/** Receives a line and the line end behind it, which the last one may lack. */
export type LineReceiver = (line: string, end: string) => void;

/** The lines of a text, up to so many. */
export function* linesOf(text: string): Generator<readonly [line: string, end: string]> {
  const ends = /\r\n|\n|\r/g;
  let from = text.startsWith('\ufeff') ? 1 : 0;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    yield [text.slice(from, end.index), end[0]];
    from = ends.lastIndex;
  }
  if (from < text.length) yield [text.slice(from), ''];
}

/** Cuts text that comes in pieces into lines; a byte order mark is dropped. */
export class LineCutter {
  /** The beginning of a line. It grows without being looked at again. */
  #rest = '';
  /** A carriage return at the end of a piece, which may be half a line end. */
  #held = '';
  #isStart = true;
  #lines = 0;

  /**
   * @param file the user's file, for messages
   * @param longest characters of the longest line
   */
  constructor(
    private readonly file: string,
    private readonly onLine: LineReceiver,
    private readonly longest = LONGEST_CELL,
  ) {}

  /** @throws Failure where a line is too long (KW166) */
  feed(chunk: string): void {
    let text = this.#held + chunk;
    if (this.#isStart && text.startsWith('\ufeff')) text = text.slice(1);
    this.#isStart = false;
    this.#held = text.endsWith('\r') ? '\r' : '';
    const parts = (this.#held === '' ? text : text.slice(0, -1)).split(/(\r\n|\n|\r)/);
    for (let at = 0; at + 1 < parts.length; at += 2) {
      this.#rest += parts[at] ?? '';
      this.#end(parts[at + 1] ?? '');
    }
    this.#rest += parts.at(-1) ?? '';
    this.#requireEnd();
  }

  finish(): void {
    if (this.#rest !== '' || this.#held !== '') this.#end(this.#held);
    this.#held = '';
  }

  #end(end: string): void {
    this.#requireEnd();
    const line = this.#rest;
    this.#rest = '';
    this.#lines += 1;
    this.onLine(line, end);
  }

  #requireEnd(): void {
    if (this.#rest.length > this.longest) throw tooLong({ file: this.file, row: this.#lines + 1 });
  }
}
