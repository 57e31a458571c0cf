import type { Bilingual } from '../../language/bilingual.js';
import type { Drawing } from './drawing.js';
import type { Sheet } from './package/sheet.js';

type Choices = Readonly<Record<string, Bilingual>>;

/** The choices of inputs as named ranges, each list once. */
export class ChoiceLists {
  readonly #lists = new Map<string, { readonly name: string; readonly texts: readonly string[] }>();

  constructor(private readonly drawing: Drawing) {}

  /** The name of the range that will hold the choices; null where there are none. */
  nameOf(choices: Choices | undefined): string | null {
    if (choices === undefined) return null;
    const texts = Object.values(choices).map((each) => this.drawing.say(each));
    const key = texts.join('\n');
    const known = this.#lists.get(key);
    if (known !== undefined) return known.name;
    const name = `choices.${this.#lists.size + 1}`;
    this.#lists.set(key, { name, texts });
    return name;
  }

  /** Draws the lists side by side below what the sheet already has. */
  draw(sheet: Sheet, sheetKey: string): void {
    const lists = [...this.#lists.values()];
    const longest = Math.max(0, ...lists.map(({ texts }) => texts.length));
    const style = this.drawing.looks.named('quiet');
    const first = sheet.rowCount + 1;
    for (let row = 0; row < longest; row++)
      sheet.addRow(lists.map(({ texts }) => ({ value: texts[row] ?? null, style })));
    for (const [index, { name, texts }] of lists.entries()) {
      const fromColumn = index + 1;
      this.drawing.book.defineName(name, sheetKey, {
        fromRow: first,
        toRow: first + texts.length - 1,
        fromColumn,
        toColumn: fromColumn,
      });
    }
  }
}
