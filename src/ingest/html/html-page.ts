import type { Handler } from 'htmlparser2';
import { type Attributes, HtmlExcess, HtmlTable } from './html-table.js';

/** A page is held in memory as a whole, and a cell takes 90 bytes there. */
export const MOST_CELLS = 6_000_000;
/** Of a title, only the beginning is shown. */
const LONGEST_TITLE = 1000;
const MOST_FRAMES = 100;
const LONGEST_FRAME_SOURCE = 200;
/** What is written between these tags is no content of a cell. */
const SILENT = new Set(['script', 'style', 'title', 'select', 'textarea', 'noscript', 'template']);

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
  readonly #open: HtmlTable[] = [];
  #cells = 0;
  #silent: string | null = null;

  onopentag(name: string, attributes: Attributes): void {
    const table = this.#open.at(-1);
    if (name === 'table') {
      const opened = new HtmlTable();
      this.#open.push(opened);
      this.tables.push(opened);
    } else if (name === 'tr') table?.openRow(attributes);
    else if (name === 'td' || name === 'th') this.#openCell(attributes);
    else if (name === 'br' || name === 'p' || name === 'div') table?.addText(' ');
    else if (name === 'input') this.hasPasswordField ||= attributes.type?.toLowerCase() === 'password';
    else if (name === 'frame') this.#addFrame(attributes.src ?? '');
    else if (SILENT.has(name)) this.#silent ??= name;
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
    if (this.#silent === 'title') this.title = (this.title + text).slice(0, LONGEST_TITLE);
    else if (this.#silent === null) this.#open.at(-1)?.addText(text);
  }

  onclosetag(name: string): void {
    const table = this.#open.at(-1);
    if (name === this.#silent) this.#silent = null;
    else if (name === 'table') this.#open.pop()?.closeRow();
    else if (name === 'tr') table?.closeRow();
    else if (name === 'td' || name === 'th') table?.closeCell();
  }

  onend(): void {
    this.#silent = null;
    while (this.#open.length > 0) this.#open.pop()?.closeRow();
  }
}
