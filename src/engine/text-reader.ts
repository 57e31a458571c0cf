import { type Bindings, CHUNK_ROWS, type Vector } from './bindings.js';
import { LONGEST_INLINE_TEXT, TEXT_BYTES, TEXT_WORDS } from './memory-type.js';

/** Texts remembered at most, each in the one place that its memory leads to. */
const PLACES = 4096;
/** The top bits of four bytes: none is set in ASCII. */
const BEYOND_ASCII = 0x80808080;
const WORD = 2 ** 32;

/** Makes texts of the memory of VARCHAR vectors; a text that was met before is not decoded again. */
export class TextReader {
  readonly #bindings: Bindings;
  /** The memory of the vector at hand. */
  readonly #bytes = Buffer.alloc(CHUNK_ROWS * TEXT_BYTES);
  readonly #words = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset, CHUNK_ROWS * TEXT_WORDS);
  /** Which of its rows are given, one bit each; null where all are. */
  #validity: Uint8Array | null = null;
  #rows = 0;
  #vectors = 0;
  /** Long texts that lie one behind the other, and where the first of them starts. */
  #heap: Buffer = Buffer.alloc(0);
  #heapStart = 0;
  /** The memory of the text in each place. */
  readonly #known = new Uint32Array(PLACES * TEXT_WORDS);
  /** The texts themselves; memory of nothing but zeros is the empty text. */
  readonly #texts: string[] = new Array<string>(PLACES).fill('');
  /** The vector in which each text was met: a pointer into another vector's memory says nothing. */
  readonly #metIn = new Uint32Array(PLACES);

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  /** Appends the texts of a vector's rows. */
  append(texts: (string | null)[], vector: Vector, rows: number): void {
    this.#vectors += 1;
    this.#rows = rows;
    this.#bytes.set(this.#bindings.vector_get_data(vector, rows * TEXT_BYTES));
    this.#validity = this.#bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
    this.#heap = Buffer.alloc(0);
    for (let row = 0; row < rows; row += 1) texts.push(this.#isGiven(row) ? this.#text(row) : null);
  }

  #isGiven(row: number): boolean {
    return this.#validity === null || ((this.#validity[row >> 3] as number) & (1 << (row & 7))) !== 0;
  }

  #text(row: number): string {
    const words = this.#words;
    const at = row * TEXT_WORDS;
    const length = words[at] as number;
    const first = words[at + 1] as number;
    const second = words[at + 2] as number;
    const third = words[at + 3] as number;
    const place = placeOf(length, first, second, third);
    const known = this.#known;
    const slot = place * TEXT_WORDS;
    if (
      known[slot] === length &&
      known[slot + 1] === first &&
      known[slot + 2] === second &&
      known[slot + 3] === third &&
      (length <= LONGEST_INLINE_TEXT || this.#metIn[place] === this.#vectors)
    ) {
      return this.#texts[place] as string;
    }
    const text =
      length > LONGEST_INLINE_TEXT
        ? this.#longText(row, length)
        : this.#inlineText(row, length, ((first | second | third) & BEYOND_ASCII) === 0);
    known[slot] = length;
    known[slot + 1] = first;
    known[slot + 2] = second;
    known[slot + 3] = third;
    this.#texts[place] = text;
    this.#metIn[place] = this.#vectors;
    return text;
  }

  #inlineText(row: number, length: number, isAscii: boolean): string {
    const start = row * TEXT_BYTES + 4;
    return this.#bytes.toString(isAscii ? 'latin1' : 'utf8', start, start + length);
  }

  #longText(row: number, length: number): string {
    const pointer = this.#pointer(row);
    let start = pointer - this.#heapStart;
    if (start < 0 || start + length > this.#heap.length) {
      this.#fetchFrom(row);
      start = 0;
    }
    return this.#heap.toString('utf8', start, start + length);
  }

  /** Behind the length and the first four bytes of a long text stands where it lies. */
  #pointer(row: number): number {
    const at = row * TEXT_WORDS;
    return (this.#words[at + 3] as number) * WORD + (this.#words[at + 2] as number);
  }

  /** Fetches the long text of a row with all that follow it without a gap: the call costs more than the bytes. */
  #fetchFrom(row: number): void {
    this.#heapStart = this.#pointer(row);
    let end = this.#heapStart;
    for (let next = row; next < this.#rows; next += 1) {
      const length = this.#words[next * TEXT_WORDS] as number;
      if (length <= LONGEST_INLINE_TEXT || !this.#isGiven(next)) continue;
      if (this.#pointer(next) !== end) break;
      end += length;
    }
    const bytes = this.#bindings.get_data_from_pointer(
      this.#bytes.buffer as ArrayBuffer,
      this.#bytes.byteOffset + row * TEXT_BYTES + 8,
      end - this.#heapStart,
    );
    this.#heap = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }
}

function placeOf(length: number, first: number, second: number, third: number): number {
  let mixed = Math.imul(third ^ length, 0x9e3779b1);
  mixed = Math.imul(second ^ mixed, 0x85ebca6b);
  mixed = Math.imul(first ^ mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (PLACES - 1);
}
