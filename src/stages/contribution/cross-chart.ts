import type { ReportChart } from '../../results/report-chart.js';
import type { ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';

/** Columns of the table that are no value class: the class of the row, and the sum. */
const FRAME: ReadonlySet<string> = new Set(['class', 'all']);

/**
 * How the customers of each class spread over the value classes. Those outside the ranking are left out: without
 * bookings they have the same status in both. Null where nobody is classified.
 */
export function crossChart(cross: ReportTable): ReportChart | null {
  const [rowClass] = cross.columns;
  const ranked = cross.rows.findIndex(([id]) => typeof id !== 'string' || Object.hasOwn(OUTSIDE_CLASSES, id));
  const rows = cross.rows.slice(0, ranked);
  const valueClasses = cross.columns.filter(
    ({ id }, index) => !FRAME.has(id) && rows.some((row) => Number(row[index]) > 0),
  );
  if (rowClass === undefined || valueClasses.length === 0) return null;
  return {
    id: 'cross',
    kind: 'columns',
    arrangement: 'percent',
    title: {
      de: `Wertklassen in jeder ${rowClass.label.de}`,
      en: `Value classes within each ${rowClass.label.en}`,
    },
    note: {
      de: 'Wären Umsatz und Deckungsbeitrag dasselbe, hätte jede Säule eine einzige Farbe.',
      en: 'If revenue and contribution were the same, every column would be of one colour.',
    },
    x: { title: rowClass.label },
    y: { title: { de: 'Anteil der Kunden', en: 'Share of customers' } },
    series: valueClasses.map(({ id }) => ({
      table: cross.id,
      x: rowClass.id,
      y: id,
      rows: [0, rows.length] as const,
    })),
  };
}
