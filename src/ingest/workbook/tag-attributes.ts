import { XmlFault } from './workbook-failure.js';
import { decodeBytes } from './xml-text.js';

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

const MAX_ATTRIBUTES = 256;

/** Says that a token goes on behind the window. */
export const INCOMPLETE = -1;

/** Where the attributes of one tag lie in the window. */
export class TagAttributes {
  /** Four positions for each attribute: name from, name to, value from, value to. */
  readonly positions = new Int32Array(MAX_ATTRIBUTES * 4);
  /** How much of `positions` is in use. */
  length = 0;

  /** Reads the attributes behind a tag's name; returns the position of the tag's `>` or `/>`, or INCOMPLETE. */
  read(bytes: Uint8Array, from: number, end: number): number {
    let slot = 0;
    let at = from;
    for (;;) {
      while (at < end && bytes[at]! <= SPACE) at++;
      if (at >= end) return INCOMPLETE;
      if (bytes[at] === GREATER) break;
      if (bytes[at] === SLASH) {
        if (at + 1 >= end) return INCOMPLETE;
        if (bytes[at + 1] !== GREATER) throw brokenTag();
        break;
      }
      if (slot === this.positions.length) throw brokenTag();
      at = this.readOne(bytes, at, end, slot);
      if (at === INCOMPLETE) return INCOMPLETE;
      slot += 4;
    }
    this.length = slot;
    return at;
  }

  /** The value of an attribute by its local name; `prefixed` asks for one with a namespace prefix. */
  find(bytes: Buffer, localName: string, prefixed: boolean): string | undefined {
    const { positions } = this;
    for (let i = 0; i < this.length; i += 4) {
      const name = bytes.toString('latin1', positions[i], positions[i + 1]);
      const colon = name.indexOf(':');
      if (colon >= 0 === prefixed && name.slice(colon + 1) === localName) {
        return decodeBytes(bytes, positions[i + 2]!, positions[i + 3]!, true, true);
      }
    }
    return undefined;
  }

  private readOne(bytes: Uint8Array, from: number, end: number, slot: number): number {
    const { positions } = this;
    let at = from;
    while (at < end && bytes[at]! > SPACE && bytes[at] !== EQUALS) {
      if (bytes[at] === GREATER || bytes[at] === LESS) throw brokenTag();
      at++;
    }
    positions[slot] = from;
    positions[slot + 1] = at;
    while (at < end && bytes[at]! <= SPACE) at++;
    if (at >= end) return INCOMPLETE;
    if (bytes[at] !== EQUALS) throw brokenTag();
    at++;
    while (at < end && bytes[at]! <= SPACE) at++;
    if (at >= end) return INCOMPLETE;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw brokenTag();
    at++;
    positions[slot + 2] = at;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) return INCOMPLETE;
    positions[slot + 3] = at;
    return at + 1;
  }
}

export function brokenTag(): XmlFault {
  return new XmlFault('ein Element ist fehlerhaft geschrieben', 'an element is malformed');
}
