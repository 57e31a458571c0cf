import { LONGEST_FORMULA } from './package/formula-text.js';
import { cellReference } from './package/reference.js';

/** What may stand in a list of constants: a figure, or a text in one piece. */
const CONSTANT = /^(?:"(?:[^"]|"")*"|-?[\d.]+(?:e[+-]?\d+)?)$/i;

/** 1 where a named cell holds something else than it did, as a formula. Null where its text is too long for one. */
export function changedCell(name: string, was: string): string | null {
  return short(`IF(${name}=${was},0,1)`);
}

/**
 * How many cells of a column hold something else than they did, as a formula. Null where their texts are so long that
 * no formula can hold them.
 *
 * @param first the row of the first cell
 * @param was what each cell held, as formulas have it
 */
export function changedCells(column: number, first: number, was: readonly string[]): string | null {
  const start = cellReference(first, column);
  const end = cellReference(first + was.length - 1, column);
  const isList = was.every((text) => CONSTANT.test(text));
  return short(
    isList
      ? `SUMPRODUCT(--(${start}:${end}<>{${was.join(';')}}))`
      : was.map((text, index) => `(${cellReference(first + index, column)}<>${text})`).join('+'),
  );
}

function short(formula: string): string | null {
  return formula.length < LONGEST_FORMULA ? formula : null;
}
