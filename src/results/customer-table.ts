import type { Bilingual } from '../language/bilingual.js';
import type { ColumnData, ColumnDefinition, NumberColumn } from './column.js';

/**
 * A table of a stage with a row for every customer it is about, such as the care plan: whole, so that an output
 * can show the part of a territory or of a person. What a report shows of all customers is a {@link ReportTable}.
 */
export interface CustomerTable {
  readonly id: string;
  readonly title: Bilingual;
  /** What a row says and in which order they stand, one or two sentences. */
  readonly note: Bilingual;
  readonly columns: readonly ColumnDefinition[];
  /** One array per column, with an entry for every customer, in their order. */
  readonly data: readonly ColumnData[];
  /**
   * Puts the rows in order, the greatest first; customers with NaN are not in the table. Null: all customers, in
   * their own order.
   */
  readonly order: NumberColumn | null;
  /** Columns of figures whose sum says something about a group of customers. */
  readonly totals: readonly string[];
  /** The `code` column whose wordings are sentences that say what to do with a customer. */
  readonly action: string | null;
}
