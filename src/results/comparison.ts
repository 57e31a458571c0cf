import type { ColumnDefinition } from './column.js';
import type { UsedSetting } from './run-result.js';

/** What is measured before and after. */
export type Measure = Pick<ColumnDefinition, 'id' | 'label' | 'unit'>;

/** One figure before and after; NaN is unknown, amounts in cents. */
export interface Difference {
  readonly measure: Measure;
  readonly before: number;
  readonly after: number;
}

/** A setting before and after; undefined where there was none. */
export interface SettingDifference {
  readonly path: string;
  readonly before: UsedSetting['value'] | undefined;
  readonly after: UsedSetting['value'] | undefined;
}

/** Customers who went from one word of a column to another; null is unknown. */
export interface Move {
  readonly from: string | null;
  readonly to: string | null;
  readonly customers: number;
}

/** How many customers of both runs have another word in a column now (Kundenwanderung). */
export interface ColumnMoves {
  readonly column: ColumnDefinition;
  readonly customers: number;
  /** The most frequent first. */
  readonly moves: readonly Move[];
}

/** What a run has otherwise than another one before it (Vergleich zweier Läufe). */
export interface Comparison {
  readonly sameData: boolean;
  /** The last day of the period, in days since 1970-01-01; NaN is unknown. */
  readonly asOf: { readonly before: number; readonly after: number };
  readonly settings: readonly SettingDifference[];
  /** Those of both runs that differ. */
  readonly figures: readonly Difference[];
  readonly moves: readonly ColumnMoves[];
  readonly newCustomers: number;
  readonly goneCustomers: number;
}
