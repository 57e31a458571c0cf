import type { Bilingual } from '../../language/bilingual.js';

/** The facts an ABC analysis can rank by. */
export const MEASURES = [
  'revenue',
  'contributionMargin',
  'potential',
  'invoices',
  'previousRevenue',
  'totalRevenue',
] as const;

export type Measure = (typeof MEASURES)[number];

interface MeasureWording {
  readonly label: Bilingual;
  /** Inside a sentence, German in the genitive: „79,9 % des Umsatzes“. */
  readonly ofMeasure: Bilingual;
  /** As a ranking is named: „nach Umsatz“. */
  readonly byMeasure: Bilingual;
  readonly unit: 'amount' | 'count';
}

export const MEASURE_WORDING: Readonly<Record<Measure, MeasureWording>> = {
  revenue: {
    label: { de: 'Umsatz', en: 'Revenue' },
    ofMeasure: { de: 'des Umsatzes', en: 'of revenue' },
    byMeasure: { de: 'nach Umsatz', en: 'by revenue' },
    unit: 'amount',
  },
  contributionMargin: {
    label: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
    ofMeasure: { de: 'des Deckungsbeitrags', en: 'of contribution margin' },
    byMeasure: { de: 'nach Deckungsbeitrag I', en: 'by contribution margin I' },
    unit: 'amount',
  },
  potential: {
    label: { de: 'Potenzial', en: 'Potential' },
    ofMeasure: { de: 'des Potenzials', en: 'of potential' },
    byMeasure: { de: 'nach Potenzial', en: 'by potential' },
    unit: 'amount',
  },
  invoices: {
    label: { de: 'Belege', en: 'Invoices' },
    ofMeasure: { de: 'der Belege', en: 'of invoices' },
    byMeasure: { de: 'nach Zahl der Belege', en: 'by number of invoices' },
    unit: 'count',
  },
  previousRevenue: {
    label: { de: 'Umsatz Vorperiode', en: 'Previous revenue' },
    ofMeasure: { de: 'des Umsatzes der Vorperiode', en: 'of previous revenue' },
    byMeasure: { de: 'nach Umsatz der Vorperiode', en: 'by previous revenue' },
    unit: 'amount',
  },
  totalRevenue: {
    label: { de: 'Umsatz gesamt', en: 'Total revenue' },
    ofMeasure: { de: 'des Gesamtumsatzes', en: 'of total revenue' },
    byMeasure: { de: 'nach Gesamtumsatz', en: 'by total revenue' },
    unit: 'amount',
  },
};
