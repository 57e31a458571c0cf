import type { ColumnDefinition } from '../results/column.js';

/** Columns that lists of customers and tables of groups have in common, whatever the stage. */

export const CUSTOMER_ID: ColumnDefinition = {
  id: 'customerId',
  label: { de: 'Kundennummer', en: 'Customer ID' },
  unit: 'text',
  definition: { de: 'Nummer des Kunden.', en: 'Number of the customer.' },
};

export const CUSTOMER_NAME: ColumnDefinition = {
  id: 'name',
  label: { de: 'Name', en: 'Name' },
  unit: 'text',
  definition: { de: 'Name des Kunden.', en: 'Name of the customer.' },
};

export const PERIOD_REVENUE: ColumnDefinition = {
  id: 'revenue',
  label: { de: 'Umsatz', en: 'Revenue' },
  unit: 'amount',
  definition: { de: 'Nettoumsatz im Zeitraum.', en: 'Net revenue of the period.' },
};
