import type { Bilingual } from '../language/bilingual.js';
import type { Problem } from '../problems/problem.js';
import type { ColumnData, ColumnDefinition } from './column.js';
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
  /** Encoding, delimiter, header row, decimal mark, date order: what was found. */
  readonly dialect: Readonly<Record<string, string | number>>;
  /** Canonical column ← heading in the file. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Headings that were not recognised. */
  readonly unmapped: readonly string[];
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
  readonly keyFigures: readonly KeyFigure[];
  readonly findings: readonly Finding[];
  readonly tables: readonly ReportTable[];
}

/** The customers: one array per column, all of the same length. */
export interface CustomerColumns {
  readonly count: number;
  readonly columns: readonly ColumnDefinition[];
  readonly data: readonly ColumnData[];
}

/** Everything a run computed, plus provenance and problems. Outputs compute nothing of their own. */
export interface RunResult {
  readonly version: string;
  readonly company: string | null;
  readonly currency: string;
  readonly period: Period;
  readonly sources: readonly Source[];
  readonly control: Control;
  readonly settings: readonly UsedSetting[];
  /** Sorted by revenue descending, then customer number ascending. */
  readonly customers: CustomerColumns;
  readonly stages: readonly StageReport[];
  readonly problems: readonly Problem[];
}
