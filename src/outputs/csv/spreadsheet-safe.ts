/** Nothing but a number: a spreadsheet reads a number and runs nothing. */
const NUMBER_ALONE = /^[+-]?\d+(?:[.,]\d+)?$/;
/**
 * What a spreadsheet could take for a formula: a value that begins with = + - @ (also in their full-width
 * forms), with a tab or a line break; after blanks as well, since some programs skip them.
 */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const LEADING_APOSTROPHES = /^'+/;

/**
 * Text from the data that no spreadsheet runs as a formula (CSV injection, after OWASP): an apostrophe goes in
 * front of what could be one. `-0815` and `+49` stay, being numbers alone; `-K12` becomes `'-K12`.
 *
 * Text that looks as if it had been treated gets one more apostrophe, so that {@link fromSpreadsheetSafe}
 * recovers every text exactly and customer numbers stay usable as keys.
 */
export function spreadsheetSafe(text: string): string {
  return couldBeFormula(text) ? `'${text}` : text;
}

/** The text before {@link spreadsheetSafe}. */
export function fromSpreadsheetSafe(text: string): string {
  return text.startsWith("'") && couldBeFormula(text.slice(1)) ? text.slice(1) : text;
}

function couldBeFormula(text: string): boolean {
  if (beginsHarmlessly(text)) return false;
  const bare = text.startsWith("'") ? text.replace(LEADING_APOSTROPHES, '') : text;
  return FORMULA.test(bare) && !NUMBER_ALONE.test(text);
}

/** Letters and digits, the usual case, begin no formula. */
export function beginsHarmlessly(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x40 && first < 0x7f) || (first >= 0x30 && first <= 0x39);
}
