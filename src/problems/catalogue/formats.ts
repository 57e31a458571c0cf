import type { ProblemKind } from '../kind.js';

/** KW12x: files of a form that is not read as a table, or not readable as what they are. */
export const FORMAT_PROBLEMS = {
  KW120: {
    severity: 'error',
    message: {
      de: 'Die Datei enthält Daten in einer Form, die nicht gelesen wird: {kind}.',
      en: 'The file holds data in a form that is not read: {kind}.',
    },
    remedy: {
      de: 'Im Programm, aus dem die Daten stammen, CSV, Excel (.xlsx) oder Parquet als Format des Exports wählen.',
      en: 'Choose CSV, Excel (.xlsx) or Parquet as export format in the program that the data come from.',
    },
  },
  KW121: {
    severity: 'error',
    message: {
      de: 'Die Datei ist {kind}, keine einzelne Tabelle.',
      en: 'The file is {kind}, not a single table.',
    },
    remedy: {
      de: 'Entpacken und die entpackten Dateien einzeln angeben.',
      en: 'Unpack it and name the unpacked files.',
    },
  },
  KW122: {
    severity: 'error',
    message: {
      de: 'Die Datei ist {kind}, keine exportierte Tabelle.',
      en: 'The file is {kind}, not an exported table.',
    },
    remedy: {
      de: 'Die gewünschte Tabelle oder Abfrage daraus als CSV, Excel-Arbeitsmappe (.xlsx) oder Parquet exportieren.',
      en: 'Export the table or query that is wanted from it as CSV, Excel workbook (.xlsx) or Parquet.',
    },
  },
  KW123: {
    severity: 'error',
    message: {
      de: 'Die Datei ist eine HTML-Seite ohne Datentabelle ({title}), vermutlich eine Anmelde- oder Fehlerseite.',
      en: 'The file is an HTML page without a table of data ({title}), probably a login or error page.',
    },
    remedy: {
      de: 'Im Browser anmelden und den Export wiederholen; die Datei danach in einem Texteditor oder Browser ansehen.',
      en: 'Log in with the browser and repeat the export; then look at the file in a text editor or browser.',
    },
  },
  KW124: {
    severity: 'error',
    message: {
      de: 'Die mit gzip gepackte Datei ist beschädigt oder unvollständig: {reason}.',
      en: 'The file packed with gzip is damaged or incomplete: {reason}.',
    },
    remedy: {
      de: 'Datei erneut herunterladen oder exportieren; oft ist eine Übertragung abgebrochen. Es wurde nichts aus dieser Datei verwendet.',
      en: 'Download or export the file again; often a transfer was cut off. Nothing from this file was used.',
    },
  },
  KW125: {
    severity: 'error',
    message: {
      de: 'Die Datei überschreitet eine Grenze zum Schutz des Rechners: {reason}.',
      en: 'The file exceeds a limit that protects the machine: {reason}.',
    },
    remedy: {
      de: 'Herkunft der Datei prüfen. Ist sie in Ordnung: selbst entpacken oder in kleineren Teilen als CSV exportieren.',
      en: 'Check where the file comes from. If it is fine: unpack it yourself, or export it as CSV in smaller parts.',
    },
  },
  KW126: {
    severity: 'error',
    message: {
      de: 'Die Parquet-Datei lässt sich nicht lesen: {reason}.',
      en: 'The Parquet file cannot be read: {reason}.',
    },
    remedy: {
      de: 'Datei erneut und unverschlüsselt schreiben oder herunterladen oder als CSV exportieren.',
      en: 'Write or download the file again, without encryption, or export it as CSV.',
    },
  },
  KW127: {
    severity: 'error',
    message: {
      de: 'Die Datei ist eine HTML-Seite aus Rahmen (frameset); ihre Tabellen liegen in anderen Dateien: {files}.',
      en: 'The file is an HTML page of frames (frameset); its tables lie in other files: {files}.',
    },
    remedy: {
      de: 'Die Datei mit der Tabelle angeben, oder die Seite in Excel öffnen und als Arbeitsmappe (.xlsx) speichern.',
      en: 'Name the file with the table, or open the page in Excel and save it as a workbook (.xlsx).',
    },
  },
  KW128: {
    severity: 'warning',
    message: {
      de: 'Zeilen mit mehr oder weniger Zellen als die Überschriften ({width}): {rows}, die erste mit {cells}. Beträge können fehlen oder unter einer falschen Überschrift stehen.',
      en: 'Rows with more or fewer cells than the headings ({width}): {rows}, the first with {cells}. Amounts may be missing or stand under a wrong heading.',
    },
    remedy: {
      de: 'Die Zeile im Export ansehen; kundenwert rows zeigt die Datei Zeile für Zeile.',
      en: 'Look at the row in the export; kundenwert rows shows the file row by row.',
    },
  },
  KW129: {
    severity: 'warning',
    message: {
      de: 'Die HTML-Seite ist beschädigt: {what}, zuerst in Zeile {line} der Seite. Zellen oder Zeilen können fehlen oder verschoben sein.',
      en: 'The HTML page is damaged: {what}, first on line {line} of the page. Cells or rows may be missing or moved.',
    },
    remedy: {
      de: 'Export oder Übertragung wiederholen; sonst die Summe mit der Quelle vergleichen.',
      en: 'Repeat the export or transfer; otherwise compare the total with its source.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
