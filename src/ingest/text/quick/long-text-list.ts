import type { LongTexts } from '../../../engine/held-texts.js';

const FIRST_TEXTS = 256;
const FIRST_BYTES = 1 << 13;
/** At least so many places for each text, so that looking one up seldom takes more than one step. */
const PLACES_PER_TEXT = 4;

/** The long texts of a column, each different one once: the country or the article of every line. */
export class LongTextList {
  #bytes = new Uint8Array(FIRST_BYTES);
  #ends = new Uint32Array(FIRST_TEXTS);
  #count = 0;
  /** Number + 1 of a text at the place that its hash leads to, or at one of the next; 0 where none is. */
  #table = new Uint32Array(FIRST_TEXTS * PLACES_PER_TEXT);

  /** The number of a text, which is added if it is new. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const mask = this.#table.length - 1;
    let place = hash(bytes, from, to) & mask;
    for (let found = this.#table[place]!; found !== 0; found = this.#table[place]!) {
      if (this.#is(found - 1, bytes, from, to)) return found - 1;
      place = (place + 1) & mask;
    }
    this.#add(bytes, from, to);
    this.#table[place] = this.#count;
    if (this.#count * PLACES_PER_TEXT >= this.#table.length) this.#grow();
    return this.#count - 1;
  }

  finish(): LongTexts {
    const end = this.#count === 0 ? 0 : this.#ends[this.#count - 1]!;
    return { bytes: this.#bytes.slice(0, end), ends: this.#ends.slice(0, this.#count) };
  }

  #begin(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const begin = this.#begin(number);
    if (this.#ends[number]! - begin !== to - from) return false;
    const own = this.#bytes;
    for (let at = from, other = begin; at < to; at += 1, other += 1)
      if (bytes[at] !== own[other]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number): void {
    const begin = this.#begin(this.#count);
    const end = begin + to - from;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, begin));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(from, to), begin);
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  /** Twice as many texts and places. */
  #grow(): void {
    const ends = new Uint32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    this.#table = new Uint32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (let number = 0; number < this.#count; number += 1) {
      let place = hash(this.#bytes, this.#begin(number), this.#ends[number]!) & mask;
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = number + 1;
    }
  }
}

function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ bytes[at]!, 0x5bd1e995);
  return value ^ (value >>> 15);
}
