import { type CanonicalTable, column } from './canonical-table.js';
import { CUSTOMER_ID } from './customer-columns.js';

/**
 * One row is a cost to be charged: to a customer, to a segment, or to a pool (Kostentopf) that is allocated by a key.
 * Only a heading that names kinds of cost tells it from a list of revenues, whose amounts have the same headings.
 */
export const costs: CanonicalTable = {
  id: 'costs',
  title: { de: 'Kosten', en: 'Costs' },
  requires: [['pool'], ['amount']],
  excludes: ['revenue', 'unitPrice', 'contributionMargin', 'service'],
  isUnmistakable: true,
  columns: [
    column('pool', 'text', 'Kostenart', 'Cost pool', [
      'Kostentopf',
      'Kostenpool',
      'Topf',
      'Pool',
      'Kostenkategorie',
      'Kostenblock',
      'Cost Type',
      'Cost Category',
      'Kind of cost',
    ]),
    column('amount', 'amount', 'Betrag', 'Amount', [
      'Kosten',
      'Kostenbetrag',
      'Istkosten',
      'Ist-Kosten',
      'Cost',
      'Cost Amount',
      'Actual Cost',
    ]),
    CUSTOMER_ID,
    column('segment', 'text', 'Segment', 'Segment', [
      'Kundensegment',
      'Verkaufsgebiet',
      'Vertriebsgebiet',
      'Gebiet',
      'Region',
      'Branche',
      'Kundengruppe',
      'Kundenart',
      'Vertriebskanal',
      'Customer Segment',
      'Territory',
      'Sales Territory',
      'Industry',
      'Channel',
    ]),
    column('key', 'text', 'Schlüssel', 'Allocation key', [
      'Verteilungsschlüssel',
      'Verteilschlüssel',
      'Umlageschlüssel',
      'Kostentreiber',
      'Bezugsgröße',
      'Key',
      'Cost Driver',
      'Driver',
    ]),
    column('date', 'date', 'Datum', 'Date', ['Buchungsdatum', 'Belegdatum', 'Posting Date', 'Document Date']),
  ],
};
