import type { Engine } from '../engine/engine.js';
import type { ResultColumns } from '../engine/result-columns.js';
import { isoDay } from '../language/numbers.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { previousStart } from './period.js';
import { type Charge, chargeSql } from './service-charge.js';
import type { ServiceFigure, ServiceLedger } from './service-ledger.js';

const UNKNOWN = 'CAST(NULL AS DOUBLE)';
const MOST_WORDINGS = 5;

/** What is asked of the ledger. */
export interface ServiceRequest {
  readonly period: Period | null;
  /** Days from which other rates hold: entries before and after one are kept apart. */
  readonly splitDays: readonly number[];
}

/**
 * The service ledger (Mehrwert-Buchführung) of the period and of the one before, added up where entries are
 * valued alike: by customer, service, charge, what the customer thinks of it, and the days between which rates hold.
 */
export async function loadServiceUse(
  engine: Engine,
  table: LoadedTable | null,
  { period, splitDays }: ServiceRequest,
  customers: ReadonlyMap<string, number>,
): Promise<{
  /** What was given free or reduced in the period, and everything else; null without a ledger. */
  readonly use: ServiceLedger | null;
  readonly others: ServiceLedger | null;
  readonly problems: readonly Problem[];
}> {
  if (table === null) return { use: null, others: null, problems: [] };
  const has = (column: string): boolean => table.columns.has(column);
  const cents = (column: string): string =>
    has(column) ? `CAST(sum(${quoted(column)}) * 100 AS DOUBLE)` : UNKNOWN;
  const sum = (column: string, filter = ''): string =>
    has(column) ? `CAST(sum(${quoted(column)})${filter} AS DOUBLE)` : UNKNOWN;
  const known = (column: string): string => (has(column) ? `${quoted(column)} IS NOT NULL` : 'FALSE');
  const noCost = has('cost') ? ' FILTER (cost IS NULL)' : '';
  const groups = [
    '"customerId" AS id',
    'service',
    `${has('charged') ? `coalesce(${chargeSql('charged')}, '?')` : "'free'"} AS charge`,
    `${period === null ? 'CAST(0 AS DOUBLE)' : `CAST(date < ${day(period.start)} AS DOUBLE)`} AS previous`,
    `${heldFrom(splitDays)} AS rates_from`,
    `CAST(${known('chargedAmount')} AS DOUBLE) AS is_paid`,
    `CAST(${known('perceivedValue')} AS DOUBLE) AS is_valued`,
    `${has('rating') ? 'CAST(rating AS DOUBLE)' : UNKNOWN} AS rating`,
  ];
  const result = await engine.columns(
    `SELECT ${groups.join(', ')}, CAST(count(*) AS DOUBLE) AS entries, ` +
      `CAST(min(date) - DATE '1970-01-01' AS DOUBLE) AS first_day, ` +
      `${sum('quantity')} AS quantity, ${sum('minutes')} AS minutes, ${cents('cost')} AS cost, ` +
      `CAST(count(*)${noCost} AS DOUBLE) AS entries_without, ${sum('quantity', noCost)} AS quantity_without, ` +
      `${sum('minutes', noCost)} AS minutes_without, ${cents('chargedAmount')} AS paid, ${cents('perceivedValue')} AS perceived ` +
      `FROM services WHERE ${usedInBoth(period)} AND service IS NOT NULL GROUP BY ALL ORDER BY ALL`,
  );
  const entries = result.number('entries');
  const isPrevious = result.number('previous');
  const charges = result.text('charge');
  const ids = result.text('id');
  const places = Int32Array.from(ids, (id) => customers.get(id ?? '') ?? -1);
  const given: number[] = [];
  const others: number[] = [];
  let strangers = 0;
  for (let line = 0; line < places.length; line += 1) {
    if (places[line]! >= 0)
      (isPrevious[line] === 0 && charges[line] !== 'charged' ? given : others).push(line);
    else if (isPrevious[line] === 0) strangers += entries[line]!;
  }
  const [use, rest] = ledgersOf(result, places, [given, others]);
  const problems =
    strangers === 0 ? [] : [problem('KW413', { details: { rows: strangers, table: 'services' } })];
  return {
    use: use!,
    others: rest!,
    problems: [...problems, ...(await unknownCharges(engine, table, period, charges))],
  };
}

