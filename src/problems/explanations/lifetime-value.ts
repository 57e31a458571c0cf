import type { Bilingual } from '../../language/bilingual.js';

/** KW54x: customer lifetime value. */
export const LIFETIME_VALUE_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW540: {
    de: 'Keine Methode gilt für diese Daten, also steht kein Wert da, auch kein geratener. Kaufmodelle brauchen etwa hundert Käufer, einige Monate und Kunden, die wiederkommen; bei wenigen Großkunden trägt ein Gespräch mehr als eine Formel.',
    en: 'No method applies to these data, so no value is given, not even a guessed one. Purchase models take about a hundred buyers, some months and customers who come back; with few large customers a talk tells more than a formula.',
  },
  KW541: {
    de: 'Wer jeden Monat einmal in gleichem Abstand kauft, hat meist einen Vertrag. Ein Kaufmodell hält Abstände für zufällig und läse daraus falsche Sicherheit; dann zählt, welcher Anteil der Kunden nach einem Jahr noch da ist.',
    en: 'Who buys once a month at even intervals mostly has a contract. A purchase model takes intervals for random and would read false certainty from them; then what counts is the share of customers still there after a year.',
  },
  KW542: {
    de: 'Das Gamma-Gamma-Modell gleicht den Betrag je Kauf zwischen Kunden aus, braucht dafür positive Beträge, die nicht von der Kaufhäufigkeit abhängen. Wo das nicht gilt, würde es systematisch falsch schätzen und bleibt weg; die Häufigkeit der Käufe ist davon nicht berührt.',
    en: 'The Gamma-Gamma model evens out the value per purchase between customers, and takes positive amounts that do not depend on how often somebody buys. Where that fails it would be wrong throughout and is left out; how often customers buy is not affected.',
  },
  KW543: {
    de: 'Ein Kundenlebenswert soll sagen, was der Kunde einbringt, nicht was er umsetzt. Ohne Deckungsbeitrag je Position zählt der Umsatz, mit einer gesetzten Marge ein Anteil davon; Kunden mit schlechten Konditionen sehen dann zu gut aus.',
    en: 'A lifetime value is to say what a customer brings, not what he turns over. Without a margin for each line revenue counts, with a margin that is set a share of it; customers with poor terms look too good then.',
  },
  KW544: {
    de: 'Das Modell wurde aus den Daten vor der zurückbehaltenen Zeit geschätzt und gegen das gehalten, was dann kam. Eine einfache Regel traf es besser, über den Zufall hinaus. Der Wert ist trotzdem angegeben, verdient aber kein Vertrauen in der Rangfolge der Kunden.',
    en: 'The model was fitted to the data before the time kept back and held against what came then. A simple rule did better, beyond chance. The value is given all the same, but deserves no trust in the order of customers.',
  },
  KW545: {
    de: 'Wie lange Kunden bleiben, zeigt sich nur in der Zeit, die man gesehen hat. Reicht der Horizont viel weiter, beruht der größere Teil des Werts auf der Form des Modells und nicht auf Beobachtung.',
    en: 'How long customers stay shows only in the time that has been seen. Where the horizon reaches much further, the larger part of the value rests on the form of the model and not on observation.',
  },
  KW546: {
    de: 'Verstummt kaum ein Kunde, lassen sich Verluste nicht von langen Pausen unterscheiden; viele Parameter erklären die Daten dann gleich gut. Der Erwartungswert ist dennoch brauchbar, der Parameter allein sagt nichts.',
    en: 'Where hardly any customer falls silent, losses cannot be told from long pauses; many parameters explain the data equally well then. The expected value is of use all the same, the parameter alone tells nothing.',
  },
};
