import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMERS, POTENTIAL } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { medianAge } from './ages.js';
import { ORIGIN } from './columns.js';
import { type Outcome, those } from './outcome.js';

const MOST_ORIGINS = 15;

const COLUMNS: readonly ColumnDefinition[] = [
  ORIGIN,
  CUSTOMERS,
  POTENTIAL,
  column(
    'age',
    'number',
    'Alter in Monaten (Median)',
    'Age in months (median)',
    'Vom Stand der Angabe bis zum Stichtag.',
    'From the day of the statement to the as-of date.',
  ),
  column(
    'stale',
    'count',
    'davon veraltet',
    'of these out of date',
    'Älter als in den Einstellungen.',
    'Older than the settings allow.',
  ),
  column(
    'undated',
    'count',
    'ohne Datum',
    'without a date',
    'Angaben ohne Stand.',
    'Statements without a day.',
  ),
  column(
    'underestimated',
    'count',
    'davon unterschätzt',
    'of these underestimated',
    'Jahresumsatz über dem Potenzial.',
    'Annual revenue above the potential.',
  ),
];

/** Who stated potentials, how old they are and how many cannot be right; null where the data say neither. */
export function originTable(outcome: Outcome): ReportTable | null {
  const { ages, market, origin, potentials } = outcome;
  const given = those(market.customers, (customer) => market.known.knownBy[customer] === 'given');
  if ((ages === null && origin === null) || given.length === 0) return null;
  const groups = new Map<string | null, number[]>();
  for (const customer of given) {
    const name = origin?.[customer] ?? null;
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [customer]);
    else own.push(customer);
  }
  const row = (label: Cell, members: readonly number[]): Cell[] => [
    label,
    members.length,
    groupTotal(potentials.value, members),
    medianAge(ages, members),
    ages === null ? Number.NaN : members.filter((customer) => ages.isStale[customer]).length,
    ages === null ? members.length : members.filter((customer) => Number.isNaN(ages.months[customer])).length,
    members.filter((customer) => market.bought[customer]! > potentials.value[customer]!).length,
  ];
  const named = [...groups]
    .filter((each): each is [string, number[]] => each[0] !== null)
    .sort(([one, members], [other, others]) => others.length - members.length || (one < other ? -1 : 1));
  const rest = named.slice(MOST_ORIGINS).flatMap(([, members]) => members);
  const without = groups.get(null) ?? [];
  return {
    id: 'origins',
    title: { de: 'Angegebene Potenziale nach Quelle und Alter', en: 'Stated potentials by source and age' },
    columns: COLUMNS,
    rows: [
      ...named.slice(0, MOST_ORIGINS).map(([name, members]) => row(name, members)),
      ...(rest.length === 0 ? [] : [row({ de: 'weitere Quellen', en: 'further sources' }, rest)]),
      ...(without.length === 0 ? [] : [row({ de: 'ohne Angabe', en: 'not given' }, without)]),
      row(TOTAL, given),
    ],
    hasTotal: true,
  };
}
