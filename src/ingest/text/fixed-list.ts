import { knownHeadings } from '../recognise.js';
import { asideKind } from './aside-line.js';
import { type ColumnGap, fixedCells } from './fixed-cells.js';

/** Lines of a list without delimiters that are looked at. */
const LINES_LOOKED_AT = 400;
/** A heading stands within the first lines. */
const HEAD_LINES = 60;
/** No printed list is wider. */
const LONGEST_LINE = 10_000;
/** A border one blank wide can be the blank between two words, unless as many lines have it. */
const LINES_FOR_NARROW_GAP = 8;

/** A list whose columns stand below each other. */
export interface FixedList {
  readonly gaps: readonly ColumnGap[];
  /** How many headings of a line with two or more known ones. */
  readonly known: number;
}

/**
 * Finds the columns of a list without delimiters by the places that are blank in all lines.
 *
 * @returns null where it is no such list, `doubt` where it is one whose borders can't be told
 */
export function findFixedList(
  lines: readonly string[],
  named: readonly string[],
): FixedList | 'doubt' | null {
  if (lines.some((line) => line.length > LONGEST_LINE)) return null;
  const extra = new Set(named.map((heading) => heading.trim()));
  const knownIn = (words: readonly string[]): number =>
    knownHeadings(words) + words.filter((word) => extra.has(word)).length;
  let header = -1;
  let known = 1;
  lines.slice(0, HEAD_LINES).forEach((line, at) => {
    const count = Math.max(knownIn(wordsOf(line, / {2,}/)), knownIn(wordsOf(line, / +/)));
    if (count > known) [header, known] = [at, count];
  });
  const heading = lines[header];
  if (heading === undefined || !/\S {2,}\S/.test(heading)) return null;
  const records = lines
    .slice(header + 1, header + 1 + LINES_LOOKED_AT)
    .filter((line) => line.trim() !== '' && asideKind(line) === null);
  if (records.some((line) => line.includes('\t'))) return null;
  const all = [heading, ...records];
  const gaps = mergeByHeading(heading, gapsOf(all), knownIn);
  const isNarrow = gaps.some(([from, to]) => to - from === 1);
  const cells = gaps.length === 0 ? null : fixedCells(heading, gaps);
  if (cells === null || cells.includes('') || records.length < 2) return 'doubt';
  if (isNarrow && records.length < LINES_FOR_NARROW_GAP) return 'doubt';
  return knownIn(cells) >= 2 ? { gaps, known: knownIn(cells) } : 'doubt';
}

function wordsOf(line: string, between: RegExp): readonly string[] {
  return line
    .trim()
    .split(between)
    .filter((word) => word !== '');
}

/** The runs of places that are blank in all lines, between the first and the last that is not. */
function gapsOf(lines: readonly string[]): ColumnGap[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const filled = new Uint8Array(width);
  for (const line of lines) for (let at = 0; at < line.length; at += 1) if (line[at] !== ' ') filled[at] = 1;
  const gaps: ColumnGap[] = [];
  for (let at = filled.indexOf(1); at !== -1; ) {
    const from = filled.indexOf(0, at);
    const to = from === -1 ? -1 : filled.indexOf(1, from);
    if (to !== -1) gaps.push([from, to]);
    at = to;
  }
  return gaps;
}

/** Drops a border between two words of one heading that is known as a whole. */
function mergeByHeading(
  heading: string,
  gaps: readonly ColumnGap[],
  knownIn: (words: readonly string[]) => number,
): readonly ColumnGap[] {
  return gaps.filter(([from, to]) => {
    if (to - from > 1) return true;
    const left = /\S+(?: \S+)*$/.exec(heading.slice(0, from))?.[0] ?? '';
    const right = /^\S+(?: \S+)*/.exec(heading.slice(to))?.[0] ?? '';
    return left === '' || right === '' || knownIn([`${left} ${right}`]) === 0;
  });
}
