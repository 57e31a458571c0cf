import { type CanonicalTable, column } from './canonical-table.js';
import { CUSTOMER_ID } from './customer-columns.js';

/** One row is a service given to a customer, free or cheap: the value-added ledger (Mehrwert-Buchführung). */
export const services: CanonicalTable = {
  id: 'services',
  title: { de: 'Serviceleistungen', en: 'Services' },
  requires: [['customerId'], ['date'], ['service']],
  excludes: ['revenue', 'unitPrice'],
  columns: [
    CUSTOMER_ID,
    column('date', 'date', 'Datum', 'Date', ['Leistungsdatum', 'Service Date', 'Am']),
    column('service', 'text', 'Serviceart', 'Service', [
      'Serviceleistung',
      'Leistung',
      'Leistungsart',
      'Service Type',
      'Service-Art',
      'Mehrwertleistung',
    ]),
    column('quantity', 'number', 'Menge', 'Quantity', ['Anzahl', 'Qty']),
    column('minutes', 'number', 'Dauer (Min.)', 'Minutes', [
      'Dauer',
      'Minuten',
      'Zeit Minuten',
      'Dauer Minuten',
      'Duration',
      'Duration Minutes',
      'Zeitaufwand',
    ]),
    column('cost', 'amount', 'Kosten', 'Cost', ['Servicekosten', 'Service Cost', 'Aufwand']),
    column('charged', 'text', 'Berechnet', 'Charged', [
      'Fakturiert',
      'Kostenpflichtig',
      'Berechnung',
      'Verrechnung',
      'Billed',
      'Invoiced',
      'Billing',
    ]),
    column('chargedAmount', 'amount', 'Berechneter Betrag', 'Charged amount', [
      'Verrechneter Betrag',
      'Fakturierter Betrag',
      'Billed Amount',
      'Invoiced Amount',
    ]),
    column('perceivedValue', 'amount', 'Wahrgenommener Nutzen', 'Perceived value', [
      'Nutzen für den Kunden',
      'Wahrgenommener Wert',
      'Wert für den Kunden',
      'Kundennutzen',
      'Value to the customer',
      'Customer Benefit',
    ]),
    column('rating', 'number', 'Bewertung des Kunden', 'Customer rating', [
      'Kundenbewertung',
      'Wertschätzung',
      'Bewertung',
      'Appreciation',
      'Rating',
    ]),
    column('note', 'text', 'Notiz', 'Note', ['Bemerkung', 'Hintergrund', 'Comment']),
    column('person', 'text', 'Mitarbeiter', 'Person', ['Bearbeiter', 'Employee', 'Erbracht von']),
  ],
};
