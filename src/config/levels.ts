import type { Bilingual } from '../language/bilingual.js';

/** One step of a choice from simple to full (Ausbaustufe). */
export interface Level {
  readonly level: 1 | 2 | 3 | 4;
  readonly name: Bilingual;
  /** The stages that it adds to those of the levels below. */
  readonly stages: readonly string[];
  /** What it adds, and which data that takes. */
  readonly adds: Bilingual;
  readonly needs: Bilingual;
}

export const LEVELS: readonly Level[] = [
  {
    level: 1,
    name: { de: 'ABC', en: 'ABC' },
    stages: ['abc', 'buying-behaviour'],
    adds: {
      de: 'wer das Geschäft trägt und wie er kauft',
      en: 'who carries the business and how he buys',
    },
    needs: { de: 'Kundennummer, Datum und Umsatz', en: 'customer ID, date and revenue' },
  },
  {
    level: 2,
    name: { de: 'Deckungsbeitrag', en: 'contribution margin' },
    stages: ['contribution', 'value-to-value', 'visit-allocation'],
    adds: {
      de: 'wer wirklich Geld bringt, und was ihm dafür an Service gegeben wird',
      en: 'who really brings money, and what services he is given for it',
    },
    needs: {
      de: 'Deckungsbeitrag oder Kosten je Position, für den Service die Liste der Leistungen',
      en: 'margin or cost of every line, and for services the list of what was given',
    },
  },
  {
    level: 3,
    name: { de: 'Potenzial und Priorität', en: 'potential and priority' },
    stages: ['potential', 'wallet', 'score', 'priority'],
    adds: {
      de: 'wer noch wachsen kann, und wer deshalb zuerst kommt',
      en: 'who can still grow, and who therefore comes first',
    },
    needs: {
      de: 'Potenzial oder Lieferanteil der Kunden, wenigstens der größten',
      en: 'potential or share of wallet of the customers, of the largest at least',
    },
  },
  {
    level: 4,
    name: { de: 'Kundenlebenswert', en: 'customer lifetime value' },
    stages: ['lifetime-value'],
    adds: {
      de: 'was von jedem Kunden noch zu erwarten ist, mit Spanne und Prüfung',
      en: 'what is still to be expected of each customer, with range and check',
    },
    needs: {
      de: 'Rechnungspositionen über mehrere Jahre',
      en: 'invoice lines of several years',
    },
  },
];

/** Care, sizing and territories run at every level, with the classes that are there. */
export const AT_EVERY_LEVEL: readonly string[] = ['care-model', 'salesforce-sizing', 'territory'];

/**
 * The stages of a level and of those below; null: all.
 *
 * @param known the stages there are; null where that is not known yet
 */
export function stagesOfLevel(level: number, known: readonly string[] | null): readonly string[] | null {
  if (level >= LEVELS.length) return null;
  return [
    ...LEVELS.filter((each) => each.level <= level).flatMap(({ stages }) => stages),
    ...AT_EVERY_LEVEL,
  ].filter((id) => known === null || known.includes(id));
}

/** The level above, and what it would add; null at the top. */
export function nextLevel(level: number): Level | null {
  return LEVELS.find((each) => each.level === level + 1) ?? null;
}
