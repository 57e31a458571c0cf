/** Words alone: no digit, sign or pattern that a spreadsheet might take for a figure, a date or a comparison. */
const WORDS = /^\p{L}[\p{L}\p{M}\s./&-]*$/u;
/** What spreadsheets take for truth values. */
const TRUTH = /^(true|false|wahr|falsch)$/i;
/** A criterion ends at 255 characters. */
const LONGEST = 200;

/**
 * Whether each text, as a criterion of COUNTIFS, finds itself alone. Spreadsheets compare criteria as figures and dates
 * where they can ("1" finds "01"), take patterns in them, and make no difference of capitals.
 */
export function areUnmistakable(texts: readonly string[]): boolean {
  const folded = new Set(texts.map(lettersOf));
  return (
    folded.size === texts.length &&
    texts.every((text) => text.length <= LONGEST && WORDS.test(text) && !TRUTH.test(text))
  );
}

/** The bare letters: how far accents, hyphens and blanks count, programs and languages decide differently. */
function lettersOf(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll('ß', 'ss').replace(/\P{L}/gu, '');
}
