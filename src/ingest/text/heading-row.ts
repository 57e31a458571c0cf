import { knownHeadings } from '../recognise.js';
import { MOST_COLUMNS } from '../table-limits.js';

/** A heading stands within the first records of a file, below a title and a few lines of selection criteria. */
const HEAD_RECORDS = 60;

/** Where a heading stands among records, and how many of its cells are known. */
export interface FoundHeading {
  /** -1 where the records have none. */
  readonly index: number;
  readonly known: number;
}

/** The record with the most known headings; where none is known, the first as wide as the data. */
export function findHeader(
  records: readonly (readonly (string | null)[])[],
  width: number,
  extraHeadings: readonly string[] = [],
): FoundHeading {
  const extra = new Set(extraHeadings.map((heading) => heading.trim()));
  let best = { index: -1, known: 0 };
  let fallback = -1;
  for (const [index, record] of records.slice(0, HEAD_RECORDS).entries()) {
    const cells = record.map((cell) => cell ?? '');
    if (isBlank(cells)) continue;
    // Below its data another table may follow.
    if (best.known >= 2 && isDataBelow(cells, records[best.index] ?? [])) break;
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (fallback === -1 && filled >= Math.max(1, width * 0.6) && filled <= width * 1.5 + 1) fallback = index;
    const known =
      knownHeadings(cells.slice(0, MOST_COLUMNS)) + cells.filter((cell) => extra.has(cell.trim())).length;
    if (known > best.known) best = { index, known };
  }
  // One known word can be chance: a title such as "Umsatz" above the table.
  if (best.known >= 2 || (best.known === 1 && best.index === fallback)) return best;
  return { index: Math.max(fallback, 0), known: 0 };
}

/** Whether a record fills the columns of a heading, with figures or dates among its cells. */
function isDataBelow(cells: readonly string[], heading: readonly (string | null)[]): boolean {
  const columns = heading.flatMap((cell, at) => ((cell ?? '').trim() === '' ? [] : [cells[at] ?? '']));
  const filled = columns.filter((cell) => cell.trim() !== '');
  return filled.length >= columns.length * 0.6 && filled.some((cell) => isValue(cell) && !YEAR.test(cell));
}

/** Whether all cells of a record are empty or blanks. */
export function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

const FIGURE =
  /^\s*[-+(]?\s*(?:[€$£]|eur)?\s*\d[\d.,' \u00a0\u202f]*\s*[-)]?\s*(?:%|€|[$£]|eur|chf|usd|gbp)?\s*$/i;
const DAY = /^\s*(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)(?:[ T][\d:.]+)?\s*$/;
const YEAR = /^\s*(?:19|20)\d\d\s*$/;

/**
 * Whether a record that stands where a heading would is data itself: a figure or a date over
 * figures and dates. Years may be headings.
 */
export function isData(record: readonly string[], below: readonly (readonly string[])[]): boolean {
  return record.some((cell, column) => {
    if (!isValue(cell) || YEAR.test(cell)) return false;
    const others = below.map((each) => each[column] ?? '').filter((each) => each.trim() !== '');
    return others.filter(isValue).length >= Math.max(1, others.length / 2);
  });
}

/** No figure and no day is longer; what the patterns make of a long run of blanks would take forever. */
const LONGEST_VALUE = 80;

function isValue(cell: string): boolean {
  return cell.length <= LONGEST_VALUE && (FIGURE.test(cell) || DAY.test(cell));
}

/** The headings of a table that has none, numbered in German unless the settings name them in English. */
export function numberedHeadings(width: number, named: readonly string[]): readonly string[] {
  const word = named.some((heading) => /^\s*column \d+\s*$/i.test(heading)) ? 'Column' : 'Spalte';
  return Array.from({ length: width }, (_, at) => `${word} ${at + 1}`);
}

/**
 * Puts the groups that stand above headings behind those that would else be the same:
 * `Umsatz` below `2025` is `Umsatz 2025`. A group reaches up to the next one.
 */
export function withGroups(headings: readonly string[], above: readonly string[]): readonly string[] {
  const filled = above.filter((cell) => cell.trim() !== '').length;
  if (filled < 2) return headings;
  const times = new Map<string, number>();
  for (const heading of headings) times.set(heading, (times.get(heading) ?? 0) + 1);
  let group = '';
  return headings.map((heading, at) => {
    const own = above[at]?.trim() ?? '';
    if (own !== '') group = own;
    const isTwice = heading !== '' && (times.get(heading) ?? 0) > 1;
    return isTwice && group !== '' ? `${heading} ${group}` : heading;
  });
}
