import type { ProblemKind } from '../kind.js';

/** KW50x: customer value (ABC, contribution, wallet). */
export const VALUE_METHOD_PROBLEMS = {
  KW501: {
    severity: 'warning',
    message: {
      de: '{customers} Kunden haben mehr Umsatz als Potenzial (Lieferanteil über 100 %): Potenzial unterschätzt.',
      en: '{customers} customers have more revenue than potential (share of wallet over 100 %): potential is underestimated.',
    },
    remedy: {
      de: 'Potenzial dieser Kunden prüfen; für die Matrix gilt 100 %.',
      en: 'Review the potential of these customers; the matrix uses 100 %.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
