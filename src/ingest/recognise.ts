import type { CanonicalColumn, CanonicalTable } from '../tables/canonical-table.js';
import type { ColumnMatch } from '../tables/column-match.js';
import { NAMES_THAT_ARE_KEYS } from '../tables/customer-columns.js';
import { TABLES } from '../tables/registry.js';
import { HeadingIndex } from './heading-index.js';
import { readHeading, synonymKeys } from './headings.js';

/** What the headings of a raw table say it is. */
export interface Recognition {
  readonly table: CanonicalTable;
  readonly columns: ReadonlyMap<string, ColumnMatch>;
  readonly unmapped: readonly string[];
}

const KEYS_BY_COLUMN = new Map<CanonicalColumn, readonly string[]>();

function keysOf(column: CanonicalColumn): readonly string[] {
  let keys = KEYS_BY_COLUMN.get(column);
  if (keys === undefined) {
    keys = [...new Set(column.headings.flatMap(synonymKeys))];
    KEYS_BY_COLUMN.set(column, keys);
  }
  return keys;
}

let allKeys: ReadonlySet<string> | undefined;

/** How many headings of a row have a known name: the row with most of them is the heading row. */
export function knownHeadings(headings: readonly string[]): number {
  allKeys ??= new Set(TABLES.flatMap((table) => table.columns.flatMap(keysOf)));
  const known = allKeys;
  const found = new Set<string>();
  for (const heading of headings) {
    const key = readHeading(heading).keys.find((each) => known.has(each));
    if (key !== undefined) found.add(key);
  }
  return found.size;
}

