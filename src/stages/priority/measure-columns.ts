import type { ColumnDefinition } from '../../results/column.js';
import { column } from '../column.js';
import { PERIOD_REVENUE } from '../shared-columns.js';

/** The figures by which priorities are compared. */
export const MEASURE_COLUMNS: Readonly<Record<string, ColumnDefinition>> = {
  revenue: PERIOD_REVENUE,
  contribution: column(
    'contribution',
    'amount',
    'Deckungsbeitrag I',
    'Contribution margin I',
    'Deckungsbeitrag I im Zeitraum.',
    'Contribution margin I of the period.',
  ),
  potential: column(
    'potential',
    'amount',
    'Potenzial p. a.',
    'Potential p.a.',
    'Bekanntes jährliches Potenzial.',
    'Known yearly potential.',
  ),
};

/** The share of a figure in that of all customers. */
export function shareColumn(id: string): ColumnDefinition {
  const { label } = MEASURE_COLUMNS[id]!;
  return column(
    `${id}Share`,
    'share',
    `Anteil ${label.de}`,
    `Share of ${label.en.charAt(0).toLowerCase()}${label.en.slice(1)}`,
    'Anteil an der Summe aller Kunden.',
    'Share of the total of all customers.',
  );
}
