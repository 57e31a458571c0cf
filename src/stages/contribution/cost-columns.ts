import { column } from '../column.js';

/** What customers cost beyond the first level, in tables. */
export const COST_TO_SERVE = column(
  'costToServe',
  'amount',
  'Bereitstellungskosten',
  'Cost to serve',
  'Alle bekannten Kosten nach der ersten Stufe.',
  'All known cost beyond the first level.',
);
