import { cutToCell, escapeContent, startsLikeFormula, textElement } from './cell-text.js';
import { numberText } from './number-text.js';
import { cellReference, columnLetters } from './reference.js';
import type { SharedStrings } from './shared-strings.js';
import type { CellFormula } from './sheet-spec.js';
import type { StyleSheet } from './style-sheet.js';

/**
 * Writes the XML of single cells: what stands before the number of the row, and what stands behind it.
 * The pieces that depend on column and style alone are kept, for a long sheet has millions of cells, but
 * few columns and styles.
 */
export class CellXml {
  readonly #styles: StyleSheet;
  readonly #strings: SharedStrings;
  readonly #starts: string[] = [];
  readonly #figureMiddles: string[] = [];
  readonly #sharedMiddles: string[] = [];

  constructor(styles: StyleSheet, strings: SharedStrings) {
    this.#styles = styles;
    this.#strings = strings;
  }

  /** A cell without a value; nothing where it has no style either. */
  empty(row: number, index: number, style: number): string {
    return style === 0 ? '' : `${this.start(index)}${row}" s="${style}"/>`;
  }

  /** A cell with a value. */
  filled(row: number, index: number, value: string | number | boolean, style: number): string {
    if (typeof value === 'string') return `${this.start(index)}${row}${this.textEnd(value, style)}`;
    if (typeof value === 'boolean') {
      return `${this.start(index)}${row}"${styleAttribute(style)} t="b"><v>${value ? 1 : 0}</v></c>`;
    }
    if (!Number.isFinite(value)) return this.empty(row, index, style);
    return `${this.start(index)}${row}${this.figureMiddle(style)}${numberText(value)}</v></c>`;
  }

  /**
   * A cell with a formula and what it comes to (null = nothing). A formula is our own text, never the data's.
   * One that computes with arrays names its own cell as its range.
   */
  computed(
    row: number,
    index: number,
    { text, isArray = false }: CellFormula,
    value: string | number | boolean | null,
    style: number,
  ): string {
    const array = isArray ? ` t="array" ref="${cellReference(row, index + 1)}"` : '';
    const formula = `<f${array}>${escapeContent(text)}</f>`;
    return `${this.start(index)}${row}"${styleAttribute(style)}${resultXml(formula, value)}`;
  }

  /** Every cell of a column up to the number of its row. */
  start(index: number): string {
    this.#starts[index] ??= `<c r="${columnLetters(index + 1)}`;
    return this.#starts[index];
  }

  /** A cell with a figure from the number of its row to the figure. */
  figureMiddle(style: number): string {
    this.#figureMiddles[style] ??= `"${styleAttribute(style)}><v>`;
    return this.#figureMiddles[style];
  }

  /** A cell with a shared text from the number of its row to the position of the text. */
  sharedMiddle(style: number): string {
    this.#sharedMiddles[style] ??= `"${styleAttribute(style)} t="s"><v>`;
    return this.#sharedMiddles[style];
  }

  /** The position of a shared text that needs no guard; null for all others. Whoever uses it counts the use. */
  plainPosition(text: string): number | null {
    const position = this.#strings.position(text);
    return position === null || this.#strings.isFormulaLike(position) ? null : position;
  }

  countUses(uses: number): void {
    this.#strings.countUses(uses);
  }

  /**
   * A cell with a text behind the number of its row. Text is always a text cell, and guarded where editing
   * would make it a formula.
   */
  textEnd(text: string, style: number): string {
    const position = this.#strings.position(text);
    if (position === null) {
      const safe = startsLikeFormula(text) ? this.#styles.quoted(style) : style;
      return `"${styleAttribute(safe)} t="inlineStr"><is>${textElement(text)}</is></c>`;
    }
    this.#strings.countUses(1);
    const safe = this.#strings.isFormulaLike(position) ? this.#styles.quoted(style) : style;
    return `${this.sharedMiddle(safe)}${position}</v></c>`;
  }
}

/** The end of a cell with a formula, from its type on. */
export function resultXml(formula: string, value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value))
    return `>${formula}<v>${numberText(value)}</v></c>`;
  return textResult(formula, typeof value === 'string' ? value : '');
}

/** The end of a cell whose formula comes to a text, from its type on. */
export function textResult(formula: string, text: string): string {
  return ` t="str">${formula}<v>${escapeContent(cutToCell(text))}</v></c>`;
}

export function styleAttribute(style: number): string {
  return style === 0 ? '' : ` s="${style}"`;
}
