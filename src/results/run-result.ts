import type { Bilingual } from '../language/bilingual.js';
import type { Problem } from '../problems/problem.js';
import type { ColumnData, ColumnDefinition } from './column.js';
import type { CustomerAbout, CustomerReport } from './customer-report.js';
import type { CustomerTable } from './customer-table.js';
import type { Formula } from './formula.js';
import type { StageInputs } from './input.js';
import type { ReportChart } from './report-chart.js';
import type { Finding, KeyFigure, ReportTable } from './report-table.js';

/** The period the figures are about, both ends inclusive, in days since 1970-01-01. */
export interface Period {
  /** Stichtag: the last day of the period. */
  readonly asOf: number;
  /** First day of the period. */
  readonly start: number;
  /** Length in months, or null when everything in the data counts. */
  readonly months: number | null;
  /** First and last booking date in the data. */
  readonly dataStart: number;
  readonly dataEnd: number;
}

/** Who is responsible for what a column says: sales, or management. */
export type Owner = 'sales' | 'management';

/** A file, or a sheet of one. */
export interface SourcePlace {
  readonly file: string;
  readonly sheet: string | null;
}

/** Where the values of a canonical column of a source come from (Datenherkunft). Shares are fractions of the used rows. */
export interface FieldProvenance {
  readonly column: string;
  /** The heading in the file; of a derived column those that it is computed from. */
  readonly heading: string;
  readonly origin: 'given' | 'joined' | 'derived';
  /** Where a joined column stands; empty where the source itself has it. */
  readonly joinedFrom: readonly SourcePlace[];
  /** Rows with a value, with an estimated one, with one that somebody set by hand; null where the column is not read. */
  readonly given: number | null;
  readonly imputed: number | null;
  readonly overridden: number | null;
  /** Null where the settings name none. */
  readonly owner: Owner | null;
}

/** Where a canonical table came from, and what became of its rows. */
export interface Source {
  readonly file: string;
  readonly sheet: string | null;
  /** The canonical table, or null when nothing was recognised. */
  readonly table: string | null;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRejected: number;
  readonly rowsSetAside: number;
  /** The last day its used rows speak of, in days since 1970-01-01; NaN where they have no date. */
  readonly asOf: number;
  readonly fields: readonly FieldProvenance[];
  /** Encoding, delimiter, header row, decimal mark, date order: what was found. */
  readonly dialect: Readonly<Record<string, string | number>>;
  /** Canonical column ← heading in the file. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Headings that were not recognised. */
  readonly unmapped: readonly string[];
}

/** How the rows of one table were completed from another: which keys were found there. */
export interface Join {
  /** The canonical tables: each row of `from` finds at most one in `to`. */
  readonly from: string;
  readonly to: string;
  /** The headings of the key on both sides. */
  readonly fromKey: string;
  readonly toKey: string;
  /** Different keys on the side of `from`, and how many of them `to` has. */
  readonly keys: number;
  readonly keysMatched: number;
  /** Of the matched ones, those that agree without leading zeros only. */
  readonly keysMatchedWithoutZeros: number;
  readonly rows: number;
  readonly rowsMatched: number;
  /** Different keys of `to`, and how many of them nothing in `from` asks for. */
  readonly toKeys: number;
  readonly toKeysUnused: number;
}

/** What one amount adds up to, in cents: read = used + rejected + set aside; used = in + outside the period. */
export interface AmountControl {
  readonly read: number;
  readonly used: number;
  readonly rejected: number;
  readonly setAside: number;
  readonly inPeriod: number;
  readonly outsidePeriod: number;
}

/** Rows of one kind that were set aside by a rule, with their amount in cents. */
export interface SetAside {
  readonly rule: string;
  readonly label: Bilingual;
  readonly rows: number;
  readonly revenue: number;
}

/** The reconciliation with the source: rows and amounts. Margin only where the data carry one. */
export interface Control {
  readonly revenue: AmountControl;
  readonly contributionMargin: AmountControl | null;
  readonly rowsInPeriod: number;
  readonly rowsOutsidePeriod: number;
  readonly customersInData: number;
  readonly customersInPeriod: number;
  readonly setAside: readonly SetAside[];
}

/** A setting as it was used, and where its value came from. */
export interface UsedSetting {
  readonly path: string;
  readonly value: string | number | boolean | null | readonly (string | number)[];
  readonly origin: 'default' | 'file' | 'flag' | 'data';
  readonly description: Bilingual;
}

/** What a stage reported. Its per-customer columns stand among the customers' columns. */
export interface StageReport {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly status: 'done' | 'skipped' | 'failed';
  /** Why it was skipped or failed, and what helps. */
  readonly reason?: Bilingual;
  readonly remedy?: Bilingual;
  /** Customer by customer, for outputs about some of them; programs find the same among the customers' columns. */
  readonly customerTables?: readonly CustomerTable[];
  readonly keyFigures: readonly KeyFigure[];
  readonly findings: readonly Finding[];
  readonly tables: readonly ReportTable[];
  /**
   * Tables for programs, each a file of its own called by its id: `territories.csv`. Their columns stay the same
   * whatever the data hold and whatever the tables for people show; no row is the sum of others.
   */
  readonly summaries?: readonly ReportTable[];
  /** The settings that its formulas ask for. */
  readonly inputs?: StageInputs;
  readonly charts?: readonly ReportChart[];
  /** About the one customer of the run, where it has one. */
  readonly about?: CustomerReport;
}

/** The customers: one array per column, all of the same length. */
export interface CustomerColumns {
  readonly count: number;
  readonly columns: readonly ColumnDefinition[];
  readonly data: readonly ColumnData[];
  /** How columns follow from others and from inputs, by their ids. */
  readonly formulas?: Readonly<Record<string, Formula>>;
}

/** Everything a run computed, plus provenance and problems. Outputs compute nothing of their own. */
export interface RunResult {
  readonly version: string;
  readonly company: string | null;
  readonly currency: string;
  readonly period: Period;
  readonly sources: readonly Source[];
  /** How tables were joined by their keys; empty where one table is all there is. */
  readonly joins: readonly Join[];
  readonly control: Control;
  readonly settings: readonly UsedSetting[];
  /** Sorted by revenue descending, then customer number ascending. */
  readonly customers: CustomerColumns;
  readonly stages: readonly StageReport[];
  /** What is to be said of the run as a whole, beside what its stages found out. */
  readonly findings?: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Where the run is about one customer. */
  readonly about?: CustomerAbout;
}
