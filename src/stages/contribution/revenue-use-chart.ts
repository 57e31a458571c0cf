import type { ReportChart } from '../../results/report-chart.js';
import type { Cell } from '../../results/report-table.js';
import type { ClassGroups } from '../class-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import type { CustomerLevels } from './customer-levels.js';

const SHARES = 'revenue-use';

/**
 * What becomes of the net revenue of each value class, stretched to 100 %: the costs of every level and what is left.
 * Classes that end in a loss are left out, because shares of a loss mean nothing. Null where nothing beyond the first
 * level is known.
 */
export function revenueUseChart(
  { netRevenue, levels, last, costToServe }: CustomerLevels,
  groups: ClassGroups,
): ReportChart | null {
  if (costToServe === null) return null;
  const known = levels.filter(({ values }) => values !== null);
  const rows = groups.classes.flatMap(({ id, members }): Cell[][] => {
    let before = groupTotal(netRevenue, members);
    const parts = known.map(({ values }) => {
      const left = groupTotal(values ?? netRevenue, members);
      const cost = before - left;
      before = left;
      return cost;
    });
    const all = [...parts, before];
    const isSound = members.length > 0 && before > 0 && all.every((cents) => cents >= 0);
    return isSound ? [[OUTSIDE_CLASSES[id] ?? id, ...all]] : [];
  });
  if (rows.length === 0) return null;
  const costs = known.map(({ level, buckets }) => {
    const names = buckets.filter(({ amounts }) => amounts !== null).map(({ bucket }) => bucket.label);
    const german = names.map(({ de }) => de).join(', ');
    const english = names.map(({ en }) => en).join(', ');
    return column(
      `cost-${level.id}`,
      'amount',
      german,
      english,
      `Kosten bis ${level.label.de}.`,
      `Costs down to ${level.label.en}.`,
    );
  });
  const left = column(
    'left',
    'amount',
    last.level.label.de,
    last.level.label.en,
    'Was übrig bleibt.',
    'What is left.',
  );
  const columns = [column('class', 'text', 'Klasse', 'Class', 'Wertklasse.', 'Value class.'), ...costs, left];
  return {
    id: 'revenueUse',
    kind: 'columns',
    arrangement: 'percent',
    isSnapshot: true,
    title: { de: 'Was aus 100 % Nettoumsatz wird', en: 'What becomes of 100 % of net revenue' },
    note: {
      de: 'Je Wertklasse; Klassen, die mit Verlust enden, sind ausgelassen. Unbekannte Kosten fehlen.',
      en: 'By value class; classes that end in a loss are left out. Unknown costs are missing.',
    },
    x: { title: { de: 'Wertklasse', en: 'Value class' } },
    y: { title: { de: 'Anteil am Nettoumsatz', en: 'Share of net revenue' } },
    series: [...costs, left].map(({ id }) => ({ table: SHARES, x: 'class', y: id })),
    data: [
      {
        id: SHARES,
        title: { de: 'Verwendung des Nettoumsatzes je Wertklasse', en: 'Use of net revenue by value class' },
        columns,
        rows,
      },
    ],
  };
}
