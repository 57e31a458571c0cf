import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { allCustomers } from '../customers-with.js';
import { groupTotal } from '../group-total.js';
import { POTENTIAL_SOURCES } from '../potential-sources.js';
import {
  CUSTOMER_SHARE,
  CUSTOMERS,
  PERIOD_REVENUE,
  POTENTIAL,
  UNTAPPED_POTENTIAL,
} from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { UNTAPPED_PROFIT } from './columns.js';
import type { Outcome } from './outcome.js';

/** How a potential came about, finer than the published source. */
export const ORIGINS: Readonly<Record<string, Bilingual>> = {
  given: POTENTIAL_SOURCES.given,
  share: { de: 'abgeleitet aus Lieferanteil', en: 'derived from share of wallet' },
  rank: { de: 'abgeleitet aus Lieferantenrang', en: 'derived from supplier rank' },
  driver: POTENTIAL_SOURCES.driver,
  peer: POTENTIAL_SOURCES.peer,
  regression: POTENTIAL_SOURCES.regression,
  unknown: { de: 'unbekannt', en: 'unknown' },
};

const COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'source',
    label: { de: 'Herkunft', en: 'Source' },
    unit: 'code',
    values: ORIGINS,
    definition: {
      de: 'Woher das Potenzial stammt, in der Reihenfolge des Vertrauens.',
      en: 'Where the potential comes from, in the order of trust.',
    },
  },
  CUSTOMERS,
  CUSTOMER_SHARE,
  PERIOD_REVENUE,
  POTENTIAL,
  UNTAPPED_POTENTIAL,
  column(
    'profit',
    'amount',
    'Gewinnpotenzial',
    'Profit potential',
    'Potenzial × (erwartete Marge − erwartete Betreuungskosten).',
    'Potential × (expected margin − expected cost-to-serve).',
  ),
  UNTAPPED_PROFIT,
];

/** How the potential of a customer came about, as a code of {@link ORIGINS}. */
export function originOf({ market, potentials }: Outcome, customer: number): string {
  return market.known.knownBy[customer] ?? potentials.source[customer] ?? 'unknown';
}

/** Customers, revenue and potential by where the potential comes from: what is known, and what is estimated. */
export function sourceTable(outcome: Outcome): ReportTable {
  const { market, potentials, profits, revenue } = outcome;
  const row = (label: Cell, members: readonly number[]): Cell[] => [
    label,
    members.length,
    market.customers === 0 ? Number.NaN : members.length / market.customers,
    groupTotal(revenue, members),
    groupTotal(potentials.value, members),
    groupTotal(profits.untapped, members),
    groupTotal(profits.profit, members),
    groupTotal(profits.untappedProfit, members),
  ];
  const groups = new Map<string, number[]>(Object.keys(ORIGINS).map((origin) => [origin, []]));
  for (let customer = 0; customer < market.customers; customer += 1) {
    groups.get(originOf(outcome, customer))?.push(customer);
  }
  return {
    id: 'sources',
    title: { de: 'Potenzial nach Herkunft', en: 'Potential by source' },
    note: {
      de: 'Von oben nach unten nimmt das Vertrauen ab. Wer unbekannt ist, zählt nicht als null.',
      en: 'Trust decreases from top to bottom. Who is unknown does not count as zero.',
    },
    columns: COLUMNS,
    rows: [
      ...[...groups].flatMap(([origin, members]) => (members.length === 0 ? [] : [row(origin, members)])),
      row(TOTAL, allCustomers(market.customers)),
    ],
    hasTotal: true,
    barColumns: ['potential'],
  };
}
