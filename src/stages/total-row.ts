import type { Bilingual } from '../language/bilingual.js';

/** What the row or column is called that adds up the others. */
export const TOTAL: Bilingual = { de: 'Summe', en: 'Total' };
