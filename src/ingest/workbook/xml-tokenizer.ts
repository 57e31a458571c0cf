import { brokenTag, INCOMPLETE, TagAttributes } from './tag-attributes.js';
import { TextRun } from './text-run.js';
import { TokenWindow } from './token-window.js';
import { XmlFault } from './workbook-failure.js';
import { decodeBytes, normaliseLineEnds } from './xml-text.js';

const SPACE = 32;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;

const MAX_DEPTH = 256;

/** Says that the general rules are to read what a handler was offered. */
export const NO_SHORTCUT = -2;

/** A number for an element's name (without its prefix), so that names are compared as integers. */
export function nameCode(localName: string): number {
  let code = 0;
  for (let i = 0; i < localName.length; i++) code = (code * 31 + localName.charCodeAt(i)) | 0;
  return code;
}

/** What is done with the tokens. Positions in `xml.bytes` are valid during the call only. */
export interface XmlHandler {
  onOpen(xml: XmlTokenizer, name: number): void;
  onClose(xml: XmlTokenizer, name: number): void;
  onText(xml: XmlTokenizer, run: TextRun): void;
  /** The text of a CDATA section, which knows no entities. */
  onCdata(xml: XmlTokenizer, text: string): void;
  /**
   * May take a whole frequent construct that begins at a `<` at once; returns where it ends,
   * NO_SHORTCUT to leave it to the general rules, or INCOMPLETE to wait for more bytes.
   */
  shortcut(xml: XmlTokenizer, at: number, end: number): number;
}

/**
 * Reads XML (UTF-8) in chunks of any size, without building strings or trees. A token – one tag, one run of text –
 * is handled only when it lies complete in the window; the rest of a chunk waits for the next one. Checks that
 * tags match, refuses document type definitions, ignores comments and processing instructions.
 *
 * One class with exchangeable handlers, and not a base class: the loops over bytes are compiled once for all parts.
 */
export class XmlTokenizer extends TokenWindow {
  /** How many elements are open; within onOpen and onClose the element itself counts. */
  depth = 0;
  /** Name codes of the open elements: `path[1]` is the root. */
  readonly path = new Int32Array(MAX_DEPTH + 1);
  /** The attributes of the tag at hand. */
  readonly attributes = new TagAttributes();
  readonly run = new TextRun();

  /** Where the name of the opening tag at hand lies. */
  private nameFrom = 0;
  private nameTo = 0;
  private rootSeen = false;
  private readonly handler: XmlHandler;

  constructor(handler: XmlHandler) {
    super();
    this.handler = handler;
  }

  /** Ends the input. Throws when elements are still open: then something is missing. */
  end(): void {
    const complete = this.finishInput();
    if (!complete || this.depth > 0 || !this.rootSeen) {
      throw new XmlFault('der Teil bricht mittendrin ab', 'the part ends in the middle');
    }
  }

  /** The text of a run: decoded, entities replaced. Keeps nothing else alive. */
  text({ from, to, wide, special }: Readonly<TextRun>): string {
    return wide || special ? decodeBytes(this.bytes, from, to, wide, special) : this.ascii(from, to);
  }

  /** An attribute of the tag at hand by its local name; `prefixed` asks for one with a namespace prefix. */
  attribute(localName: string, prefixed = false): string | undefined {
    return this.attributes.find(this.bytes, localName, prefixed);
  }

  /** The name of the opening tag at hand as it is written, for messages. */
  writtenName(): string {
    return this.bytes.toString('latin1', this.nameFrom, this.nameTo);
  }

  protected scan(end: number): number {
    let at = 0;
    while (at < end) {
      let next: number;
      if (this.bytes[at] === LESS) {
        next = this.handler.shortcut(this, at, end);
        if (next === NO_SHORTCUT) next = this.scanMarkup(at, end);
      } else {
        next = this.scanText(at, end);
      }
      if (next === INCOMPLETE) return at;
      at = next;
    }
    return at;
  }

