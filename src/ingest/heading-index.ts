import { type HeadingReading, readHeading } from './headings.js';

const INDEXES = new WeakMap<readonly string[], HeadingIndex>();

/**
 * The headings of a table, each read once, with the places of every name. Looking for names one by
 * one in sixteen thousand headings would take minutes.
 */
export class HeadingIndex {
  readonly readings: readonly HeadingReading[];
  readonly #places = new Map<string, number[]>();

  private constructor(headings: readonly string[]) {
    this.readings = headings.map(readHeading);
    for (const [at, { keys }] of this.readings.entries()) {
      for (const key of keys) {
        const places = this.#places.get(key);
        if (places === undefined) this.#places.set(key, [at]);
        else places.push(at);
      }
    }
  }

  /** The index of headings, which must not change; made when it is first asked for. */
  static of(headings: readonly string[]): HeadingIndex {
    let index = INDEXES.get(headings);
    if (index === undefined) {
      index = new HeadingIndex(headings);
      INDEXES.set(headings, index);
    }
    return index;
  }

  /** The places of the headings that can be looked up under a key, in their order. */
  placesOf(key: string): readonly number[] {
    return this.#places.get(key) ?? [];
  }
}
