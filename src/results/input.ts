import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition, Unit } from './column.js';
import type { Formula } from './formula.js';
import type { Cell } from './report-table.js';

/** What may be entered: figures between limits, or one of some codes. */
export interface InputRange {
  readonly least?: number;
  readonly most?: number;
  /** The codes that may be chosen, with their wordings. */
  readonly choices?: Readonly<Record<string, Bilingual>>;
  /** Whether it may stay empty. */
  readonly optional?: boolean;
}

/** A setting that moves the result of a stage (Annahme), as one value. */
export interface Input {
  readonly id: string;
  /** The path of the setting that it comes from. */
  readonly setting: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  /** Amounts in cents; null where it is not set. */
  readonly value: number | string | null;
  readonly range?: InputRange;
  /** Of a value that follows from other inputs and can't be entered. */
  readonly formula?: Formula;
}

/** A column of settings of the same kind. */
export interface InputColumn extends ColumnDefinition {
  readonly range?: InputRange;
  /** Of a column that follows from others of its row and can't be entered. */
  readonly formula?: Formula;
}

/** Settings of a stage that are told by a key, such as the care of each class. */
export interface InputTable {
  readonly id: string;
  readonly title: Bilingual;
  /** The path of the setting below which the keys stand. */
  readonly setting: string;
  readonly key: ColumnDefinition;
  readonly columns: readonly InputColumn[];
  /** The key, then a cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Everything that can be changed about a stage where outputs compute. */
export interface StageInputs {
  readonly values: readonly Input[];
  readonly tables: readonly InputTable[];
}
