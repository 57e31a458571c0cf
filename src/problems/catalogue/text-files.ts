import type { ProblemKind } from '../kind.js';

/** KW14x: the structure of text files. */
export const TEXT_PROBLEMS = {
  KW140: {
    severity: 'warning',
    message: {
      de: 'Einzelne Bytes sind keine Zeichen in {encoding}; an ihrer Stelle steht „�“.',
      en: 'Some bytes are no characters in {encoding}; "�" stands in their place.',
    },
    remedy: {
      de: 'Namen an der Stelle prüfen; sind viele falsch, tables.<Tabelle>.encoding setzen.',
      en: 'Check the names at that place; if many are wrong, set tables.<table>.encoding.',
    },
  },
  KW141: {
    severity: 'warning',
    message: {
      de: 'Die Datei ist wohl abgeschnitten: Ihr letzter Satz ist unvollständig.',
      en: 'The file seems to be cut off: its last record is incomplete.',
    },
    remedy: {
      de: 'Export oder Übertragung wiederholen; es können Sätze fehlen.',
      en: 'Repeat the export or transfer; records may be missing.',
    },
  },
  KW142: {
    severity: 'info',
    message: {
      de: 'Die Datei endet ohne Zeilenende; ob ihr letzter Satz vollständig ist, lässt sich nicht erkennen.',
      en: 'The file ends without a line end; whether its last record is complete cannot be told.',
    },
    remedy: {
      de: 'Den letzten Satz mit der Quelle vergleichen.',
      en: 'Compare the last record with its source.',
    },
  },
  KW143: {
    severity: 'warning',
    message: {
      de: 'Die Datei hat anscheinend keine Kopfzeile; ihre Spalten heißen {columns} …',
      en: 'The file seems to have no heading; its columns are called {columns} …',
    },
    remedy: {
      de: 'Die Spalten unter tables.<Tabelle>.columns zuordnen, etwa revenue: Spalte 3; tables.<Tabelle>.headerRow nennt die Kopfzeile, 0 bestätigt, dass keine da ist.',
      en: 'Assign the columns under tables.<table>.columns, such as revenue: Column 3; tables.<table>.headerRow names the heading row, 0 confirms that there is none.',
    },
  },
  KW144: {
    severity: 'warning',
    message: {
      de: 'Die Überschrift „{heading}“ kommt {times}-mal vor; gelesen wird Spalte {place}.',
      en: 'The heading "{heading}" occurs {times} times; column {place} is read.',
    },
    remedy: {
      de: 'Soll eine andere zählen: die Überschriften in der Datei unterscheiden.',
      en: 'If another one should count, tell the headings apart in the file.',
    },
  },
  KW145: {
    severity: 'info',
    message: {
      de: '{lines} Zeilen sind keine Sätze ({kind}) und wurden übergangen.',
      en: '{lines} lines are no records ({kind}) and were passed over.',
    },
    remedy: {
      de: 'kundenwert rows zeigt die Datei Zeile für Zeile.',
      en: 'kundenwert rows shows the file line by line.',
    },
  },
  KW146: {
    severity: 'info',
    message: {
      de: 'Ab Zeile {row} folgt eine weitere Tabelle; sie wird für sich gelesen.',
      en: 'Another table begins on line {row}; it is read by itself.',
    },
    remedy: {
      de: 'Falls sie zur ersten gehört: die Zeile mit den Überschriften entfernen.',
      en: 'If it belongs to the first one, remove its line of headings.',
    },
  },
  KW147: {
    severity: 'error',
    message: {
      de: 'Die Datei ist anscheinend eine Liste ohne Trennzeichen, deren Spaltengrenzen nicht eindeutig sind.',
      en: 'The file seems to be a list without delimiters whose columns cannot be told apart for certain.',
    },
    remedy: {
      de: 'Die Breiten der Spalten in Zeichen angeben, etwa --set "tables.invoice-lines.widths=[10,30,12]", oder mit Trennzeichen exportieren.',
      en: 'Give the widths of the columns in characters, such as --set "tables.invoice-lines.widths=[10,30,12]", or export with delimiters.',
    },
  },
  KW148: {
    severity: 'error',
    message: {
      de: 'Das Blatt „{sheet}“ gibt es in der Datei nicht. Vorhanden: {sheets}.',
      en: 'The file has no sheet "{sheet}". There are: {sheets}.',
    },
    remedy: { de: 'Eines der Blätter mit --sheet nennen.', en: 'Name one of the sheets with --sheet.' },
  },
  KW149: {
    severity: 'error',
    message: {
      de: 'Den Zeichensatz „{encoding}“ gibt es nicht.',
      en: 'There is no encoding "{encoding}".',
    },
    remedy: {
      de: 'Zulässig sind etwa utf-8, windows-1252, iso-8859-15, cp850 und utf-16le.',
      en: 'Allowed are utf-8, windows-1252, iso-8859-15, cp850, utf-16le and others.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
