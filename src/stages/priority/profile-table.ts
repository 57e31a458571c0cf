import { knownMean, knownTotal } from '../../math/known-total.js';
import { knownValues } from '../../math/known-values.js';
import { median } from '../../math/median.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMER_SHARE, CUSTOMERS } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { profileFormulas } from './formulas.js';
import { MEASURE_COLUMNS, shareColumn } from './measure-columns.js';
import { measuresOf, type PriorityResult } from './priority-result.js';

const PROFILE = 'profile';

/** What each priority stands for: customers, revenue, margin and potential, in all and on average. */
export function profileTable({ input, members, priorities }: PriorityResult): ReportTable {
  const measures = [...measuresOf(input)];
  const figures = measures.map(([id, of]) => {
    const values = input.number(of);
    return { id, values, all: knownTotal(values) };
  });
  const revenue = input.number('revenue');
  const cells = (own: readonly number[]): Cell[] => {
    const known = knownValues(revenue, own);
    return [
      own.length,
      input.customers > 0 ? own.length / input.customers : Number.NaN,
      ...figures.flatMap(({ values, all }) => {
        const sum = groupTotal(values, own);
        return [sum, all > 0 ? sum / all : Number.NaN];
      }),
      Math.round(own.length === 0 ? Number.NaN : knownMean(revenue, own)),
      Math.round(known.length === 0 ? Number.NaN : median(known)),
      own.filter((customer) => priorities.decision[customer] != null).length,
    ];
  };
  return {
    id: PROFILE,
    title: { de: 'Prioritäten im Überblick', en: 'Priorities at a glance' },
    note: {
      de: 'Priorität aus Wert heute und künftigem Wert nach der Regeltabelle, genehmigte Ausnahmen eingerechnet.',
      en: 'Priority from value today and future value by the table of rules, approved exceptions included.',
    },
    columns: [
      {
        ...column('class', 'code', 'Priorität', 'Priority', 'Priorität oder Status.', 'Priority or status.'),
        values: OUTSIDE_CLASSES,
      },
      CUSTOMERS,
      CUSTOMER_SHARE,
      ...measures.flatMap(([id]) => [MEASURE_COLUMNS[id]!, shareColumn(id)]),
      column(
        'meanRevenue',
        'amount',
        'Umsatz je Kunde',
        'Revenue per customer',
        'Mittlerer Umsatz eines Kunden.',
        'Mean revenue of a customer.',
      ),
      column(
        'medianRevenue',
        'amount',
        'Median des Umsatzes',
        'Median of revenue',
        'Die Hälfte der Kunden liegt darüber.',
        'Half of the customers lie above.',
      ),
      column(
        'decided',
        'count',
        'davon entschieden',
        'of these decided',
        'Kunden, deren Priorität eine Person festgelegt hat.',
        'Customers whose priority a person laid down.',
      ),
    ],
    rows: [
      ...[...members].map(([id, own]): Cell[] => [id, ...cells(own)]),
      [TOTAL, ...cells(priorities.classes.map((_, customer) => customer))],
    ],
    hasTotal: true,
    barColumns: ['customerShare', 'revenueShare'],
    formulas: profileFormulas(measuresOf(input)),
  };
}

/** Shares of customers, revenue, margin and potential by priority, side by side. */
export function profileChart({ input, members }: PriorityResult): ReportChart | null {
  if (members.size === 0) return null;
  const share = (y: string) => ({ table: PROFILE, x: 'class', y });
  const shares = [...measuresOf(input)].map(([id, of]) => ({ id, all: knownTotal(input.number(of)) }));
  return {
    id: 'shares',
    kind: 'columns',
    arrangement: 'clustered',
    title: { de: 'Was die Prioritäten ausmachen', en: 'What the priorities amount to' },
    note: {
      de: 'Anteile an allen Kunden: Wo das Potenzial höher ist als Umsatz und Deckungsbeitrag, liegt die Zukunft.',
      en: 'Shares of all customers: where potential is higher than revenue and margin, there lies the future.',
    },
    x: { title: { de: 'Priorität', en: 'Priority' } },
    y: { title: { de: 'Anteil', en: 'Share' } },
    series: [
      share(CUSTOMER_SHARE.id),
      ...shares.flatMap(({ id, all }) => (all > 0 ? [share(`${id}Share`)] : [])),
    ],
  };
}
