import type { Bilingual } from '../language/bilingual.js';
import type { ColumnData, ColumnDefinition } from './column.js';
import type { CustomerTable } from './customer-table.js';
import type { Finding, ReportTable } from './report-table.js';
import type { RunResult } from './run-result.js';

/** The data of some customers: one array per column, all of the same length. */
export interface CustomerRows {
  readonly count: number;
  readonly data: readonly ColumnData[];
}

/**
 * What the workbooks of all segments have in common. Classes, ranks and shares of customers are those of the whole
 * company: nothing is computed anew for a segment.
 */
export interface SegmentFrame {
  /**
   * The result without what is about single customers or about all of them: columns without data, stages with their
   * titles and with the columns of `tables`, settings; no sources and no problems, which name other customers.
   */
  readonly result: RunResult;
  /** What the customers are divided by. */
  readonly splitBy: ColumnDefinition;
  /** The stages' tables with a row for each customer, without their rows. */
  readonly tables: readonly Pick<CustomerTable, 'id' | 'title' | 'note' | 'columns' | 'action'>[];
}

/** A figure of a segment beside that of the company. Both are rounded so that all segments add up to the whole. */
export interface SegmentTotal {
  readonly definition: ColumnDefinition;
  /** NaN where nothing is known. */
  readonly value: number;
  /** Of all other segments together, and of the company. */
  readonly rest: number;
  readonly whole: number;
  /** Value by whole; NaN where that says nothing. */
  readonly share: number;
}

/** Everything that the workbook of one segment says and that of another does not. */
export interface Segment {
  /** Text from the data, or the wording of a code. */
  readonly name: Bilingual;
  readonly customers: CustomerRows;
  /** The number of customers first. */
  readonly totals: readonly SegmentTotal[];
  readonly findings: readonly Finding[];
  /** Tables for the overview. */
  readonly overview: readonly ReportTable[];
  /** For how many of the segment's customers each column is known. */
  readonly coverage: ReportTable;
  /** The rows of each of the frame's tables. */
  readonly tables: readonly CustomerRows[];
}

/** All segments side by side, and the proof that they are the whole. */
export interface SegmentIndex {
  readonly columns: readonly ColumnDefinition[];
  readonly segments: readonly {
    readonly name: Bilingual;
    /** The name of its workbook beside that of the index. */
    readonly file: string;
    readonly figures: readonly number[];
  }[];
  /** What the segments add up to, and what the same figures are in the company; by column. */
  readonly sums: readonly number[];
  readonly whole: readonly number[];
}
