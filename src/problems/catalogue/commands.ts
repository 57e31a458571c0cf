import type { ProblemKind } from '../kind.js';

/** KW91x: what single commands refuse. */
export const COMMAND_PROBLEMS = {
  KW910: {
    severity: 'error',
    message: {
      de: 'Das Format „{given}“ kennt dieser Befehl nicht.',
      en: 'This command does not know the format "{given}".',
    },
    remedy: { de: 'Möglich sind: {known}.', en: 'Possible are: {known}.' },
  },
  KW911: {
    severity: 'error',
    message: {
      de: 'Die Einstellungsdatei gibt es schon; sie wird nicht überschrieben.',
      en: 'The settings file exists already; it is not overwritten.',
    },
    remedy: {
      de: 'Mit -o einen anderen Namen wählen, oder mit --force ersetzen.',
      en: 'Choose another name with -o, or replace it with --force.',
    },
  },
  KW912: {
    severity: 'error',
    message: {
      de: 'Zu „{topic}“ gibt es keine Erklärung.{hint}',
      en: 'There is no explanation of "{topic}".{hint}',
    },
    remedy: {
      de: 'kundenwert explain zeigt alle Themen.',
      en: 'kundenwert explain shows all topics.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
