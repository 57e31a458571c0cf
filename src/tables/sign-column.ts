import type { RawTable } from '../engine/raw-table.js';

/** A column that says of each amount whether it counts plus or minus, and how it is called. */
export interface SignColumn {
  readonly cell: string;
  readonly heading: string;
}

/** One that was found by what it holds. */
export interface FoundSignColumn extends SignColumn {
  /** Its heading says something else, so that it may as well be a rating or a trend. */
  readonly isDoubtful: boolean;
}

/** Headings that say so themselves. Those with letters are known under `debitCredit`. */
const NAMED = /^\s*\W*[+±]\s*\/?\s*[-−–]\W*$/;
/** Headings under which plus and minus mean better and worse. */
const RATING = /trend|tendenz|rating|bonit|entwicklung|bewertung|note|score|status|veränderung|change/i;
const BLANK = /^[\s\u00a0]*$/;
const PLUS = /^[\s\u00a0]*\+[\s\u00a0]*$/;
const MINUS = /^[\s\u00a0]*[-−–][\s\u00a0]*$/;

/**
 * Finds a column of bare `+` and `-` by what it holds. A dash alone often stands for "nothing", so
 * without a plus it is a sign only under a heading such as `+/-`, or without a heading beside the amount.
 *
 * @param taken columns that were recognised as something else
 * @param amounts where amounts stand that could want a sign
 */
export function findSignColumn(
  { headings, sample, kept }: Pick<RawTable, 'headings' | 'sample' | 'kept'>,
  taken: ReadonlySet<number>,
  amounts: readonly number[],
): FoundSignColumn | null {
  for (const [index, heading] of headings.entries()) {
    const isThere = kept === undefined || kept.includes(index);
    const signs = taken.has(index) || !isThere ? null : signsIn(sample, index);
    if (signs === null) continue;
    const { plus, minus, blank } = signs;
    const isBeside = amounts.some((at) => Math.abs(at - index) === 1);
    const isBare = heading.trim() === '' && isBeside && plus + minus > 0;
    const isDoubtful = !isBare && !saysSign(heading);
    const isFull = plus > 0 && minus > 0 && blank === 0;
    if (isDoubtful && (!isBeside || !isFull || RATING.test(heading))) continue;
    return { cell: `c${index}`, heading: heading || '+/-', isDoubtful };
  }
  return null;
}

/** Whether a heading itself says that its column holds signs. */
export function saysSign(heading: string): boolean {
  return NAMED.test(heading);
}

/** How many cells of a column hold which sign; null where one holds anything else. */
function signsIn(
  sample: RawTable['sample'],
  index: number,
): { readonly plus: number; readonly minus: number; readonly blank: number } | null {
  const found = { plus: 0, minus: 0, blank: 0 };
  for (const row of sample) {
    const value = row[index] ?? '';
    if (BLANK.test(value)) found.blank += 1;
    else if (PLUS.test(value)) found.plus += 1;
    else if (MINUS.test(value)) found.minus += 1;
    else return null;
  }
  return found;
}
