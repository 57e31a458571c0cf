import type { Bilingual } from '../language/bilingual.js';

/**
 * What a column's figures are measured in. Outputs format by unit alone.
 *
 * - `text` free text from the data; `code` one of a fixed list of ids with wordings (`values`)
 * - `amount` integer cents; `share` a fraction (1 = 100 %); `index` 100 = mean
 * - `count` whole number; `number` any number (two decimals shown); `date` days since 1970-01-01
 * - `days`, `hours`, `minutes`, `fte` (full-time equivalents, one decimal shown)
 */
export type Unit =
  | 'text'
  | 'code'
  | 'amount'
  | 'share'
  | 'index'
  | 'count'
  | 'number'
  | 'date'
  | 'days'
  | 'hours'
  | 'minutes'
  | 'fte';

/** What a column is: enough for every output to head, format, explain it. */
export interface ColumnDefinition {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  /** One or two sentences: what it says and how it is computed. Shown in the glossary and header notes. */
  readonly definition: Bilingual;
  /** The wordings of a `code` column's ids. An id without an entry is shown as it is (class letters). */
  readonly values?: Readonly<Record<string, Bilingual>>;
}

/** Numeric columns hold NaN where a figure is unknown; text columns hold null. */
export type NumberColumn = Float64Array;
export type TextColumn = readonly (string | null)[];
export type ColumnData = NumberColumn | TextColumn;

/** Whether a unit is stored as text. */
export function isTextUnit(unit: Unit): boolean {
  return unit === 'text' || unit === 'code';
}
