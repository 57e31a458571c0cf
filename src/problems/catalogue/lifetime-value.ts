import type { ProblemKind } from '../kind.js';

/** KW54x: customer lifetime value. */
export const LIFETIME_VALUE_PROBLEMS = {
  KW540: {
    severity: 'info',
    message: {
      de: 'Kein Kundenlebenswert: {reason}.',
      en: 'No customer lifetime value: {reason}.',
    },
    remedy: {
      de: 'Mehr Kunden oder eine längere Zeit liefern oder in stages.lifetime-value.method eine andere Methode wählen; die einfachen Regeln stehen zum Vergleich da.',
      en: 'Supply more customers or a longer time, or choose another method in stages.lifetime-value.method; the simple rules stand there to compare.',
    },
  },
  KW541: {
    severity: 'warning',
    message: {
      de: 'Kundenlebenswert: {reason}; gerechnet ist mit „{method}“.',
      en: 'Customer lifetime value: {reason}; computed by "{method}".',
    },
    remedy: {
      de: 'Trifft das nicht zu, stages.lifetime-value.method auf bgnbd setzen; bei Verträgen auf retention.',
      en: 'If that is not so, set stages.lifetime-value.method to bgnbd; for contracts, to retention.',
    },
  },
  KW542: {
    severity: 'info',
    message: {
      de: 'Kundenlebenswert: Das Betragsmodell gilt nicht, denn {reason}. Je Kauf zählt der eigene Mittelwert des Kunden.',
      en: 'Customer lifetime value: the spend model does not apply, because {reason}. The own mean of each customer counts per purchase.',
    },
    remedy: {
      de: 'Bei wenigen Käufen schwankt der eigene Mittelwert stark: Werte einzelner Kunden mit Vorsicht lesen.',
      en: 'With few purchases the own mean varies much: read the values of single customers with care.',
    },
  },
  KW543: {
    severity: 'warning',
    message: {
      de: 'Kundenlebenswert ohne Deckungsbeitrag aus den Daten, gerechnet in: {basis}.',
      en: 'Customer lifetime value without a contribution margin from the data, counted in: {basis}.',
    },
    remedy: {
      de: 'Kosten oder Deckungsbeitrag je Rechnungsposition ergänzen, sonst stages.lifetime-value.averageMargin setzen.',
      en: 'Add cost or contribution margin for each invoice line, or set stages.lifetime-value.averageMargin.',
    },
  },
  KW544: {
    severity: 'warning',
    message: {
      de: 'Kundenlebenswert: In der Rückrechnung war das Kaufmodell schlechter als eine einfache Regel.',
      en: 'Customer lifetime value: checked against the time kept back, the purchase model was worse than a simple rule.',
    },
    remedy: {
      de: 'Die Tabelle der Rückrechnung ansehen; für eine Rangfolge genügt dann der Deckungsbeitrag des letzten Jahres.',
      en: 'Look at the table of the check; for a ranking the contribution margin of last year is enough then.',
    },
  },
  KW545: {
    severity: 'warning',
    message: {
      de: 'Kundenlebenswert: Der Horizont von {horizon} Monaten reicht mehr als doppelt so weit wie die Daten ({months} Monate).',
      en: 'Customer lifetime value: the horizon of {horizon} months reaches more than twice as far as the data ({months} months).',
    },
    remedy: {
      de: 'Kürzeren Horizont setzen (stages.lifetime-value.horizonMonths) oder eine längere Zeit liefern.',
      en: 'Set a shorter horizon (stages.lifetime-value.horizonMonths), or supply a longer time.',
    },
  },
  KW546: {
    severity: 'info',
    message: {
      de: 'Kundenlebenswert: Die Daten legen einen Parameter des Kaufmodells nicht fest, etwa weil kaum ein Kunde verstummt; er steht am Rand und hat keinen Standardfehler.',
      en: 'Customer lifetime value: the data leave a parameter of the purchase model open, such as when hardly anybody falls silent; it stands at the edge and has no standard error.',
    },
    remedy: {
      de: 'Den Wert als mittlere Erwartung lesen; eine längere Zeit macht Verluste sichtbar.',
      en: 'Read the value as a mean expectation; a longer time makes losses visible.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
