import { isoDay } from '../language/numbers.js';
import type { Period } from '../results/run-result.js';
import { marginSql } from '../tables/line-amounts.js';
import { VERDICT } from '../tables/verdict.js';
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

/**
 * One row per customer from the invoice lines: exact sums as DECIMAL, NULL where nothing is known.
 * Repeated attributes are those of the latest booking; `varied_<attribute>` says that they differ.
 */
export function lineFactsSql(present: ReadonlySet<string>, period: Period): string {
  const date = (day: number): string => `DATE '${isoDay(day)}'`;
  const inPeriod = `date BETWEEN ${date(period.start)} AND ${date(period.asOf)}`;
  const before = previousStart(period);
  const margin = marginSql(present);
  const columns = [
    '"customerId" AS id',
    `sum(revenue) FILTER (${inPeriod}) AS revenue`,
    'sum(revenue) AS total_revenue',
    `count(*) FILTER (${inPeriod}) AS period_lines`,
    `CAST(min(date) FILTER (date <= ${date(period.asOf)}) - DATE '1970-01-01' AS DOUBLE) AS first_purchase`,
    `CAST(max(date) FILTER (date <= ${date(period.asOf)}) - DATE '1970-01-01' AS DOUBLE) AS last_purchase`,
    // Lines without a document number count as one document a day.
    `count(DISTINCT ${present.has('invoiceNumber') ? 'coalesce("invoiceNumber", hash(date))' : 'date'}) FILTER (${inPeriod}) AS invoices`,
  ];
  if (before !== null) {
    const previous = `date BETWEEN ${date(before)} AND ${date(period.start - 1)}`;
    columns.push(
      `sum(revenue) FILTER (${previous}) AS previous_revenue`,
      `count(*) FILTER (${previous}) AS previous_lines`,
    );
  }
  if (margin !== null) {
    columns.push(
      `sum(${margin}) FILTER (${inPeriod}) AS known_margin`,
      `count(*) FILTER (${inPeriod} AND (${margin}) IS NULL) AS without_margin`,
    );
  }
  if (present.has('listRevenue')) {
    // A sum that lacks a line would pass for a smaller discount.
    columns.push(
      `CASE WHEN count(*) FILTER (${inPeriod} AND "listRevenue" IS NULL) = 0 THEN sum("listRevenue") FILTER (${inPeriod}) END AS list_revenue`,
    );
  }
  for (const attribute of LINE_ATTRIBUTES) {
    if (!present.has(attribute)) continue;
    const name = `"${attribute}"`;
    columns.push(
      `max({date: date, value: ${name}}) FILTER (${name} IS NOT NULL).value AS "${attribute}"`,
      `min(${name}) <> max(${name}) AS "varied_${attribute}"`,
    );
  }
  return `SELECT ${columns.join(', ')} FROM "invoice-lines" WHERE verdict = ${VERDICT.used} GROUP BY "customerId"`;
}
