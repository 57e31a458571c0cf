import { withoutControls } from './cell-text.js';

const LONGEST_NAME = 31;
const RESERVED = /^history$/i;
const FORBIDDEN = /[[\]:*?/\\]/g;

/**
 * A name Excel accepts for a sheet: forbidden characters become `-`, no apostrophe at either end,
 * at most 31 characters, never `History` (reserved), unique among `taken` whatever the case.
 */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = withoutControls(wanted, ' ')
    .replace(FORBIDDEN, '-')
    .replace(/^['\s]+|['\s]+$/g, '');
  const fitting = cut(clean, LONGEST_NAME);
  const base = fitting === '' ? 'Sheet' : RESERVED.test(fitting) ? `${fitting}_` : clean;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = cut(base, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(foldedName(name))) return name;
  }
}

/** The form in which Excel compares names of sheets, tables and headings. */
export function foldedName(name: string): string {
  return name.toLowerCase();
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '');
}
