import type { ProblemKind } from '../kind.js';

/** KW10x: files that cannot be opened or read as what they claim to be. */
export const FILE_PROBLEMS = {
  KW101: {
    severity: 'error',
    message: {
      de: 'Die Datei gibt es nicht oder sie ist nicht lesbar ({reason}).',
      en: 'The file does not exist or cannot be read ({reason}).',
    },
    remedy: { de: 'Pfad und Leserechte prüfen.', en: 'Check the path and your permission to read it.' },
  },
  KW102: {
    severity: 'error',
    message: { de: 'Das ist ein Ordner, keine Datei.', en: 'This is a folder, not a file.' },
    remedy: { de: 'Die Dateien im Ordner einzeln angeben.', en: 'Name the files in the folder.' },
  },
  KW103: {
    severity: 'error',
    message: { de: 'Die Datei ist leer.', en: 'The file is empty.' },
    remedy: { de: 'Den Export wiederholen.', en: 'Repeat the export.' },
  },
  KW104: {
    severity: 'error',
    message: {
      de: 'Die Datei enthält nur eine Kopfzeile oder keine Datensätze.',
      en: 'The file holds a heading only, or no records.',
    },
    remedy: { de: 'Den Export mit Datensätzen wiederholen.', en: 'Repeat the export with records.' },
  },
  KW105: {
    severity: 'error',
    message: { de: 'Die Datei ist {kind}, keine Tabelle.', en: 'The file is {kind}, not a table.' },
    remedy: {
      de: 'Als CSV oder Excel-Arbeitsmappe (.xlsx) exportieren.',
      en: 'Export it as CSV or Excel workbook (.xlsx).',
    },
  },
  KW106: {
    severity: 'warning',
    message: {
      de: 'Der Aufbau der Datei ist fehlerhaft ({reason}); sie wurde Satz für Satz gelesen.',
      en: 'The structure of the file is faulty ({reason}); it was read record by record.',
    },
    remedy: {
      de: 'Anführungszeichen und Trennzeichen an der Stelle prüfen.',
      en: 'Check quotes and delimiters at that place.',
    },
  },
  KW107: {
    severity: 'warning',
    message: {
      de: 'Bytes der Datei sind kein UTF-8 ({wrong}, zuerst in Zeile {line}); sie wurde als {encoding} gelesen{others}.',
      en: 'Bytes of the file are no UTF-8 ({wrong}, first on line {line}); it was read as {encoding}{others}.',
    },
    remedy: {
      de: 'Umlaute an der Stelle prüfen; falls falsch, tables.<Tabelle>.encoding setzen, etwa auf utf-8.',
      en: 'Check the umlauts at that place; if they are wrong, set tables.<table>.encoding, such as to utf-8.',
    },
  },
  KW108: {
    severity: 'error',
    message: {
      de: 'Die Ausgabe lässt sich nicht schreiben ({reason}).',
      en: 'The output cannot be written ({reason}).',
    },
    remedy: {
      de: 'Datei in Excel schließen, Ordner und Schreibrechte prüfen oder mit -o einen anderen Ordner wählen. Frühere Ausgaben sind unverändert.',
      en: 'Close the file in Excel, check the folder and its permissions, or choose another with -o. Earlier outputs are unchanged.',
    },
  },
  KW109: {
    severity: 'error',
    message: {
      de: 'Die Ausgabe würde eine Eingabedatei überschreiben.',
      en: 'The output would overwrite an input file.',
    },
    remedy: { de: 'Mit -o einen anderen Ordner wählen.', en: 'Choose another folder with -o.' },
  },
  KW110: {
    severity: 'info',
    message: {
      de: 'Das Blatt ist ausgeblendet und wurde nicht gelesen.',
      en: 'The sheet is hidden and was not read.',
    },
    remedy: {
      de: 'Einblenden oder in den Einstellungen als sheet nennen.',
      en: 'Unhide it, or name it as sheet in the settings.',
    },
  },
  KW111: {
    severity: 'warning',
    message: {
      de: 'Formeln ohne gespeichertes Ergebnis: Diese Zellen gelten als leer.',
      en: 'Formulas without a stored result: these cells count as empty.',
    },
    remedy: {
      de: 'Die Datei in Excel öffnen, speichern und erneut einlesen.',
      en: 'Open and save the file in Excel, then read it again.',
    },
  },
  KW112: {
    severity: 'info',
    message: {
      de: '{rows} ausgeblendete Zeilen (etwa durch einen Filter) wurden mitgelesen.',
      en: '{rows} hidden rows (hidden by a filter, for instance) were read as well.',
    },
    remedy: {
      de: 'Falls sie nicht zählen sollen: in eine neue Datei kopieren, was sichtbar ist.',
      en: 'If they should not count, copy what is visible into a new file.',
    },
  },
  KW113: {
    severity: 'warning',
    message: {
      de: 'Die Datei verlangt beim Öffnen eine Neuberechnung: Ihre Formeln können nur Platzhalter statt Ergebnissen enthalten.',
      en: 'The file asks to be recalculated on opening: its formulas may hold placeholders instead of results.',
    },
    remedy: {
      de: 'Die Datei in Excel öffnen, speichern und erneut einlesen.',
      en: 'Open and save the file in Excel, then read it again.',
    },
  },
  KW114: {
    severity: 'warning',
    message: {
      de: 'Zellen mit Fehlerwerten (#NV, #WERT! und ähnliche) sind keine Werte.',
      en: 'Cells with error values (#N/A, #VALUE! and the like) are no values.',
    },
    remedy: { de: 'Formeln der Tabelle berichtigen.', en: 'Correct the formulas of the table.' },
  },
} as const satisfies Record<string, ProblemKind>;
