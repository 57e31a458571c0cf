import { type CanonicalTable, column } from './canonical-table.js';
import { CUSTOMER_ID } from './customer-columns.js';

/**
 * One row is a decision by a person about a customer that goes before a rule (Ausnahme, Handentscheidung). Lists of
 * customers carry values too, but neither who decided nor why.
 */
export const overrides: CanonicalTable = {
  id: 'overrides',
  title: { de: 'Entscheidungen', en: 'Decisions' },
  requires: [['customerId'], ['value'], ['why'], ['who', 'approvedBy']],
  excludes: ['date', 'revenue', 'unitPrice', 'service', 'activityType'],
  columns: [
    CUSTOMER_ID,
    column('field', 'text', 'Spalte', 'Column', [
      'Feld',
      'Merkmal',
      'Größe',
      'Was',
      'Entschieden wird',
      'Field',
      'Attribute',
    ]),
    column('value', 'text', 'Neuer Wert', 'New value', [
      'Entscheidung',
      'Entschieden',
      'Entschiedener Wert',
      'Festgelegt',
      'Neue Priorität',
      'Neue Klasse',
      'Priorität',
      'Prioritätsklasse',
      'Wert',
      'Decision',
      'Decided value',
      'New priority',
      'New class',
      'Priority',
      'Value',
    ]),
    column('who', 'text', 'Entschieden von', 'Decided by', [
      'Festgelegt von',
      'Beantragt von',
      'Antragsteller',
      'Entscheider',
      'Wer',
      'Requested by',
      'Requester',
      'Who',
    ]),
    column('why', 'text', 'Begründung', 'Reason', ['Grund', 'Warum', 'Anlass', 'Rationale', 'Why']),
    column('approvedBy', 'text', 'Genehmigt von', 'Approved by', [
      'Freigegeben von',
      'Freigabe durch',
      'Freigabe',
      'Genehmigung',
      'Genehmiger',
      'Approver',
      'Approval',
    ]),
    column('validUntil', 'date', 'Gültig bis', 'Valid until', [
      'Befristet bis',
      'Ablaufdatum',
      'Läuft ab',
      'Expiry',
      'Expires',
      'Valid to',
    ]),
  ],
};
