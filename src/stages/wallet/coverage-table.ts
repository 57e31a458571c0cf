import type { Bilingual } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { allCustomers, customersWith } from '../customers-with.js';
import { groupTotal } from '../group-total.js';
import { ESTIMATE_SOURCES, POTENTIAL_SOURCES } from '../potential-sources.js';
import { CUSTOMER_SHARE, CUSTOMERS, PERIOD_REVENUE, POTENTIAL } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { UNTAPPED_REVENUE } from './potential-columns.js';
import type { Wallets } from './wallets.js';

const UNKNOWN: Bilingual = { de: 'unbekannt', en: 'unknown' };

const COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'source',
    label: { de: 'Herkunft', en: 'Source' },
    unit: 'code',
    values: { ...POTENTIAL_SOURCES, unknown: UNKNOWN },
    definition: { de: 'Woher das Potenzial stammt.', en: 'Where the potential comes from.' },
  },
  CUSTOMERS,
  CUSTOMER_SHARE,
  PERIOD_REVENUE,
  {
    id: 'revenueShare',
    label: { de: 'Anteil Umsatz', en: 'Share of revenue' },
    unit: 'share',
    definition: { de: 'Anteil am Umsatz aller Kunden.', en: 'Share of the revenue of all customers.' },
  },
  POTENTIAL,
  UNTAPPED_REVENUE,
];

/** Of how many customers, and how much revenue, the potential is known, and from where. */
export function coverageTable(wallets: Wallets): ReportTable {
  const { source, potential } = wallets.potentials;
  const { revenue } = wallets.facts;
  const net = knownTotal(revenue);
  const row = (label: Cell, members: readonly number[]): Cell[] => {
    const own = groupTotal(revenue, members);
    return [
      label,
      members.length,
      source.length === 0 ? Number.NaN : members.length / source.length,
      own,
      net > 0 ? own / net : Number.NaN,
      groupTotal(potential, members),
      groupTotal(wallets.untappedRevenue, members),
    ];
  };
  return {
    id: 'coverage',
    title: { de: 'Abdeckung des Potenzials', en: 'Coverage of potential' },
    note: {
      de: 'Bekannt sind angegebene und abgeleitete Potenziale; was geschätzt ist, steht für sich. Unbekanntes Potenzial ist nicht null: Diese Kunden stehen außerhalb der Matrix.',
      en: 'Known are given and derived potentials; what is estimated stands apart. Unknown potential is not zero: these customers stand outside the matrix.',
    },
    columns: COLUMNS,
    rows: [
      row('given', customersWith(source, 'given')),
      row('derived', customersWith(source, 'derived')),
      ...(wallets.facts.estimates === null
        ? []
        : ESTIMATE_SOURCES.map((estimate) => row(estimate, customersWith(source, estimate)))),
      row('unknown', customersWith(source, null)),
      row(TOTAL, allCustomers(source.length)),
    ],
    hasTotal: true,
  };
}
