import type { Language } from '../language/bilingual.js';
import { type ColumnData, type TextColumn, wordsIn } from '../results/column.js';

/** Words that repeat, each once, and which of them stands in each row. */
interface RepeatedWords {
  readonly words: TextColumn;
  readonly places: Uint16Array;
}

/** A column as another thread is told it: words in one language, and each of them once where they repeat. */
export type PackedColumn = Float64Array | TextColumn | RepeatedWords;

const MOST_WORDS = 0xffff;
/** So many rows tell whether words repeat: whoever has nearly as many words as rows gains nothing. */
const SAMPLE = 1024;
const WORTH = 0.75;

/**
 * Columns for another thread. What it is told is copied value by value, and every cell would become a text of its
 * own there: for 100,000 customers that takes longer than writing them.
 *
 * @returns the columns, and the memory of their figures, which can change hands instead of being copied again
 */
export function packColumns(
  data: readonly ColumnData[],
  language: Language,
): { readonly columns: readonly PackedColumn[]; readonly memory: readonly ArrayBuffer[] } {
  const memory: ArrayBuffer[] = [];
  const columns = data.map((column): PackedColumn => {
    if (!(column instanceof Float64Array)) return packedWords(wordsIn(column, language));
    const figures = new Float64Array(column);
    memory.push(figures.buffer);
    return figures;
  });
  return { columns, memory };
}

/** The columns that were packed; sentences are in the one language they were packed in. */
export function unpackColumns(columns: readonly PackedColumn[]): readonly ColumnData[] {
  return columns.map((column) => {
    if (!('places' in column)) return column;
    const { words, places } = column;
    const all = new Array<string | null>(places.length);
    for (let at = 0; at < places.length; at += 1) all[at] = words[places[at]!]!;
    return all;
  });
}

function packedWords(column: TextColumn): PackedColumn {
  const known = new Map<string | null, number>();
  const places = new Uint16Array(column.length);
  let last: string | null | undefined;
  let place = 0;
  for (let at = 0; at < column.length; at += 1) {
    const word = column[at]!;
    if (word !== last) {
      const found = known.get(word);
      place = found ?? known.size;
      if (found === undefined) known.set(word, place);
      if (place > MOST_WORDS || (at === SAMPLE && known.size > SAMPLE * WORTH)) return column;
      last = word;
    }
    places[at] = place;
  }
  return { words: [...known.keys()], places };
}
