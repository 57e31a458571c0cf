import type { Bilingual } from '../language/bilingual.js';
import type { Problem } from '../problems/problem.js';

/** How often something was found, and on which line first. */
export interface Occurrences {
  readonly count: number;
  readonly firstRow: number;
}

/** What was found out about a file while its records were read as they are. */
export interface RawRowsReport {
  readonly file: string;
  /** Of a workbook: the sheet that was read, and all there are. */
  readonly sheet: { readonly name: string; readonly all: readonly string[] } | null;
  readonly text: RawTextReport | null;
  /** 1-based line or row of the heading; 0 where the file seems to have none. */
  readonly headerRow: number;
  readonly records: number;
  /** Records by how many cells they have, the most frequent width first. */
  readonly widths: readonly (Occurrences & { readonly cells: number })[];
  /** What is to be known about how the file was read. */
  readonly problems: readonly Problem[];
}

/** What was found out about a text file. */
export interface RawTextReport {
  readonly encoding: string;
  readonly form: 'delimited' | 'framed' | 'fixed';
  readonly delimiter: string | null;
  /** A line `sep=;` says so; it is no record. */
  readonly isDeclared: boolean;
  readonly quote: string;
  readonly backslash: boolean;
  readonly lineEnds: { readonly lf: number; readonly crlf: number; readonly cr: number };
  readonly endsWithLineEnd: boolean;
  readonly blankLines: Occurrences;
  readonly strayQuotes: Occurrences;
  /** Lines with bytes that are no characters. */
  readonly replaced: Occurrences;
  /** Lines that are left out because they hold nothing. */
  readonly rules: Occurrences;
  /** Lines that look like comments and page numbers: they are among the records. */
  readonly noRecords: readonly (Occurrences & { readonly kind: Bilingual })[];
  /** Lines on which further tables begin. */
  readonly otherTables: readonly number[];
}
