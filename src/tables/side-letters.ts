import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';

const BLANK = String.raw`[\s\x{00a0}\x{202f}\x{2009}]*`;
/** How a side is written behind an amount. */
const CREDIT = 'h|haben|c|cr|credit';
const DEBIT = 's|soll|d|dr|debit';
/** What a side stands behind: a figure, or its currency. */
const FIGURE = String.raw`[\d€$£]|(?:eur|usd|gbp|chf)\s`;
/** The same for a look at single values. */
const LETTERED = new RegExp(
  String.raw`(?:${FIGURE})[\s\u00a0\u202f\u2009]*(?:${CREDIT}|${DEBIT})\.?[\s\u00a0]*$`,
  'i',
);

/** Amounts with their side behind them, such as `1.234,56 S`: how to read one, and how many stand on each side. */
export interface SideLetters {
  /** SQL of the amount without its letter. */
  readonly bare: string;
  readonly isCredit: string;
  readonly isDebit: string;
  readonly credit: number;
  readonly debit: number;
}

/** Whether one of some values ends like an amount with its side. */
export function mayHaveSides(values: Iterable<string | null>): boolean {
  for (const value of values) if (value !== null && value.length < 60 && LETTERED.test(value)) return true;
  return false;
}

/**
 * Finds out whether a column writes debit or credit behind its amounts. Only where every amount but
 * zero has its letter: of one that stands without, nobody could say on which side it is.
 *
 * @param amountSql reads the text of an amount
 * @returns null where the column doesn't say so unmistakably
 */
export async function sideLetters(
  engine: Engine,
  raw: RawTable,
  cell: string,
  amountSql: (text: string) => string,
): Promise<SideLetters | null> {
  const ends = (letters: string): string =>
    `regexp_matches(${cell}, '(?i)(${FIGURE})${BLANK}(${letters})\\.?${BLANK}$')`;
  const bare = `regexp_replace(${cell}, '(?i)(${FIGURE})${BLANK}(?:${CREDIT}|${DEBIT})\\.?${BLANK}$', '\\1')`;
  const [isCredit, isDebit] = [ends(CREDIT), ends(DEBIT)];
  await raw.requireReadable?.();
  const found = await engine.row(
    `SELECT count(*) FILTER (credit AND value IS NOT NULL) AS credit_rows, ` +
      `count(*) FILTER (debit AND value IS NOT NULL) AS debit_rows, ` +
      `count(*) FILTER (NOT credit AND NOT debit AND value <> 0) AS bare_rows ` +
      `FROM (SELECT ${amountSql(bare)} AS value, coalesce(${isCredit}, FALSE) AS credit, coalesce(${isDebit}, FALSE) AS debit FROM ${raw.relation})`,
  );
  const [credit, debit] = [found.get('credit_rows') ?? 0, found.get('debit_rows') ?? 0];
  if (credit + debit === 0 || (found.get('bare_rows') ?? 0) > 0) return null;
  return { bare, isCredit, isDebit, credit, debit };
}
