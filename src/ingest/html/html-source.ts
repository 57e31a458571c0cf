/** The text of a page as it was written, as far as it is still looked at, and where its lines begin. */
export class HtmlSource {
  #before = '';
  #text = '';
  /** Where the last piece begins, and how long all of them are. */
  #begin = 0;
  length = 0;
  /** The place whose line was asked for last, and its line. */
  #place = 0;
  #line = 1;

  add(text: string): void {
    this.lineOf(this.#begin);
    this.#before = this.#text;
    this.#text = text;
    this.#begin = this.length;
    this.length += text.length;
  }

  /** What stands from one place up to another; empty where it began more than a piece ago. */
  text(from: number, to: number): string {
    const at = from - this.#begin;
    if (at >= 0) return this.#text.slice(at, to - this.#begin);
    const before = at + this.#before.length;
    if (before < 0) return '';
    const end = to - this.#begin;
    return this.#before.slice(before, end < 0 ? end : undefined) + this.#text.slice(0, Math.max(0, end));
  }

  /** The 1-based line of a place; places are asked for in their order. */
  lineOf(place: number): number {
    const passed = this.text(this.#place, place);
    for (let at = passed.indexOf('\n'); at !== -1; at = passed.indexOf('\n', at + 1)) this.#line += 1;
    this.#place = Math.max(this.#place, place);
    return this.#line;
  }
}
