import type { Bilingual } from '../../language/bilingual.js';

/** KW63x: what the allocation of visits found out about data and settings. */
export const VISIT_ALLOCATION_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW630: {
    de: 'Verteilt werden Besuche auf Kunden, für die das Betreuungskonzept welche vorsieht; ihre Zahl ist der Maßstab der Wirkungskurve. Sieht keine Klasse Besuche vor, gibt es keinen Maßstab und nichts zu verteilen.',
    en: 'Visits are allocated to customers for whom the care model plans some; their number is the measure of the response curve. Where no class has visits, there is no measure and nothing to allocate.',
  },
  KW631: {
    de: 'Wohin Besuche gehen sollen, hängt davon ab, was auf dem Spiel steht. Bekannt wird das aus dem Deckungsbeitrag oder aus dem Gewinnpotenzial; Umsatz allein sagt nicht, was ein Kunde bringt.',
    en: 'Where visits should go depends on what is at stake. Contribution margin or profit potential tell; revenue alone does not say what a customer brings.',
  },
  KW632: {
    de: 'Unbekannt ist nicht null: Wer keinen bekannten Wert hat, würde sonst alle Besuche verlieren. Diese Kunden behalten ihren Plan, und ihre Stunden sind vorab abgezogen.',
    en: 'Unknown is not zero: whoever has no known value would lose all visits otherwise. These customers keep their plan, and their hours are deducted beforehand.',
  },
  KW633: {
    de: 'minimumVisits gibt jedem Kunden mit geplanten Besuchen eine Mindestzahl. Reichen die Stunden nicht einmal dafür, wäre jede Auswahl willkürlich; statt dessen entscheidet allein, was ein Besuch bringt.',
    en: 'minimumVisits gives every customer with planned visits a least number. Where hours do not suffice even for that, any selection would be arbitrary; instead only what a visit brings decides.',
  },
  KW634: {
    de: 'Bei hohem Lieferanteil ist wenig zu gewinnen, aber alles zu verlieren. Die Wirkungskurve kennt nur Durchschnitte; ob ein Kunde ohne seine Besuche bleibt, weiß der Betreuer.',
    en: 'With a high share of wallet there is little to win, but all to lose. The response curve knows averages only; whether a customer stays without his visits the person in charge knows.',
  },
  KW635: {
    de: 'Ohne Tabelle der Vertriebsmitarbeiter, oder ohne Rollen, die auf Besuche schließen lassen, ist die Kapazität nicht bekannt. Mit den Stunden des Klassenplans zeigt sich, was anderes Verteilen allein brächte.',
    en: 'Without a table of sales people, or without roles that visit, capacity is not known. With the hours of the class plan one sees what allocating otherwise alone would bring.',
  },
  KW636: {
    de: 'Die Kundenzeit der Leute reicht für Besuche und Anrufe. Bei niedrigem Anteil der Kundenzeit, oft der angenommenen 10 %, oder vielen geplanten Anrufen bleibt für Besuche nichts übrig.',
    en: "People's time for customers covers visits and calls. With a low customer-facing share, often the assumed 10 %, or many planned calls nothing is left for visits.",
  },
  KW637: {
    de: 'classCurves nennt Klassen, die in der Spalte, nach der curvesBy unterscheidet, nicht vorkommen, etwa „hoch“ statt „high“ oder eine Potenzialklasse bei curvesBy: careClass. Für alle gilt dann die allgemeine Kurve.',
    en: 'classCurves names classes that do not occur in the column that curvesBy tells apart by, such as "hoch" instead of "high", or a potential class with curvesBy: careClass. The general curve holds for all then.',
  },
};
