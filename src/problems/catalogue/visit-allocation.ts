import type { ProblemKind } from '../kind.js';

/** KW63x: allocation of visits. */
export const VISIT_ALLOCATION_PROBLEMS = {
  KW630: {
    severity: 'info',
    message: {
      de: 'Der Klassenplan sieht keine Besuche vor: Es gibt nichts zu verteilen.',
      en: 'The class plan has no visits: there is nothing to allocate.',
    },
    remedy: {
      de: 'Besuche je Klasse unter stages.care-model.classes einstellen.',
      en: 'Set the visits of each class under stages.care-model.classes.',
    },
  },
  KW631: {
    severity: 'warning',
    message: {
      de: 'Von keinem Kunden mit geplanten Besuchen ist bekannt, was er bringt: Besuche lassen sich nicht nach Grenzertrag verteilen.',
      en: 'Of no customer with planned visits is it known what he brings: visits cannot be allocated by marginal value.',
    },
    remedy: {
      de: 'Deckungsbeitrag oder Wareneinsatz je Zeile liefern, oder Potenziale mit bekannter Marge.',
      en: 'Supply contribution margin or cost of each line, or potentials with a known margin.',
    },
  },
  KW632: {
    severity: 'warning',
    message: {
      de: 'Kunden mit geplanten Besuchen, deren Wert unbekannt ist: {customers}. Sie behalten die Besuche des Klassenplans.',
      en: 'Customers with planned visits whose value is unknown: {customers}. They keep the visits of the class plan.',
    },
    remedy: {
      de: 'Deckungsbeitrag oder Wareneinsatz dieser Kunden ergänzen.',
      en: 'Supply contribution margin or cost of goods for these customers.',
    },
  },
  KW633: {
    severity: 'warning',
    message: {
      de: 'Die {hours} Besuchsstunden reichen nicht, um jeden Kunden {visits}-mal im Jahr zu besuchen: Die Mindestzahl gilt nicht, alle Besuche gehen nach Grenzertrag.',
      en: 'The {hours} visit hours do not suffice to visit every customer {visits} times a year: the minimum does not hold, all visits go by marginal value.',
    },
    remedy: {
      de: 'Weniger Kunden einem persönlichen Kanal zuordnen, oder stages.visit-allocation.minimumVisits senken.',
      en: 'Assign fewer customers to a personal channel, or lower stages.visit-allocation.minimumVisits.',
    },
  },
  KW634: {
    severity: 'warning',
    message: {
      de: 'Die Verteilung nach Grenzertrag kürzt Besuche bei Kunden mit hohem Lieferanteil: {customers} (Umsatz {revenue}).',
      en: 'Allocation by marginal value cuts visits to customers with a high share of wallet: {customers} (revenue {revenue}).',
    },
    remedy: {
      de: 'Diese Kunden einzeln prüfen (Liste „Weniger Besuche als der Klassenplan“), bevor Zeit umverteilt wird.',
      en: 'Review these customers one by one (list "Fewer visits than the class plan") before time is moved.',
    },
  },
  KW635: {
    severity: 'info',
    message: {
      de: 'Es sind keine Leute in Außendienst oder Key-Account-Management bekannt: Verteilt werden die {hours} Besuchsstunden des Klassenplans.',
      en: 'No people of field sales or key account management are known: the {hours} visit hours of the class plan are allocated.',
    },
    remedy: {
      de: 'Eine Tabelle der Vertriebsmitarbeiter mit Rolle und Stellenanteil liefern, oder stages.visit-allocation.capacityHours setzen.',
      en: 'Supply a table of sales people with role and share of full time, or set stages.visit-allocation.capacityHours.',
    },
  },
  KW636: {
    severity: 'warning',
    message: {
      de: 'Die geplanten Anrufe ({hours} Stunden) brauchen alle Stunden, die Außendienst und Key-Account-Management für Kunden haben: Für Besuche bleibt nichts.',
      en: 'The planned calls ({hours} hours) take all the hours that field sales and key account management have for customers: nothing is left for visits.',
    },
    remedy: {
      de: 'Anrufe in stages.care-model.classes senken oder dem Innendienst geben, oder den Anteil der Kundenzeit prüfen.',
      en: 'Lower the calls in stages.care-model.classes or give them to inside sales, or check the customer-facing share.',
    },
  },
  KW637: {
    severity: 'warning',
    message: {
      de: 'Wirkungskurven für Klassen, zu denen kein Kunde gehört: {names}.',
      en: 'Response curves for classes that no customer belongs to: {names}.',
    },
    remedy: {
      de: 'Schreibweise in stages.visit-allocation.classCurves und die Einstellung curvesBy prüfen.',
      en: 'Check the spelling in stages.visit-allocation.classCurves and the setting curvesBy.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
