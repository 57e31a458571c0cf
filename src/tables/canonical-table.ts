import type { Bilingual } from '../language/bilingual.js';

/**
 * How a column's text is read.
 *
 * - `identifier` text with one canonical form (`17850.0` is `17850`, leading zeros stay)
 * - `amount` money, exact to six decimals; `number` any number; `share` a fraction, also written as percentage
 * - `date` a calendar day; `flag` yes or no
 */
export type ColumnType = 'identifier' | 'text' | 'amount' | 'number' | 'share' | 'date' | 'flag';

/** One column of a canonical table and the headings under which exports carry it. */
export interface CanonicalColumn {
  readonly id: string;
  readonly type: ColumnType;
  readonly label: Bilingual;
  /** Headings in German, English and SAP field names, the most telling first. Case, umlauts, punctuation, units don't matter. */
  readonly headings: readonly string[];
}

/** A table kundenwert works on, whatever the export called it. */
export interface CanonicalTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly CanonicalColumn[];
  /** Recognised only if of each group one column is there. */
  readonly requires: readonly (readonly string[])[];
  /** Its rows are never counted by themselves: they complete those of other tables, or are completed by them. */
  readonly completes?: boolean;
  /** Never recognised if one of these is there: the heading belongs to another kind of table. */
  readonly excludes?: readonly string[];
  /** Goes before tables that match more headings: one of those it requires occurs nowhere else. */
  readonly isUnmistakable?: true;
}

/** Shorthand for writing the tables below. */
export function column(
  id: string,
  type: ColumnType,
  german: string,
  english: string,
  headings: readonly string[] = [],
): CanonicalColumn {
  return { id, type, label: { de: german, en: english }, headings: [german, english, ...headings] };
}
