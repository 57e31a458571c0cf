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
  #rest = '';
  #isStart = true;

  constructor(private readonly onLine: LineReceiver) {}

  feed(chunk: string): void {
    let text = this.#rest + chunk;
    if (this.#isStart && text.startsWith('\ufeff')) text = text.slice(1);
    this.#isStart = false;
    // A carriage return at the end may be half a line end.
    const held = text.endsWith('\r') ? '\r' : '';
    const parts = (held === '' ? text : text.slice(0, -1)).split(/(\r\n|\n|\r)/);
    for (let at = 0; at + 1 < parts.length; at += 2) this.onLine(parts[at] ?? '', parts[at + 1] ?? '');
    this.#rest = (parts.at(-1) ?? '') + held;
  }

  finish(): void {
    if (this.#rest.endsWith('\r')) this.onLine(this.#rest.slice(0, -1), '\r');
    else if (this.#rest !== '') this.onLine(this.#rest, '');
    this.#rest = '';
  }
}
