import type { Language } from './bilingual.js';

/** What the command line says, apart from problems and results. */
export interface CommandLineWording {
  readonly description: string;
  readonly headings: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly globalOptions: string;
    readonly commands: string;
    readonly standard: string;
  };
  readonly placeholders: {
    readonly command: string;
    readonly options: string;
    readonly files: string;
    readonly file: string;
    readonly folder: string;
    readonly topic: string;
    readonly customer: string;
  };
  readonly help: string;
  readonly version: string;
  readonly helpCommand: string;
  readonly score: {
    readonly summary: string;
    readonly files: string;
    readonly config: string;
    readonly out: string;
    readonly format: string;
    readonly splitBy: string;
    readonly asOf: string;
    readonly months: string;
    readonly stages: string;
    readonly level: string;
    readonly set: string;
    readonly live: string;
    readonly company: string;
    readonly currency: string;
    readonly strict: string;
    readonly noCompare: string;
  };
  readonly size: { readonly summary: string; readonly description: string; readonly scenario: string };
  readonly demo: {
    readonly summary: string;
    readonly directory: string;
    readonly customers: string;
    readonly lines: string;
    readonly seed: string;
    readonly format: string;
  };
  readonly customer: {
    readonly summary: string;
    readonly description: string;
    readonly customer: string;
    readonly format: string;
  };
  readonly check: { readonly summary: string; readonly format: string };
  readonly init: { readonly summary: string; readonly out: string; readonly force: string };
  readonly tables: {
    readonly summary: string;
    readonly out: string;
    readonly format: string;
    readonly rows: (table: string, read: string, written: string, leftOut: string) => string;
  };
  readonly rows: {
    readonly summary: string;
    readonly description: string;
    readonly file: string;
    readonly sheet: string;
  };
  readonly explain: { readonly summary: string; readonly topic: string };
  readonly common: {
    readonly lang: string;
    readonly noProgress: string;
    readonly noColor: string;
    readonly quiet: string;
    readonly verbose: string;
  };
  readonly progress: {
    readonly open: string;
    readonly read: string;
    readonly facts: string;
    readonly stages: string;
    readonly write: string;
    readonly segments: string;
    readonly files: (done: string, all: string) => string;
    readonly rows: string;
  };
  /** A step is done, so many seconds after the start. */
  readonly stepDone: (step: string, seconds: string) => string;
  readonly written: string;
  readonly writtenFolder: (path: string, files: string) => string;
  readonly interrupted: string;
  readonly configUsed: (path: string) => string;
}

