import type { Language } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { TERMINAL } from '../../language/terminal.js';
import type { Join } from '../../results/run-result.js';
import { indentedItems } from './indented.js';

/** Which tables were joined by which keys, and how many of these match, both ways. */
export function joinLines(joins: readonly Join[], language: Language, width: number): string[] {
  return joins.flatMap((join) => indentedItems(joinTexts(join, language), 2, width));
}

function joinTexts(join: Join, language: Language): readonly string[] {
  const words = TERMINAL[language];
  const count = (value: number): string => formatNumber(value, 0, language);
  const nameOf = (table: string): string =>
    Object.hasOwn(words.tables, table) ? words.tables[table]! : table;
  const [from, to] = [nameOf(join.from), nameOf(join.to)];
  return [
    words.joined(
      `${from} [${join.fromKey}]`,
      `${to} [${join.toKey}]`,
      count(join.keysMatched),
      count(join.keys),
    ),
    words.joinedRows(count(join.rowsMatched), count(join.rows)),
    ...(join.keysMatchedWithoutZeros === 0
      ? []
      : [words.joinedWithoutZeros(count(join.keysMatchedWithoutZeros))]),
    ...(join.toKeysUnused === 0
      ? []
      : [words.joinedUnused(count(join.toKeysUnused), count(join.toKeys), to)]),
  ];
}
