import type { ColumnDefinition } from '../../results/column.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'points',
    label: { de: 'Punkte', en: 'Points' },
    unit: 'number',
    definition: {
      de: 'Nutzwert von 0 bis 100: gewichtete Punkte der Kriterien, die bei dem Kunden bekannt sind.',
      en: 'Score from 0 to 100: weighted points of the criteria that are known of the customer.',
    },
  },
  {
    id: 'class',
    label: { de: 'Punkteklasse', en: 'Score class' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: {
      de: 'Klasse nach den Punktgrenzen in den Einstellungen; sonst der Status. „Unbekannt“: Von zu viel Gewicht ist der Wert nicht bekannt.',
      en: 'Class by the limits of points in the settings, or else the status. "Unknown": of too much weight the value is not known.',
    },
  },
  {
    id: 'coverage',
    label: { de: 'Abdeckung der Kriterien', en: 'Coverage of criteria' },
    unit: 'share',
    definition: {
      de: 'Anteil des Gewichts, dessen Kriterien bei dem Kunden bekannt sind; der Rest wird auf die bekannten verteilt.',
      en: 'Share of the weight whose criteria are known of the customer; the rest is spread over the known ones.',
    },
  },
];
