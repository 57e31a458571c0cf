import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import { CUSTOMARY_SEGMENTS, OTHER } from './customary-segments.js';
import type { Settings } from './settings.js';

/** Customers without scores, by what they are instead. */
export const OUTSIDE_SEGMENTS: Readonly<Record<string, Bilingual>> = {
  new: { de: 'neu', en: 'new' },
  dormant: { de: 'ruhend', en: 'dormant' },
  lost: { de: 'verloren', en: 'lost' },
  prospect: { de: 'ohne Kauf', en: 'no purchase' },
  unknown: { de: 'unbekannt', en: 'unknown' },
};

export const SEGMENT_NAMES: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(
    CUSTOMARY_SEGMENTS.map(({ id, german, english }) => [id, { de: german, en: english }]),
  ),
  [OTHER]: { de: 'Übrige', en: 'Others' },
  ...OUTSIDE_SEGMENTS,
};

/** All segments as reports show them: by precedence, then the catch-all, then those without scores. */
export function segmentOrder({ segments }: Pick<Settings, 'segments'>): readonly string[] {
  return [...segments.map(({ id }) => id), OTHER, ...Object.keys(OUTSIDE_SEGMENTS)];
}

export const REGULARITY_NAMES: Readonly<Record<string, Bilingual>> = {
  X: { de: 'X regelmäßig', en: 'X regular' },
  Y: { de: 'Y schwankend', en: 'Y varying' },
  Z: { de: 'Z unregelmäßig', en: 'Z irregular' },
  zero: { de: 'Z* ohne positiven Umsatz', en: 'Z* no positive revenue' },
  short: { de: 'zu kurz für ein Urteil', en: 'too short to tell' },
};

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'recency',
    label: { de: 'Tage seit letztem Kauf', en: 'Days since last purchase' },
    unit: 'days',
    definition: {
      de: 'Recency: Tage vom letzten Kauf bis zum Stichtag. Gutschriften sind kein Kauf.',
      en: 'Recency: days from the last purchase to the as-of date. Credit notes are no purchase.',
    },
  },
  {
    id: 'frequency',
    label: { de: 'Käufe', en: 'Purchases' },
    unit: 'count',
    definition: {
      de: 'Frequency: Tage mit mindestens einem Kauf im Zeitraum; mehrere Belege eines Tages zählen einmal.',
      en: 'Frequency: days with at least one purchase in the period; several documents of a day count once.',
    },
  },
  {
    id: 'monetary',
    label: { de: 'Umsatz (RFM)', en: 'Revenue (RFM)' },
    unit: 'amount',
    definition: {
      de: 'Monetary: Nettoumsatz im Zeitraum.',
      en: 'Monetary: net revenue of the period.',
    },
  },
  {
    id: 'segment',
    label: { de: 'Kaufsegment', en: 'Buying segment' },
    unit: 'code',
    values: SEGMENT_NAMES,
    definition: {
      de: 'Segment nach den Stufen 1 bis 5 von Recency, Frequency und Monetary; die erste passende Regel gilt. Ohne Stufen steht der Status.',
      en: 'Segment by the scores 1 to 5 of recency, frequency and monetary value; the first rule that fits counts. Without scores the status stands.',
    },
  },
  {
    id: 'regularity',
    label: { de: 'Regelmäßigkeit (XYZ)', en: 'Regularity (XYZ)' },
    unit: 'code',
    values: REGULARITY_NAMES,
    definition: {
      de: 'Nach dem Variationskoeffizienten des Umsatzes je Monat, bei weniger als sechs Käufen im Jahr je Quartal: X regelmäßig, Y schwankend, Z unregelmäßig.',
      en: 'By the coefficient of variation of revenue by month, with less than six purchases a year by quarter: X regular, Y varying, Z irregular.',
    },
  },
  {
    id: 'trend',
    label: { de: 'Trend', en: 'Trend' },
    unit: 'share',
    definition: {
      de: 'Veränderung des Umsatzes gegenüber dem gleich langen Zeitraum davor; ohne diesen die zweite Hälfte des Zeitraums gegenüber der ersten. Der größte von mindestens drei Aufträgen zählt nur so viel wie der zweitgrößte.',
      en: 'Change of revenue against the stretch of the same length before; without it, the second half of the period against the first. The largest of at least three orders counts only as much as the second largest.',
    },
  },
];
