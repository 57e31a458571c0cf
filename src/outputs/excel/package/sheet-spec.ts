import type { CellRange } from './reference.js';
import type { Colour } from './style-spec.js';

/** A place inside the workbook: a sheet's key (its name as asked for, unless a key was given) and a cell. */
export interface LinkTarget {
  readonly sheet: string;
  /** Default: A1. */
  readonly cell?: string;
}

/** A formula as Excel keeps it, without the equals sign. Never text from the data. */
export interface CellFormula {
  readonly text: string;
  /** Whether it computes with arrays. */
  readonly isArray?: boolean;
}

/** A workbook beside this one, by the name of its file alone. */
export interface FileLink {
  readonly file: string;
}

/** A cell with more than a bare value. A style given here replaces the column's. */
export interface StyledCell {
  /** With a formula: what it comes to. */
  readonly value: string | number | boolean | null;
  readonly formula?: CellFormula;
  readonly style?: number;
  readonly link?: LinkTarget | FileLink;
}

/** NaN and infinite numbers are unknown and stay empty, like null. */
export type CellValue = null | string | number | boolean | StyledCell;

export interface ColumnSpec {
  /** In characters of the default font. */
  readonly width: number;
  /** The format of bare values and of cells left empty. */
  readonly style?: number;
}

/** Parts of a printed header or footer; `{page}` and `{pages}` are filled in by Excel. */
export interface MarginText {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

export interface SheetSpec {
  /** Cut to 31 characters, cleared of what Excel forbids, made unique by a number. */
  readonly name: string;
  /** How links name the sheet. Default: `name`. */
  readonly key?: string;
  readonly columns: readonly ColumnSpec[];
  /** So many rows and columns stay in view. */
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  /** Paper is A4. Default: upright; a sheet that is to fit on one page, the way in which it is printed larger. */
  readonly landscape?: boolean;
  /** Scales the print to this many pages across (default height: as many as it takes). */
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  /** Percent of full size in print, where it is not fitted to pages. */
  readonly printScale?: number;
  /** So many rows at the top are repeated on every printed page. */
  readonly printTitleRows?: number;
  /** So many columns at the left are repeated on every printed page. */
  readonly printTitleColumns?: number;
  /** Each range of several starts on a page of its own. */
  readonly printArea?: CellRange | readonly CellRange[];
  readonly tabColor?: Colour;
  /** Percent. */
  readonly zoom?: number;
  readonly showGridLines?: boolean;
  /** Filter buttons on the first row of a range that is no table. */
  readonly autoFilter?: CellRange;
  readonly header?: MarginText;
  readonly footer?: MarginText;
}

/** A real Excel table with filters and banding over rows that were written. */
export interface TableSpec {
  /** Letters, digits, `_`; unique in the workbook. */
  readonly name: string;
  /** Row of the headings, which must be cells with exactly these texts. */
  readonly headerRow: number;
  /** Default: 1. */
  readonly firstColumn?: number;
  /** Default: the last row written when the workbook is finished. */
  readonly lastRow?: number;
  /** Unique regardless of case, not empty: see `uniqueHeadings`. */
  readonly columns: readonly string[];
  readonly banded?: boolean;
}

export interface RowOptions {
  /** In points. Without it Excel fits the row to wrapped text (not to merged cells). */
  readonly height?: number;
}
