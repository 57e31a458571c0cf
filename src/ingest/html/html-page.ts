import type { Handler } from 'htmlparser2';
import type { DamageKind, HtmlDamage } from './html-damage.js';
import { HtmlSource } from './html-source.js';
import { type Attributes, HtmlExcess, HtmlTable } from './html-table.js';

/** A page is held in memory as a whole, and a cell takes 90 bytes there. */
export const MOST_CELLS = 6_000_000;
/** Of a title, only the beginning is shown. */
const LONGEST_TITLE = 1000;
const MOST_FRAMES = 100;
const LONGEST_FRAME_SOURCE = 200;
/** What is written between these tags is no content of a cell. */
const SILENT = new Set(['script', 'style', 'title', 'select', 'textarea', 'noscript', 'template']);

/** Where the parser is in the source: what it tells of goes from one place to the other, inclusive. */
export interface ParserPlace {
  readonly startIndex: number;
  readonly endIndex: number;
}

/** A tag of a table that stands where none may begin. */
const NESTED_TAG = /<\/?(?:t[rdh]|table|t?body|thead)(?![a-z])/i;
/** What is left of one that has lost its first character: text has `&gt;` in place of `>`. */
const TAG_IN_TEXT = /<\/?(?:t[rdh]|table|t?body|thead)(?![a-z])|(?:^|[^a-z])(?:t[rdh]|table)>/i;

/**
 * Gathers the tables of a page, nested ones beside those around them. What exceeds the limits of a
 * table or a page ends it with an {@link HtmlExcess}.
 */
export class HtmlPage implements Partial<Handler> {
  readonly tables: HtmlTable[] = [];
  title = '';
  hasPasswordField = false;
  /** The files that a page of frames (frameset) shows. */
  readonly frames: string[] = [];
  /** Damage that is not in a table alone. */
  readonly damage: HtmlDamage[] = [];
  readonly #open: HtmlTable[] = [];
  readonly #lines: number[] = [];
  #cells = 0;
  #silent: string | null = null;
  #silentLine = 0;
  #isCaption = false;
  #end = 0;
  #behindEndTag = -1;

  #source = new HtmlSource();
  #place: ParserPlace = { startIndex: 0, endIndex: 0 };

  /** Turns to the text of a page, before anything of it is parsed. */
  turnTo(source: HtmlSource, place: ParserPlace): void {
    this.#source = source;
    this.#place = place;
    this.#end = 0;
    this.#behindEndTag = -1;
  }

  onopentag(name: string, attributes: Attributes): void {
    this.#look();
    const table = this.#open.at(-1);
    if (name === 'table') {
      const opened = new HtmlTable();
      this.#open.push(opened);
      this.#lines.push(this.#line());
      this.tables.push(opened);
    } else if (name === 'tr') table?.openRow(attributes);
    else if (name === 'td' || name === 'th') this.#openCell(attributes);
    else if (name === 'br' || name === 'p' || name === 'div') table?.addText(' ');
    else if (name === 'input') this.hasPasswordField ||= attributes.type?.toLowerCase() === 'password';
    else if (name === 'frame') this.#addFrame(attributes.src ?? '');
    else if (name === 'caption') this.#isCaption = true;
    else if (SILENT.has(name) && this.#silent === null) {
      this.#silent = name;
      this.#silentLine = this.#line();
    }
  }

  /** Looks whether a tag stands within what the parser takes for one tag or text. */
  #look(inner = NESTED_TAG): void {
    const { startIndex, endIndex } = this.#place;
    this.#end = endIndex + 1;
    if (this.#silent !== null) return;
    const source = this.#source.text(startIndex, endIndex + 1);
    if (!inner.test(source.slice(1))) return;
    // What an end tag without its `>` has swallowed counts as what follows it.
    const begin = startIndex === this.#behindEndTag ? startIndex - 1 : startIndex;
    this.#damaged('nested', this.#source.lineOf(begin));
  }

  #line(): number {
    return this.#source.lineOf(this.#place.startIndex);
  }

  #damaged(kind: DamageKind, line: number): void {
    (this.#open.at(-1)?.damage ?? this.damage).push({ kind, line });
  }

  oncomment(): void {
    const { startIndex, endIndex } = this.#place;
    this.#end = endIndex + 1;
    const isEnded = this.#source.text(endIndex, endIndex + 1) === '>';
    if (!isEnded && this.#source.text(startIndex, startIndex + 4) !== '')
      this.#damaged('unclosed', this.#line());
  }

  #addFrame(source: string): void {
    if (source !== '' && this.frames.length < MOST_FRAMES)
      this.frames.push(source.slice(0, LONGEST_FRAME_SOURCE));
  }

  #openCell(attributes: Attributes): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    this.#cells += 1;
    if (this.#cells > MOST_CELLS) throw new HtmlExcess('page', 0);
    table.openCell(attributes);
  }

  ontext(text: string): void {
    this.#look(TAG_IN_TEXT);
    if (this.#silent === 'title') this.title = (this.title + text).slice(0, LONGEST_TITLE);
    else if (this.#silent === null) {
      const table = this.#open.at(-1);
      const isStray = table?.addText(text) === false && !this.#isCaption && text.trim() !== '';
      if (isStray) this.#damaged('stray', this.#line());
    }
  }

  onclosetag(name: string, isImplied: boolean): void {
    if (!isImplied) {
      this.#look();
      this.#behindEndTag = this.#place.endIndex + 1;
    }
    const table = this.#open.at(-1);
    if (name === this.#silent) {
      this.#silent = null;
      if (isImplied) this.damage.push({ kind: 'unclosed', line: this.#silentLine });
    } else if (name === 'table') this.#closeTable(isImplied);
    else if (name === 'caption') this.#isCaption = false;
    else if (name === 'tr') table?.closeRow();
    else if (name === 'td' || name === 'th') table?.closeCell();
  }

  #closeTable(isImplied: boolean): void {
    const line = this.#lines.pop() ?? 1;
    if (isImplied) this.#damaged('unclosed', line);
    this.#open.pop()?.closeRow();
  }

  onend(): void {
    this.#silent = null;
    while (this.#open.length > 0) this.#closeTable(true);
    // The parser drops a tag that the page ends in.
    if (this.#end < this.#source.length)
      this.damage.push({ kind: 'unclosed', line: this.#source.lineOf(this.#end) });
  }
}
