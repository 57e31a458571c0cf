import { column } from './column.js';

/** Columns that tables of several stages have in common. */

export const CUSTOMER_ID = column(
  'customerId',
  'text',
  'Kundennummer',
  'Customer ID',
  'Nummer des Kunden.',
  'Number of the customer.',
);

export const CUSTOMER_NAME = column(
  'name',
  'text',
  'Name',
  'Name',
  'Name des Kunden.',
  'Name of the customer.',
);

export const REP = column('rep', 'text', 'Betreuer', 'Rep', 'Zuständige Person.', 'Person in charge.');

export const PERIOD_REVENUE = column(
  'revenue',
  'amount',
  'Umsatz',
  'Revenue',
  'Nettoumsatz im Zeitraum.',
  'Net revenue of the period.',
);

export const PERIOD_CONTRIBUTION = column(
  'contribution',
  'amount',
  'Deckungsbeitrag I',
  'Contribution margin I',
  'Im Zeitraum.',
  'Of the period.',
);

export const CUSTOMERS = column(
  'customers',
  'count',
  'Kunden',
  'Customers',
  'Anzahl der Kunden.',
  'Number of customers.',
);

export const CUSTOMER_SHARE = column(
  'customerShare',
  'share',
  'Anteil Kunden',
  'Share of customers',
  'Anteil an allen Kunden.',
  'Share of all customers.',
);

export const POTENTIAL = column(
  'potential',
  'amount',
  'Potenzial p. a.',
  'Potential p.a.',
  'Jährliches Potenzial.',
  'Yearly potential.',
);

export const UNTAPPED_POTENTIAL = column(
  'untapped',
  'amount',
  'Offenes Potenzial',
  'Untapped potential',
  'Potenzial minus Umsatz.',
  'Potential less revenue.',
);
