import { linesOf } from './text-lines.js';

/** What nearly every export is delimited by. */
const USUAL = [';', ',', '\t', '|'];
/** Lines that say whether another character delimits. */
const LINES_LOOKED_AT = 40;
/** At most so many others are tried. */
const MOST_OTHERS = 3;
/** What cells are made of, so that it delimits nothing. */
const PART_OF_CELLS = /[\p{L}\p{N}\s"'.\-+/\\()_@&€$%=*?!<>[\]{}„“”’´`°§²³ß#]/u;

/** So much of a head is looked at: of longer lines only the usual characters are tried. */
const CHARACTERS_LOOKED_AT = 1 << 19;

/** The characters that may delimit the cells of a file: the usual ones, and those that each line has equally often. */
export function delimiterCandidates(head: string): readonly string[] {
  const lines: string[] = [];
  for (const [line] of linesOf(head.slice(0, CHARACTERS_LOOKED_AT))) {
    if (line.trim() !== '') lines.push(line.replace(/"(?:[^"]|"")*"/g, ''));
    if (lines.length === LINES_LOOKED_AT) break;
  }
  const usual = USUAL.filter((delimiter) => lines.some((line) => line.includes(delimiter)));
  if (lines.length < 2) return usual.length === 0 ? USUAL : usual;
  const counts = new Map<string, Map<number, number>>();
  for (const line of lines) {
    const own = new Map<string, number>();
    for (const character of line)
      if (mayDelimit(character)) own.set(character, (own.get(character) ?? 0) + 1);
    for (const [character, times] of own) {
      const seen = counts.get(character) ?? new Map<number, number>();
      seen.set(times, (seen.get(times) ?? 0) + 1);
      counts.set(character, seen);
    }
  }
  const others = [...counts]
    .map(([character, seen]) => ({ character, lines: Math.max(...seen.values()) }))
    .filter((each) => each.lines >= Math.max(2, lines.length * 0.6))
    .sort((a, b) => b.lines - a.lines);
  const candidates = [...usual, ...others.slice(0, MOST_OTHERS).map(({ character }) => character)];
  return candidates.length === 0 ? USUAL : candidates;
}

function mayDelimit(character: string): boolean {
  return !USUAL.includes(character) && character.length === 1 && !PART_OF_CELLS.test(character);
}
