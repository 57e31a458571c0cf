import type { ColumnDefinition } from '../../results/column.js';
import { column } from '../column.js';
import { POTENTIAL_SOURCES } from '../potential-sources.js';

export const VALUE: ColumnDefinition = {
  id: 'value',
  label: { de: 'Potenzial bekannt oder geschätzt', en: 'Potential known or estimated' },
  unit: 'amount',
  definition: {
    de: 'Jährlicher Bedarf bei allen Lieferanten: wie angegeben, sonst aus Lieferanteil oder -rang abgeleitet, sonst geschätzt und nie unter dem eigenen Jahresumsatz. Wo keine Schätzung trägt, unbekannt, nie null.',
    en: 'Yearly purchases from all suppliers: as given, otherwise derived from share of wallet or supplier rank, otherwise estimated and never below the own annual revenue. Where no estimate holds, unknown, never zero.',
  },
};

const SOURCE: ColumnDefinition = {
  id: 'source',
  label: { de: 'Potenzial: Herkunft', en: 'Potential: source' },
  unit: 'code',
  values: POTENTIAL_SOURCES,
  definition: {
    de: 'Ob das Potenzial angegeben, abgeleitet oder wie es geschätzt ist.',
    en: 'Whether the potential is given, derived, or how it is estimated.',
  },
};

export const PROFIT: ColumnDefinition = {
  id: 'profit',
  label: { de: 'Gewinnpotenzial', en: 'Profit potential' },
  unit: 'amount',
  definition: {
    de: 'Potenzial × (erwartete Marge − erwartete Betreuungskosten in % des Umsatzes): was der ganze Bedarf im Jahr einbrächte.',
    en: 'Potential × (expected margin − expected cost-to-serve in % of revenue): what all of the wallet would earn in a year.',
  },
};

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [VALUE, SOURCE, PROFIT];

/** Who stated a potential. */
export const ORIGIN = column(
  'origin',
  'text',
  'Quelle',
  'Source',
  'Wer oder was das Potenzial angegeben hat.',
  'Who or what stated the potential.',
);

/** What is still to be won, in profit. */
export const UNTAPPED_PROFIT = column(
  'untappedProfit',
  'amount',
  'Offener Gewinn, gewichtet',
  'Untapped profit, weighted',
  'Offenes Potenzial × erwartete Marge × Gewinnwahrscheinlichkeit.',
  'Untapped potential × expected margin × probability of winning it.',
);
