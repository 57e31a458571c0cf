import type { ProblemKind } from '../kind.js';

/** KW62x: runs and scenarios beside each other. */
export const COMPARISON_PROBLEMS = {
  KW620: {
    severity: 'error',
    message: {
      de: 'Ein Szenario kann die Einstellung „{setting}“ nicht ändern: Alle Szenarien rechnen über dieselben gelesenen Daten.',
      en: 'A scenario cannot change the setting "{setting}": all scenarios compute over the same data as read.',
    },
    remedy: {
      de: 'In Szenarien stehen nur Einstellungen unter stages (ohne stages.run). Diese Zeile streichen oder die Einstellung für alle setzen: in kundenwert.yaml oder mit --set.',
      en: 'Scenarios hold settings below stages alone (without stages.run). Strike the line, or set it for all: in kundenwert.yaml or with --set.',
    },
  },
  KW621: {
    severity: 'info',
    message: {
      de: 'Was der Lauf davor hinterlassen hat, ist nicht lesbar; mit ihm wird nicht verglichen.',
      en: 'What the run before has left cannot be read; there is no comparison with it.',
    },
    remedy: {
      de: 'Nichts zu tun: Die Datei ist durch die dieses Laufs ersetzt, der nächste vergleicht wieder.',
      en: 'Nothing to do: the file is replaced by that of this run, and the next one compares again.',
    },
  },
  KW622: {
    severity: 'error',
    message: {
      de: 'Zwei Szenarien heißen „{name}“.',
      en: 'Two scenarios are called "{name}".',
    },
    remedy: {
      de: 'Einem davon in seiner Datei einen anderen Namen geben (name: …).',
      en: 'Give one of them another name in its file (name: …).',
    },
  },
} as const satisfies Record<string, ProblemKind>;
