import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { PositiveSide } from './positive-side.js';
import type { TypedColumn } from './recognised-table.js';

const BLANK = String.raw`[\s\x{00a0}]*`;
const CREDIT = 'h|haben|c|cr|credit|k';
const DEBIT = 's|soll|d|dr|debit|debet';

/** The amounts of a line that its debit/credit flag is about. */
const FLAGGED = ['revenue', 'contributionMargin', 'cost', 'listRevenue'];
/** Where revenue is a product, the flag is about one of its factors. */
const FLAGGED_FACTORS = ['unitPrice', 'unitCost'];

/** The columns to which a debit/credit flag gives a sign, as SQL of the factor 1 or -1, and what is to be said about it. */
export interface Signs {
  readonly factors: ReadonlyMap<string, string>;
  readonly notes: readonly Problem[];
}

/**
 * Finds out which amounts the debit/credit flag (Soll/Haben-Kennzeichen) of a source gives a sign:
 * those that hold no negative figure. Where the revenue itself has some, it carries its signs and
 * the flag is left out; either way it is said, with the numbers of rows.
 *
 * @param given what the settings say; credit where they say nothing
 */
export async function signsOf(
  engine: Engine,
  raw: RawTable,
  columns: ReadonlyMap<string, TypedColumn>,
  given: PositiveSide | null,
): Promise<Signs> {
  const flag = columns.get('debitCredit');
  const side = given ?? 'credit';
  if (flag === undefined || side === 'none') return { factors: new Map(), notes: [] };
  const ids = columns.has('revenue') ? FLAGGED : [...FLAGGED, ...FLAGGED_FACTORS];
  const amounts = ids.flatMap((id) => columns.get(id) ?? []);
  const isSide = (words: string): string =>
    `regexp_full_match(${flag.cell}, '(?i)${BLANK}(${words})${BLANK}')`;
  const rows = await engine.row(
    `SELECT count(*) FILTER (${isSide(CREDIT)}) AS credit_rows, count(*) FILTER (${isSide(DEBIT)}) AS debit_rows, count(*) AS all_rows, ` +
      amounts.map(({ sql }, at) => `count(*) FILTER (${sql} < 0) AS n${at}`).join(', ') +
      ` FROM ${raw.relation}`,
  );
  const count = (name: string): number => rows.get(name) ?? 0;
  const [credit, debit] = [count('credit_rows'), count('debit_rows')];
  if (credit + debit === 0) return { factors: new Map(), notes: [] };
  const position = {
    file: raw.file,
    ...(raw.sheet === null ? {} : { sheet: raw.sheet }),
    column: flag.heading,
  };
  const signed = count('n0');
  if (signed > 0) {
    const details = { heading: flag.heading, rows: signed, column: amounts[0]?.heading ?? '' };
    return { factors: new Map(), notes: [problem('KW223', { position, details })] };
  }
  const minus = isSide(side === 'credit' ? DEBIT : CREDIT);
  const unsigned = amounts.filter((_, at) => count(`n${at}`) === 0);
  const details = { heading: flag.heading, credit, debit, other: count('all_rows') - credit - debit };
  return {
    factors: new Map(unsigned.map(({ id }) => [id, `CASE WHEN ${minus} THEN -1 ELSE 1 END`])),
    notes: [
      problem(side === 'debit' ? 'KW224' : given === null && debit > credit ? 'KW225' : 'KW222', {
        position,
        details,
      }),
    ],
  };
}
