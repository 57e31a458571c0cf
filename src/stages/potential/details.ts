import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnData, ColumnDefinition } from '../../results/column.js';
import type { CustomerTable } from '../../results/customer-table.js';
import { column } from '../column.js';
import { type ListColumn, listColumn } from '../customer-list.js';
import { allCustomers } from '../customers-with.js';
import { isEstimate } from '../potential-sources.js';
import { CUSTOMER_ID, CUSTOMER_NAME, UNTAPPED_POTENTIAL } from '../shared-columns.js';
import { ORIGIN, PROFIT, UNTAPPED_PROFIT, VALUE } from './columns.js';
import type { Outcome } from './outcome.js';
import { ORIGINS, originOf } from './source-table.js';

/** A column of the details with its data, an entry for every customer. */
interface Detail {
  readonly definition: ColumnDefinition;
  readonly data: ColumnData;
}

const FLAGS: Readonly<Record<string, Bilingual>> = {
  underestimated: { de: 'Potenzial unterschätzt', en: 'potential underestimated' },
  stale: { de: 'veraltet', en: 'out of date' },
  atRevenue: { de: 'Schätzung nicht über dem Umsatz', en: 'estimate not above revenue' },
  both: { de: 'unterschätzt und veraltet', en: 'underestimated and out of date' },
};

const SHARE_SOURCES: Readonly<Record<string, Bilingual>> = {
  own: { de: 'eigene', en: 'own' },
  industry: { de: 'Branche', en: 'industry' },
  all: { de: 'alle Kunden', en: 'all customers' },
};

