import { isUtf8 } from 'node:buffer';
import { matches } from './text-run.js';

const FIRST_BYTES = 1 << 16;
const FIRST_TEXTS = 1 << 12;
const SPACE = 32;
const CARRIAGE_RETURN = 13;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const LETTER_X = 120;
/** The entities with a name, and the character that each stands for. */
const ENTITIES = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'].map((written) => Buffer.from(written));
const CHARACTERS = Buffer.from('&<>"\'');

/**
 * Texts by number, as UTF-8 one behind the other: nearly all of them go into columns as bytes, and only
 * those that somebody asks for become strings.
 */
export class TextStore {
  #bytes: Buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #ends = new Uint32Array(FIRST_TEXTS);
  #length = 0;
  #used = 0;
  /** The texts that were added or asked for as strings. */
  readonly #strings: string[] = [];

  static of(texts: Iterable<string>): TextStore {
    const store = new TextStore();
    for (const text of texts) store.add(text);
    return store;
  }

  /** How many texts there are. */
  get length(): number {
    return this.#length;
  }

  /** All texts; each ends where {@link ends} says and begins where the one before ends. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#used);
  }

  get ends(): Uint32Array {
    return this.#ends.subarray(0, this.#length);
  }

  /** The text of a number; undefined where there is none. */
  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#length)) return undefined;
    const known = this.#strings[index];
    if (known !== undefined) return known;
    const begin = index === 0 ? 0 : (this.#ends[index - 1] as number);
    const text = this.#bytes.toString('utf8', begin, this.#ends[index]);
    this.#strings[index] = text;
    return text;
  }

  add(text: string): void {
    this.#makeRoom(text.length * 3);
    this.#strings[this.#length] = text;
    this.#close(this.#used + this.#bytes.write(text, this.#used));
  }

  /**
   * Adds bytes as they are written in a workbook. Leaves those that take more than their entities to be read, and says
   * so: with blanks around them, carriage returns, characters given by number or as Excel escapes them, or no UTF-8.
   *
   * @param wide whether there are bytes beyond ASCII
   */
  addPlain(bytes: Uint8Array, from: number, to: number, wide: boolean): boolean {
    if (from < to && (bytes[from]! <= SPACE || bytes[to - 1]! <= SPACE)) return false;
    if (wide && !isUtf8(bytes.subarray(from, to))) return false;
    this.#makeRoom(to - from);
    const target = this.#bytes;
    let at = this.#used;
    for (let place = from; place < to; place += 1) {
      let byte = bytes[place]!;
      if (byte === AMPERSAND) {
        const entity = ENTITIES.findIndex((each) => place + each.length <= to && matches(bytes, place, each));
        if (entity === -1) return false;
        byte = CHARACTERS[entity]!;
        place += ENTITIES[entity]!.length - 1;
      } else if (byte === CARRIAGE_RETURN || (byte === UNDERSCORE && bytes[place + 1] === LETTER_X))
        return false;
      target[at] = byte;
      at += 1;
    }
    this.#close(at);
    return true;
  }

  #close(end: number): void {
    if (this.#length === this.#ends.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#ends[this.#length] = end;
    this.#length += 1;
    this.#used = end;
  }

  #makeRoom(bytes: number): void {
    const needed = this.#used + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = larger;
  }
}
