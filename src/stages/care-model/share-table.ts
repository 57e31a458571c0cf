import type { Formula } from '../../results/formula.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { isLetter } from '../class-letters.js';
import { column } from '../column.js';
import { operation, ratio } from '../formula-parts.js';

const ID = 'class-shares';
const MEASURES = ['customers', 'revenue', 'contribution', 'potential', 'hours'] as const;
const NAMES = {
  customers: { de: 'Kunden', en: 'Customers' },
  revenue: { de: 'Umsatz', en: 'Revenue' },
  contribution: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
  potential: { de: 'Potenzial', en: 'Potential' },
  hours: { de: 'Zeit und Kosten', en: 'Time and cost' },
} as const;

/**
 * The share that each class has of customers, revenue, contribution, potential, and of planned time, which is that of cost
 * (Anteile je Klasse).
 *
 * @param classes the table of sums by class, its total in the last row
 */
export function shareTable(classes: ReportTable): ReportTable {
  const present = MEASURES.filter((id) => classes.columns.some((each) => each.id === id));
  const place = (id: string) => classes.columns.findIndex((each) => each.id === id);
  const total = classes.rows.at(-1)!;
  return {
    id: ID,
    title: { de: 'Anteile je Klasse', en: 'Shares by class' },
    note: {
      de: 'Was jede Klasse von allem hat. Zeit und Kosten: geplante Stunden, zum selben Stundensatz also auch der Betreuungskosten.',
      en: 'What each class has of everything. Time and cost: planned hours, at the same hourly rate those of care cost too.',
    },
    columns: [
      classes.columns[0]!,
      ...present.map((id) =>
        column(id, 'share', NAMES[id].de, NAMES[id].en, 'Anteil an der Summe.', 'Share of the total.'),
      ),
    ],
    rows: classes.rows.slice(0, -1).map((row): Cell[] => [
      row[0]!,
      ...present.map((id) => {
        const [part, whole] = [row[place(id)] as number, total[place(id)] as number];
        return whole > 0 ? part / whole : Number.NaN;
      }),
    ]),
    formulas: {
      columns: Object.fromEntries(
        present.map((id): [string, Formula] => [
          id,
          operation(
            'known',
            ratio(
              { table: 'classes', column: id, row: 'same' },
              operation('sum', { table: 'classes', column: id }),
            ),
          ),
        ]),
      ),
    },
  };
}

/** The shares of letters and newcomers, which come first, as bars beside each other: where a class has more of time than of contribution, time is spent on little. */
export function shareChart(shares: ReportTable): ReportChart | null {
  const isShown = (id: Cell | undefined) => typeof id === 'string' && (isLetter(id) || id === 'new');
  const end = shares.rows.filter(([id]) => isShown(id)).length;
  if (end < 2) return null;
  const value = ['contribution', 'revenue'].find((id) => shares.columns.some((each) => each.id === id))!;
  return {
    id: 'class-shares-chart',
    kind: 'columns',
    arrangement: 'clustered',
    title: { de: 'Was jede Klasse bringt und bekommt', en: 'What each class brings and gets' },
    note: {
      de: 'Wo der Anteil an der Zeit weit über dem am Wert liegt, fließt Zeit in Kunden, die wenig bringen.',
      en: 'Where the share of time lies far above that of value, time goes to customers who bring little.',
    },
    x: { title: shares.columns[0]!.label },
    y: { title: { de: 'Anteil an allen', en: 'Share of all' }, min: 0 },
    series: ['customers', value, 'hours'].map((id) => ({
      table: ID,
      x: shares.columns[0]!.id,
      y: id,
      rows: [0, end] as const,
    })),
  };
}