/** Matches headings to the columns of one table; `chosen` names headings that the settings fix. */
export function matchColumns(
  table: CanonicalTable,
  headings: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, ColumnMatch> {
  const index = HeadingIndex.of(headings);
  const taken = new Set<number>();
  const matches = new Map<string, ColumnMatch>();
  const take = (column: CanonicalColumn, at: number): void => {
    const reading = index.readings[at];
    if (reading === undefined) return;
    taken.add(at);
    matches.set(column.id, {
      index: at,
      heading: headings[at] ?? '',
      factor: column.type === 'amount' ? reading.factor : column.type === 'number' ? reading.countFactor : 1,
      percent: reading.percent,
    });
  };
  for (const column of table.columns) {
    if (!Object.hasOwn(chosen, column.id)) continue;
    const at = indexOfHeading(headings, chosen[column.id] ?? '');
    if (at !== -1) take(column, at);
  }
  for (const column of table.columns) {
    if (matches.has(column.id) || Object.hasOwn(chosen, column.id)) continue;
    const at = bestIndex(column, index, taken);
    if (at !== -1) take(column, at);
  }
  const previous = table.columns.find((column) => column.id === 'previousRevenue');
  if (previous !== undefined && !matches.has(previous.id) && !Object.hasOwn(chosen, previous.id)) {
    const at = yearBefore(index, matches.get('revenue')?.index ?? -1);
    if (at !== -1) take(previous, at);
  }
  nameAsKey(table, index, headings, matches);
  // What is reported must not depend on whether evidence or settings found a column.
  return new Map(
    table.columns.flatMap(({ id }) => {
      const match = matches.get(id);
      return match === undefined ? [] : [[id, match] as const];
    }),
  );
}

/** The column of the same name with the year before: `Umsatz 2024` beside `Umsatz 2025`. */
function yearBefore({ readings }: HeadingIndex, of: number): number {
  const { keys, year } = readings[of] ?? { keys: [], year: null };
  const name = keys.at(-1);
  if (year === null || name === undefined) return -1;
  return readings.findIndex(
    (each) => each.year === year - 1 && !each.isNoAmount && each.keys.at(-1) === name,
  );
}

/** Tables whose customers may be known by name alone. */
const KEYED_BY_NAME: ReadonlySet<string> = new Set(['invoice-lines', 'customers', 'orders', 'order-items']);

/** Where an export knows customers by name alone, the name is their key. */
function nameAsKey(
  table: CanonicalTable,
  index: HeadingIndex,
  headings: readonly string[],
  matches: Map<string, ColumnMatch>,
): void {
  if (!KEYED_BY_NAME.has(table.id) || matches.has('customerId')) return;
  const at = bestIndex(NAMES_THAT_ARE_KEYS, index, new Set());
  if (at !== -1)
    matches.set('customerId', { index: at, heading: headings[at] ?? '', factor: 1, percent: false });
}

/** The column of a heading as the user wrote it in the settings: literally, or in any spelling. */
export function indexOfHeading(headings: readonly string[], wanted: string): number {
  const literal = headings.findIndex((heading) => heading.trim() === wanted.trim());
  if (literal !== -1) return literal;
  const index = HeadingIndex.of(headings);
  const places = readHeading(wanted).keys.flatMap((key) => index.placesOf(key).slice(0, 1));
  return places.length === 0 ? -1 : Math.min(...places);
}

/** All places whose headings may stand for a canonical column, the most telling first. */
export function headingsOf(column: CanonicalColumn, headings: readonly string[]): readonly number[] {
  const index = HeadingIndex.of(headings);
  return [...new Set(keysOf(column).flatMap((key) => index.placesOf(key)))];
}

/**
 * The column whose heading stands for a canonical one: by its most telling synonym; among equals
 * the most literal, then the one with the latest year, then the first.
 */
function bestIndex(column: CanonicalColumn, index: HeadingIndex, taken: ReadonlySet<number>): number {
  const { readings } = index;
  const isUsable = (at: number): boolean =>
    !taken.has(at) && !(column.type === 'amount' && readings[at]?.isNoAmount === true);
  for (const key of keysOf(column)) {
    const literalness = (at: number): number => readings[at]?.keys.indexOf(key) ?? 0;
    const year = (at: number): number => readings[at]?.year ?? 0;
    const [best] = index
      .placesOf(key)
      .filter(isUsable)
      .sort((a, b) => literalness(a) - literalness(b) || year(b) - year(a));
    if (best !== undefined) return best;
  }
  return -1;
}

/** Finds the canonical table that headings belong to, or null. */
export function recognise(headings: readonly string[]): Recognition | null {
  const certain = bestOf(
    TABLES.filter((table) => table.isUnmistakable === true),
    headings,
  );
  if (certain !== null) return certain;
  const whole = bestOf(
    TABLES.filter((table) => table.completes !== true),
    headings,
  );
  // Only where nothing is whole, or documents in a list of customers say that it is none.
  if (whole !== null && whole.table.id !== 'customers') return whole;
  const part = bestOf(
    TABLES.filter((table) => table.completes === true),
    headings,
  );
  return whole === null || (part !== null && hasDocuments(part)) ? part : whole;
}

/** Whether headings speak of documents, with a date of them or with what was sold. */
function hasDocuments({ table, columns }: Recognition): boolean {
  const isOfDocument = table.id === 'orders' || columns.has('productId') || columns.has('quantity');
  return columns.has('invoiceNumber') && isOfDocument;
}

function bestOf(tables: readonly CanonicalTable[], headings: readonly string[]): Recognition | null {
  let best: Recognition | null = null;
  for (const table of tables) {
    const columns = matchColumns(table, headings);
    if (!isComplete(table, columns)) continue;
    const unmapped = unmappedHeadings(headings, columns);
    if (excludingColumn(table, headings, columns) !== null) continue;
    if (best === null || columns.size > best.columns.size) best = { table, columns, unmapped };
  }
  return best;
}

/** Whether a table has the columns it cannot do without; a price makes revenue only with a quantity. */
export function isComplete(table: CanonicalTable, columns: ReadonlyMap<string, ColumnMatch>): boolean {
  const hasAll = table.requires.every((group) => group.some((id) => columns.has(id)));
  return hasAll && (table.id !== 'invoice-lines' || columns.has('revenue') || columns.has('quantity'));
}

/** Headings with a name that no column of the table took. */
export function unmappedHeadings(
  headings: readonly string[],
  columns: ReadonlyMap<string, ColumnMatch>,
): readonly string[] {
  const used = new Set([...columns.values()].map((match) => match.index));
  return headings.filter((heading, index) => heading.trim() !== '' && !used.has(index));
}

/** The column of another kind of table that headings have beside those of this one; null where none speaks against it. */
export function excludingColumn(
  table: CanonicalTable,
  headings: readonly string[],
  columns: ReadonlyMap<string, ColumnMatch>,
): string | null {
  if (table.excludes === undefined) return null;
  const index = HeadingIndex.of(headings);
  const used = new Set([...columns.values()].map((match) => match.index));
  const isBeside = (key: string): boolean => index.placesOf(key).some((at) => !used.has(at));
  const isThere = (id: string): boolean =>
    TABLES.some((each) => each.columns.some((column) => column.id === id && keysOf(column).some(isBeside)));
  return table.excludes.find(isThere) ?? null;
}
