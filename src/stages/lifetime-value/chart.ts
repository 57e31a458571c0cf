import type { ReportChart } from '../../results/report-chart.js';
import type { ReportTable } from '../../results/report-table.js';

/** Forecast beside what came, by repeat purchases: from the check, or from the table of counts where there is none. */
export function fitChart(holdout: ReportTable | null, counts: ReportTable | null): ReportChart | null {
  const table = holdout ?? counts;
  if (table === null) return null;
  const isCheck = table === holdout;
  const series = (y: 'expected' | 'actual', german: string, english: string) => ({
    table: table.id,
    x: 'repeatPurchases',
    y,
    name: { de: german, en: english },
  });
  return {
    id: 'fit',
    kind: 'columns',
    title: isCheck
      ? { de: 'Vorhergesagte und wirkliche Käufe', en: 'Purchases forecast and actual' }
      : {
          de: 'Kunden nach Wiederkäufen, erwartet und wirklich',
          en: 'Customers by repeat purchases, expected and actual',
        },
    note: isCheck
      ? {
          de: 'Käufe je Kunde in der zurückbehaltenen Zeit, nach Wiederkäufen davor.',
          en: 'Purchases per customer in the time kept back, by repeat purchases before.',
        }
      : {
          de: 'Liegen die Säulen weit auseinander, passt das Kaufmodell nicht.',
          en: 'Where columns are far apart, the purchase model does not fit.',
        },
    isSnapshot: true,
    x: { title: { de: 'Wiederkäufe', en: 'Repeat purchases' } },
    y: {
      title: isCheck
        ? { de: 'Käufe je Kunde', en: 'Purchases per customer' }
        : { de: 'Kunden', en: 'Customers' },
      min: 0,
    },
    series: [series('expected', 'vorhergesagt', 'forecast'), series('actual', 'wirklich', 'actual')],
  };
}
