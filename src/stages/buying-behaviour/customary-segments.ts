import type { Bilingual } from '../../language/bilingual.js';

interface CustomarySegment {
  readonly id: string;
  readonly german: string;
  readonly english: string;
  /** Scores of recency, frequency and monetary value that belong to it. */
  readonly scores: string;
  readonly advice: Bilingual;
}

/**
 * The segments in the order in which they are tried: the first whose scores fit takes the customer. Together they
 * hold every combination of scores.
 */
export const CUSTOMARY_SEGMENTS: readonly CustomarySegment[] = [
  {
    id: 'champions',
    german: 'Spitzenkunden',
    english: 'Champions',
    scores: 'R4-5 F4-5 M4-5',
    advice: {
      de: 'Halten, persönlich betreuen, Referenz werden lassen.',
      en: 'Keep, look after in person, win as a reference.',
    },
  },
  {
    id: 'cannot-lose',
    german: 'Nicht verlieren',
    english: 'Not to be lost',
    scores: 'R1-2 F1-5 M4-5',
    advice: {
      de: 'Diese Woche anrufen: viel Umsatz, lange nicht bestellt.',
      en: 'Call this week: high revenue, no order for long.',
    },
  },
  {
    id: 'loyal',
    german: 'Stammkunden',
    english: 'Loyal customers',
    scores: 'R3-5 F3-5 M3-5',
    advice: {
      de: 'Halten und um weitere Warengruppen erweitern.',
      en: 'Keep, and extend to further product groups.',
    },
  },
  {
    id: 'big-ticket',
    german: 'Seltene Großkäufer',
    english: 'Rare large buyers',
    scores: 'R3-5 F1-3 M4-5',
    advice: {
      de: 'Projekte früh erkennen, zwischen den Käufen Kontakt halten.',
      en: 'Find projects early, stay in touch between purchases.',
    },
  },
  {
    id: 'frequent-small',
    german: 'Vielbesteller mit kleinem Umsatz',
    english: 'Frequent small buyers',
    scores: 'R1-5 F4-5 M1-3',
    advice: {
      de: 'Bestellungen bündeln: Mindestbestellwert, Rahmenauftrag, Webshop.',
      en: 'Bundle orders: minimum order value, blanket order, web shop.',
    },
  },
  {
    id: 'promising',
    german: 'Ausbaufähig',
    english: 'Promising',
    scores: 'R4-5 F1-3 M1-3',
    advice: {
      de: 'Bedarf erfragen, zweites Angebot machen.',
      en: 'Ask for needs, make a second offer.',
    },
  },
  {
    id: 'attention',
    german: 'Aufmerksamkeit nötig',
    english: 'Needing attention',
    scores: 'R3 F1-3 M1-3',
    advice: {
      de: 'Erinnern, bevor der Kauf ausbleibt.',
      en: 'Remind before the next purchase fails to come.',
    },
  },
  {
    id: 'sleeping',
    german: 'Einschlafend',
    english: 'Falling asleep',
    scores: 'R1-2 F1-3 M1-3',
    advice: {
      de: 'Mit geringem Aufwand ansprechen: Mailing, Webshop.',
      en: 'Approach at low cost: mailing, web shop.',
    },
  },
];

/** Where no rule fits: the catch-all segment (Auffangsegment). */
export const OTHER = 'other';
