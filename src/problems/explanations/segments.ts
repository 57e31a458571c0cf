import type { Bilingual } from '../../language/bilingual.js';

/** KW18x: workbooks for parts of the customers. */
export const SEGMENT_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW180: {
    de: 'Aufgeteilt wird nach einer Spalte des Blatts Kunden, die Texte oder Merkmale enthält, nicht nach Zahlen oder Daten. Genannt wird sie mit ihrer Kennung (abc.class), ihrer Überschrift (Branche, Industry) oder einem der Wörter class, rep und territory; Groß- und Kleinschreibung ist gleich. Das steht fest, bevor Tabellen gelesen werden.',
    en: 'Customers are split by a column of the sheet Customers that holds texts or categories, not by figures or dates. It is named by its id (abc.class), its heading (Branche, Industry), or by one of the words class, rep and territory, in upper or lower case. That is found out before tables are read.',
  },
  KW181: {
    de: 'Mehrere Auswertungen haben eine Spalte mit dieser Überschrift. Eine davon auszuwählen wäre geraten; die Kennung, etwa wallet.channel, ist eindeutig.',
    en: 'Several stages have a column with this heading. To choose one of them would be a guess; the id, such as wallet.channel, is not ambiguous.',
  },
  KW182: {
    de: 'Die Spalte gibt es, aber nicht in diesen Daten: Der Export enthält kein Verkaufsgebiet oder keinen Betreuer, oder die Auswertung, von der sie stammt, wurde übersprungen oder abgewählt. kundenwert check zeigt, was erkannt wurde und was fehlt.',
    en: 'The column exists, but not in these data: the export has no territory or no rep, or the stage it comes from was skipped or not asked for. kundenwert check shows what was recognised and what is missing.',
  },
  KW183: {
    de: 'Je Wert der Spalte entsteht eine Arbeitsmappe. Bei mehr als tausend ist meist eine Spalte gemeint, die jeden Kunden einzeln benennt, etwa Name oder Postleitzahl. Deshalb wird vor dem Schreiben abgebrochen, auch die übrigen Ausgaben entstehen nicht.',
    en: 'Each value of the column becomes a workbook. With more than a thousand the column usually names every customer, such as name or postal code. So the run ends before anything is written, the other outputs included.',
  },
  KW184: {
    de: 'Die Segmente sind Arbeitsmappen wie kundenwert.xlsx und gehören zu ihr: Sie zeigen ihre Summen als Ganzes. Ohne das Format xlsx fehlt, worauf sie sich beziehen.',
    en: 'Segments are workbooks like kundenwert.xlsx and belong to it: they show its totals as the whole. Without the format xlsx, what they refer to would be missing.',
  },
  KW185: {
    de: 'Der Ordner segments wird bei jedem Lauf als Ganzes ersetzt, damit keine Mappe eines Gebiets liegen bleibt, das es nicht mehr gibt. Welche Dateien kundenwert selbst geschrieben hat, steht in der Datei .kundenwert darin; eine andere, etwa eine Notiz, ginge dabei verloren.',
    en: 'The folder segments is replaced as a whole by each run, so that no workbook of a territory stays that no longer exists. Which files kundenwert wrote itself stands in the file .kundenwert there; another one, such as a note, would be lost.',
  },
};
