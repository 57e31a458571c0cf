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
  KW643: {
    severity: 'error',
    message: {
      de: 'In der Datei der Orte steht kein einziger Ort mit Postleitzahl und Koordinaten.',
      en: 'The file of places holds not a single place with postal code and coordinates.',
    },
    remedy: {
      de: 'Eine Datei im GeoNames-Format (Tabulator, ohne Überschriften) oder mit den Spalten country, postal_code, latitude, longitude nennen oder places leer lassen.',
      en: 'Name a file in GeoNames format (tabs, no headings) or with the columns country, postal_code, latitude, longitude, or leave places empty.',
    },
  },
  KW644: {
    severity: 'info',
    message: {
      de: 'Kunden mit Besuchen, deren Standort niemand kennt: {customers} von {all}; sie gehen in keinen Weg ein.',
      en: 'Customers with visits whose place nobody knows: {customers} of {all}; they enter no travel.',
    },
    remedy: {
      de: 'Spalten „PLZ“ und „Land“ füllen; Koordinaten genauer als auf die ersten Ziffern kommen aus einer Datei der Orte (places) oder den Spalten „Breitengrad“ und „Längengrad“.',
      en: 'Fill the columns "Postal code" and "Country"; coordinates finer than by the first digits come from a file of places (places) or from the columns "Latitude" and "Longitude".',
    },
  },
  KW645: {
    severity: 'info',
    message: {
      de: 'Kunden mit Postleitzahl ohne Land: {customers}; angenommen ist {country}.',
      en: 'Customers with a postal code but no country: {customers}; {country} is assumed.',
    },
    remedy: {
      de: 'Spalte „Land“ füllen oder stages.territory.country setzen: Postleitzahlen mehrerer Länder überschneiden sich.',
      en: 'Fill the column "Country" or set stages.territory.country: postal codes of several countries overlap.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
