import type { Engine } from '../engine/engine.js';
import { isoDay } from '../language/numbers.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import type { ServiceUse } from './fact.js';
import { previousStart } from './period.js';
import { type Charge, chargeSql } from './service-charge.js';

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
  readonly use: readonly ServiceUse[] | null;
  readonly others: readonly ServiceUse[];
  readonly problems: readonly Problem[];
}> {
  if (table === null) return { use: null, others: [], problems: [] };
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
  const texts = { id: result.text('id'), service: result.text('service'), charge: result.text('charge') };
  const figures = Object.fromEntries(FIGURES.map((name) => [name, result.number(name)]));
  const figure = (name: (typeof FIGURES)[number], at: number): number => figures[name]?.[at] ?? Number.NaN;
  const use: ServiceUse[] = [];
  let strangers = 0;
  for (let at = 0; at < texts.id.length; at += 1) {
    const customer = customers.get(texts.id[at] ?? '');
    if (customer === undefined) {
      if (figure('previous', at) === 0) strangers += figure('entries', at);
      continue;
    }
    const charge = texts.charge[at];
    use.push({
      customer,
      service: texts.service[at] ?? '',
      isPrevious: figure('previous', at) === 1,
      charge: charge === '?' ? 'free' : (charge as Charge),
      ratesFrom: figure('rates_from', at),
      firstDay: figure('first_day', at),
      entries: figure('entries', at),
      quantity: figure('quantity', at),
      minutes: figure('minutes', at),
      statedCost: Math.round(figure('cost', at)),
      entriesWithoutCost: figure('entries_without', at),
      quantityWithoutCost: figure('quantity_without', at),
      minutesWithoutCost: figure('minutes_without', at),
      paid: Math.round(figure('paid', at)),
      perceivedValue: Math.round(figure('perceived', at)),
      rating: figure('rating', at),
    });
  }
  const problems =
    strangers === 0 ? [] : [problem('KW413', { details: { rows: strangers, table: 'services' } })];
  const isGift = ({ isPrevious, charge }: ServiceUse): boolean => !isPrevious && charge !== 'charged';
  return {
    use: use.filter(isGift),
    others: use.filter((each) => !isGift(each)),
    problems: [...problems, ...(await unknownCharges(engine, table, period, texts.charge))],
  };
}

const FIGURES = [
  'previous',
  'rates_from',
  'first_day',
  'entries',
  'quantity',
  'minutes',
  'cost',
  'entries_without',
  'quantity_without',
  'minutes_without',
  'paid',
  'perceived',
  'rating',
] as const;

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
