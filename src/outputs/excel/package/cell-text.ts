/** The longest text Excel keeps in a cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const NEEDS_CARE = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const MORE_THAN_MARKUP = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x/;
const LOOKS_LIKE_ESCAPE = /_(?=x[0-9a-fA-F]{4}_)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const FORBIDDEN_IN_CONTENT = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const CONTROLS = /[\u0000-\u001f\ufffe\uffff]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const FORBIDDEN_IN_ATTRIBUTE = /[\u0000-\u001f\ufffe\uffff]/g;
/** Signs that start a formula in one spreadsheet or another, also after a tab or line end. */
const STARTS_LIKE_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const SPACE_MATTERS = /^\s|\s$|[\n\t]| {2}/;

/** Text without half surrogate pairs, which no file can hold: they become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** Text for places that allow no control characters: each run of them becomes one `replacement`. */
export function withoutControls(text: string, replacement: string): string {
  return wellFormed(text).replace(CONTROLS, replacement);
}

/** Cuts what exceeds Excel's limit for a cell, visibly. */
export function cutToCell(text: string): string {
  return cutVisibly(text, LONGEST_TEXT);
}

/** Text of at most so many UTF-16 units; where it is cut, the last one is an ellipsis, and no pair is cut in two. */
export function cutVisibly(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * Text as XML content. Characters XML forbids become Excel's `_x001F_` escapes,
 * text that merely looks like such an escape stays text, half surrogate pairs become U+FFFD.
 */
export function escapeContent(text: string): string {
  return NEEDS_CARE.test(text) ? escapeMarkup(text, FORBIDDEN_IN_CONTENT) : text;
}

/** Text as the value of an attribute in double quotes; line ends and tabs survive as `_x000A_`. */
export function escapeAttribute(text: string): string {
  return NEEDS_CARE.test(text) ? escapeMarkup(text, FORBIDDEN_IN_ATTRIBUTE) : text;
}

function escapeMarkup(text: string, forbidden: RegExp): string {
  const allowed = MORE_THAN_MARKUP.test(text) ? withoutForbidden(text, forbidden) : text;
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function withoutForbidden(text: string, forbidden: RegExp): string {
  return text
    .replace(LOOKS_LIKE_ESCAPE, '_x005F_')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(forbidden, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** A `<t>` element with the text, white space kept where it matters. */
export function textElement(text: string): string {
  const space = SPACE_MATTERS.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeContent(cutToCell(text))}</t>`;
}

/** Whether a spreadsheet would take the text for a formula once somebody edits the cell. */
export function startsLikeFormula(text: string): boolean {
  return STARTS_LIKE_FORMULA.test(text);
}
