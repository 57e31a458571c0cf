import type { Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';

/** So many are named: more than any usual export has that nobody assigned, and less than fills a screen. */
export const MOST_HEADINGS = 40;

/** The first headings of a file that may have thousands, and how many more there are. */
export function firstHeadings(headings: readonly string[], language: Language): readonly string[] {
  const others = headings.length - MOST_HEADINGS;
  // One that is left out takes as much room as the word that it is.
  if (others <= 1) return headings;
  const more = TERMINAL[language].moreHeadings(formatNumber(others, 0, language));
  return [...headings.slice(0, MOST_HEADINGS), more];
}
