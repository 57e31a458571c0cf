import { isoDay } from '../language/numbers.js';
import type { Period } from '../results/run-result.js';
import { cellKey, textOfKey } from '../tables/key-numbers.js';
import { marginSql } from '../tables/line-amounts.js';
import type { LoadedTable } from '../tables/load-table.js';
import { BEGINS_DOCUMENT } from '../tables/row-origin.js';
import { VERDICT } from '../tables/verdict.js';
import { imputedMarginsSql, type MissingMargins } from './missing-margins.js';
import { previousStart } from './period.js';

/** Attributes that exports repeat on every line. */
export const LINE_ATTRIBUTES = [
  'name',
  'industry',
  'country',
  'postalCode',
  'city',
  'territory',
  'rep',
  'channel',
  'customerType',
] as const;

/** Usable lines of some of the customers. */
const linesOf = (some: string): string => `FROM "invoice-lines" WHERE verdict = ${VERDICT.used}${some}`;

/**
 * One row per customer from the invoice lines: exact sums as DECIMAL, NULL where nothing is known.
 * Repeated attributes are those of the latest booking; `varied_<attribute>` says that they differ.
 *
 * Lines in the period and all others are added up apart: whether a line counts is then asked once,
 * not by every sum: that takes two thirds of the time of one pass with a filter on each of them.
 *
 * @param some a condition that picks some of the customers, beginning with AND; empty for all
 * @param missing what margins that lines lack are imputed by; null imputes none
 * @param listRevenue SQL of the list revenue of a line; null where nothing tells it
 */
export function lineFactsSql(
  table: Pick<LoadedTable, 'columns' | 'numbered' | 'totals' | 'areDocumentsApart'>,
  period: Period,
  some: string,
  missing: MissingMargins | null = null,
  listRevenue: string | null = null,
): string {
  const present = table.columns;
  const key = cellKey(table, 'customerId');
  const lines = linesOf(some);
  const inside = insideSql(present, period, key, documentsSql(table), lines, listRevenue);
  const outside = outsideSql(period, key, lines, hasLaterLines(table, period));
  const attributes = attributesSql(present, key, lines);
  const days = (date: string): string => `CAST(${date} - DATE '1970-01-01' AS DOUBLE)`;
  const columns = [
    `${textOfKey(table, 'customerId', 'id')} AS id`,
    'inside.* EXCLUDE (id, first_purchase, last_purchase)',
    // A customer has lines in one of both, if not in both.
    'coalesce(inside.revenue + outside.other_revenue, inside.revenue, outside.other_revenue) AS total_revenue',
    `${days('least(inside.first_purchase, outside.first_purchase)')} AS first_purchase`,
    `${days('greatest(inside.last_purchase, outside.last_purchase)')} AS last_purchase`,
  ];
  if (previousStart(period) !== null) columns.push('previous_revenue');
  if (attributes !== null) columns.push('attributes.* EXCLUDE (id)');
  const imputed = missing === null ? null : imputedMarginsSql(missing, key, some);
  if (imputed !== null) columns.push('imputed.* EXCLUDE (id)');
  return (
    `SELECT ${columns.join(', ')} FROM (${inside}) inside FULL JOIN (${outside}) outside USING (id)` +
    (attributes === null ? '' : ` JOIN (${attributes}) attributes USING (id)`) +
    (imputed === null ? '' : ` LEFT JOIN (${imputed}) imputed USING (id)`)
  );
}

function date(day: number): string {
  return `DATE '${isoDay(day)}'`;
}

/**
 * How many documents there are. Looking for different ones takes a third of the time of all facts, so it is left
 * out where it need not be.
 */
export function documentsSql(table: Pick<LoadedTable, 'columns' | 'totals' | 'areDocumentsApart'>): string {
  return table.areDocumentsApart
    ? `count(*) FILTER (${BEGINS_DOCUMENT})`
    : `count(DISTINCT ${documentSql(table)})`;
}

/** What documents are told by: their number; lines without one count as one document a day. */
export function documentSql({ columns, totals }: Pick<LoadedTable, 'columns' | 'totals'>): string {
  if (!columns.has('invoiceNumber')) return 'date';
  const used = totals.filter(({ verdict }) => verdict === VERDICT.used);
  const isAlwaysGiven = used.every(({ given, rows }) => given.get('invoiceNumber') === rows);
  return isAlwaysGiven ? '"invoiceNumber"' : 'coalesce("invoiceNumber", hash(date))';
}

/** What the customers bought in the period. */
function insideSql(
  present: ReadonlySet<string>,
  period: Period,
  key: string,
  documents: string,
  lines: string,
  listRevenue: string | null,
): string {
  const margin = marginSql(present);
  const columns = [
    `${key} AS id`,
    'sum(revenue) AS revenue',
    'sum(_rows) AS period_lines',
    'min(date) AS first_purchase',
    'max(date) AS last_purchase',
    `${documents} AS invoices`,
  ];
  if (margin !== null) {
    columns.push(`sum(${margin}) AS known_margin`, `count(*) - count(${margin}) AS without_margin`);
  }
  if (listRevenue !== null) {
    // A sum that lacks a line would pass for a smaller discount.
    columns.push(`CASE WHEN count(*) = count(${listRevenue}) THEN sum(${listRevenue}) END AS list_revenue`);
  }
  return (
    `SELECT ${columns.join(', ')} ${lines} ` +
    `AND date BETWEEN ${date(period.start)} AND ${date(period.asOf)} GROUP BY id`
  );
}

/** Whether lines lie behind the as-of date: mostly it is that of the last one. */
function hasLaterLines({ totals }: Pick<LoadedTable, 'totals'>, period: Period): boolean {
  return !totals.every(({ verdict, lastDay }) => verdict !== VERDICT.used || lastDay <= period.asOf);
}

/** What they bought before, and after the as-of date. */
function outsideSql(period: Period, key: string, lines: string, hasLater: boolean): string {
  const before = previousStart(period);
  // A condition in each of the sums takes as long as a sum.
  const known = hasLater ? `CASE WHEN date <= ${date(period.asOf)} THEN date END` : 'date';
  const columns = [
    `${key} AS id`,
    'sum(revenue) AS other_revenue',
    `min(${known}) AS first_purchase`,
    `max(${known}) AS last_purchase`,
  ];
  if (before !== null) {
    const previous = `date BETWEEN ${date(before)} AND ${date(period.start - 1)}`;
    columns.push(`sum(CASE WHEN ${previous} THEN revenue END) AS previous_revenue`);
  }
  const later = hasLater ? ` OR date > ${date(period.asOf)}` : '';
  return `SELECT ${columns.join(', ')} ${lines} AND (date < ${date(period.start)}${later}) GROUP BY id`;
}

/**
 * The attributes that are repeated on every line; null where there are none. Lines that agree in
 * all of them are brought together first, so that few are left to be compared.
 */
function attributesSql(present: ReadonlySet<string>, key: string, lines: string): string | null {
  const names = LINE_ATTRIBUTES.filter((each) => present.has(each)).map((each) => `"${each}"`);
  if (names.length === 0) return null;
  const agreeing = `SELECT ${key} AS id, ${names.join(', ')}, max(date) AS date ${lines} GROUP BY ALL`;
  const columns = names.flatMap((name) => [
    `max({date: date, value: ${name}}) FILTER (${name} IS NOT NULL).value AS ${name}`,
    `min(${name}) <> max(${name}) AS varied_${name.slice(1, -1)}`,
  ]);
  return `SELECT id, ${columns.join(', ')} FROM (${agreeing}) GROUP BY id`;
}
