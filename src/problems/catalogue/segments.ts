import type { ProblemKind } from '../kind.js';

/** KW18x: workbooks for parts of the customers. */
export const SEGMENT_PROBLEMS = {
  KW180: {
    severity: 'error',
    message: {
      de: 'Nach „{name}“ lässt sich nicht aufteilen: Eine solche Spalte mit Texten oder Merkmalen gibt es nicht. Aus Daten kommen: {facts}.',
      en: 'The customers cannot be split by "{name}": there is no such column of texts or categories. From data come: {facts}.',
    },
    remedy: {
      de: 'Eine davon wählen, class, oder aus den Auswertungen: {columns}.',
      en: 'Choose one of them, class, or from the stages: {columns}.',
    },
  },
  KW181: {
    severity: 'error',
    message: {
      de: '„{name}“ heißen mehrere Spalten; wonach aufzuteilen ist, bleibt offen.',
      en: 'Several columns are called "{name}"; by which to split remains open.',
    },
    remedy: {
      de: 'Eine davon mit ihrer Kennung nennen: {columns}.',
      en: 'Name one of them by its id: {columns}.',
    },
  },
  KW182: {
    severity: 'error',
    message: {
      de: 'Die Daten ergeben keine Spalte „{name}“, nach der aufzuteilen wäre. Aus ihnen kommen: {facts}.',
      en: 'The data do not give the column "{name}" to split by. From them come: {facts}.',
    },
    remedy: {
      de: 'Die Spalte liefern oder ihre Auswertung mitlaufen lassen. Aus den Auswertungen sind möglich: {columns}.',
      en: 'Supply the column, or let its stage run. From the stages are possible: {columns}.',
    },
  },
  KW183: {
    severity: 'error',
    message: {
      de: '„{column}“ hat {values} verschiedene Werte; je Wert entstünde eine Arbeitsmappe, höchstens {most} sind vorgesehen.',
      en: '"{column}" has {values} different values; each would become a workbook, {most} are the most.',
    },
    remedy: {
      de: 'Nach einer gröberen Spalte aufteilen, etwa territory oder class. Es wurde nichts geschrieben.',
      en: 'Split by a coarser column, such as territory or class. Nothing was written.',
    },
  },
  KW184: {
    severity: 'error',
    message: {
      de: 'Segmente sind Arbeitsmappen, aber xlsx gehört nicht zu den gewünschten Ausgaben.',
      en: 'Segments are workbooks, but xlsx is not among the outputs asked for.',
    },
    remedy: {
      de: 'xlsx bei --format oder in der Einstellung formats ergänzen, oder ohne --split-by aufrufen.',
      en: 'Add xlsx to --format or to the setting formats, or call without --split-by.',
    },
  },
  KW185: {
    severity: 'error',
    message: {
      de: 'Im Ordner liegen Dateien, die nicht von einem früheren Lauf stammen ({files}). Er wird als Ganzes ersetzt, deshalb wird nichts geschrieben.',
      en: 'The folder holds files that are not from an earlier run ({files}). It is replaced as a whole, so nothing is written.',
    },
    remedy: {
      de: 'Diese Dateien an einen anderen Ort legen oder mit -o einen anderen Ordner wählen.',
      en: 'Move these files elsewhere, or choose another folder with -o.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
