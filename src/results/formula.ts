import type { Bilingual } from '../language/bilingual.js';

/**
 * How a figure or a text follows from others (Rechenweg), as plain data. Figures are in the units in which people see
 * them: amounts in currency units, shares as fractions, days as days. An output that can compute writes it beside the
 * value; the others show the value alone. What is unknown is empty, and counts as nothing in sums.
 */
export type Formula =
  | Constant
  | Wording
  | CodeText
  | ChoiceText
  | CustomerValue
  | InputValue
  | LookedUp
  | OfCustomers
  | CellOfRow
  | CellAbove
  | TableColumn
  | Operation;

/** A figure or a wording that never changes. */
export interface Constant {
  readonly value: number | string;
}

/** A text of our own. */
export interface Wording {
  readonly text: Bilingual;
}

/** The wording of a code of one of the customers' columns, such as `high` of `wallet.potentialClass`. */
export interface CodeText {
  readonly code: string;
  readonly of: string;
}

/** The wording of a choice of an input. */
export interface ChoiceText {
  readonly code: string;
  readonly ofInput: string;
}

/** A value of the same customer: the id of a customers' column. */
export interface CustomerValue {
  readonly customer: string;
}

/** The value of an input, `<stage>.<input>`. */
export interface InputValue {
  readonly input: string;
}

/** The cell of an input table, `<stage>.<table>`, in the row of a key. */
export interface LookedUp {
  readonly lookup: string;
  readonly column: string;
  readonly key: Formula;
}

/** A figure of all customers that meet every condition: how many, or sum, mean, median of the known values of a column. */
export interface OfCustomers {
  readonly customers: 'count' | 'sum' | 'mean' | 'median';
  /** The id of a customers' column; not for `count`. */
  readonly of?: string;
  readonly where: readonly CustomerCondition[];
}

/** The column of the customers has the text of a formula, a figure above another, or one not below that of a formula. */
export type CustomerCondition =
  | { readonly column: string; readonly is: Formula }
  | { readonly column: string; readonly above: number }
  | { readonly column: string; readonly atLeast: Formula };

/** Another cell of the same row of a table. */
export interface CellOfRow {
  readonly cell: string;
}

/** The cell so many rows higher in a column of a table. */
export interface CellAbove {
  readonly above: string;
  readonly rows: number;
}

/** All cells of a column of another table of the same stage, without its total; for operations on many values. */
export interface TableColumn {
  readonly table: string;
  readonly column: string;
  /** The cell in the same row as the formula's own, instead of all. */
  readonly row?: 'same';
}

export type Operator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '='
  | '<'
  | '<='
  | '>'
  | '>='
  /** condition, then, otherwise */
  | 'if'
  | 'and'
  | 'or'
  | 'not'
  /** Whether it is a known figure. */
  | 'isFigure'
  /** Whether it is not empty. */
  | 'isGiven'
  /** value, decimals */
  | 'round'
  | 'max'
  | 'min'
  | 'sum'
  | 'mean'
  /** The sum of what each figure becomes when it is divided by the second and rounded up. */
  | 'sumOfCeilings'
  /** Empty where it can't be computed. */
  | 'known';

/** What an operator makes of its operands. */
export interface Operation {
  readonly op: Operator;
  readonly of: readonly Formula[];
}

/** The formulas of a table's cells. */
export interface TableFormulas {
  /** How many of the rows count where others refer to a column; all but the total where it is not said. */
  readonly counted?: number;
  /** Of a column, in every row but the total. */
  readonly columns?: Readonly<Record<string, Formula>>;
  /** Of a column in the row of the total. */
  readonly total?: Readonly<Record<string, Formula>>;
  /** Of single rows, by their position; they go before those of the columns. */
  readonly rows?: Readonly<Record<number, Readonly<Record<string, Formula>>>>;
}
