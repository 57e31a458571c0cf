import type { Handler } from 'htmlparser2';
import { type Attributes, HtmlTable } from './html-table.js';

/** What is written between these tags is no content of a cell. */
const SILENT = new Set(['script', 'style', 'title', 'select', 'textarea', 'noscript', 'template']);

/** Gathers the tables of a page, nested ones beside those around them. */
export class HtmlPage implements Partial<Handler> {
  readonly tables: HtmlTable[] = [];
  title = '';
  hasPasswordField = false;
  readonly #open: HtmlTable[] = [];
  #silent: string | null = null;

  onopentag(name: string, attributes: Attributes): void {
    const table = this.#open.at(-1);
    if (name === 'table') {
      const opened = new HtmlTable();
      this.#open.push(opened);
      this.tables.push(opened);
    } else if (name === 'tr') table?.openRow(attributes);
    else if (name === 'td' || name === 'th') table?.openCell(attributes);
    else if (name === 'br' || name === 'p' || name === 'div') table?.addText(' ');
    else if (name === 'input') this.hasPasswordField ||= attributes.type?.toLowerCase() === 'password';
    else if (SILENT.has(name)) this.#silent ??= name;
  }

  ontext(text: string): void {
    if (this.#silent === 'title') this.title += text;
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
    while (this.#open.length > 0) this.#open.pop()?.closeRow();
  }
}
