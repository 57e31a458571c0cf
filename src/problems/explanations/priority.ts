import type { Bilingual } from '../../language/bilingual.js';

/** KW536–KW539, KW584–KW594: score, priority, decisions by people. */
export const PRIORITY_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW536: {
    de: 'Kriterien dürfen jede Spalte nennen, aber unter ihrer Kennung: Merkmale heißen wie in customers.csv (employees, revenue), Spalten von Auswertungen tragen deren Namen davor (contribution.value). Für Punkte je Merkmal (values) braucht es eine Spalte mit Texten, sonst eine mit Zahlen.',
    en: 'Criteria may name any column, but by its id: facts are called as in customers.csv (employees, revenue), columns of analyses carry its name in front (contribution.value). Points by category (values) need a column of texts, everything else one of figures.',
  },
  KW537: {
    de: 'Umsatz und Deckungsbeitrag steigen fast immer zusammen. Stehen beide als Kriterium in der Punktbewertung, entscheidet Größe doppelt und alles andere wiegt weniger, als die Gewichte sagen.',
    en: 'Revenue and margin nearly always rise together. Where both are criteria of the score, size decides twice and everything else weighs less than the weights say.',
  },
  KW538: {
    de: 'Ein Kriterium nennt eine Spalte, die es gibt, die diese Daten aber nicht füllen, etwa den Lieferanteil ohne Potenzial. Die Punktzahl beruht dann auf weniger Gewicht; die Abdeckung je Kunde zeigt, auf wie viel.',
    en: 'A criterion names a column that exists but that these data do not fill, such as the share of wallet without potential. The points then rest on less weight; the coverage of each customer shows on how much.',
  },
  KW539: {
    de: 'Fehlt von einem Kunden zu viel, wäre seine Punktzahl die eines einzigen Kriteriums und mit den anderen nicht vergleichbar. Er bekommt deshalb keine, statt eine zufällige.',
    en: 'Where too much is missing of a customer, his points would be those of a single criterion and not comparable. So he gets none instead of accidental ones.',
  },
  KW584: {
    de: 'Eine Ausnahme gilt nur, wenn feststeht, wer sie für welchen Kunden warum getroffen hat, wenn sie nicht abgelaufen ist und – sofern overrides.requireApproval das verlangt – jemand sie genehmigt hat. Alles andere bliebe eine persönliche Vorliebe, die niemand nachprüfen kann.',
    en: 'An exception holds only where it is known who took it for which customer and why, where it has not expired and – if overrides.requireApproval asks for it – where somebody approved it. Everything else would be a personal preference that nobody can check.',
  },
};
