import type { ReportChart } from '../../results/report-chart.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { evenSteps } from '../even-steps.js';
import type { CustomerValues } from './customer-values.js';

const MOST_STEPS = 100;
const CURVE = 'whale-curve';
const MARKS = 'whale-marks';

const CUSTOMER_SHARE = column(
  'customerShare',
  'share',
  'Beste Kunden',
  'Best customers',
  'Anteil an den Kunden mit Buchungen und bekanntem Deckungsbeitrag.',
  'Share of the customers with bookings and a known margin.',
);
const PROFIT = column(
  'profit',
  'amount',
  'Kumulierter DB',
  'Cumulative margin',
  'Ihr Deckungsbeitrag zusammen.',
  'Their contribution margin together.',
);
const PROFIT_SHARE = column(
  'profitShare',
  'share',
  'Anteil am gesamten DB',
  'Share of total margin',
  'Kann über 100 % liegen; ohne positiven Gesamt-DB nicht angebbar.',
  'Can exceed 100 %; unknown without a positive total.',
);

/**
 * The whale curve (Walkurve) from the most valuable customer to the worst loss maker, in shares of the total; in
 * amounts where the total is no profit. Null where nobody's margin is known.
 */
export function whaleChart(values: CustomerValues): ReportChart | null {
  const { running, total, peakCount } = values.whale;
  const customers = running.length - 1;
  if (customers === 0) return null;
  const inShares = total > 0;
  const y = inShares ? PROFIT_SHARE : PROFIT;
  const row = (label: Cell, count: number, profit: number): Cell[] => [
    label,
    count / customers,
    count,
    profit,
    inShares ? profit / total : Number.NaN,
  ];
  const hasPeak = peakCount > 0 && peakCount < customers;
  const fed = { x: CUSTOMER_SHARE.id, y: y.id };
  return {
    id: 'whale',
    kind: 'scatter',
    title: { de: 'Walkurve: kumulierter Deckungsbeitrag', en: 'Whale curve: cumulative contribution' },
    note: {
      de: 'Bis zum Gipfel verdient jeder Kunde Geld; was dahinter verloren geht, ist der Abstand zur Linie des gesamten Deckungsbeitrags.',
      en: 'Up to the peak every customer earns money; what is lost behind it is the distance to the line of total contribution.',
    },
    x: {
      title: { de: 'Anteil der Kunden, wertvollste zuerst', en: 'Share of customers, most valuable first' },
      min: 0,
      max: 1,
    },
    y: inShares
      ? { title: { de: 'Anteil am gesamten Deckungsbeitrag', en: 'Share of total contribution' }, min: 0 }
      : { title: { de: 'Kumulierter Deckungsbeitrag', en: 'Cumulative contribution' } },
    series: [
      { ...fed, table: CURVE, drawn: 'line', name: { de: 'Walkurve', en: 'Whale curve' } },
      ...(hasPeak
        ? [
            {
              ...fed,
              table: MARKS,
              rows: [0, 1] as const,
              name: { de: 'Gipfel', en: 'Peak' },
              isLabelled: true,
            },
          ]
        : []),
      {
        ...fed,
        table: MARKS,
        rows: [1, 3] as const,
        drawn: 'limit',
        name: { de: 'Gesamter Deckungsbeitrag', en: 'Total contribution' },
      },
    ],
    data: [
      {
        ...pointTable(
          CURVE,
          evenSteps(customers, MOST_STEPS).map((count) => row(null, count, running[count]!)),
        ),
        title: { de: 'Punkte der Walkurve', en: 'Points of the whale curve' },
      },
      {
        ...pointTable(MARKS, [
          row({ de: 'Gipfel', en: 'Peak' }, peakCount, running[peakCount]!),
          row({ de: 'Gesamt', en: 'Total' }, 0, total),
          row({ de: 'Gesamt', en: 'Total' }, customers, total),
        ]),
        title: { de: 'Gipfel und Summe der Walkurve', en: 'Peak and total of the whale curve' },
      },
    ],
  };
}

function pointTable(id: string, rows: readonly Cell[][]): Omit<ReportTable, 'title'> {
  const labelled = rows.some(([label]) => label !== null);
  const columns = [
    column('point', 'text', 'Punkt', 'Point', 'Was der Punkt zeigt.', 'What the point shows.'),
    CUSTOMER_SHARE,
    column(
      'customers',
      'count',
      'Kunden',
      'Customers',
      'So viele Kunden sind das.',
      'So many customers that is.',
    ),
    PROFIT,
    PROFIT_SHARE,
  ];
  return labelled
    ? { id, columns, rows }
    : { id, columns: columns.slice(1), rows: rows.map((cells) => cells.slice(1)) };
}
