import type { MatchReason, OtherTable, UnmappedHeading } from '../results/inspection.js';
import type { CanonicalColumn, CanonicalTable } from '../tables/canonical-table.js';
import type { ColumnMatch } from '../tables/column-match.js';
import { TABLES } from '../tables/registry.js';
import { readHeading, synonymKeys } from './headings.js';
import { excludingColumn, isComplete, matchColumns } from './recognise.js';

/** Why a heading was taken for a column. */
export function matchEvidence(
  table: CanonicalTable,
  column: CanonicalColumn,
  match: ColumnMatch,
  chosen: Readonly<Record<string, string>>,
): { readonly reason: MatchReason; readonly synonym: string | null } {
  if (match.isLaidDown === true) return { reason: 'format', synonym: null };
  const isOwn = (match.joinedFrom ?? []).length === 0;
  if (isOwn && Object.hasOwn(chosen, column.id)) return { reason: 'settings', synonym: null };
  const synonym = synonymOf(column, match.heading);
  if (synonym !== null) return { reason: 'name', synonym };
  if (column.id === 'previousRevenue') return { reason: 'year-before', synonym: null };
  // A joined column bears a name of the table that it comes from.
  if (!isOwn) {
    const elsewhere = TABLES.flatMap(({ columns }) => columns.filter(({ id }) => id === column.id));
    const name = elsewhere.map((each) => synonymOf(each, match.heading)).find((each) => each !== null);
    return { reason: 'name', synonym: name ?? null };
  }
  const named = table.columns.find((each) => synonymOf(each, match.heading) !== null);
  return { reason: 'name-as-key', synonym: named?.label.de ?? null };
}

function synonymOf(column: CanonicalColumn, heading: string): string | null {
  const keys = new Set(readHeading(heading).keys);
  return column.headings.find((name) => synonymKeys(name).some((key) => keys.has(key))) ?? null;
}

/** The other tables that headings have a part of, the nearest first: what they lack or what speaks against them. */
export function otherTables(
  headings: readonly string[],
  taken: CanonicalTable | null,
): readonly OtherTable[] {
  return TABLES.filter((table) => table !== taken)
    .map((table) => {
      const columns = matchColumns(table, headings);
      const missing = table.requires.filter((group) => !group.some((id) => columns.has(id)));
      // A price makes revenue only with a quantity.
      const lacks = missing.length > 0 || isComplete(table, columns) ? missing : [['revenue', 'quantity']];
      return {
        table: table.id,
        columns: columns.size,
        missing: lacks,
        excludedBy: excludingColumn(table, headings, columns),
      };
    })
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => a.missing.length - b.missing.length || b.columns - a.columns);
}

/** The headings that no column took, each with the free column of the table whose names share most with it. */
export function suggestColumns(
  table: CanonicalTable,
  unmapped: readonly string[],
  taken: ReadonlySet<string>,
): readonly UnmappedHeading[] {
  const names = table.columns
    .filter((column) => !taken.has(column.id))
    .flatMap(({ id, headings }) => headings.map((name) => ({ id, pairs: pairs(name) })));
  return unmapped.map((heading, at) => {
    if (at >= MOST_COMPARED) return { heading, nearest: null };
    const own = pairs(heading);
    let nearest: string | null = null;
    let most = LEAST_ALIKE;
    for (const name of names) {
      const alike = likeness(own, name.pairs);
      if (alike > most) [nearest, most] = [name.id, alike];
    }
    return { heading, nearest };
  });
}

/** So many headings are compared with the names of free columns: nobody reads thousands of proposals. */
const MOST_COMPARED = 1000;
/** Below this, two names have nothing to do with each other. */
const LEAST_ALIKE = 0.6;

/** How alike two names are, 0 to 1: twice the {@link pairs} of letters they share over all pairs of both (Dice's coefficient). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

function pairs(heading: string): ReadonlySet<string> {
  const text = readHeading(heading.slice(0, 100)).keys.at(-1) ?? '';
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
