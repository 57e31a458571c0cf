import { TABLES } from '../tables/registry.js';
import { saysSign } from '../tables/sign-column.js';
import { WIDE_COLUMNS } from '../tables/wide-rows.js';
import { matchColumns } from './recognise.js';

/** Canonical column → heading as the settings of a table name it for the source at hand. */
export type ChosenHeadings = (tableId: string) => Readonly<Record<string, string>> | undefined;

/** So many columns of signs are kept that stand apart from the amounts. */
const MOST_SIGNS = 8;

/**
 * The columns of a wide table that may be asked for: the first, where a total says what it is, all
 * that any canonical table would take, and those that may give amounts their sign. Null for a table
 * that is not wide, of which every column is kept.
 */
export function columnsToKeep(headings: readonly string[], chosen: ChosenHeadings): readonly number[] | null {
  if (headings.length <= WIDE_COLUMNS) return null;
  const kept = new Set([0]);
  for (const table of TABLES) {
    for (const settings of [{}, chosen(table.id)]) {
      if (settings === undefined) continue;
      // Signs may stand beside an amount.
      for (const { index } of matchColumns(table, headings, settings).values())
        for (const at of [index - 1, index, index + 1]) if (at in headings) kept.add(at);
    }
  }
  const signs = [...headings.keys()].filter((at) => saysSign(headings[at] ?? ''));
  for (const at of signs.slice(0, MOST_SIGNS)) kept.add(at);
  return [...kept].sort((a, b) => a - b);
}
