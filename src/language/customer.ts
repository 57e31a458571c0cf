import type { Language } from './bilingual.js';

/** What the cockpit of a customer says in words of its own. */
export interface CustomerWording {
  readonly cockpit: string;
  readonly figures: string;
  readonly figure: string;
  readonly customer: string;
  readonly medianAll: string;
  readonly meanOf: (of: string) => string;
  readonly medianOf: (of: string) => string;
  readonly rank: string;
  readonly rankOf: (rank: string, of: string) => string;
  readonly reasons: string;
  readonly allFigures: string;
  readonly allFiguresIntro: string;
  readonly stage: string;
  readonly missing: string;
  readonly intro: string;
}

/** The wording of the cockpit in both languages. */
export const CUSTOMER: Readonly<Record<Language, CustomerWording>> = {
  de: {
    cockpit: 'Kundencockpit',
    figures: 'Kennzahlen',
    figure: 'Kennzahl',
    customer: 'Kunde',
    medianAll: 'Median alle',
    meanOf: (of) => `Mittel ${of}`,
    medianOf: (of) => `Median ${of}`,
    rank: 'Rang',
    rankOf: (rank, of) => `${rank} von ${of}`,
    reasons: 'Wo er steht und warum',
    allFigures: 'Alle Kennzahlen',
    allFiguresIntro:
      'Alles, was die Auswertungen über den Kunden sagen, neben Mittel und Median seiner Klasse und dem Median aller Kunden.',
    stage: 'Auswertung',
    missing: 'Nicht ausgewertet',
    intro: 'Zum Mitnehmen ins Gespräch: was der Kunde bringt, was er bekommt, und was ihn weiterbringt.',
  },
  en: {
    cockpit: 'Customer cockpit',
    figures: 'Figures',
    figure: 'Figure',
    customer: 'Customer',
    medianAll: 'Median of all',
    meanOf: (of) => `Mean ${of}`,
    medianOf: (of) => `Median ${of}`,
    rank: 'Rank',
    rankOf: (rank, of) => `${rank} of ${of}`,
    reasons: 'Where he stands, and why',
    allFigures: 'All figures',
    allFiguresIntro:
      'All that the stages say about the customer, beside mean and median of his class and the median of all customers.',
    stage: 'Stage',
    missing: 'Not computed',
    intro: 'To take along: what the customer brings, what he gets, and what would bring him on.',
  },
};
