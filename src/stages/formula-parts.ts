import type { Formula, Operator } from '../results/formula.js';

/** A constant figure or text. */
export const constant = (value: number | string): Formula => ({ value });

/** The value of a customers' column for the same customer. */
export const ofCustomer = (id: string): Formula => ({ customer: id });

/** The wording of a code of a customers' column. */
export const codeOf = (column: string, code: string): Formula => ({ code, of: column });

/** Whether a customer has a code in a column. */
export const hasCode = (column: string, code: string): Formula =>
  operation('=', ofCustomer(column), codeOf(column, code));

/** The value of an input, `<stage>.<input>`. */
export const inputOf = (id: string): Formula => ({ input: id });

/** Whether an input has a code chosen. */
export const isChosen = (input: string, code: string): Formula =>
  operation('=', inputOf(input), { code, ofInput: input });

export const lookUp = (table: string, column: string, key: Formula): Formula => ({
  lookup: table,
  column,
  key,
});

/** Another cell of the same row of a table. */
export const cellOf = (column: string): Formula => ({ cell: column });

export function operation(op: Operator, ...of: readonly Formula[]): Formula {
  return { op, of };
}

export const when = (condition: Formula, then: Formula, otherwise: Formula): Formula =>
  operation('if', condition, then, otherwise);

/** One of several conditions; the condition itself where there is one. */
export function anyOf(conditions: readonly Formula[]): Formula {
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? only : operation('or', ...conditions);
}

/** How many customers there are. */
export const EVERYBODY: Formula = { customers: 'count', where: [] };

/** Nothing: what an unknown figure or text looks like. */
export const EMPTY: Formula = { value: '' };

/** How many customers have the text of a cell of the row in a column. */
export const countOf = (column: string, cell: string): Formula => ({
  customers: 'count',
  where: [{ column, is: cellOf(cell) }],
});

/** Sum, mean or median of a figure of those customers. */
export const figureOf = (
  what: 'sum' | 'mean' | 'median',
  figure: string,
  column: string,
  cell: string,
): Formula => ({ customers: what, of: figure, where: [{ column, is: cellOf(cell) }] });

/** A figure of all customers. */
export const ofAll = (what: 'sum' | 'mean' | 'median', figure: string): Formula => ({
  customers: what,
  of: figure,
  where: [],
});

/** A quotient where the divisor is positive, otherwise nothing. */
export const ratio = (dividend: Formula, divisor: Formula): Formula =>
  when(operation('>', divisor, constant(0)), operation('/', dividend, divisor), EMPTY);
