import { type CanonicalTable, column } from './canonical-table.js';
import { CUSTOMER_ID } from './customer-columns.js';

/** One row is a visit, call or quotation. */
export const activities: CanonicalTable = {
  id: 'activities',
  title: { de: 'Aktivitäten', en: 'Activities' },
  requires: [['customerId'], ['date'], ['activityType', 'travelMinutes']],
  excludes: ['revenue', 'unitPrice'],
  columns: [
    CUSTOMER_ID,
    column('date', 'date', 'Datum', 'Date', ['Besuchsdatum', 'Visit Date', 'Activity Date', 'Am']),
    column('activityType', 'text', 'Aktivität', 'Activity', [
      'Art',
      'Aktivitätsart',
      'Besuchsart',
      'Kontaktart',
      'Activity Type',
      'Contact Type',
      'Type',
      'Vorgang',
    ]),
    column('rep', 'text', 'Betreuer', 'Sales rep', [
      'Mitarbeiter',
      'Vertreter',
      'Außendienst',
      'Verkäufer',
      'Rep',
      'Salesperson',
      'Owner',
    ]),
    column('minutes', 'number', 'Dauer (Min.)', 'Minutes', [
      'Dauer',
      'Minuten',
      'Besuchsdauer',
      'Duration',
      'Gesprächsdauer',
    ]),
    column('travelMinutes', 'number', 'Fahrzeit (Min.)', 'Travel minutes', [
      'Fahrzeit',
      'Reisezeit',
      'Travel Time',
      'Anfahrt',
    ]),
  ],
};
