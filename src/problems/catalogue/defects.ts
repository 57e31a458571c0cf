import type { ProblemKind } from '../kind.js';

/** KW9xx: our own defects. */
export const DEFECT_PROBLEMS = {
  KW901: {
    severity: 'error',
    message: {
      de: 'Die Stufe {stage} ist an einem Fehler im Programm gescheitert: {reason}',
      en: 'Stage {stage} failed because of a defect in the program: {reason}',
    },
    remedy: {
      de: 'Bitte mit --verbose wiederholen und den Fehler melden; die übrigen Stufen sind davon nicht betroffen.',
      en: 'Please repeat with --verbose and report it; the other stages are not affected.',
    },
  },
  KW902: {
    severity: 'error',
    message: { de: 'Fehler im Programm: {reason}', en: 'Defect in the program: {reason}' },
    remedy: {
      de: 'Bitte mit --verbose wiederholen und den Fehler melden. Frühere Ausgaben sind unverändert.',
      en: 'Please repeat with --verbose and report it. Earlier outputs are unchanged.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
