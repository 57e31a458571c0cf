import { column } from '../column.js';

/** Columns that several tables of the sizing have in common. */

export const SHARE = column(
  'share',
  'share',
  'Kundenzeit',
  'Customer time',
  'Anteil der Arbeitszeit.',
  'Share of working time.',
);

export const SERVED_CUSTOMERS = column(
  'customers',
  'count',
  'Kunden',
  'Customers',
  'Kunden des Kanals nach Betreuungskonzept.',
  'Customers of the channel by the care model.',
);

export const HEADS_COST = column(
  'cost',
  'amount',
  'Kosten im Jahr',
  'Cost a year',
  'Köpfe × Vollkosten je Vollzeitkraft.',
  'Heads × full cost of a full-time person.',
);

export const PRESENT_HEADS = column(
  'presentHeads',
  'count',
  'Bestand Köpfe',
  'Present heads',
  'Personen in den Daten.',
  'People in the data.',
);

export const HOURS = column('hours', 'hours', 'Stunden', 'Hours', 'Aufwand im Jahr.', 'Workload a year.');

export const FULL_TIME = column(
  'fullTime',
  'fte',
  'Vollzeitkräfte',
  'Full-time equivalents',
  'Nicht gerundet.',
  'Not rounded.',
);

export const HEADS = column('heads', 'count', 'Köpfe', 'Heads', 'Aufgerundet.', 'Rounded up.');

export const PRESENT_FULL_TIME = column(
  'presentFullTime',
  'fte',
  'Bestand VZÄ',
  'Present FTE',
  'Summe der Stellenanteile.',
  'Sum of shares of full time.',
);
