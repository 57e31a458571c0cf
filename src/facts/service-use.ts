import type { Engine } from '../engine/engine.js';
import type { ResultColumns } from '../engine/result-columns.js';
import { isoDay } from '../language/numbers.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { previousStart } from './period.js';
import { type Charge, chargeSql, quickChargeSql } from './service-charge.js';
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
  const charge = has('charged') ? `coalesce(${await quickChargeSql(engine, table)}, '?')` : `'free'`;
  const groups = [
    '"customerId" AS id',
    'service',
    `${charge} AS charge`,
    ...(period === null ? [] : [`CAST(date < ${day(period.start)} AS DOUBLE) AS previous`]),
    ...(splitDays.length === 0 ? [] : [`${heldFrom(splitDays)} AS "ratesFrom"`]),
    ...(has('rating') ? ['CAST(rating AS DOUBLE) AS rating'] : []),
    ...['chargedAmount', 'perceivedValue']
      .filter(has)
      .map((column) => `CAST("${column}" IS NOT NULL AS DOUBLE) AS "has ${column}"`),
  ];
  const sums = sumsSql(table.columns);
  const result = await engine.columns(
    `SELECT ${[...groups, ...sums].join(', ')} FROM services WHERE ${usedInBoth(period)} AND service IS NOT NULL ` +
      // The groups alone put the lines in an order: no two of them agree in all.
      `GROUP BY ALL ORDER BY ${groups.map((_, at) => at + 1).join(', ')}`,
  );
  const entries = result.number('entries');
  const isPrevious = period === null ? new Float64Array(entries.length) : result.number('previous');
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
  const [use, rest] = ledgersOf(result, table.columns, isPrevious, places, [given, others]);
  const problems =
    strangers === 0 ? [] : [problem('KW413', { details: { rows: strangers, table: 'services' } })];
  return {
    use: use!,
    others: rest!,
    problems: [...problems, ...(await unknownCharges(engine, table, period, charges))],
  };
}

/** What lines are added up to, as far as the ledger has it. */
function sumsSql(present: ReadonlySet<string>): readonly string[] {
  const sum = (column: string, name: string, filter = ''): readonly string[] =>
    present.has(column) ? [`CAST(sum("${column}")${filter} AS DOUBLE) AS "${name}"`] : [];
  const cents = (column: string, name: string): readonly string[] =>
    present.has(column) ? [`CAST(sum("${column}") * 100 AS DOUBLE) AS "${name}"`] : [];
  const noCost = ' FILTER (cost IS NULL)';
  return [
    'CAST(count(*) AS DOUBLE) AS entries',
    `CAST(min(date) - DATE '1970-01-01' AS DOUBLE) AS "firstDay"`,
    ...sum('quantity', 'quantity'),
    ...sum('minutes', 'minutes'),
    ...cents('cost', 'statedCost'),
    ...cents('chargedAmount', 'paid'),
    ...cents('perceivedValue', 'perceivedValue'),
    ...(present.has('cost')
      ? [
          `CAST(count(*)${noCost} AS DOUBLE) AS "entriesWithoutCost"`,
          ...sum('quantity', 'quantityWithoutCost', noCost),
          ...sum('minutes', 'minutesWithoutCost', noCost),
        ]
      : []),
  ];
}

/** The lines at some places, for each list of places. */
function ledgersOf(
  result: ResultColumns,
  present: ReadonlySet<string>,
  isPrevious: Float64Array,
  customers: Int32Array,
  lists: readonly (readonly number[])[],
): readonly ServiceLedger[] {
  const services = result.text('service');
  const charges = result.text('charge');
  const known = new Set(result.names);
  return lists.map((lines) => {
    const unknown = new Float64Array(lines.length).fill(Number.NaN);
    const figure = (name: ServiceFigure): Float64Array => {
      if (!known.has(name)) return unknown;
      const source = result.number(name);
      const figures = new Float64Array(lines.length);
      for (let at = 0; at < figures.length; at += 1) figures[at] = source[lines[at]!]!;
      return figures;
    };
    const cents = (name: ServiceFigure): Float64Array =>
      known.has(name) ? figure(name).map(Math.round) : unknown;
    const all = { entries: figure('entries'), quantity: figure('quantity'), minutes: figure('minutes') };
    // Where the ledger states no cost, everything is without one.
    const withoutCost = present.has('cost')
      ? {
          entriesWithoutCost: figure('entriesWithoutCost'),
          quantityWithoutCost: figure('quantityWithoutCost'),
          minutesWithoutCost: figure('minutesWithoutCost'),
        }
      : {
          entriesWithoutCost: all.entries,
          quantityWithoutCost: all.quantity,
          minutesWithoutCost: all.minutes,
        };
    return {
      ...all,
      ...withoutCost,
      count: lines.length,
      customer: Int32Array.from(lines, (line) => customers[line]!),
      service: lines.map((line) => services[line] ?? ''),
      charge: lines.map((line) => (charges[line] === '?' ? 'free' : (charges[line] as Charge))),
      isPrevious: Uint8Array.from(lines, (line) => isPrevious[line]!),
      ratesFrom: figure('ratesFrom'),
      firstDay: figure('firstDay'),
      statedCost: cents('statedCost'),
      paid: cents('paid'),
      perceivedValue: cents('perceivedValue'),
      rating: figure('rating'),
    };
  });
}

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