/** The wording of the command line in both languages. */
export const COMMAND_LINE: Readonly<Record<Language, CommandLineWording>> = {
  de: {
    description:
      'Vertrieb nach Kundenwert steuern: aus Exporten von ERP und CRM werden Kundenwerte, Betreuungskonzept, Vertriebsdimensionierung und Gebietsübersicht.',
    headings: {
      usage: 'Aufruf:',
      arguments: 'Argumente:',
      options: 'Optionen:',
      globalOptions: 'Allgemeine Optionen:',
      commands: 'Befehle:',
      standard: 'Standard',
    },
    placeholders: {
      command: 'befehl',
      options: 'optionen',
      files: 'dateien',
      file: 'datei',
      folder: 'ordner',
      topic: 'thema',
      customer: 'kunde',
    },
    help: 'diese Hilfe zeigen',
    version: 'Version zeigen',
    helpCommand: 'Hilfe zu einem Befehl zeigen',
    score: {
      summary: 'Exporte einlesen, Kunden bewerten, Arbeitsmappe, CSV und JSON schreiben',
      files: 'CSV-, TSV-, TXT- oder Excel-Dateien (.xlsx)',
      config: 'Einstellungsdatei (Standard: kundenwert.yaml im aktuellen Ordner, falls vorhanden)',
      out: 'Ordner für die Ausgaben (Standard: kundenwert-out)',
      format: 'Ausgaben, durch Komma getrennt: xlsx,csv,json',
      splitBy:
        'dazu eine Arbeitsmappe je Wert einer Kundenspalte: class, rep, territory oder eine andere, etwa wallet.cell',
      asOf: 'Stichtag, etwa 2026-06-30 (Standard: letzte Buchung in den Daten)',
      months: 'Länge des Zeitraums in Monaten oder all (Standard: 12)',
      stages: 'nur diese Auswertungen, durch Komma getrennt',
      level:
        '1 ABC, 2 mit Deckungsbeitrag, 3 mit Potenzial und Priorität, 4 alles (Standard); --stages geht vor',
      set: 'eine Einstellung setzen, etwa stages.abc.cutPoints=[0.7,0.9]; mehrfach möglich',
      live: 'Arbeitsmappe mit Formeln: auto, on oder off (auto: bis 20.000 Kunden)',
      company: 'Name des Unternehmens für die Überschriften',
      currency: 'Währung der Beträge (Standard: EUR)',
      noCompare: 'nicht mit dem Lauf davor im selben Ordner vergleichen',
      strict: 'mit Code 1 enden, wenn es Befunde gibt',
    },
    size: {
      summary: 'Betreuung, Köpfe, Euro und Gebiete – und was Szenarien daran ändern',
      description:
        'Vom Betreuungskonzept zu Stunden, Köpfen, Kosten und Gebieten, mit denselben Zahlen wie score. Mit --scenario werden Annahmen über denselben Daten nebeneinander gerechnet.',
      scenario:
        'Datei mit abweichenden Einstellungen unter stages, dazu name: …; mehrfach möglich (Form wie kundenwert.yaml)',
    },
    demo: {
      summary: 'Exporte des Musterunternehmens Musterwerk GmbH schreiben',
      directory: 'Zielordner',
      customers: 'Anzahl Kunden',
      lines: 'Anzahl Rechnungspositionen',
      seed: 'Startwert: gleicher Wert, gleiche Daten',
      format: 'Formate, durch Komma getrennt: xlsx,csv',
    },
    customer: {
      summary: 'einen Kunden zeigen: wo er steht und warum, was ihn weiterbringt, was er bekommt',
      description:
        'Das Kundencockpit: Kennzahlen neben dem Median seiner Klasse und aller Kunden, Klassen mit Begründung und Abstand zur nächsten, Hebel, Serviceleistungen und Besuche mit Datum. Mit -f xlsx eine Arbeitsmappe zum Mitnehmen.',
      customer: 'Kundennummer (führende Nullen zählen nicht) oder ein Name, den nur einer trägt',
      format: 'text, xlsx, json, durch Komma getrennt (Standard: text)',
    },
    check: {
      summary:
        'zeigen, was in Exporten erkannt wird, was fehlt und was falsch ist; endet mit 1, wenn etwas zu beheben ist',
      format: 'text oder json (Standard: text)',
    },
    init: {
      summary: 'eine kommentierte Einstellungsdatei mit der erkannten Zuordnung schreiben',
      out: 'Name der Datei (Standard: kundenwert.yaml)',
      force: 'eine vorhandene Datei ersetzen',
    },
    tables: {
      summary: 'die erkannten Tabellen bereinigt als CSV oder Parquet schreiben',
      out: 'Ordner (Standard: kundenwert-out)',
      format: 'csv oder parquet (Standard: csv)',
      rows: (table, read, written, leftOut) =>
        `${table}: ${read} Zeilen gelesen = ${written} geschrieben + ${leftOut} zurückgewiesen oder ausgesondert`,
    },
    rows: {
      summary: 'die rohen Sätze einer Datei als CSV ausgeben',
      description:
        'Die rohen Sätze einer Datei oder eines Blatts als CSV auf der Standardausgabe, mit allem, was über und unter der Tabelle steht; was über die Datei herausgefunden wurde, auf der Fehlerausgabe. Zellen bleiben, wie sie sind: Was wie eine Formel aussieht, wird nicht entschärft.',
      file: 'CSV-, TSV-, TXT- oder Excel-Datei',
      sheet: 'Blatt einer Arbeitsmappe (Standard: das erste sichtbare)',
    },
    explain: {
      summary: 'einen Befund (KW203), eine Auswertung (abc), Einstellung oder Spalte erklären',
      topic: 'was erklärt werden soll; ohne Angabe: alle Themen',
    },
    common: {
      lang: 'Sprache: de oder en',
      noProgress: 'keinen Fortschritt anzeigen',
      noColor: 'ohne Farben',
      quiet: 'nur Fehler ausgeben',
      verbose:
        'Tabelle jeder Auswertung und Zeit je Schritt zeigen, bei Programmfehlern die technische Ursache',
    },
    progress: {
      open: 'Öffnen',
      read: 'Lesen',
      facts: 'Kundendaten bilden',
      stages: 'Auswerten',
      write: 'Schreiben',
      segments: 'Segmente',
      files: (done, all) => `${done} von ${all} Arbeitsmappen`,
      rows: 'Zeilen',
    },
    stepDone: (step, seconds) => `${step}: fertig nach ${seconds} s`,
    written: 'Geschrieben:',
    writtenFolder: (path, files) => `${path} (${files} Arbeitsmappen)`,
    interrupted: 'Abgebrochen. Frühere Ausgaben sind unverändert.',
    configUsed: (path) => `Einstellungen aus ${path}`,
  },
  en: {
    description:
      'Steer a sales force by customer value: ERP and CRM exports become customer values, a care model, salesforce sizing and a territory summary.',
    headings: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'Global options:',
      commands: 'Commands:',
      standard: 'default',
    },
    placeholders: {
      command: 'command',
      options: 'options',
      files: 'files',
      file: 'file',
      folder: 'dir',
      topic: 'topic',
      customer: 'customer',
    },
    help: 'show this help',
    version: 'show the version',
    helpCommand: 'show help for a command',
    score: {
      summary: 'read exports, value customers, write workbook, CSV and JSON',
      files: 'CSV, TSV, TXT or Excel files (.xlsx)',
      config: 'settings file (default: kundenwert.yaml in the current folder, if there is one)',
      out: 'folder for the outputs (default: kundenwert-out)',
      format: 'outputs, separated by commas: xlsx,csv,json',
      splitBy:
        'a workbook for each value of a customer column besides: class, rep, territory or another, such as wallet.cell',
      asOf: 'as-of date, such as 2026-06-30 (default: last booking in the data)',
      months: 'length of the period in months, or all (default: 12)',
      stages: 'only these stages, separated by commas',
      level: '1 ABC, 2 with margin, 3 with potential and priority, 4 all (default); --stages goes first',
      set: 'set one setting, such as stages.abc.cutPoints=[0.7,0.9]; may be repeated',
      live: 'workbook with formulas: auto, on or off (auto: up to 20,000 customers)',
      company: 'name of the company for the titles',
      currency: 'currency of the amounts (default: EUR)',
      noCompare: 'do not compare with the run before in the same folder',
      strict: 'exit with code 1 if there are findings',
    },
    size: {
      summary: 'care, heads, euros and territories – and what scenarios change about them',
      description:
        'From the care model to hours, heads, cost and territories, with the same figures as score. With --scenario assumptions are computed side by side over the same data.',
      scenario:
        'file with settings below stages that differ, and name: …; may be repeated (form of kundenwert.yaml)',
    },
    demo: {
      summary: 'write the exports of the demo company Musterwerk GmbH',
      directory: 'target folder',
      customers: 'number of customers',
      lines: 'number of invoice lines',
      seed: 'seed: same value, same data',
      format: 'formats, separated by commas: xlsx,csv',
    },
    customer: {
      summary: 'show one customer: where he stands and why, what would bring him on, what he gets',
      description:
        'The customer cockpit: figures beside the median of his class and of all customers, classes with the reason and the distance to the next, levers, services and visits with their dates. With -f xlsx a workbook to take along.',
      customer: 'customer ID (leading zeros do not count), or a name that only one has',
      format: 'text, xlsx, json, separated by commas (default: text)',
    },
    check: {
      summary:
        'show what is recognised in exports, what is missing and what is wrong; exits with 1 if something must be fixed',
      format: 'text or json (default: text)',
    },
    init: {
      summary: 'write a commented settings file with the recognised mapping',
      out: 'name of the file (default: kundenwert.yaml)',
      force: 'replace a file that exists',
    },
    tables: {
      summary: 'write the recognised tables as clean CSV or Parquet',
      out: 'folder (default: kundenwert-out)',
      format: 'csv or parquet (default: csv)',
      rows: (table, read, written, leftOut) =>
        `${table}: ${read} rows read = ${written} written + ${leftOut} rejected or set aside`,
    },
    rows: {
      summary: 'print the raw records of a file as CSV',
      description:
        'The raw records of one file or sheet as CSV on standard output, with all that stands above and below the table; what was found out about the file on standard error. Cells stay as they are: what looks like a formula is not defused.',
      file: 'CSV, TSV, TXT or Excel file',
      sheet: 'sheet of a workbook (default: the first visible one)',
    },
    explain: {
      summary: 'explain a problem (KW203), a stage (abc), a setting or a column',
      topic: 'what to explain; without it: all topics',
    },
    common: {
      lang: 'language: de or en',
      noProgress: 'show no progress',
      noColor: 'without colours',
      quiet: 'print errors only',
      verbose: 'show a table of each analysis, the time of each step, and the technical cause of defects',
    },
    progress: {
      open: 'Opening',
      read: 'Reading',
      facts: 'Building customer facts',
      stages: 'Computing',
      write: 'Writing',
      segments: 'Segments',
      files: (done, all) => `${done} of ${all} workbooks`,
      rows: 'rows',
    },
    stepDone: (step, seconds) => `${step}: done after ${seconds} s`,
    written: 'Written:',
    writtenFolder: (path, files) => `${path} (${files} workbooks)`,
    interrupted: 'Interrupted. Earlier outputs are unchanged.',
    configUsed: (path) => `Settings from ${path}`,
  },
};
