import { descendingOrder } from '../../math/descending-order.js';
import { quantileOfSorted } from '../../math/quantile-of-sorted.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { COST_TO_SERVE_BASIS } from '../cost-to-serve.js';
import { allCustomers } from '../customers-with.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import type { Outcome } from './outcome.js';

const MOST_INDUSTRIES = 30;

const COLUMNS: readonly ColumnDefinition[] = [
  column('industry', 'text', 'Branche', 'Industry', 'Branche der Kunden.', 'Industry of the customers.'),
  CUSTOMERS,
  PERIOD_REVENUE,
  column(
    'known',
    'count',
    'Bekannte Potenziale',
    'Known potentials',
    'Kunden, deren Potenzial und Größe bekannt sind.',
    'Customers whose potential and size are known.',
  ),
  column(
    'unitSpend',
    'amount',
    'Ausgaben je Einheit',
    'Spend per unit',
    'Bekanntes Potenzial je Mitarbeiter oder anderer Größeneinheit, Median.',
    'Known potential per employee or other unit of size, median.',
  ),
  column(
    'low',
    'amount',
    'Spanne von',
    'Interval from',
    'Untere Grenze der Spanne.',
    'Lower limit of the interval.',
  ),
  column(
    'high',
    'amount',
    'Spanne bis',
    'Interval to',
    'Obere Grenze der Spanne.',
    'Upper limit of the interval.',
  ),
  column(
    'margin',
    'share',
    'Erwartete Marge',
    'Expected margin',
    'Deckungsbeitrag in % des Umsatzes, für Kunden ohne eigene Marge.',
    'Contribution margin in % of revenue, for customers without a margin of their own.',
  ),
  column(
    'costToServe',
    'share',
    'Erwartete Betreuungskosten',
    'Expected cost-to-serve',
    'Betreuungskosten in % des Umsatzes, Herkunft siehe Hinweis.',
    'Cost-to-serve in % of revenue, for its source see the note.',
  ),
];

const BASIS = {
  ...COST_TO_SERVE_BASIS,
  assumed: {
    de: 'Betreuungskosten laut Einstellung (Annahme).',
    en: 'Cost-to-serve as set (assumption).',
  },
};

/** What estimates and profits rest on, industry by industry, most revenue first. */
export function industryTable({ market, potentials, profits, revenue, settings }: Outcome): ReportTable {
  const members = new Map<string, number[]>();
  market.industry.forEach((name, customer) => {
    if (name === null) return;
    const own = members.get(name);
    if (own === undefined) members.set(name, [customer]);
    else own.push(customer);
  });
  const row = (label: Cell, industry: string | null, own: readonly number[]): Cell[] => {
    const spend = industry === null ? potentials.spends.all : potentials.spends.byIndustry.get(industry);
    const known = spend?.ascending ?? new Float64Array();
    const at = (p: number): number =>
      known.length >= settings.minKnown ? Math.round(quantileOfSorted(known, p)) : Number.NaN;
    return [
      label,
      own.length,
      groupTotal(revenue, own),
      known.length,
      at(0.5),
      at(settings.driverIntervalLow),
      at(settings.driverIntervalHigh),
      profits.expected.margin(industry).share,
      profits.expected.cost(industry).share,
    ];
  };
  const basis = BASIS[profits.costBasis];
  const names = [...members.keys()].sort();
  const order = descendingOrder(
    names.map((name) => groupTotal(revenue, members.get(name) ?? []) || 0),
    (one, other) => one - other,
  );
  const shown = Array.from(order, (index) => names[index]!).slice(0, MOST_INDUSTRIES);
  return {
    id: 'industries',
    title: { de: 'Kennwerte je Branche', en: 'Benchmarks by industry' },
    note: {
      de: `Ausgaben je Einheit gelten ab ${settings.minKnown} bekannten Potenzialen, sonst die aller Branchen. ${basis.de}`,
      en: `Spend per unit counts from ${settings.minKnown} known potentials on, otherwise that of all industries. ${basis.en}`,
    },
    columns: COLUMNS,
    rows: [
      ...shown.map((name) => row(name, name, members.get(name) ?? [])),
      row({ de: 'alle Branchen', en: 'all industries' }, null, allCustomers(market.customers)),
    ],
  };
}
