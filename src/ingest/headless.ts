import type { RawTable } from '../engine/raw-table.js';
import type { Bilingual } from '../language/bilingual.js';
import { dateEvidence } from '../tables/date-evidence.js';

/** How a file without headings could be read: settings to be written as they stand. */
export interface LayoutProposal {
  readonly isFixedWidth: boolean;
  readonly settings: Bilingual;
}

/** Fewer lines could be blank at the same places by chance. */
const FEWEST_LINES = 3;
/** So many of the values of a column must be what it is taken for. */
const MOST = 0.9;
const FIGURE = /^-?\d[\d.,']*$/;
const WITH_DECIMALS = /[.,]\d{1,4}$/;

/**
 * Proposes how a file without headings is to be read, from its first records: where its columns end if
 * they stand below each other, and which of them look like customer, date and amount. A proposal is
 * shown, never applied: a key can't be told from an article for certain. Null where nothing suggests itself.
 */
export function proposeLayout({
  headings,
  sample,
}: Pick<RawTable, 'headings' | 'sample'>): LayoutProposal | null {
  const lines = sample.map((row) => row[0] ?? '').filter((line) => line.trim() !== '');
  const isFixedWidth = headings.length === 1;
  const widths = isFixedWidth ? widthsOf(lines) : null;
  if (isFixedWidth && widths === null) return null;
  const rows =
    widths === null
      ? sample.map((row) => row.map((cell) => (cell ?? '').trim()))
      : lines.map((line) => cut(line, widths));
  const columns = (widths ?? headings).map((_, at) =>
    rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
  );
  const roles = rolesOf(columns);
  if (roles === null) return null;
  return {
    isFixedWidth,
    settings: { de: settingsFor(roles, widths, 'Spalte'), en: settingsFor(roles, widths, 'Column') },
  };
}

function settingsFor(roles: Roles, widths: readonly number[] | null, word: string): string {
  const set = (path: string, value: string): string => `--set "tables.invoice-lines.${path}=${value}"`;
  return [
    set('headerRow', '0'),
    ...(widths === null ? [] : [set('widths', `[${widths.join(',')}]`)]),
    ...Object.entries(roles).map(([id, at]) => set(`columns.${id}`, `${word} ${at + 1}`)),
  ].join(' ');
}

/** The widths of columns between which every line is blank; null where there are not at least three. */
function widthsOf(lines: readonly string[]): readonly number[] | null {
  if (lines.length < FEWEST_LINES) return null;
  const width = Math.max(...lines.map((line) => line.length));
  const isBlank = Array.from({ length: width }, (_, at) => lines.every((line) => (line[at] ?? ' ') === ' '));
  const borders: number[] = [];
  for (let at = isBlank.indexOf(false); at !== -1; ) {
    const from = isBlank.indexOf(true, at);
    const to = from === -1 ? -1 : isBlank.indexOf(false, from);
    // Figures stand at the right of their column and grow to the left, text the other way round.
    const isFigures = to !== -1 && lines.every((line) => /^[\s\d+-]?$/.test(line[to] ?? ''));
    if (to !== -1) borders.push(isFigures ? from : to);
    at = to;
  }
  if (borders.length < 2) return null;
  return [...borders, width].map((border, at) => border - (borders[at - 1] ?? 0));
}

function cut(line: string, widths: readonly number[]): readonly string[] {
  const ends = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0));
  return ends.map((end, at) => line.slice(ends[at - 1] ?? 0, end).trim());
}

/** Which column looks like what. */
interface Roles {
  readonly customerId: number;
  readonly date: number;
  readonly revenue: number;
}

function rolesOf(columns: readonly (readonly string[])[]): Roles | null {
  const date = columns.findIndex(isDates);
  const isFree = (at: number): boolean => at !== date;
  const withDecimals = columns.findLastIndex(
    (cells, at) => isFree(at) && isMost(cells, (cell) => FIGURE.test(cell) && WITH_DECIMALS.test(cell)),
  );
  const revenue =
    withDecimals === -1
      ? columns.findLastIndex((cells, at) => isFree(at) && isMost(cells, (cell) => FIGURE.test(cell)))
      : withDecimals;
  const others = [...columns.keys()].filter(
    (at) => isFree(at) && at !== revenue && (columns[at]?.length ?? 0) > 0,
  );
  const repeats = (at: number): boolean => new Set(columns[at]).size < (columns[at]?.length ?? 0);
  const customerId = others.find(repeats) ?? others[0];
  return date === -1 || revenue === -1 || customerId === undefined ? null : { customerId, date, revenue };
}

function isDates(cells: readonly string[]): boolean {
  const { dayFirst, monthFirst, ambiguous, same, plain } = dateEvidence(cells);
  const found = dayFirst + monthFirst + ambiguous + same + plain.iso + plain.dotted + plain.compact;
  return cells.length > 0 && found >= cells.length * MOST;
}

function isMost(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length >= cells.length * MOST;
}
