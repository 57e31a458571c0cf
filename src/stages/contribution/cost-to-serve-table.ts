import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import type { ClassGroups } from '../class-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMERS } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { COST_TO_SERVE } from './cost-columns.js';
import { type CustomerLevels, hasValues } from './customer-levels.js';

/** What serving costs by value class, and its share of net revenue (Vertriebskostenquote). */
export function costToServeTable(levels: CustomerLevels, groups: ClassGroups): ReportTable | null {
  const { netRevenue, last, costToServe } = levels;
  const first = levels.levels.find(hasValues);
  if (costToServe === null || first === undefined) return null;
  const row = (label: Cell, count: number, total: (values: Float64Array) => number): Cell[] => {
    const net = total(netRevenue);
    const cost = total(costToServe);
    const left = total(last.values);
    const ofNet = (amount: number): number => (net > 0 ? amount / net : Number.NaN);
    return [label, count, net, total(first.values), cost, ofNet(cost), left, ofNet(left)];
  };
  const { label } = last.level;
  return {
    id: 'costToServe',
    title: { de: 'Bereitstellungskosten je Wertklasse', en: 'Cost to serve by value class' },
    note: {
      de: 'Bereitstellungskosten sind alle bekannten Kosten nach der ersten Stufe; ihr Anteil am Nettoumsatz ist die Vertriebskostenquote.',
      en: 'Cost to serve is all known cost beyond the first level; its share of net revenue is the sales cost ratio.',
    },
    columns: [
      {
        ...column('class', 'code', 'Klasse', 'Class', 'Wertklasse oder Status.', 'Value class or status.'),
        values: OUTSIDE_CLASSES,
      },
      CUSTOMERS,
      column(
        'netRevenue',
        'amount',
        'Nettoumsatz',
        'Net revenue',
        'Nach allen Erlösschmälerungen.',
        'After all deductions.',
      ),
      column(
        'first',
        'amount',
        first.level.label.de,
        first.level.label.en,
        'Erste Stufe des Schemas.',
        'First level of the scheme.',
      ),
      COST_TO_SERVE,
      column(
        'salesCostShare',
        'share',
        'Vertriebskostenquote',
        'Sales cost ratio',
        'Bereitstellungskosten geteilt durch Nettoumsatz.',
        'Cost to serve divided by net revenue.',
      ),
      column('last', 'amount', label.de, label.en, 'Letzte bekannte Stufe.', 'Last level that is known.'),
      column(
        'lastShare',
        'share',
        `${label.de} in %`,
        `${label.en} share`,
        'Geteilt durch Nettoumsatz.',
        'Divided by net revenue.',
      ),
    ],
    rows: [
      ...groups.classes.map(({ id, members }) =>
        row(id, members.length, (values) => groupTotal(values, members)),
      ),
      row(TOTAL, netRevenue.length, (values) => knownTotal(values)),
    ],
    hasTotal: true,
    barColumns: ['salesCostShare'],
  };
}
