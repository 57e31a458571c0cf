import type { ColumnDefinition } from '../../results/column.js';

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'visits',
    label: { de: 'Besuche nach Grenzertrag', en: 'Visits by marginal value' },
    unit: 'count',
    definition: {
      de: 'Ganze Besuche im Jahr, wenn die verfügbaren Stunden dorthin gehen, wo der nächste Besuch unter der angenommenen Wirkungskurve am meisten bringt. Leer bei Kunden ohne Besuche im Plan.',
      en: 'Whole visits a year when the hours there are go to where the next visit brings most under the assumed response curve. Empty for customers without planned visits.',
    },
  },
  {
    id: 'difference',
    label: { de: 'Besuche mehr als Plan', en: 'Visits more than planned' },
    unit: 'number',
    definition: {
      de: 'Besuche nach Grenzertrag minus Besuche des Betreuungskonzepts: negativ = weniger als nach Klasse vorgesehen.',
      en: 'Visits by marginal value less the visits of the care model: negative = fewer than the class provides for.',
    },
  },
];
