import type { Mutant } from './conservation.js';
import { knownLines } from './known-lines.js';
import { LinePieces } from './line-pieces.js';
import { anyEdit } from './mutations.js';
import { SeededRandom } from './seeded-random.js';
import { strictRows } from './strict-reading.js';
import { anyStyle, encoded, type TextStyle, writtenPieces } from './written-export.js';

const LINES = 24;
/** So many files in a row write amounts, dates and headings in the same way: they are interpreted by the same SQL. */
const SAME_STYLE = 500;
/** How many things happen to a file, one file after the other. */
const EDITS = [1, 2, 4, 6, 12] as const;
/** On average so many. */
export const EDITS_PER_FILE = EDITS.reduce((sum: number, count) => sum + count, 0) / EDITS.length;

/** A small delimited file in any style that something happened to: the same for the same seed and run. */
export const textMutant =
  (encodings: readonly TextStyle['encoding'][]) =>
  (seed: number, run: number): Mutant => {
    const random = new SeededRandom(seed + run);
    const { amount, day, language } = anyStyle(new SeededRandom(seed + Math.floor(run / SAME_STYLE)));
    const encoding = random.of(encodings);
    const style: TextStyle = { ...anyStyle(random), amount, day, language, encoding, preambleLines: 0 };
    const lines = knownLines(random, LINES);
    const pieces = new LinePieces(writtenPieces(lines, style), lines, encoded('\n', encoding));
    const { how, isTorn } = mutate(pieces, run, random);
    const { bytes, intact, hit, mostOthers } = pieces;
    return {
      name: 'export.csv',
      bytes,
      edits: how.length,
      how: `${how.join(', then ')} of ${JSON.stringify(style)}`,
      intact,
      hit,
      mostOthers,
      isBeyondJudgement: false,
      isTorn: isTorn && encoding.startsWith('utf16'),
      strict: strictRows(bytes, style),
    };
  };

/** Does as many things to the pieces of a file as its run gets. */
export function mutate(
  pieces: LinePieces,
  run: number,
  random: SeededRandom,
): { readonly how: readonly string[]; readonly isTorn: boolean } {
  const count = EDITS[run % EDITS.length] as number;
  const how: string[] = [];
  let isTorn = false;
  while (how.length < count && pieces.bytes.length > 0) {
    const edit = anyEdit(pieces.bytes, random);
    pieces.edit(edit);
    how.push(edit.how);
    isTorn ||= (edit.inserted.length - edit.to + edit.from) % 2 !== 0;
  }
  return { how, isTorn };
}
