import type { Bilingual } from '../../language/bilingual.js';

export const COMPARISON_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW620: {
    de: 'Mit kundenwert size --scenario werden die Daten einmal gelesen und zu Kunden verdichtet; jedes Szenario rechnet von da an neu. Was davor entscheidet – Zeitraum, Stichtag, Währung, Zuordnung der Spalten, Konzernsicht –, kann sich deshalb nicht von Szenario zu Szenario unterscheiden. Beispiel: „months: 24“ in einer Szenariodatei, während der Lauf zwölf Monate auswertet.',
    en: 'With kundenwert size --scenario the data are read and condensed to customers once; each scenario computes anew from there. What decides before that – period, as-of date, currency, mapping of columns, view of groups – therefore cannot differ from scenario to scenario. Example: "months: 24" in the file of a scenario while the run evaluates twelve months.',
  },
  KW621: {
    de: 'Jeder Lauf legt in den Ordner der Ausgaben eine Datei .kundenwert.json: Einstellungen, Prüfsummen der Quellen, Summen und die Klassen der Kunden. Der nächste Lauf im selben Ordner sagt damit, was sich geändert hat. Ist sie beschädigt, von einer anderen Programmfassung oder von Hand verändert, wird sie übergangen. Beispiel: Der Ordner wurde während eines Laufs kopiert.',
    en: 'Every run puts a file .kundenwert.json into the folder of the outputs: settings, checksums of the sources, sums and the classes of the customers. With it the next run in the same folder says what has changed. Where it is damaged, of another version of the program or changed by hand, it is passed over. Example: the folder was copied while a run was writing.',
  },
  KW622: {
    de: 'Vergleich und Dateien nennen jedes Szenario beim Namen; ohne name: in der Datei ist das ihr Dateiname ohne Endung. Beispiel: dieselbe Datei zweimal angegeben.',
    en: 'Comparison and files call every scenario by its name; without name: in the file that is its file name without extension. Example: the same file given twice.',
  },
};
