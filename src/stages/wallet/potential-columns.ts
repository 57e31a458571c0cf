import { column } from '../column.js';

/** What a customer could buy in a year, and what of it others sell him, in revenue and in margin. */

export const ESTIMATED = column(
  'estimated',
  'count',
  'davon geschätzt',
  'of these estimated',
  'Kunden, deren Potenzial nicht bekannt, sondern geschätzt ist.',
  'Customers whose potential is not known, but estimated.',
);

export const ESTIMATED_POTENTIAL = column(
  'estimatedPotential',
  'amount',
  'davon geschätztes Potenzial',
  'of this estimated potential',
  'Ihr geschätztes Potenzial, im Potenzial enthalten.',
  'Their estimated potential, part of the potential.',
);

export const UNTAPPED_REVENUE = column(
  'untappedRevenue',
  'amount',
  'Offenes Potenzial',
  'Untapped revenue',
  'Potenzial minus Jahresumsatz.',
  'Potential less annual revenue.',
);

export const UNTAPPED_MARGIN = column(
  'untappedMargin',
  'amount',
  'Offenes Potenzial (DB)',
  'Untapped margin',
  'Offenes Potenzial als Deckungsbeitrag.',
  'Untapped revenue as margin.',
);
