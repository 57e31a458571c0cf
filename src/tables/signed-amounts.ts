import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';
import type { Bilingual } from '../language/bilingual.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { PositiveSide } from './positive-side.js';
import type { TypedColumn } from './recognised-table.js';
import type { SignColumn } from './sign-column.js';

const BLANK = String.raw`[\s\x{00a0}]*`;
const CREDIT = 'h|haben|c|cr|credit|k';
const DEBIT = 's|soll|d|dr|debit|debet';
const MINUS = '[-−–]';

/** The amounts of a line that its debit/credit flag is about. */
const FLAGGED = ['revenue', 'contributionMargin', 'cost', 'listRevenue'];
/** Where revenue is a product, the flag is about one of its factors. */
const FLAGGED_FACTORS = ['unitPrice', 'unitCost'];

/** The columns to which a flag gives a sign, as SQL of the factor 1 or -1, and what is to be said about it. */
export interface Signs {
  readonly factors: ReadonlyMap<string, string>;
  readonly notes: readonly Problem[];
}

/** The amounts of a line that a side is about, the revenue or what it is multiplied from first. */
export function flaggedAmounts(columns: ReadonlyMap<string, TypedColumn>): readonly TypedColumn[] {
  const ids = columns.has('revenue') ? FLAGGED : [...FLAGGED, ...FLAGGED_FACTORS];
  return ids.flatMap((id) => columns.get(id) ?? []);
}

/**
 * Finds out which amounts the debit/credit flag (Soll/Haben-Kennzeichen) of a source, or its column of
 * `+` and `-`, gives a sign: those that hold no negative figure. Where the revenue itself has some, it
 * carries its signs and the flag is left out; either way it is said, with the numbers of rows.
 *
 * @param amounts those that the flag could be about
 * @param given what the settings say; credit where they say nothing
 */
export async function signsOf(
  engine: Engine,
  raw: RawTable,
  flag: SignColumn | undefined,
  amounts: readonly TypedColumn[],
  given: PositiveSide | null,
): Promise<Signs> {
  const side = given ?? 'credit';
  if (flag === undefined || side === 'none' || amounts.length === 0) return { factors: new Map(), notes: [] };
  const says = (words: string): string => `regexp_full_match(${flag.cell}, '(?i)${BLANK}(${words})${BLANK}')`;
  await raw.requireReadable?.();
  const rows = await engine.row(
    `SELECT count(*) FILTER (${says(CREDIT)}) AS credit_rows, count(*) FILTER (${says(DEBIT)}) AS debit_rows, ` +
      `count(*) FILTER (${says('\\+')}) AS plus_rows, count(*) FILTER (${says(MINUS)}) AS minus_rows, count(*) AS all_rows, ` +
      amounts.map(({ sql }, at) => `count(*) FILTER (${sql} < 0) AS n${at}`).join(', ') +
      ` FROM ${raw.relation}`,
  );
  const count = (name: string): number => rows.get(name) ?? 0;
  const [credit, debit, plus, minus] = ['credit_rows', 'debit_rows', 'plus_rows', 'minus_rows'].map(
    count,
  ) as [number, number, number, number];
  // Beside sides a dash stands for none.
  const isBare = credit + debit === 0;
  if (isBare && minus === 0) return { factors: new Map(), notes: [] };
  const position = positionOf(raw, flag.heading);
  const signed = count('n0');
  if (signed > 0) {
    const details = { heading: flag.heading, rows: signed, column: amounts[0]?.heading ?? '' };
    return { factors: new Map(), notes: [problem('KW223', { position, details })] };
  }
  const negative = isBare ? says(MINUS) : says(side === 'credit' ? DEBIT : CREDIT);
  const unsigned = amounts.filter((_, at) => count(`n${at}`) === 0);
  const factors = new Map(unsigned.map(({ id }) => [id, `CASE WHEN ${negative} THEN -1 ELSE 1 END`]));
  if (isBare) {
    const details = { heading: flag.heading, plus, minus, other: count('all_rows') - plus - minus };
    return { factors, notes: [problem('KW210', { position, details })] };
  }
  const other = count('all_rows') - credit - debit;
  return { factors, notes: [sideNote(position, flag.heading, { credit, debit, other }, given)] };
}

/** What is to be said where sides give amounts their sign; a warning where most rows contradict the rule. */
export function sideNote(
  position: Problem['position'],
  heading: string | Bilingual,
  rows: { readonly credit: number; readonly debit: number; readonly other: number },
  given: PositiveSide | null,
): Problem {
  const isDoubted = given === null && rows.debit > rows.credit;
  return problem(given === 'debit' ? 'KW224' : isDoubted ? 'KW225' : 'KW222', {
    position,
    details: { heading, ...rows },
  });
}

/** Where a column stands. */
export function positionOf({ file, sheet }: RawTable, heading: string): Problem['position'] {
  return { file, ...(sheet === null ? {} : { sheet }), column: heading };
}