const DEFINITIONS = {
  value: VALUE,
  method: {
    id: 'method',
    label: { de: 'Verfahren', en: 'Method' },
    unit: 'code',
    values: ORIGINS,
    definition: { de: 'Wie das Potenzial zustande kommt.', en: 'How the potential came about.' },
  },
  low: column(
    'low',
    'amount',
    'Spanne von',
    'Interval from',
    'Untere Grenze der Schätzung.',
    'Lower limit of the estimate.',
  ),
  high: column(
    'high',
    'amount',
    'Spanne bis',
    'Interval to',
    'Obere Grenze der Schätzung.',
    'Upper limit of the estimate.',
  ),
  peerIndustry: column(
    'peerIndustry',
    'text',
    'Vergleich: Branche',
    'Peers: industry',
    'Branche der Kunden, auf denen die Schätzung beruht; leer: alle.',
    'Industry of the customers the estimate rests on; empty: all.',
  ),
  peerSize: column(
    'peerSize',
    'text',
    'Vergleich: Größe',
    'Peers: size',
    'Größenklasse dieser Kunden; leer: alle.',
    'Size band of these customers; empty: all.',
  ),
  peers: column(
    'peers',
    'count',
    'Vergleich: Kunden',
    'Peers: customers',
    'Auf so vielen Kunden beruht die Schätzung.',
    'So many customers the estimate rests on.',
  ),
  annualRevenue: column(
    'annualRevenue',
    'amount',
    'Jahresumsatz',
    'Annual revenue',
    'Nettoumsatz auf 12 Monate.',
    'Net revenue of 12 months.',
  ),
  age: column(
    'age',
    'number',
    'Alter in Monaten',
    'Age in months',
    'Alter der Angabe am Stichtag.',
    'Age of the statement on the as-of date.',
  ),
  origin: ORIGIN,
  flag: {
    id: 'flag',
    label: { de: 'Prüfen', en: 'To check' },
    unit: 'code',
    values: FLAGS,
    definition: {
      de: 'Unterschätzt: Der Jahresumsatz liegt über dem Potenzial. Veraltet: Die Angabe ist zu alt. Schätzung nicht über dem Umsatz: Der Kunde kauft schon mehr als vergleichbare, das Potenzial ist sein Umsatz und damit nur eine Untergrenze.',
      en: 'Underestimated: annual revenue exceeds the potential. Out of date: the statement is too old. Estimate not above revenue: the customer already buys more than comparable ones, his potential is his revenue and so a lower limit only.',
    },
  },
  untapped: UNTAPPED_POTENTIAL,
  margin: column(
    'margin',
    'share',
    'Erwartete Marge',
    'Expected margin',
    'Deckungsbeitrag in % des Umsatzes.',
    'Contribution margin in % of revenue.',
  ),
  marginSource: {
    id: 'marginSource',
    label: { de: 'Marge von', en: 'Margin of' },
    unit: 'code',
    values: SHARE_SOURCES,
    definition: { de: 'Woher die erwartete Marge stammt.', en: 'Where the expected margin comes from.' },
  },
  profit: PROFIT,
  untappedProfit: UNTAPPED_PROFIT,
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type DetailId = keyof typeof DEFINITIONS;

/** Everything about the potential of each customer, by column. */
export function detailsOf(outcome: Outcome): Readonly<Record<DetailId, Detail>> {
  const { market, potentials, profits, ages, origin } = outcome;
  const everybody = allCustomers(market.customers);
  const unknown = new Float64Array(market.customers).fill(Number.NaN);
  const data: Readonly<Record<DetailId, ColumnData>> = {
    value: potentials.value,
    method: everybody.map((customer) => originOf(outcome, customer)),
    low: potentials.low,
    high: potentials.high,
    peerIndustry: potentials.peerIndustry,
    peerSize: potentials.peerBand,
    peers: potentials.peers,
    annualRevenue: market.annualRevenue,
    age: ages?.months ?? unknown,
    origin: everybody.map((customer) =>
      market.known.knownBy[customer] === 'given' ? (origin?.[customer] ?? null) : null,
    ),
    flag: everybody.map((customer) => flagOf(outcome, customer)),
    untapped: profits.untapped,
    margin: profits.margin,
    marginSource: profits.marginSource,
    profit: profits.profit,
    untappedProfit: profits.untappedProfit,
  };
  return Object.fromEntries(
    Object.entries(DEFINITIONS).map(([id, definition]) => [id, { definition, data: data[id as DetailId] }]),
  ) as unknown as Readonly<Record<DetailId, Detail>>;
}

function flagOf({ market, potentials, ages }: Outcome, customer: number): string | null {
  const isUnder = market.bought[customer]! > potentials.value[customer]!;
  if (isEstimate(potentials.source[customer] ?? null)) {
    const isFloor = market.bought[customer]! > 0 && potentials.value[customer] === market.bought[customer];
    return isFloor ? 'atRevenue' : null;
  }
  const isStale = ages?.isStale[customer] === true;
  if (isUnder && isStale) return 'both';
  if (isUnder) return 'underestimated';
  return isStale ? 'stale' : null;
}

/** Columns of a list of customers. */
export function listed(
  details: Readonly<Record<DetailId, Detail>>,
  ids: readonly DetailId[],
): readonly ListColumn[] {
  return ids.map((id) => listColumn(details[id].definition, details[id].data));
}

/** The potential of every customer with all that is known about it. */
export function potentialsTable(
  { who, potentials, ages, origin }: Outcome,
  details: Readonly<Record<DetailId, Detail>>,
): CustomerTable {
  const isLeftOut = (id: string): boolean =>
    (id === 'age' && ages === null) || (id === 'origin' && origin === null);
  const columns: readonly Detail[] = [
    { definition: CUSTOMER_ID, data: who.ids },
    ...(who.names === null ? [] : [{ definition: CUSTOMER_NAME, data: who.names }]),
    ...Object.entries(details).flatMap(([id, detail]) => (isLeftOut(id) ? [] : [detail])),
  ];
  return {
    id: 'potentials',
    title: { de: 'Potenziale', en: 'Potentials' },
    note: {
      de: 'Potenzial jedes Kunden mit Herkunft, Spanne und Vergleichsgruppe; das größte zuerst.',
      en: 'Potential of every customer with source, interval and group of peers; the largest first.',
    },
    columns: columns.map(({ definition }) => definition),
    data: columns.map(({ data }) => data),
    order: potentials.value,
    totals: ['value', 'annualRevenue', 'untapped', 'profit', 'untappedProfit'],
    action: null,
  };
}
