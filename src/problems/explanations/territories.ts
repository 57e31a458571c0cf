import type { Bilingual } from '../../language/bilingual.js';

/** KW640–KW649. */
export const TERRITORY_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW640: {
    de: 'Wo Gebiete nicht benannt sind, ist der Betreuer die Einheit, die Kunden verteilt bekommt. Alle Vergleiche gelten dann je Person: Stellenanteile stehen in der Auslastung, nicht im Index.',
    en: 'Where territories have no names, the rep is the unit that customers are given to. All comparisons then hold per person: shares of full time show in utilisation, not in the index.',
  },
  KW641: {
    de: 'Was nicht bekannt ist, wird weggelassen statt mit null gezeigt. Die übrigen Vergleiche stimmen auch so; was zu ergänzen ist, steht in der Meldung.',
    en: 'What is not known is left out rather than shown as zero. The other comparisons hold all the same; the message says what to add.',
  },
  KW642: {
    de: 'Stehen die Rechnungen eines Kunden in mehreren Regionen oder bei mehreren Betreuern, dann nennt die Spalte den Ort der Lieferung oder den Verkäufer des Auftrags und nicht, wer zuständig ist. Ob solche Gebiete ausgeglichen sind, sagt dann wenig über die Arbeit der Menschen.',
    en: 'Where the invoices of one customer name several regions or reps, the column tells where goods went or who sold the order, and not who is responsible. Whether such territories are balanced then says little about the work of people.',
  },
  KW643: {
    de: 'Die Einstellung places nennt eine Datei, aus der keine Koordinaten zu lesen sind. Erwartet ist eine Zeile je Postleitzahl: bei GeoNames etwa DE, 01139, Dresden, …, 51.08, 13.70, durch Tabulatoren getrennt; sonst Text mit Überschriften.',
    en: 'The setting places names a file from which no coordinates can be read. Expected is one row for each postal code: with GeoNames such as DE, 01139, Dresden, …, 51.08, 13.70, separated by tabs; otherwise text with headings.',
  },
  KW644: {
    de: 'Ohne Koordinaten oder Postleitzahl eines bekannten Landes hat ein Kunde keinen Ort. Die geschätzten Kilometer sind dann zu niedrig; die Spalte „Verortet“ sagt, wie viel der Besuche sie abdecken.',
    en: 'Without coordinates or a postal code of a known country a customer has no place. The estimated kilometres are then too low; the column "Located" says how many of the visits they cover.',
  },
  KW645: {
    de: 'Die 1010 ist Wien und Lausanne, die 6020 Innsbruck und Emmenbrücke. Ohne Land ist die Postleitzahl mehrdeutig; angenommen wird das eingestellte Land, und es wird gesagt.',
    en: '1010 is Vienna and Lausanne, 6020 Innsbruck and a village near Lucerne. Without a country a postal code is ambiguous; the country set is assumed, and it is said.',
  },
};
