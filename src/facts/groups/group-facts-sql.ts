import { identifier } from '../../engine/sql.js';
import { LINE_ATTRIBUTES } from '../line-facts-sql.js';
import { GROUPS } from './customer-groups.js';

/** The facts of customers before they are rolled up. */
export const MEMBER_FACTS = 'member facts';
/** How many documents each group has, counted over all its members. */
export const GROUP_INVOICES = '"group invoices"';

/** Figures that add up. */
const SUMMED = [
  'revenue',
  'previous_revenue',
  'total_revenue',
  'known_margin',
  'imputed_margin',
  'imputed_revenue',
] as const;
const COUNTED = ['period_lines', 'without_margin', 'master_rows', 'imputed_lines', 'lines_by_all'] as const;
/** Figures of the whole group where the parent alone states them. */
const EXTENTS = ['potential', 'employees', 'sizeDriver', 'plannedVisits'] as const;
/** What only the parent can say for all: it is no sum and no mean of what members say. */
const OF_PARENT = ['supplierRank', 'suppliers', 'crmClass'] as const;

/**
 * SQL of the facts of customers and groups: one row for every group and every customer without one. What adds up is
 * summed; attributes are those of the parent, else of the largest member that has one. Potential, employees and planned
 * visits are unknown as soon as a member who bought in the period lacks them: a sum of some would pass for the whole.
 * What the parent alone states is that of the group.
 *
 * @param present the columns of the facts of members
 * @throws Error for a column of which it is not known how it is rolled up
 */
export function groupFactsSql(present: ReadonlySet<string>): string {
  const hasLines = present.has('period_lines');
  const rules = rulesOf(present, hasLines);
  const columns = [...present].map((column) => {
    const rule = rules.get(column);
    if (rule === undefined) throw new Error(`no rule for rolling up ${column}`);
    return `${rule} AS ${identifier(column)}`;
  });
  const isActive = hasLines ? 'coalesce(period_lines, 0) > 0' : 'coalesce(revenue, 0) <> 0';
  const members =
    `SELECT f.*, g.c1 AS group_id, f.id = g.c1 AS is_parent, ${isActive} AS is_active ` +
    `FROM ${identifier(MEMBER_FACTS)} f JOIN ${GROUPS} g ON f.id = g.c0`;
  const counted = hasLines ? ` LEFT JOIN ${GROUP_INVOICES} i ON i.id = group_id` : '';
  return (
    `SELECT *, CAST(1 AS BIGINT) AS members FROM ${identifier(MEMBER_FACTS)} f ANTI JOIN ${GROUPS} g ON f.id = g.c0 ` +
    `UNION ALL BY NAME SELECT ${columns.join(', ')}, count(*) AS members FROM (${members}) m${counted} GROUP BY group_id`
  );
}

/** How each column is rolled up. */
function rulesOf(present: ReadonlySet<string>, hasLines: boolean): ReadonlyMap<string, string> {
  const rules = new Map<string, string>([
    ['id', 'group_id'],
    ['first_purchase', 'min(first_purchase)'],
    ['last_purchase', 'max(last_purchase)'],
    ['customerSince', 'min("customerSince")'],
    ['invoices', 'max(i.invoices)'],
    // A sum that lacks a member would pass for a smaller discount.
    [
      'list_revenue',
      'CASE WHEN count(*) FILTER (is_active AND list_revenue IS NULL) = 0 THEN sum(list_revenue) END',
    ],
    ['shareOfWallet', shareOfWalletSql()],
    // A sum of statements is as old as the oldest of them.
    [
      'potentialAsOf',
      `min("potentialAsOf")${present.has('potential') ? ' FILTER (potential IS NOT NULL)' : ''}`,
    ],
    ['potentialOrigin', attributeSql('potentialOrigin')],
    ['latitude', attributeSql('latitude')],
    ['longitude', attributeSql('longitude')],
  ]);
  for (const column of SUMMED) rules.set(column, `CAST(sum(${column}) AS DECIMAL(38, 6))`);
  for (const column of COUNTED) rules.set(column, `CAST(sum(${column}) AS BIGINT)`);
  for (const column of OF_PARENT) rules.set(column, `max(${identifier(column)}) FILTER (is_parent)`);
  for (const column of EXTENTS) rules.set(column, extentSql(identifier(column)));
  for (const attribute of LINE_ATTRIBUTES) {
    rules.set(attribute, attributeSql(attribute));
    rules.set(`varied_${attribute}`, `bool_or(varied_${attribute})`);
  }
  if (!hasLines && present.has('invoices')) rules.set('invoices', 'sum(invoices)');
  return rules;
}

/** A key of letters alone, or of several words, is a name, and that of the group if no customer stands for it. */
function attributeSql(attribute: string): string {
  const known = identifier(attribute);
  const first = `first(${known} ORDER BY is_parent DESC, coalesce(revenue, 0) DESC, m.id) FILTER (WHERE ${known} IS NOT NULL)`;
  if (attribute !== 'name') return first;
  const isName = `regexp_matches(group_id, '^[^0-9]+$|\\s')`;
  return `CASE WHEN NOT bool_or(is_parent) AND ${isName} THEN group_id ELSE ${first} END`;
}

function extentSql(column: string): string {
  return (
    `CASE WHEN count(*) FILTER (is_active AND ${column} IS NULL) = 0 OR count(${column}) = count(${column}) FILTER (is_parent) ` +
    `THEN sum(${column}) END`
  );
}

/** Revenue of the group by what its members buy altogether, which their own shares tell. */
function shareOfWalletSql(): string {
  const share = '"shareOfWallet"';
  const isTold = `is_active AND revenue > 0 AND ${share} > 0`;
  const bought = `sum(CAST(CAST(revenue AS DOUBLE) / CAST(${share} AS DOUBLE) AS DECIMAL(38, 6))) FILTER (${isTold})`;
  return (
    `CASE WHEN count(${share}) = count(${share}) FILTER (is_parent) THEN max(${share}) ` +
    `WHEN count(*) FILTER (is_active AND NOT (${isTold})) = 0 AND count(*) FILTER (${isTold}) > 0 ` +
    `THEN CAST(CAST(sum(revenue) FILTER (${isTold}) AS DOUBLE) / CAST(${bought} AS DOUBLE) AS DECIMAL(18, 6)) END`
  );
}
