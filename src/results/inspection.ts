import type { Bilingual } from '../language/bilingual.js';
import type { Problem } from '../problems/problem.js';
import type { Control, FieldProvenance, Join, Period, SourcePlace } from './run-result.js';

/**
 * Why a heading was taken for a column: under a known name, because settings say so, by what stands beside it, or
 * because the form of the file lays it down.
 */
export type MatchReason = 'name' | 'settings' | 'year-before' | 'name-as-key' | 'format';

/** What the values seen say for and against a decimal mark or an order of dates. */
export interface ReadingEvidence {
  /** How the column is read: `,`, `.`, `dd.mm.yyyy` …; null while nothing decides. */
  readonly reading: string | null;
  /** Values of the sample that allow this reading alone, that allow another alone, that allow several. */
  readonly supporting: number;
  readonly opposing: number;
  readonly open: number;
}

/** A column that was recognised. */
export interface InspectedColumn {
  readonly id: string;
  readonly label: Bilingual;
  readonly heading: string;
  /** Whether settings that name this heading find this very column. */
  readonly isAddressable: boolean;
  readonly reason: MatchReason;
  /** The known name that the heading stands for. */
  readonly synonym: string | null;
  /** Where a joined column stands; empty where the source itself has it. */
  readonly joinedFrom: readonly SourcePlace[];
  /** Share of the records that give a value; null where the table could not be read. */
  readonly coverage: number | null;
  readonly evidence: ReadingEvidence | null;
}

/** A heading that no column took, and the column whose names come closest. */
export interface UnmappedHeading {
  readonly heading: string;
  readonly nearest: string | null;
}

/** Another table that a sheet could have been, and what spoke against it. */
export interface OtherTable {
  readonly table: string;
  /** Headings that would have had a place in it. */
  readonly columns: number;
  /** Columns it cannot do without, of which each group lacks all; empty where it merely has fewer columns. */
  readonly missing: readonly (readonly string[])[];
  /** A column that belongs to another kind of table. */
  readonly excludedBy: string | null;
}

/** Rows of one fate with their amount in cents; null where the table has no amounts. */
export interface RowTotal {
  readonly rows: number;
  readonly revenue: number | null;
}

/** A file or sheet: what it is taken for and why, how it is read, what is in it. */
export interface InspectedSource {
  readonly file: string;
  readonly sheet: string | null;
  readonly table: string | null;
  /** What it would be without the columns that are joined to it: `order-items` for positions that became lines. */
  readonly tableAlone: string | null;
  readonly headerRow: number;
  readonly dialect: Readonly<Record<string, string | number>>;
  readonly columns: readonly InspectedColumn[];
  /** Where the values of its columns come from, as in the result of a run; empty where it is not read by itself. */
  readonly fields: readonly FieldProvenance[];
  /** The last day its used rows speak of, in days since 1970-01-01; NaN where they have no date. */
  readonly asOf: number;
  readonly absent: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly unmapped: readonly UnmappedHeading[];
  readonly others: readonly OtherTable[];
  /** Null where the table could not be read. */
  readonly rows: Readonly<Record<'read' | 'used' | 'rejected' | 'setAside', RowTotal>> | null;
}

/** What the data as a whole leave open. */
export interface DataGaps {
  /** Months between the first and the last booking without any, as `2026-03`. */
  readonly monthsWithoutBookings: readonly string[];
  /** Customers of the master without a line, and customers of the lines that the master does not know. */
  readonly customersWithoutLines: number | null;
  readonly customersWithoutMaster: number | null;
}

/** Something the data lack, and what it would add. */
export interface MissingField {
  readonly id: string;
  readonly label: Bilingual;
  readonly remedy: Bilingual;
  /** Stages that are skipped for want of it, and stages that would say more. */
  readonly enables: readonly StageName[];
  readonly enriches: readonly StageName[];
}

export interface StageName {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
}

/** Whether a stage can run on these data. */
export interface InspectedStage extends StageName {
  readonly runs: boolean;
  readonly reason: Bilingual | null;
  readonly remedy: Bilingual | null;
}

/** What can be said about export files before they are evaluated. */
export interface Inspection {
  readonly version: string;
  readonly currency: string;
  readonly sources: readonly InspectedSource[];
  readonly joins: readonly Join[];
  /** Null where the data have no dates or could not be read; `control` where no table with revenue was read. */
  readonly period: Period | null;
  readonly control: Control | null;
  readonly gaps: DataGaps | null;
  /** Null while something keeps the data from being read. */
  readonly stages: readonly InspectedStage[] | null;
  readonly missing: readonly MissingField[];
  readonly problems: readonly Problem[];
}
