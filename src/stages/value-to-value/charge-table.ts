import { RunningTotals } from '../../math/running-totals.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { TOTAL } from '../total-row.js';
import type { Quadrant } from './quadrant.js';
import type { ValuedServices } from './service-cost.js';

export const CHARGE_NAMES = {
  free: { de: 'kostenfrei', en: 'free' },
  reduced: { de: 'vergünstigt', en: 'reduced' },
  charged: { de: 'berechnet', en: 'charged' },
} as const;

const CHARGES = ['free', 'reduced', 'charged'] as const;

const COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'charge',
    label: { de: 'Berechnung', en: 'Charge' },
    unit: 'code',
    values: { ...CHARGE_NAMES, total: TOTAL },
    definition: {
      de: 'Ob die Leistung nichts kostet, weniger als ihre Kosten oder ihren Preis.',
      en: 'Whether the service is given for nothing, for less than its cost, or for its price.',
    },
  },
  column('entries', 'count', 'Einträge', 'Entries', 'Im Zeitraum.', 'In the period.'),
  column('hours', 'hours', 'Stunden', 'Hours', 'Angegebene Dauern.', 'Durations given.'),
  column(
    'fullCost',
    'amount',
    'Kosten',
    'Cost',
    'Angegeben, sonst zum Standardsatz.',
    'Stated, otherwise at the standard rate.',
  ),
  column(
    'recovered',
    'amount',
    'Davon berechnet',
    'Recovered',
    'Was die Kunden davon tragen; bei berechneten Leistungen alles.',
    'What customers bear of it; all of charged services.',
  ),
  column(
    'given',
    'amount',
    'Geschenkt',
    'Given away',
    'Nur das zählt als Kundennutzen.',
    'Only this counts as value to the customer.',
  ),
];

/** Free, reduced and charged services side by side (Serviceleistungen und Dienstleistungen). */
export function chargeTable({ services, others }: Quadrant): ReportTable {
  const parts = [services, others].map((valued) => ({ valued, charges: chargesInPeriod(valued) }));
  const everyCharge = CHARGES.length;
  /** By charge, and for all of them. */
  const totals = (of: (valued: ValuedServices) => Float64Array): Float64Array => {
    const byCharge = new RunningTotals(everyCharge);
    const all = new RunningTotals(1);
    for (const { valued, charges } of parts) {
      byCharge.add(of(valued), charges.each);
      all.add(of(valued), charges.all);
    }
    return Float64Array.of(...byCharge.totals(), ...all.totals());
  };
  const entries = totals(({ lines }) => lines.entries);
  const minutes = totals(({ lines }) => lines.minutes);
  const stated = totals(({ statedCost }) => statedCost);
  const standard = totals(({ standardCost }) => standardCost);
  const recovered = totals((valued) => valued.recovered);
  const given = totals((valued) => valued.given);
  const row = (id: string, place: number): Cell[] => [
    id,
    entries[place]! || 0,
    minutes[place]! / 60,
    (stated[place]! || 0) + (standard[place]! || 0),
    recovered[place]! || 0,
    given[place]! || 0,
  ];
  return {
    id: 'charges',
    title: { de: 'Kostenfrei, vergünstigt, berechnet', en: 'Free, reduced, charged' },
    note: {
      de: 'Berechnete Dienstleistungen sind gezählt, aber kein Kundennutzen: der Kunde bezahlt sie.',
      en: 'Charged services are counted, but are no value to the customer: he pays for them.',
    },
    columns: COLUMNS,
    rows: [...CHARGES.map((charge, place) => row(charge, place)), row('total', everyCharge)],
    hasTotal: true,
  };
}

/** The place of every line's charge, and 0 for all of them; −1 for lines of the period before. */
function chargesInPeriod({ lines }: ValuedServices): Readonly<Record<'each' | 'all', Int8Array>> {
  const each = new Int8Array(lines.count);
  const all = new Int8Array(lines.count);
  for (let line = 0; line < lines.count; line += 1) {
    const isPrevious = lines.isPrevious[line] !== 0;
    each[line] = isPrevious ? -1 : CHARGES.indexOf(lines.charge[line]!);
    all[line] = isPrevious ? -1 : 0;
  }
  return { each, all };
}
