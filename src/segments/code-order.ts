import type { ColumnDefinition } from '../results/column.js';

/** Codes as reports show them: class letters first, then the others in the order of their wordings. */
export function orderCodes({ values = {} }: ColumnDefinition, codes: Iterable<string>): readonly string[] {
  const present = new Set(codes);
  const worded = Object.keys(values).filter((code) => present.has(code));
  const others = [...present].filter((code) => !Object.hasOwn(values, code)).sort();
  return [...others, ...worded];
}
