import type { Bilingual } from '../language/bilingual.js';
import type { ReportTable } from './report-table.js';

/** What a stage says about the one customer that a run is about. */
export interface CustomerReport {
  /** Why he stands where he stands, and how far it is to a better place, in sentences. */
  readonly reasons: readonly Bilingual[];
  readonly tables: readonly ReportTable[];
  /** Tables of customers whose row its own tables show already. */
  readonly shows?: readonly string[];
}

/** The one customer that a run is about. */
export interface CustomerAbout {
  /** His place among the customers. */
  readonly customer: number;
  /** What is dated about him and belongs to no stage. */
  readonly tables: readonly ReportTable[];
}
