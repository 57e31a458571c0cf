import type { ProblemKind } from '../kind.js';

/** KW62x: runs and scenarios beside each other. */
export const COMPARISON_PROBLEMS = {
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
} as const satisfies Record<string, ProblemKind>;
