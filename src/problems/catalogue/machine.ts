import type { ProblemKind } from '../kind.js';

/** KW16x: files that change or end while they are read, and limits that protect the machine. */
export const MACHINE_PROBLEMS = {
  KW161: {
    severity: 'error',
    message: {
      de: 'Die Datei wurde während des Lesens geändert oder gelöscht.',
      en: 'The file was changed or deleted while it was being read.',
    },
    remedy: {
      de: 'Warten, bis der Export fertig geschrieben ist, und den Lauf wiederholen. Frühere Ausgaben sind unverändert.',
      en: 'Wait until the export has been written completely, then run again. Earlier outputs are unchanged.',
    },
  },
  KW162: {
    severity: 'error',
    message: {
      de: 'Der Arbeitsspeicher, den die Auswertung nutzen darf ({limit}), reicht für diese Daten nicht.',
      en: 'The memory that the evaluation may use ({limit}) is not enough for these data.',
    },
    remedy: {
      de: 'engine.memoryLimit erhöhen oder engine.threads verringern.',
      en: 'Raise engine.memoryLimit or lower engine.threads.',
    },
  },
  KW163: {
    severity: 'error',
    message: {
      de: 'Auf dem Datenträger für temporäre Daten ist kein Platz mehr.',
      en: 'The disk for temporary data is full.',
    },
    remedy: {
      de: 'Platz schaffen, mit TMPDIR einen anderen Ordner nennen oder engine.memoryLimit erhöhen.',
      en: 'Make room, name another folder with TMPDIR, or raise engine.memoryLimit.',
    },
  },
  KW164: {
    severity: 'error',
    message: {
      de: 'Das ist keine gewöhnliche Datei, sondern {found}.',
      en: 'This is not an ordinary file but {found}.',
    },
    remedy: {
      de: 'Die Daten erst in einer Datei speichern: Sie werden mehrmals gelesen.',
      en: 'Save the data to a file first: they are read more than once.',
    },
  },
  KW165: {
    severity: 'error',
    message: {
      de: 'Die Tabelle hat {columns} Spalten; gelesen werden höchstens {most}.',
      en: 'The table has {columns} columns; no more than {most} are read.',
    },
    remedy: {
      de: 'Nur die Spalten exportieren, die gebraucht werden; wurde das Trennzeichen einer Textdatei falsch erkannt, tables.<Tabelle>.delimiter setzen.',
      en: 'Export only the columns that are needed; if the delimiter of a text file was taken for another, set tables.<table>.delimiter.',
    },
  },
  KW166: {
    severity: 'error',
    message: {
      de: 'Eine Zelle oder Zeile hat mehr als {most} Zeichen; so viel auf einmal wird nicht gelesen.',
      en: 'A cell or line has more than {most} characters; that much at once is not read.',
    },
    remedy: {
      de: 'An der Stelle nach fehlenden Zeilenenden sehen oder die Spalte mit dem langen Text beim Export weglassen.',
      en: 'Look for missing line ends at that place, or leave out the column with the long text when exporting.',
    },
  },
  KW167: {
    severity: 'error',
    message: {
      de: 'Die Spalte enthält {cells} Zellen mit mehr als {long} Zeichen, zusammen {megabytes} MB: Das sind Texte, keine Werte, und mehr, als in den Arbeitsspeicher passt.',
      en: 'The column holds {cells} cells of more than {long} characters, {megabytes} MB in all: these are texts, not values, and more than fits into memory.',
    },
    remedy: {
      de: 'Ist eine andere Spalte gemeint, sie unter tables.<Tabelle>.columns nennen; sonst den langen Text beim Export weglassen.',
      en: 'If another column is meant, name it in tables.<table>.columns; otherwise leave out the long text when exporting.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
