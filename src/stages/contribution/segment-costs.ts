import { same } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMERS } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import type { Costs } from './costs.js';
import type { CustomerLevels } from './customer-levels.js';

/**
 * Costs that are attributable to a segment only (stufenweise Rechnung): they are deducted from what its customers leave
 * together, and from no single customer. Null where there are none.
 */
export function segmentTable(
  { parts, members: membersOf }: Costs,
  { netRevenue, last }: CustomerLevels,
): ReportTable | null {
  const costs = new Map<string, number>();
  for (const { source, segment, amount } of parts) {
    if (source === 'segment' && segment !== null) costs.set(segment, (costs.get(segment) ?? 0) + amount);
  }
  if (costs.size === 0) return null;
  const rows = [...costs].map(([segment, cost]) => {
    const members = membersOf.of(segment);
    const left = groupTotal(last.values, members);
    return { segment, count: members.length, net: groupTotal(netRevenue, members), left, cost };
  });
  const total = (pick: (row: (typeof rows)[number]) => number): number => knownTotal(rows.map(pick));
  const cells = (label: Cell, count: number, net: number, left: number, cost: number): Cell[] => [
    label,
    count,
    net,
    left,
    cost,
    left - cost,
  ];
  const { label } = last.level;
  return {
    id: 'segments',
    title: { de: 'Kosten, die beim Segment bleiben', en: 'Costs that stay with the segment' },
    note: {
      de: 'Nur dem Segment zurechenbar, deshalb keinem Kunden angelastet; stages.contribution.segmentCosts: allocate legt sie um.',
      en: 'Attributable to the segment only, so charged to no customer; stages.contribution.segmentCosts: allocate shares them out.',
    },
    columns: [
      column('segment', 'text', 'Segment', 'Segment', 'Wie in den Kosten genannt.', 'As named in the costs.'),
      CUSTOMERS,
      column('netRevenue', 'amount', 'Nettoumsatz', 'Net revenue', 'Seiner Kunden.', 'Of its customers.'),
      column('last', 'amount', label.de, label.en, 'Seiner Kunden zusammen.', 'Of its customers together.'),
      column(
        'cost',
        'amount',
        'Kosten des Segments',
        'Cost of the segment',
        'Nur ihm zurechenbar.',
        'Attributable to it only.',
      ),
      column(
        'after',
        'amount',
        'Ergebnis des Segments',
        'Result of the segment',
        'Nach seinen Kosten.',
        'After its costs.',
      ),
    ],
    rows: [
      ...rows.map(({ segment, count, net, left, cost }) => cells(same(segment), count, net, left, cost)),
      cells(
        TOTAL,
        total((row) => row.count),
        total((row) => row.net),
        total((row) => row.left),
        total((row) => row.cost),
      ),
    ],
    hasTotal: true,
  };
}
