import type { Bilingual } from '../../language/bilingual.js';

/** Lines that are no records, whatever table they stand in. */
export type AsideKind = 'rule' | 'page' | 'comment' | 'outside';

const RULE = /^[\s|+\-=_*.:]*[-=_]{3}[\s|+\-=_*.:]*$/;
/** `Seite 2 von 9`, `Page 2/9`, `- 3 -`. */
const PAGE = /^\W*(?:(?:seite|blatt|page|sheet)\s*:?\s*\d+(?:\s*(?:von|of|\/)\s*\d+)?)\W*$/i;

/** A line of dashes. */
export function isRule(line: string): boolean {
  return RULE.test(line);
}

/** The number of a page. */
export function isPageNumber(line: string): boolean {
  return PAGE.test(line);
}

/** What a line is that does not have the width of the table; null for a record that is broken. */
export function asideKind(line: string): AsideKind | null {
  if (isRule(line)) return 'rule';
  if (isPageNumber(line)) return 'page';
  return /^\s*"?#/.test(line) ? 'comment' : null;
}

/** How messages call these lines. */
export const ASIDE_NAMES: Readonly<Record<AsideKind, Bilingual>> = {
  rule: { de: 'Linien aus Strichen', en: 'lines of dashes' },
  page: { de: 'Seitenzahlen', en: 'page numbers' },
  comment: { de: 'Kommentare mit #', en: 'comments with #' },
  outside: { de: 'Text außerhalb der Tabelle', en: 'text outside the table' },
};