/** The lines at some places, for each list of places. */
function ledgersOf(
  result: ResultColumns,
  customers: Int32Array,
  lists: readonly (readonly number[])[],
): readonly ServiceLedger[] {
  const services = result.text('service');
  const charges = result.text('charge');
  const isPrevious = result.number('previous');
  const picked = lists.map((): Partial<Record<ServiceFigure, Float64Array>> => ({}));
  for (const [figure, column] of FIGURES) {
    const source = result.number(column);
    // Amounts are cents.
    if (CENTS.has(column)) for (let at = 0; at < source.length; at += 1) source[at] = Math.round(source[at]!);
    lists.forEach((lines, list) => {
      picked[list]![figure] = Float64Array.from(lines, (line) => source[line]!);
    });
  }
  return lists.map((lines, list) => ({
    ...(picked[list] as Record<ServiceFigure, Float64Array>),
    count: lines.length,
    customer: Int32Array.from(lines, (line) => customers[line]!),
    service: lines.map((line) => services[line] ?? ''),
    charge: lines.map((line) => (charges[line] === '?' ? 'free' : (charges[line] as Charge))),
    isPrevious: Uint8Array.from(lines, (line) => isPrevious[line]!),
  }));
}

/** Figures of a line, and the columns that the query has them in. */
const FIGURES: readonly (readonly [ServiceFigure, string])[] = [
  ['ratesFrom', 'rates_from'],
  ['firstDay', 'first_day'],
  ['entries', 'entries'],
  ['quantity', 'quantity'],
  ['minutes', 'minutes'],
  ['statedCost', 'cost'],
  ['entriesWithoutCost', 'entries_without'],
  ['quantityWithoutCost', 'quantity_without'],
  ['minutesWithoutCost', 'minutes_without'],
  ['paid', 'paid'],
  ['perceivedValue', 'perceived'],
  ['rating', 'rating'],
];
const CENTS: ReadonlySet<string> = new Set(['cost', 'paid', 'perceived']);

/** What stands in the column of charges and says nothing that is known. */
async function unknownCharges(
  engine: Engine,
  table: LoadedTable,
  period: Period | null,
  charges: readonly (string | null)[],
): Promise<readonly Problem[]> {
  if (!table.columns.has('charged') || !charges.includes('?')) return [];
  const found = await engine.columns(
    `SELECT charged AS wording, CAST(count(*) AS DOUBLE) AS entries FROM services ` +
      `WHERE ${usedInBoth(period)} AND service IS NOT NULL AND ${chargeSql('charged')} IS NULL ` +
      'GROUP BY charged ORDER BY entries DESC, wording',
  );
  const wordings = found.text('wording');
  const entries = found.number('entries').reduce((all, each) => all + each, 0);
  const shown = wordings.slice(0, MOST_WORDINGS).map((each) => `"${each}"`);
  const names = shown.join(', ') + (wordings.length > MOST_WORDINGS ? ', …' : '');
  return [problem('KW554', { details: { entries, names }, count: entries })];
}

/** The day from which the rates of an entry hold; NULL before the first such day. */
export function heldFrom(splitDays: readonly number[]): string {
  if (splitDays.length === 0) return UNKNOWN;
  const cases = splitDays
    .toSorted((one, other) => other - one)
    .map((each) => `WHEN date >= ${day(each)} THEN ${each}`);
  return `CAST(CASE ${cases.join(' ')} END AS DOUBLE)`;
}

/** Usable rows of the period and of the one of the same length before. */
function usedInBoth(period: Period | null): string {
  const used = `verdict = ${VERDICT.used}`;
  if (period === null) return used;
  const start = previousStart(period) ?? period.start;
  return `${used} AND date BETWEEN ${day(start)} AND ${day(period.asOf)}`;
}

function day(each: number): string {
  return `DATE '${isoDay(each)}'`;
}

function quoted(column: string): string {
  return `"${column}"`;
}
