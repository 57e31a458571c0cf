import type { ProblemKind } from '../kind.js';

/** KW15x: workbooks and their sheets; KW170 to KW174: sheets in a form that the fast reader does not know. */
export const WORKBOOK_PROBLEMS = {
  KW150: {
    severity: 'error',
    message: {
      de: 'Die Datei ist keine xlsx-Arbeitsmappe.',
      en: 'The file is not an xlsx workbook.',
    },
    remedy: {
      de: 'Die Daten in Excel als „Excel-Arbeitsmappe (*.xlsx)“ oder als CSV speichern und diese Datei angeben.',
      en: 'Save the data in Excel as “Excel Workbook (*.xlsx)” or as CSV and name that file.',
    },
  },
  KW151: {
    severity: 'error',
    message: {
      de: 'Die Arbeitsmappe ist mit einem Kennwort verschlüsselt.',
      en: 'The workbook is encrypted with a password.',
    },
    remedy: {
      de: 'In Excel öffnen, unter Datei > Informationen > Arbeitsmappe schützen das Kennwort entfernen und neu speichern.',
      en: 'Open it in Excel, remove the password under File > Info > Protect Workbook and save it again.',
    },
  },
  KW153: {
    severity: 'error',
    message: {
      de: 'Die Arbeitsmappe ist beschädigt oder unvollständig: {reason}.',
      en: 'The workbook is damaged or incomplete: {reason}.',
    },
    remedy: {
      de: 'Datei erneut herunterladen oder exportieren; oft ist eine Übertragung abgebrochen. Sonst in Excel öffnen, reparieren lassen und neu speichern.',
      en: 'Download or export the file again; often a transfer was cut off. Otherwise open it in Excel, let it repair the file and save it again.',
    },
  },
  KW154: {
    severity: 'error',
    message: {
      de: 'Der Teil {part} der Arbeitsmappe ist kein gültiges XML: {reason}.',
      en: 'Part {part} of the workbook is not valid XML: {reason}.',
    },
    remedy: {
      de: 'Datei in Excel öffnen und neu speichern oder erneut exportieren. Es wurde nichts aus dieser Datei verwendet.',
      en: 'Open the file in Excel and save it again, or export it again. Nothing from this file was used.',
    },
  },
  KW155: {
    severity: 'error',
    message: {
      de: 'Der Teil {part} der Arbeitsmappe enthält eine Dokumenttyp-Definition (DTD). Das schreibt keine Tabellenkalkulation; die Datei wird aus Sicherheitsgründen nicht gelesen.',
      en: 'Part {part} of the workbook contains a document type definition (DTD). No spreadsheet program writes one; the file is not read for safety.',
    },
    remedy: {
      de: 'Herkunft der Datei prüfen; in Excel öffnen und neu speichern.',
      en: 'Check where the file comes from; open it in Excel and save it again.',
    },
  },
  KW156: {
    severity: 'error',
    message: {
      de: 'Die Arbeitsmappe überschreitet eine Grenze zum Schutz des Rechners: {reason}.',
      en: 'The workbook exceeds a limit that protects the machine: {reason}.',
    },
    remedy: {
      de: 'Herkunft der Datei prüfen. Ist sie in Ordnung: leere formatierte Zeilen löschen und neu speichern oder als CSV exportieren.',
      en: 'Check where the file comes from. If it is fine: delete empty formatted rows and save it again, or export it as CSV.',
    },
  },
  KW157: {
    severity: 'error',
    message: {
      de: 'Die Arbeitsmappe enthält kein Tabellenblatt.',
      en: 'The workbook contains no worksheet.',
    },
    remedy: {
      de: 'Prüfen, ob die richtige Datei angegeben ist; Diagrammblätter enthalten keine lesbaren Zeilen.',
      en: 'Check that this is the right file; chart sheets hold no rows to read.',
    },
  },
  KW158: {
    severity: 'error',
    message: {
      de: 'Die Datei lässt sich nicht öffnen: {reason}.',
      en: 'The file cannot be opened: {reason}.',
    },
    remedy: {
      de: 'Pfad, Schreibweise und Leserechte prüfen.',
      en: 'Check path, spelling and read permission.',
    },
  },
  KW170: {
    severity: 'info',
    message: {
      de: 'Das Blatt enthält etwas, das der schnelle Leser nicht kennt: {form}. Es wurde mit dem langsameren gelesen.',
      en: 'The sheet holds something that the fast reader does not know: {form}. It was read with the slower one.',
    },
    remedy: {
      de: 'Stichproben mit der Anzeige in Excel vergleichen. In Excel geöffnet und neu gespeichert, wird die Datei wieder schnell gelesen.',
      en: 'Compare samples with what Excel shows. Opened in Excel and saved again, the file is read fast again.',
    },
  },
  KW171: {
    severity: 'error',
    message: {
      de: 'Das Blatt enthält etwas, das der schnelle Leser nicht kennt ({form}), und ist für den langsameren zu groß: Er liest höchstens {values} Werte und {megabytes} MB.',
      en: 'The sheet holds something that the fast reader does not know ({form}) and is too large for the slower one: it reads no more than {values} values and {megabytes} MB.',
    },
    remedy: {
      de: 'Die Datei in Excel öffnen und neu speichern oder das Blatt als CSV exportieren.',
      en: 'Open the file in Excel and save it again, or export the sheet as CSV.',
    },
  },
  KW172: {
    severity: 'error',
    message: {
      de: 'Das Blatt enthält etwas, das der schnelle Leser nicht kennt ({form}), und auch der langsamere kann nicht alle Werte zuordnen: {lost} von {all} stehen an einem Platz, den schon ein anderer hat.',
      en: 'The sheet holds something that the fast reader does not know ({form}), and the slower one cannot place all values either: {lost} of {all} stand in a place that another one has.',
    },
    remedy: {
      de: 'Die Datei in Excel öffnen, das Blatt prüfen und neu speichern oder erneut exportieren. Es wurde nichts aus dieser Datei verwendet.',
      en: 'Open the file in Excel, check the sheet and save it again, or export it again. Nothing from this file was used.',
    },
  },
  KW173: {
    severity: 'error',
    message: {
      de: 'Die Zeilen des Blatts stehen nicht in ihrer Reihenfolge; einige gehören vor die Zeilen, die schon geschrieben sind.',
      en: 'The rows of the sheet do not stand in their order; some belong before the rows that have been written.',
    },
    remedy: {
      de: 'Die Datei in Excel öffnen und neu speichern.',
      en: 'Open the file in Excel and save it again.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
