import type { ProblemKind } from '../kind.js';

const SEE_HELP = {
  de: 'kundenwert --help zeigt, was es gibt.',
  en: 'kundenwert --help shows what there is.',
};

/** KW34x: how the command was called. */
export const USAGE_PROBLEMS = {
  KW340: {
    severity: 'error',
    message: {
      de: 'Der Aufruf ist nicht verständlich: {reason}',
      en: 'The command cannot be understood: {reason}',
    },
    remedy: SEE_HELP,
  },
  KW341: {
    severity: 'error',
    message: { de: 'Die Option {found} gibt es nicht.{hint}', en: 'There is no option {found}.{hint}' },
    remedy: SEE_HELP,
  },
  KW342: {
    severity: 'error',
    message: { de: 'Den Befehl {found} gibt es nicht.{hint}', en: 'There is no command {found}.{hint}' },
    remedy: SEE_HELP,
  },
  KW343: {
    severity: 'error',
    message: { de: 'Es fehlt die Angabe {found}.', en: 'The argument {found} is missing.' },
    remedy: {
      de: 'Zum Beispiel: kundenwert score daten.xlsx',
      en: 'For example: kundenwert score data.xlsx',
    },
  },
  KW344: {
    severity: 'error',
    message: { de: 'Die Option {found} braucht einen Wert.', en: 'Option {found} needs a value.' },
    remedy: SEE_HELP,
  },
  KW346: {
    severity: 'error',
    message: {
      de: 'Den Kunden {typed} gibt es in den Daten nicht.{hint}',
      en: 'There is no customer {typed} in the data.{hint}',
    },
    remedy: {
      de: 'Kundennummer wie im Export angeben, oder den Namen in Anführungszeichen.',
      en: 'Give the customer ID as in the export, or the name in quotes.',
    },
  },
  KW347: {
    severity: 'error',
    message: {
      de: 'Auf {typed} passen {count} Kunden: {list}.',
      en: '{count} customers fit {typed}: {list}.',
    },
    remedy: {
      de: 'Die Kundennummer angeben.',
      en: 'Give the customer ID.',
    },
  },
  KW345: {
    severity: 'error',
    message: {
      de: 'Der Befehl hat mehr Angaben, als er versteht.',
      en: 'The command has more arguments than it understands.',
    },
    remedy: SEE_HELP,
  },
} as const satisfies Record<string, ProblemKind>;
