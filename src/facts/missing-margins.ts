import type { Engine } from '../engine/engine.js';
import { inBoth } from '../language/bilingual.js';
import { formatNumber } from '../language/numbers.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import { marginSql } from '../tables/line-amounts.js';
import type { LoadedTable } from '../tables/load-table.js';
import { lacksMargins } from '../tables/missing-margins.js';
import { VERDICT } from '../tables/verdict.js';
import { usedInPeriod } from './period-filter.js';

/** How margins that lines lack are imputed. */
export interface MissingMarginRule {
  /** So many lines with a margin are needed to tell that of others. */
  readonly lines: number;
}

/** Lines of the period without a margin, and by what it is imputed. */
export interface MissingMargins {
  /** SQL condition: a line of the period that lacks its margin. */
  readonly isMissing: string;
  /** SQL of a line's product group; NULL where it is not known. */
  readonly group: string;
  /** Share of the used lines whose margin is imputed, for each source that has such lines. */
  readonly lines: ReadonlyMap<number, number>;
}

/** The margin share by product group, those without a group included. */
const SHARES = '"margin shares"';

/** SQL of the part of a customer's revenue whose margin is imputed: net amounts without their sign, so that it lies between 0 and 1. */
export const IMPUTED_SHARE =
  'CASE WHEN imputed_lines IS NULL THEN 0 ' +
  'WHEN imputed_revenue = 0 THEN 0 ' +
  'ELSE CAST(abs(imputed_revenue) AS DOUBLE) / CAST(abs(imputed_revenue) + abs(revenue - imputed_revenue) AS DOUBLE) END';

/**
 * Looks for lines of the period that lack their margin, and makes the table of margin shares: Σ margin / Σ revenue
 * over the lines of the period that have one, of the same product group, else of all lines. A share takes enough
 * lines, a positive revenue and a margin no larger than that.
 *
 * @param rule null imputes nothing
 * @returns null where no line lacks its margin, or too little is known to impute one
 */
export async function findMissingMargins(
  engine: Engine,
  lines: LoadedTable | null,
  period: Period | null,
  rule: MissingMarginRule | null,
): Promise<MissingMargins | null> {
  if (lines === null || period === null || rule === null) return null;
  const margin = marginSql(lines.columns);
  if (margin === null || !lacksMargins(lines)) return null;
  const group = lines.columns.has('productGroup') ? '"productGroup"' : 'CAST(NULL AS VARCHAR)';
  const inPeriod = usedInPeriod(period);
  await engine.run(`CREATE TABLE ${SHARES} AS ${sharesSql(margin, group, inPeriod, rule)}`);
  const isMissing = `${inPeriod} AND (${margin}) IS NULL`;
  const found = await engine.columns(
    `SELECT CAST(_source AS DOUBLE) AS source, CAST(sum(_rows) AS DOUBLE) AS row_count FROM "invoice-lines" ` +
      `WHERE ${isMissing} AND EXISTS (SELECT 1 FROM ${SHARES}) GROUP BY _source ORDER BY 1`,
  );
  if (found.rowCount === 0) return null;
  const rows = found.number('row_count');
  const used = (source: number): number =>
    lines.totals.find((total) => total.source === source && total.verdict === VERDICT.used)?.rows ?? 0;
  const shares = [...found.number('source')].map((source, at) => [source, rows[at]! / used(source)] as const);
  return { isMissing, group, lines: new Map(shares) };
}

/** Empty where not even all lines together tell a share. Nine decimals are a thousandth of a cent in ten thousand. */
function sharesSql(margin: string, group: string, inPeriod: string, rule: MissingMarginRule): string {
  const known = `FILTER ((${margin}) IS NOT NULL)`;
  const usable = `known_lines >= ${rule.lines} AND known_revenue > 0 AND abs(margin) <= known_revenue`;
  const share = 'CAST(CAST(margin AS DOUBLE) / CAST(known_revenue AS DOUBLE) AS DECIMAL(10, 9))';
  const sums = `SELECT ${group} AS product_group, sum(revenue) ${known} AS known_revenue, sum(${margin}) AS margin, sum(_rows) ${known} AS known_lines FROM "invoice-lines" WHERE ${inPeriod} GROUP BY 1`;
  const all =
    'SELECT sum(known_revenue) AS known_revenue, sum(margin) AS margin, sum(known_lines) AS known_lines FROM sums';
  return (
    `WITH sums AS (${sums}), own AS (SELECT product_group, ${share} AS share FROM sums WHERE ${usable} AND product_group IS NOT NULL), ` +
    `whole AS (SELECT ${share} AS share FROM (${all}) WHERE ${usable}) ` +
    'SELECT sums.product_group AS product_group, coalesce(own.share, whole.share) AS share, own.share IS NOT NULL AS is_own ' +
    'FROM sums CROSS JOIN whole LEFT JOIN own ON sums.product_group = own.product_group'
  );
}

/**
 * SQL of the margins that are imputed to customers: each line's revenue × the share of its group, added up exactly
 * and cut down to millionths for the customer.
 *
 * @param key SQL of what customers are told by
 * @param some a condition that picks some of the customers, beginning with AND; empty for all
 */
export function imputedMarginsSql({ isMissing, group }: MissingMargins, key: string, some: string): string {
  return (
    `SELECT ${key} AS id, CAST(sum(CAST(revenue AS DECIMAL(27, 6)) * share) AS DECIMAL(38, 6)) AS imputed_margin, ` +
    'sum(revenue) AS imputed_revenue, sum(_rows) AS imputed_lines, sum(_rows) FILTER (NOT is_own) AS lines_by_all ' +
    `FROM "invoice-lines" JOIN ${SHARES} ON ${group} IS NOT DISTINCT FROM product_group ` +
    `WHERE ${isMissing}${some} GROUP BY id`
  );
}

/** Says how much is imputed, and by what. Looks at the table `facts`. */
export async function reportImputed(
  engine: Engine,
  { isMissing, group }: MissingMargins,
): Promise<readonly Problem[]> {
  const found = await engine.row(
    'SELECT count(imputed_lines) AS customers, CAST(sum(imputed_lines) AS DOUBLE) AS row_count, ' +
      'CAST(coalesce(sum(lines_by_all), 0) AS DOUBLE) AS by_all, CAST(sum(imputed_revenue) AS DOUBLE) AS revenue, ' +
      'CAST(sum(imputed_margin) AS DOUBLE) AS margin, ' +
      `(SELECT count(*) FROM ${SHARES} WHERE is_own AND product_group IN (SELECT ${group} FROM "invoice-lines" WHERE ${isMissing})) AS groups FROM facts`,
  );
  const spelt = (name: string, decimals: number) =>
    inBoth((language) => formatNumber(found.get(name) ?? 0, decimals, language));
  const customers = found.get('customers') ?? 0;
  return [
    problem('KW415', {
      details: {
        customers: spelt('customers', 0),
        rows: spelt('row_count', 0),
        revenue: spelt('revenue', 2),
        margin: spelt('margin', 2),
        groups: spelt('groups', 0),
        others: spelt('by_all', 0),
      },
      count: customers,
    }),
  ];
}