  private scanMarkup(at: number, end: number): number {
    if (at + 1 >= end) return INCOMPLETE;
    switch (this.bytes[at + 1]) {
      case SLASH:
        return this.scanCloseTag(at + 2, end);
      case QUESTION:
        return this.skipPast('?>', at + 2, end);
      case EXCLAMATION:
        return this.scanDeclaration(at, end);
      default:
        return this.scanOpenTag(at + 1, end);
    }
  }

  private scanText(from: number, end: number): number {
    const to = this.run.read(this.bytes, from, end);
    if (to === end && !this.final) return INCOMPLETE;
    if (this.depth === 0) this.onlyWhiteSpace(from, to);
    else this.handler.onText(this, this.run);
    return to;
  }

  private scanOpenTag(from: number, end: number): number {
    const bytes = this.bytes;
    let code = 0;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
      code = byte === COLON ? 0 : (code * 31 + byte) | 0;
    }
    if (at === from && at < end) throw brokenTag();
    const closing = this.attributes.read(bytes, at, end);
    if (closing === INCOMPLETE) return INCOMPLETE;
    this.nameFrom = from;
    this.nameTo = at;
    this.open(code);
    if (bytes[closing] === GREATER) return closing + 1;
    this.close(code);
    return closing + 2;
  }

  private scanCloseTag(from: number, end: number): number {
    const bytes = this.bytes;
    let code = 0;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte <= SPACE || byte === GREATER) break;
      code = byte === COLON ? 0 : (code * 31 + byte) | 0;
    }
    while (at < end && bytes[at]! <= SPACE) at++;
    if (at >= end) return INCOMPLETE;
    if (bytes[at] !== GREATER) throw brokenTag();
    this.close(code);
    return at + 1;
  }

  private open(code: number): void {
    if (this.depth === 0 && this.rootSeen) throw outsideRoot();
    if (this.depth === MAX_DEPTH) throw new XmlFault('zu tief verschachtelt', 'nested too deeply', 'KW156');
    this.rootSeen = true;
    this.depth++;
    this.path[this.depth] = code;
    this.handler.onOpen(this, code);
  }

  private close(code: number): void {
    if (this.depth === 0 || this.path[this.depth] !== code) {
      throw new XmlFault(
        'Anfang und Ende eines Elements passen nicht zusammen',
        'start and end tag do not match',
      );
    }
    this.handler.onClose(this, code);
    this.depth--;
  }

  /** `<!` begins a comment, a CDATA section, or the document type definition that is refused. */
  private scanDeclaration(at: number, end: number): number {
    const opening = this.bytes.toString('latin1', at, Math.min(end, at + 9));
    if (opening.startsWith('<!--')) return this.skipPast('-->', at + 4, end);
    if (opening === '<![CDATA[') {
      const after = this.skipPast(']]>', at + 9, end);
      if (after !== INCOMPLETE && this.depth > 0) {
        this.handler.onCdata(
          this,
          normaliseLineEnds(decodeBytes(this.bytes, at + 9, after - 3, true, false)),
        );
      }
      return after;
    }
    if ('<!--'.startsWith(opening) || '<![CDATA['.startsWith(opening)) return INCOMPLETE;
    throw new XmlFault('Dokumenttyp-Definition', 'document type definition', 'KW155');
  }

  private skipPast(terminator: string, from: number, end: number): number {
    const found = this.bytes.subarray(0, end).indexOf(terminator, from, 'latin1');
    return found === -1 ? INCOMPLETE : found + terminator.length;
  }

  private onlyWhiteSpace(from: number, to: number): void {
    for (let i = from; i < to; i++) if (this.bytes[i]! > SPACE) throw outsideRoot();
  }
}

function outsideRoot(): XmlFault {
  return new XmlFault('Inhalt außerhalb des obersten Elements', 'content outside the root element');
}
