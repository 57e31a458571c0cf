import { column } from '../column.js';

/** What a customer could buy in a year, and what of it others sell him, in revenue and in margin. */

export const POTENTIAL = column(
  'potential',
  'amount',
  'Potenzial p. a.',
  'Potential p.a.',
  'Jährliches Potenzial.',
  'Yearly potential.',
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
