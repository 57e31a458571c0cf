import type { Bilingual } from '../../language/bilingual.js';
import type { Drawing } from './drawing.js';
import type { Sheet } from './package/sheet.js';

const LIST_GAP = 6;

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

  /** Draws the lists below each other, where the widest column is, behind what the sheet already has. */
  draw(sheet: Sheet, sheetKey: string): void {
    const style = this.drawing.looks.named('quiet');
    for (const { name, texts } of this.#lists.values()) {
      const rows = texts.map((value) => sheet.addRow([{ value, style }]));
      const range = { fromRow: rows[0]!, toRow: rows.at(-1)!, fromColumn: 1, toColumn: 1 };
      this.drawing.book.defineName(name, sheetKey, range);
      sheet.addRow([], { height: LIST_GAP });
    }
  }
}
