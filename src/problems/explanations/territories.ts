import type { Bilingual } from '../../language/bilingual.js';

/** KW640–KW649. */
export const TERRITORY_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW640: {
    de: 'Wo Gebiete nicht benannt sind, ist der Betreuer die Einheit, die Kunden verteilt bekommt. Alle Vergleiche gelten dann je Person: Stellenanteile stehen in der Auslastung, nicht im Index.',
    en: 'Where territories have no names, the rep is the unit that customers are given to. All comparisons then hold per person: shares of full time show in utilisation, not in the index.',
  },
  KW641: {
    de: 'Was nicht bekannt ist, wird weggelassen statt mit null gezeigt. Die übrigen Vergleiche stimmen auch so.',
    en: 'What is not known is left out rather than shown as zero. The other comparisons hold all the same.',
  },
  KW642: {
    de: 'Stehen die Rechnungen eines Kunden in mehreren Regionen oder bei mehreren Betreuern, dann nennt die Spalte den Ort der Lieferung oder den Verkäufer des Auftrags und nicht, wer zuständig ist. Ob solche Gebiete ausgeglichen sind, sagt dann wenig über die Arbeit der Menschen.',
    en: 'Where the invoices of one customer name several regions or reps, the column tells where goods went or who sold the order, and not who is responsible. Whether such territories are balanced then says little about the work of people.',
  },
};
