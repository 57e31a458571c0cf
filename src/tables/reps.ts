import { type CanonicalTable, column } from './canonical-table.js';

/** One row is a sales person. */
export const reps: CanonicalTable = {
  id: 'reps',
  title: { de: 'Vertriebsmitarbeiter', en: 'Sales people' },
  requires: [['rep'], ['role', 'costPerYear', 'fullTimeShare']],
  excludes: ['customerId', 'date'],
  columns: [
    column('rep', 'text', 'Betreuer', 'Sales rep', [
      'Kürzel',
      'Vertreter',
      'Verkäufer',
      'Außendienstmitarbeiter',
      'Vertriebsmitarbeiter',
      'Mitarbeiter',
      'Rep',
      'Salesperson',
      'Employee',
      'Personalnummer',
      'Rep ID',
    ]),
    column('name', 'text', 'Name', 'Name', ['Mitarbeitername', 'Full Name', 'Nachname']),
    column('role', 'text', 'Rolle', 'Role', ['Funktion', 'Position', 'Stelle', 'Job', 'Job Title']),
    column('territory', 'text', 'Verkaufsgebiet', 'Territory', [
      'Gebiet',
      'Vertriebsgebiet',
      'Region',
      'Sales Territory',
    ]),
    column('fullTimeShare', 'share', 'Stellenanteil', 'Share of full time', [
      'FTE',
      'Vollzeitanteil',
      'Arbeitszeitanteil',
      'Full Time Share',
      'VZÄ',
    ]),
    column('costPerYear', 'amount', 'Kosten p.a.', 'Cost per year', [
      'Kosten',
      'Jahreskosten',
      'Vollkosten',
      'Personalkosten',
      'Annual Cost',
      'Cost',
    ]),
    column('postalCode', 'text', 'PLZ', 'Postal code', [
      'Postleitzahl',
      'PLZ Wohnort',
      'Wohnort PLZ',
      'ZIP',
      'ZIP Code',
      'Postcode',
    ]),
    column('country', 'text', 'Land', 'Country', ['Country Code']),
    column('customerFacingShare', 'share', 'Kundenzeitanteil', 'Customer-facing share', [
      'Kundenzeit',
      'Anteil Kundenzeit',
      'Customer Time',
      'Selling Time',
    ]),
  ],
};
