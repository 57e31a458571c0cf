import { identifier } from '../engine/sql.js';

/**
 * The column that holds keys of digits alone as numbers, with a 1 before the digits so that leading
 * zeros stay: the engine groups them in less time and memory than their text.
 */
export const KEY_NUMBER = '_key';

/** With the 1, so many digits fit into 64 bits. */
export const MOST_KEY_DIGITS = 18;

/** SQL of the key that a number stands for. */
export function keyText(number: string): string {
  return `substr(CAST(${number} AS VARCHAR), 2)`;
}

/** SQL of the number that stands for a key; null for a key that is no such number. */
export function keyNumber(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '[0-9]{1,${MOST_KEY_DIGITS}}') THEN CAST('1' || ${text} AS UBIGINT) END`;
}

/** A table of which one column may be there as numbers too. */
export interface NumberedTable {
  /** The column whose texts {@link KEY_NUMBER} has as numbers, in all used rows; null where there is none. */
  readonly numbered: string | null;
}

/** SQL of what cells of a column are told apart by in the least time: their text, or the number that stands for it. */
export function cellKey({ numbered }: NumberedTable, id: string): string {
  return id === numbered ? KEY_NUMBER : identifier(id);
}

/** SQL of the text that {@link cellKey} of a column stands for. */
export function textOfKey({ numbered }: NumberedTable, id: string, key: string): string {
  return id === numbered ? keyText(key) : key;
}
