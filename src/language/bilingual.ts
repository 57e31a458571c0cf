/** The languages kundenwert speaks. German is the default. */
export type Language = 'de' | 'en';

/** A wording in every language the user can choose. */
export interface Bilingual {
  readonly de: string;
  readonly en: string;
}

/** A wording that is the same in both languages (names, identifiers). */
export function same(text: string): Bilingual {
  return { de: text, en: text };
}

/** Builds a wording by writing the same sentence once per language. */
export function inBoth(write: (language: Language) => string): Bilingual {
  return { de: write('de'), en: write('en') };
}
