import { wellFormed } from './cell-text.js';

/** Excel's limit for a formula with its equals sign. */
export const LONGEST_FORMULA = 8192;
/** Excel's limit for one text inside a formula. */
const LONGEST_LITERAL = 255;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const CONTROL = /[\u0000-\u001f]/;

/**
 * A text as a formula can hold it: in quotes, longer ones joined from pieces with `&`, control characters by their
 * number. Whatever the text says, a spreadsheet computes it to that very text. Half surrogate pairs become U+FFFD.
 */
export function formulaText(text: string): string {
  const pieces: string[] = [];
  let literal = '';
  const endLiteral = (): void => {
    if (literal !== '') pieces.push(`"${literal}"`);
    literal = '';
  };
  for (const character of wellFormed(text)) {
    if (CONTROL.test(character)) {
      endLiteral();
      pieces.push(`CHAR(${character.charCodeAt(0)})`);
      continue;
    }
    const written = character === '"' ? '""' : character;
    if (literal.length + written.length > LONGEST_LITERAL) endLiteral();
    literal += written;
  }
  endLiteral();
  if (pieces.length === 0) return '""';
  return pieces.length === 1 ? pieces[0]! : `(${pieces.join('&')})`;
}

/** The formula, given without its equals sign. Throws a RangeError where it is longer than Excel takes. */
export function checkFormulaLength(formula: string): string {
  if (formula.length + 1 > LONGEST_FORMULA) {
    throw new RangeError(`a formula of more than ${LONGEST_FORMULA} characters: ${formula.slice(0, 60)}…`);
  }
  return formula;
}
