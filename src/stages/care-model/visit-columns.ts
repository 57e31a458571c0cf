import type { ColumnDefinition } from '../../results/column.js';
import { column } from '../column.js';

/** Today's visits, headed by where they come from. */
export function todayColumn(basis: 'made' | 'planned'): ColumnDefinition {
  return basis === 'made'
    ? column(
        'visitsToday',
        'number',
        'Besuche Ist',
        'Visits made',
        'Gemachte Besuche, auf ein Jahr gerechnet.',
        'Visits made, scaled to a year.',
      )
    : column(
        'visitsToday',
        'number',
        'Besuche Plan heute',
        'Visits planned today',
        'Laut Kundenstamm; gemachte Besuche sind nicht bekannt.',
        'From the customer master; visits made are not known.',
      );
}

/** Planned visits less those of today. */
export const VISIT_DIFFERENCE = column(
  'gap',
  'number',
  'Plan minus heute',
  'Plan less today',
  'Positiv = zu wenig besucht.',
  'Positive = visited too little.',
);

export const VISITS_COST = column(
  'cost',
  'amount',
  'Kosten der Besuche',
  'Cost of visits',
  'Besuche × Vollkosten je Besuch.',
  'Visits × full cost of a visit.',
);

export const CARE_COST = column(
  'careCost',
  'amount',
  'Betreuungskosten',
  'Care cost',
  'Stunden × Stundensatz (Annahme).',
  'Hours × hourly rate (assumption).',
);
