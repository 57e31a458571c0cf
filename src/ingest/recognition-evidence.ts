import type { MatchReason, OtherTable, UnmappedHeading } from '../results/inspection.js';
import type { CanonicalColumn, CanonicalTable } from '../tables/canonical-table.js';
import type { ColumnMatch } from '../tables/column-match.js';
import { TABLES } from '../tables/registry.js';
import { readHeading, synonymKeys } from './headings.js';
import { isComplete, matchColumns, unmappedHeadings } from './recognise.js';

/** Why a heading was taken for a column. */
export function matchEvidence(
  table: CanonicalTable,
  column: CanonicalColumn,
  match: ColumnMatch,
  chosen: Readonly<Record<string, string>>,
): { readonly reason: MatchReason; readonly synonym: string | null } {
  if (Object.hasOwn(chosen, column.id)) return { reason: 'settings', synonym: null };
  const synonym = synonymOf(column, match.heading);
  if (synonym !== null) return { reason: 'name', synonym };
  if (column.id === 'previousRevenue') return { reason: 'year-before', synonym: null };
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
        excludedBy: excludedBy(table, headings),
      };
    })
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => a.missing.length - b.missing.length || b.columns - a.columns);
}

function excludedBy(table: CanonicalTable, headings: readonly string[]): string | null {
  const unmapped = unmappedHeadings(headings, matchColumns(table, headings));
  const columns = TABLES.flatMap((each) => each.columns);
  const found = (table.excludes ?? []).find((id) =>
    columns.some(
      (column) => column.id === id && unmapped.some((heading) => synonymOf(column, heading) !== null),
    ),
  );
  return found ?? null;
}

/** The headings that no column took, each with the free column of the table whose names share most with it. */
export function suggestColumns(
  table: CanonicalTable,
  unmapped: readonly string[],
  taken: ReadonlySet<string>,
): readonly UnmappedHeading[] {
  const free = table.columns.filter((column) => !taken.has(column.id));
  return unmapped.map((heading) => {
    let nearest: string | null = null;
    let most = LEAST_ALIKE;
    for (const column of free) {
      for (const name of column.headings) {
        const alike = likeness(heading, name);
        if (alike > most) [nearest, most] = [column.id, alike];
      }
    }
    return { heading, nearest };
  });
}

/** Below this, two names have nothing to do with each other. */
const LEAST_ALIKE = 0.6;

/** How alike two names are, 0 to 1: twice the pairs of letters they share over all pairs of both (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function pairs(heading: string): ReadonlySet<string> {
  const text = readHeading(heading.slice(0, 100)).keys.at(-1) ?? '';
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
