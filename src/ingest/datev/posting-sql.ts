import { textSql } from '../../tables/typed-sql.js';
import type { DatevHeader } from './datev-header.js';

/** Standard charts of accounts (Standardkontenrahmen) that are known: SKR03 and SKR04. */
export type Chart = '03' | '04';

/** SQL of the raw cells of a posting. */
export interface PostingCells {
  readonly account: string;
  readonly contra: string;
  /** `S` where the account is debited, `H` where it is credited. */
  readonly side: string;
  readonly amount: string;
  /** Day and month: `2202`, `102`. */
  readonly date: string;
  /** Says that a posting takes back another (Generalumkehr). */
  readonly reversal: string;
}

/** The first two digits of revenue accounts, reductions of revenue among them. */
const REVENUE: Readonly<Record<Chart, string>> = { '03': '8[0-7]', '04': '4[0-7]' };

/** SQL that tells postings of a debtor against a revenue account. */
export function revenuePostingSql(cells: PostingCells, header: DatevHeader, chart: Chart): string {
  const { debtor, revenue } = patterns(header, chart);
  const [account, contra] = [textSql(cells.account), textSql(cells.contra)];
  const is = (sql: string, pattern: string): string => `regexp_full_match(${sql}, '${pattern}')`;
  return `((${is(account, debtor)} AND ${is(contra, revenue)}) OR (${is(account, revenue)} AND ${is(contra, debtor)}))`;
}

/**
 * SQL of what an invoice line needs, each as text. Customer: the debtor of a revenue posting, NULL
 * for all other postings. Amount: positive where the debtor is debited. Date: with the year in which
 * the day lies between the first and the last one of the file.
 */
export function postingSql(
  cells: PostingCells,
  header: DatevHeader,
  chart: Chart,
): { readonly customer: string; readonly date: string; readonly amount: string } {
  const { debtor } = patterns(header, chart);
  const account = textSql(cells.account);
  const isOnAccount = `regexp_full_match(${account}, '${debtor}')`;
  const customer = `CASE WHEN ${revenuePostingSql(cells, header, chart)} THEN CASE WHEN ${isOnAccount} THEN ${account} ELSE ${textSql(cells.contra)} END END`;
  const side = `upper(${textSql(cells.side)})`;
  const isDebit = `(CASE WHEN ${isOnAccount} THEN ${side} = 'S' ELSE ${side} = 'H' END)`;
  const isReversal = `coalesce(upper(${textSql(cells.reversal)}) IN ('1', 'G'), FALSE)`;
  const amount = textSql(cells.amount);
  // An unknown side leaves the cell as something that can't be read: the row is rejected, not guessed.
  const signed = `CASE WHEN ${side} IN ('S', 'H') THEN CASE WHEN ${isDebit} <> ${isReversal} THEN ${amount} ELSE '-' || ${amount} END ELSE coalesce(${amount}, '') || ' ?' END`;
  return { customer, date: dateSql(cells.date, header), amount: signed };
}

function patterns(
  { accountLength }: DatevHeader,
  chart: Chart,
): { readonly debtor: string; readonly revenue: string } {
  return {
    debtor: `[1-6]\\d{${accountLength}}`,
    revenue: `${REVENUE[chart]}\\d{${accountLength - 2}}`,
  };
}

function dateSql(cell: string, { from, to }: DatevHeader): string {
  const digits = `lpad(${textSql(cell)}, 4, '0')`;
  const monthDay = `substr(${digits}, 3, 2) || substr(${digits}, 1, 2)`;
  const first = `'${String(from.month * 100 + from.day).padStart(4, '0')}'`;
  const year =
    from.year === to.year
      ? `'${from.year}'`
      : `CASE WHEN ${monthDay} >= ${first} THEN '${from.year}' ELSE '${to.year}' END`;
  return (
    `CASE WHEN regexp_full_match(${textSql(cell)}, '\\d{3,4}') ` +
    `THEN ${year} || '-' || substr(${digits}, 3, 2) || '-' || substr(${digits}, 1, 2) ELSE ${cell} END`
  );
}
