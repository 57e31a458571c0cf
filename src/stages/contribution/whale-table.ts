import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import type { CustomerValues } from './customer-values.js';

const STEPS = 20;

const COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'customerShare',
    label: { de: 'Beste Kunden', en: 'Best customers' },
    unit: 'share',
    definition: {
      de: 'Anteil an den Kunden mit Buchungen und bekanntem Deckungsbeitrag.',
      en: 'Share of the customers with bookings and a known margin.',
    },
  },
  {
    id: 'customers',
    label: { de: 'Kunden', en: 'Customers' },
    unit: 'count',
    definition: { de: 'So viele Kunden sind das.', en: 'So many customers that is.' },
  },
  {
    id: 'profit',
    label: { de: 'Kumulierter DB', en: 'Cumulative margin' },
    unit: 'amount',
    definition: { de: 'Ihr Deckungsbeitrag zusammen.', en: 'Their contribution margin together.' },
  },
  {
    id: 'profitShare',
    label: { de: 'Anteil am gesamten DB', en: 'Share of total margin' },
    unit: 'share',
    definition: {
      de: 'Kann über 100 % liegen; ohne positiven Gesamt-DB nicht angebbar.',
      en: 'Can exceed 100 %; unknown without a positive total.',
    },
  },
  {
    id: 'point',
    label: { de: 'Punkt', en: 'Point' },
    unit: 'text',
    definition: { de: 'Gipfel der Kurve.', en: 'Peak of the curve.' },
  },
];

/** The whale curve in steps of 5 % of the customers, with the point where it stops rising as a row of its own. */
export function whaleTable(values: CustomerValues): ReportTable {
  const { running, total, peakCount } = values.whale;
  const customers = running.length - 1;
  const counts = new Set<number>([peakCount]);
  for (let step = 1; step <= STEPS; step += 1) counts.add(Math.ceil((customers * step) / STEPS - 1e-9));
  counts.delete(0);
  const rows = [...counts]
    .sort((first, second) => first - second)
    .map((count): Cell[] => [
      count / customers,
      count,
      running[count]!,
      total > 0 ? running[count]! / total : Number.NaN,
      count === peakCount ? { de: 'Gipfel', en: 'Peak' } : null,
    ]);
  return {
    id: 'whale',
    title: { de: 'Walkurve: kumulierter Deckungsbeitrag', en: 'Whale curve: cumulative contribution' },
    note: {
      de: 'Kunden vom wertvollsten an. Bis zum Gipfel verdient jeder Kunde Geld, danach zehren Verlustkunden einen Teil wieder auf.',
      en: 'Customers from the most valuable on. Up to the peak every customer earns money; behind it loss makers eat up part of it.',
    },
    columns: COLUMNS,
    rows,
    barColumns: ['profitShare'],
  };
}
