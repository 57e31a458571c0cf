import type { Bilingual } from '../../../language/bilingual.js';

/** What the workbooks of segments say in words of their own. */
export const SEGMENT_WORDING = {
  segments: { de: 'Segmente', en: 'Segments' },
  segment: { de: 'Segment', en: 'Segment' },
  file: { de: 'Arbeitsmappe', en: 'Workbook' },
  by: { de: 'Segmente nach', en: 'Segments by' },
  ofTheWhole: { de: 'vom Ganzen', en: 'of the whole' },
  of: { de: 'von', en: 'of' },
  company: { de: 'Unternehmen', en: 'Company' },
  classes: { de: 'Kunden nach Klassen', en: 'Customers by class' },
  contents: { de: 'Blätter', en: 'Sheets' },
  standsForItself: {
    de: 'Klassen, Ränge, Anteile und Grenzen sind die des ganzen Unternehmens und für das Segment nicht neu gebildet.',
    en: 'Classes, ranks, shares and limits are those of the whole company and not formed anew for the segment.',
  },
  control: { de: 'Das Segment und das Ganze', en: 'The segment and the whole' },
  controlNote: {
    de: 'Segment + übrige Segmente = Gesamtmappe kundenwert.xlsx, auf die letzte gezeigte Stelle. Woher die Zahlen stammen und wie sie mit der Quelle abgestimmt sind, steht dort.',
    en: 'Segment + other segments = the whole, kundenwert.xlsx, to the last digit shown. Where the figures come from and how they reconcile with the source stands there.',
  },
  qualityIntro: {
    de: 'Wie die Zahlen des Segments sich in die des Unternehmens fügen, und was über seine Kunden bekannt ist.',
    en: "How the segment's figures fit into those of the company, and what is known about its customers.",
  },
  quantity: { de: 'Größe', en: 'Quantity' },
  thisSegment: { de: 'dieses Segment', en: 'this segment' },
  others: { de: 'übrige Segmente', en: 'other segments' },
  whole: { de: 'Gesamt', en: 'Whole' },
  share: { de: 'Anteil', en: 'Share' },
  sum: { de: 'Summe der Segmente', en: 'Sum of the segments' },
  wholeWorkbook: { de: 'Gesamt laut kundenwert.xlsx', en: 'Whole as in kundenwert.xlsx' },
  difference: { de: 'Differenz', en: 'Difference' },
  agrees: {
    de: 'Abgestimmt: Die Segmente ergeben zusammen auf den Cent die Gesamtmappe kundenwert.xlsx; jeder Kunde steht in genau einem.',
    en: 'Reconciled: the segments add up to the whole, kundenwert.xlsx, to the cent; every customer is in exactly one of them.',
  },
  disagrees: {
    de: 'Nicht abgestimmt: Die Segmente ergeben zusammen nicht die Gesamtmappe kundenwert.xlsx, siehe Differenz.',
    en: 'Not reconciled: the segments do not add up to the whole, kundenwert.xlsx; see the difference.',
  },
} as const satisfies Record<string, Bilingual>;
