import type { ColumnDefinition } from '../../results/column.js';
import { POTENTIAL_SOURCES } from '../potential-sources.js';

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'value',
    label: { de: 'Potenzial bekannt oder geschätzt', en: 'Potential known or estimated' },
    unit: 'amount',
    definition: {
      de: 'Jährlicher Bedarf bei allen Lieferanten: wie angegeben, sonst aus Lieferanteil oder -rang abgeleitet, sonst geschätzt und nie unter dem eigenen Jahresumsatz. Wo keine Schätzung trägt, unbekannt, nie null.',
      en: 'Yearly purchases from all suppliers: as given, otherwise derived from share of wallet or supplier rank, otherwise estimated and never below the own annual revenue. Where no estimate holds, unknown, never zero.',
    },
  },
  {
    id: 'source',
    label: { de: 'Potenzial: Herkunft', en: 'Potential: source' },
    unit: 'code',
    values: POTENTIAL_SOURCES,
    definition: {
      de: 'Ob das Potenzial angegeben, abgeleitet oder wie es geschätzt ist.',
      en: 'Whether the potential is given, derived, or how it is estimated.',
    },
  },
  {
    id: 'profit',
    label: { de: 'Gewinnpotenzial', en: 'Profit potential' },
    unit: 'amount',
    definition: {
      de: 'Potenzial × (erwartete Marge − erwartete Betreuungskosten in % des Umsatzes): was der ganze Bedarf im Jahr einbrächte.',
      en: 'Potential × (expected margin − expected cost-to-serve in % of revenue): what all of the wallet would earn in a year.',
    },
  },
];
