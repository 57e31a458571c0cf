import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition } from './column.js';
import type { Formula, TableFormulas } from './formula.js';

/** A number (NaN = unknown), a text, a wording, or nothing. */
export type Cell = number | string | Bilingual | null;

/** A small table of a stage: classes, cells of a matrix, territories. Outputs draw it by units and hints. */
export interface ReportTable {
  readonly id: string;
  readonly title: Bilingual;
  /** How to read it, one or two sentences. */
  readonly note?: Bilingual;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last row is the sum of the others. */
  readonly hasTotal?: boolean;
  /** Index of a numeric column that is worth a data bar. */
  readonly barColumns?: readonly string[];
  /** How its cells follow from the customers, from inputs and from each other. */
  readonly formulas?: TableFormulas;
}

/** One figure with a name, for the head of a sheet and the terminal. */
export interface KeyFigure {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: ColumnDefinition['unit'];
  readonly value: number | string;
  readonly formula?: Formula;
}

/** A sentence for the overview, under the question it answers. */
export interface Finding {
  /** A 'gap' is what the data could not tell; a shortfall they show calls for an 'action'. */
  readonly question: 'who' | 'money' | 'action' | 'gap';
  readonly text: Bilingual;
}
