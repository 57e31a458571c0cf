import type { ColumnDefinition } from '../../results/column.js';

/** What a customer buys from others, in revenue and in margin. */

export const UNTAPPED_REVENUE: ColumnDefinition = {
  id: 'untappedRevenue',
  label: { de: 'Offenes Potenzial', en: 'Untapped revenue' },
  unit: 'amount',
  definition: { de: 'Potenzial minus Jahresumsatz.', en: 'Potential less annual revenue.' },
};

export const UNTAPPED_MARGIN: ColumnDefinition = {
  id: 'untappedMargin',
  label: { de: 'Offenes Potenzial (DB)', en: 'Untapped margin' },
  unit: 'amount',
  definition: { de: 'Offenes Potenzial als Deckungsbeitrag.', en: 'Untapped revenue as margin.' },
};
