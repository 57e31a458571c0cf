import type { Bilingual } from '../../language/bilingual.js';

export const COMPARISON_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW621: {
    de: 'Jeder Lauf legt in den Ordner der Ausgaben eine Datei .kundenwert.json: Einstellungen, Prüfsummen der Quellen, Summen und die Klassen der Kunden. Der nächste Lauf im selben Ordner sagt damit, was sich geändert hat. Ist sie beschädigt, von einer anderen Programmfassung oder von Hand verändert, wird sie übergangen. Beispiel: Der Ordner wurde während eines Laufs kopiert.',
    en: 'Every run puts a file .kundenwert.json into the folder of the outputs: settings, checksums of the sources, sums and the classes of the customers. With it the next run in the same folder says what has changed. Where it is damaged, of another version of the program or changed by hand, it is passed over. Example: the folder was copied while a run was writing.',
  },
};
