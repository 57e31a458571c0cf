import type { ProblemKind } from '../kind.js';

/** KW640–KW649: territories. */
export const TERRITORY_PROBLEMS = {
  KW640: {
    severity: 'info',
    message: {
      de: 'Es gibt keine Spalte „Verkaufsgebiet“: jeder Betreuer gilt als ein Gebiet.',
      en: 'There is no column "Territory": every rep counts as one.',
    },
    remedy: {
      de: 'Spalte „Verkaufsgebiet“ beim Kunden ergänzen, wenn Gebiete und Personen nicht dasselbe sind.',
      en: 'Add a column "Territory" to the customers where territories and people are not the same.',
    },
  },
  KW641: {
    severity: 'info',
    message: {
      de: 'Im Vergleich der Gebiete fehlt, weil die Daten es nicht hergeben: {missing}.',
      en: 'Left out of the comparison of territories for lack of data: {missing}.',
    },
    remedy: { de: '{remedies}', en: '{remedies}' },
  },
  KW642: {
    severity: 'warning',
    message: {
      de: 'Kunden mit mehreren Angaben unter „{attribute}“ in den Positionen: {customers} von {all}. Jeder zählt bei der seiner letzten Buchung.',
      en: 'Customers with several values of "{attribute}" in the lines: {customers} of {all}. Each counts with that of his latest booking.',
    },
    remedy: {
      de: 'Die Spalte sagt eher, wohin geliefert wurde oder wer verkauft hat, als wer zuständig ist: einen Kundenstamm mit einer Zuständigkeit je Kunde mitgeben, bevor Gebiete neu geschnitten werden.',
      en: 'The column tells where goods went or who sold rather than who is responsible: supply a customer master with one responsibility each before cutting territories anew.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
