import { startsLikeFormula, textElement } from './cell-text.js';
import type { DeflatedPart } from './deflated-part.js';
import { MAIN_NAMESPACE, XML_DECLARATION } from './xml-names.js';

/** Beyond this many characters new texts stand in their cells, so the table cannot outgrow memory. */
const MOST_CHARACTERS = 33_554_432;

/**
 * The texts of a workbook, each kept once. Against texts in the cells this makes the workbook of
 * 50,000 customers smaller and no slower to write, because most of its texts repeat.
 */
export class SharedStrings {
  readonly #positions = new Map<string, number>();
  readonly #formulaLike = new Set<number>();
  #characters = 0;
  #uses = 0;

  /** The position of a text, or null where the table is full and the text must stand in its cell. */
  position(text: string): number | null {
    const known = this.#positions.get(text);
    if (known !== undefined) return known;
    if (this.#characters > MOST_CHARACTERS) return null;
    this.#characters += text.length;
    const position = this.#positions.size;
    this.#positions.set(text, position);
    if (startsLikeFormula(text)) this.#formulaLike.add(position);
    return position;
  }

  /** Counts cells that show a text of the table. */
  countUses(uses: number): void {
    this.#uses += uses;
  }

  /** Whether a spreadsheet would take the text at a position for a formula: found out once, not for each cell. */
  isFormulaLike(position: number): boolean {
    return this.#formulaLike.has(position);
  }

  get size(): number {
    return this.#positions.size;
  }

  /** Writes `xl/sharedStrings.xml`. */
  writeTo(part: DeflatedPart): void {
    part.append(
      `${XML_DECLARATION}<sst xmlns="${MAIN_NAMESPACE}" count="${this.#uses}" uniqueCount="${this.size}">`,
    );
    for (const text of this.#positions.keys()) part.append(`<si>${textElement(text)}</si>`);
    part.append('</sst>');
  }
}
