import type { Charge } from '../../facts/service-charge.js';
import { knownTotal } from '../../math/known-total.js';
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
  const row = (id: string, charge: Charge | null): Cell[] => {
    const parts = [services, others].map((valued) => ({ valued, members: linesOf(valued, charge) }));
    const values = (of: (valued: ValuedServices) => Float64Array): number[] =>
      parts.flatMap(({ valued, members }) => members.map((line) => of(valued)[line]!));
    const sum = (of: (valued: ValuedServices) => Float64Array): number => knownTotal(values(of)) || 0;
    return [
      id,
      sum(({ lines }) => lines.entries),
      knownTotal(values(({ lines }) => lines.minutes)) / 60,
      sum(({ statedCost }) => statedCost) + sum(({ standardCost }) => standardCost),
      sum(({ recovered }) => recovered),
      sum(({ given }) => given),
    ];
  };
  return {
    id: 'charges',
    title: { de: 'Kostenfrei, vergünstigt, berechnet', en: 'Free, reduced, charged' },
    note: {
      de: 'Berechnete Dienstleistungen sind gezählt, aber kein Kundennutzen: der Kunde bezahlt sie.',
      en: 'Charged services are counted, but are no value to the customer: he pays for them.',
    },
    columns: COLUMNS,
    rows: [...CHARGES.map((charge) => row(charge, charge)), row('total', null)],
    hasTotal: true,
  };
}

/** The lines of the period that are charged so; all of them for null. */
function linesOf({ lines }: ValuedServices, charge: Charge | null): number[] {
  const members: number[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.isPrevious[line] === 0 && (charge === null || lines.charge[line] === charge))
      members.push(line);
  }
  return members;
}
