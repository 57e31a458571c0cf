import { createReadStream } from 'node:fs';

const QUOTE = 0x22;
const BLANK = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Counts the records of a delimited text file byte by byte, as the engine does: a quote opens a
 * cell at its beginning only, quoted line breaks belong to their record, blank lines are no
 * records, the lines above the first record don't count.
 */
class RecordCounter {
  record = 0;
  /** Line on which the record that just ended began. */
  beginning = 1;
  #line = 1;
  #nextBeginning = 1;
  #quoted = false;
  /** The byte before closed a cell; a second quote opens it again. */
  #closed = false;
  #cellBegins = true;
  #blank = true;
  #afterReturn = false;

  constructor(
    private readonly skipLines: number,
    private readonly delimiter: number,
  ) {}

  /** Takes one byte and says whether a record ended with it or, at a carriage return, before it. */
  take(byte: number): boolean {
    const isHalf = byte === NEWLINE && this.#afterReturn;
    this.#afterReturn = byte === RETURN;
    if (isHalf) return false;
    if (byte === NEWLINE || byte === RETURN) return this.#endLine();
    this.#blank = false;
    if (byte === QUOTE) this.#takeQuote();
    else {
      this.#closed = false;
      if (!this.#quoted) this.#cellBegins = byte === this.delimiter || (this.#cellBegins && byte === BLANK);
    }
    return false;
  }

  #takeQuote(): void {
    if (this.#quoted) {
      this.#quoted = false;
      this.#closed = true;
    } else if (this.#closed || this.#cellBegins) {
      this.#quoted = true;
      this.#closed = false;
    }
    this.#cellBegins = false;
  }

  #endLine(): boolean {
    const inPreamble = this.#line <= this.skipLines;
    this.#line += 1;
    this.#closed = false;
    if (this.#quoted && !inPreamble) return false;
    return this.end();
  }

  /** Ends the last record, which may lack its line end. */
  end(): boolean {
    const isRecord = !this.#blank && this.#nextBeginning > this.skipLines;
    this.beginning = this.#nextBeginning;
    this.#nextBeginning = this.#line;
    this.#blank = true;
    this.#quoted = false;
    this.#cellBegins = true;
    if (isRecord) this.record += 1;
    return isRecord;
  }
}

/**
 * Finds the lines on which records of a delimited file begin.
 *
 * @param layout physical lines before the first record, and the delimiter
 * @param records 1-based record numbers in rising order
 */
export async function linesOfRecords(
  path: string,
  layout: { readonly skipLines: number; readonly delimiter: string },
  records: readonly number[],
): Promise<readonly number[]> {
  const found: number[] = [];
  // A delimiter outside ASCII ends with its last byte.
  const counter = new RecordCounter(layout.skipLines, Buffer.from(layout.delimiter).at(-1) ?? 0);
  const note = (): boolean => {
    if (counter.record === records[found.length]) found.push(counter.beginning);
    return found.length === records.length;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (const byte of chunk as Buffer) if (counter.take(byte) && note()) return found;
  }
  if (counter.end()) note();
  return found;
}
