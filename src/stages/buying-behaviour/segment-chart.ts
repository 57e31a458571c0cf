import type { ReportChart } from '../../results/report-chart.js';
import type { ReportTable } from '../../results/report-table.js';

/** How many customers each segment has, and how much of the revenue; null where nobody is scored. */
export function segmentChart(segments: ReportTable, scored: number): ReportChart | null {
  if (scored === 0) return null;
  return {
    id: 'segments',
    kind: 'bars',
    arrangement: 'clustered',
    title: { de: 'Kaufsegmente: Kunden und Umsatz', en: 'Buying segments: customers and revenue' },
    note: {
      de: 'Wo der Anteil am Umsatz den an den Kunden überragt, lohnt persönliche Betreuung.',
      en: 'Where the share of revenue exceeds that of customers, care in person pays.',
    },
    x: { title: { de: 'Segment', en: 'Segment' } },
    y: { title: { de: 'Anteil', en: 'Share' } },
    series: [
      { table: segments.id, x: 'segment', y: 'customerShare' },
      { table: segments.id, x: 'segment', y: 'revenueShare' },
    ],
  };
}
