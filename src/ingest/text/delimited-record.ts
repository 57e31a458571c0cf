import { PLAIN_QUOTING, type Quoting } from './quoting.js';

/** A record found in lines: its cells, and how many lines it takes. */
export interface FoundRecord {
  readonly cells: readonly string[];
  readonly lines: number;
}

const LINE_END = /\r\n|\n|\r/g;

/**
 * Reads the first record of lines to the letter: a quote opens a cell at its beginning, blanks
 * before it don't count, two quotes within are one, and behind the closing one the cell ends.
 *
 * @param lines lines with their line ends
 * @returns `open` when the lines end within quotes, `broken` when quotes stand where none may
 */
export function strictRecord(
  lines: readonly string[],
  delimiter: string,
  quoting: Quoting = PLAIN_QUOTING,
): FoundRecord | 'open' | 'broken' {
  const text = lines.join('');
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const quote = skipBlanks(text, at);
    if (text[quote] === quoting.quote) {
      const quoted = readQuoted(text, quote + 1, quoting);
      if (quoted === null) return 'open';
      cells.push(quoted.value);
      at = skipBlanks(text, quoted.end);
      if (!isCellEnd(text, at, delimiter)) return 'broken';
    } else {
      const end = cellEnd(text, at, delimiter);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] !== delimiter) return { cells, lines: linesBefore(text, at, lines) };
    at += 1;
  }
}

function linesBefore(text: string, at: number, lines: readonly string[]): number {
  return lines.length === 1 ? 1 : text.slice(0, at).split(LINE_END).length;
}

/** Reads one line as a record, whatever its quotes are: one that closes nothing is an ordinary character. */
export function lenientRecord(
  line: string,
  delimiter: string,
  quoting: Quoting = PLAIN_QUOTING,
): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const quote = skipBlanks(line, at);
    const close = line[quote] === quoting.quote ? closingQuote(line, quote + 1, delimiter, quoting) : -1;
    const end = close === -1 ? cellEnd(line, at, delimiter) : skipBlanks(line, close + 1);
    cells.push(close === -1 ? line.slice(at, end) : unquoted(line.slice(quote + 1, close), quoting));
    if (end >= line.length) return cells;
    at = end + 1;
  }
}

function readQuoted(
  text: string,
  start: number,
  quoting: Quoting,
): { readonly value: string; readonly end: number } | null {
  for (let at = start; ; ) {
    const quote = text.indexOf(quoting.quote, at);
    if (quote === -1) return null;
    if (quoting.backslash && isEscaped(text, quote, start)) at = quote + 1;
    else if (text[quote + 1] === quoting.quote) at = quote + 2;
    else return { value: unquoted(text.slice(start, quote), quoting), end: quote + 1 };
  }
}

/** The next quote behind which a cell ends, or -1. */
function closingQuote(line: string, start: number, delimiter: string, quoting: Quoting): number {
  for (let at = line.indexOf(quoting.quote, start); at !== -1; at = line.indexOf(quoting.quote, at + 1)) {
    if (quoting.backslash && isEscaped(line, at, start)) continue;
    if (isCellEnd(line, skipBlanks(line, at + 1), delimiter)) return at;
  }
  return -1;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number, start: number): boolean {
  let before = at;
  while (before > start && text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** What stands between two quotes, as it was before it was quoted. */
function unquoted(text: string, { quote, backslash }: Quoting): string {
  if (backslash && text.includes('\\')) return text.replace(/\\(["'\\])/g, '$1');
  return text.includes(quote) ? text.replaceAll(quote + quote, quote) : text;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at;
}

function isCellEnd(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';
}

function cellEnd(text: string, start: number, delimiter: string): number {
  const end = endOfCells(delimiter);
  end.lastIndex = start;
  return end.test(text) ? end.lastIndex - 1 : text.length;
}

const endsOfCells = new Map<string, RegExp>();

/** Finds what ends a cell without quotes; from the place that its `lastIndex` says. */
function endOfCells(delimiter: string): RegExp {
  let end = endsOfCells.get(delimiter);
  if (end === undefined) {
    end = new RegExp(`[${delimiter.replace(/[\\\]^-]/, '\\$&')}\r\n]`, 'g');
    endsOfCells.set(delimiter, end);
  }
  return end;
}
