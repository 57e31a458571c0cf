import type { CustomerCondition, Formula, TableFormulas } from '../../results/formula.js';
import { CHANNELS, type Channel } from '../channels.js';
import { estimatedFormula } from '../estimated-potential.js';
import {
  cellOf,
  codeOf,
  constant,
  countOf,
  EVERYBODY,
  figureOf,
  inputOf,
  operation,
  ratio,
} from '../formula-parts.js';

const CLASS = 'care-model.careClass';
const VISITS = 'care-model.visits';
const CALLS = 'care-model.calls';
const HOURS = 'care-model.hours';

/**
 * From which channel to which customers go.
 *
 * @param rows the channel of today of each row; the last row is the total
 */
export function channelFormulas(rows: readonly string[]): TableFormulas {
  const today = { column: 'care-model.channelToday', is: cellOf('today') };
  const planned = (id: string) => ({ column: 'care-model.channel', is: codeOf('care-model.channel', id) });
  const isChannel = (id: string): id is Channel => (CHANNELS as readonly string[]).includes(id);
  const counts = Object.fromEntries(
    CHANNELS.map((id): [string, Formula] => [id, { customers: 'count', where: [today, planned(id)] }]),
  );
  const revenue = (where: readonly CustomerCondition[]): Formula => ({
    customers: 'sum',
    of: 'revenue',
    where,
  });
  const row = (id: string): Readonly<Record<string, Formula>> =>
    isChannel(id)
      ? {
          ...counts,
          changing: operation('-', cellOf('customers'), cellOf(id)),
          changingRevenue: operation('-', revenue([today]), revenue([today, planned(id)])),
        }
      : counts;
  const sum = (column: string): Formula =>
    operation('sum', ...rows.slice(1).map((_, index): Formula => ({ above: column, rows: index + 1 })));
  const columns = [...CHANNELS, 'changing', 'changingRevenue'];
  return {
    rows: Object.fromEntries(rows.slice(0, -1).map((id, index) => [index, row(id)])),
    total: Object.fromEntries(columns.map((id) => [id, sum(id)])),
  };
}

/**
 * Sums by care class.
 *
 * @param measures the ids of the table's columns with the customers' columns they add up
 * @param hasEstimates whether potentials may be estimates
 */
export function classSumFormulas(
  measures: ReadonlyMap<string, string>,
  hasEstimates: boolean,
): TableFormulas {
  const sums = [...measures].map(([id, column]) => [id, figureOf('sum', column, CLASS, 'class')] as const);
  const cost = operation(
    'round',
    operation('*', cellOf('hours'), inputOf('care-model.costPerHour')),
    constant(2),
  );
  const columns: Readonly<Record<string, Formula>> = {
    customers: countOf(CLASS, 'class'),
    customerShare: ratio(cellOf('customers'), EVERYBODY),
    ...Object.fromEntries(sums),
    ...(hasEstimates
      ? {
          estimatedShare: ratio(
            estimatedFormula([{ column: CLASS, is: cellOf('class') }]),
            cellOf('potential'),
          ),
        }
      : {}),
    careCost: cost,
    careCostShare: ratio(cellOf('careCost'), cellOf('revenue')),
    visits: figureOf('sum', VISITS, CLASS, 'class'),
    calls: figureOf('sum', CALLS, CLASS, 'class'),
  };
  const total = (of: string): Formula => ({ customers: 'sum', of, where: [] });
  return {
    columns,
    total: {
      hours: total(HOURS),
      careCost: cost,
      careCostShare: ratio(cellOf('careCost'), cellOf('revenue')),
      visits: total(VISITS),
      calls: total(CALLS),
    },
  };
}

/**
 * Mean and median by care class.
 *
 * @param amounts which of the measures are amounts
 * @param lastRow the row of all customers
 */
export function classAverageFormulas(
  measures: ReadonlyMap<string, string>,
  amounts: ReadonlySet<string>,
  lastRow: number,
): TableFormulas {
  const average = (id: string, figure: Formula): Formula =>
    operation('known', amounts.has(id) ? operation('round', figure, constant(2)) : figure);
  const all = (of: string, what: 'mean' | 'median'): Formula => ({ customers: what, of, where: [] });
  const entries = (figure: (column: string, what: 'mean' | 'median') => Formula) =>
    [...measures].flatMap(([id, column]) => [
      [`${id}Mean`, average(id, figure(column, 'mean'))] as const,
      [`${id}Median`, average(id, figure(column, 'median'))] as const,
    ]);
  return {
    columns: {
      customers: countOf(CLASS, 'class'),
      ...Object.fromEntries(entries((column, what) => figureOf(what, column, CLASS, 'class'))),
    },
    rows: { [lastRow]: { customers: EVERYBODY, ...Object.fromEntries(entries(all)) } },
  };
}
