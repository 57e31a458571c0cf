import type { ProblemKind } from '../kind.js';

/** KW3xx: settings file, flags and usage. */
export const SETTING_PROBLEMS = {
  KW301: {
    severity: 'error',
    message: {
      de: 'Die Einstellungsdatei ist kein gültiges YAML: {reason}.',
      en: 'The settings file is not valid YAML: {reason}.',
    },
    remedy: { de: '{hint}', en: '{hint}' },
  },
  KW302: {
    severity: 'error',
    message: {
      de: 'Die Einstellungsdatei besteht nicht aus Schlüsseln mit Werten; gefunden: {found}.',
      en: 'The settings file does not consist of keys with values; found: {found}.',
    },
    remedy: {
      de: 'Je Zeile einen Schlüssel und einen Wert schreiben, etwa „months: 12“.',
      en: 'Write one key and one value a line, such as "months: 12".',
    },
  },
  KW303: {
    severity: 'error',
    message: {
      de: 'Die Einstellung „{setting}“ gibt es nicht.',
      en: 'There is no setting "{setting}".',
    },
    remedy: { de: '{hint}', en: '{hint}' },
  },
  KW304: {
    severity: 'error',
    message: {
      de: 'Einstellung „{setting}“: {found} ist nicht zulässig.',
      en: 'Setting "{setting}": {found} is not allowed.',
    },
    remedy: { de: '{hint}Zulässig: {allowed}.', en: '{hint}Allowed: {allowed}.' },
  },
  KW305: {
    severity: 'error',
    message: { de: 'Die Einstellung „{setting}“ fehlt.', en: 'The setting "{setting}" is missing.' },
    remedy: { de: 'Ergänzen. Zulässig: {allowed}.', en: 'Add it. Allowed: {allowed}.' },
  },
  KW306: {
    severity: 'error',
    message: {
      de: 'Einstellung „{setting}“: {reason} (gefunden: {found})',
      en: 'Setting "{setting}": {reason} (found: {found})',
    },
    remedy: { de: 'Bedeutung: {meaning}', en: 'Meaning: {meaning}' },
  },
  KW307: {
    severity: 'error',
    message: {
      de: '„--set {assignment}“ ist keine Zuweisung.',
      en: '"--set {assignment}" is not an assignment.',
    },
    remedy: {
      de: 'Als „--set Pfad=Wert“ schreiben, etwa „--set months=24“.',
      en: 'Write "--set path=value", such as "--set months=24".',
    },
  },
  KW308: {
    severity: 'error',
    message: {
      de: 'Der Wert in „--set {assignment}“ ist nicht lesbar: {reason}.',
      en: 'The value in "--set {assignment}" cannot be read: {reason}.',
    },
    remedy: {
      de: 'Listen in eckige Klammern, Texte mit Sonderzeichen in Anführungszeichen setzen und die ganze Zuweisung vor der Shell schützen: --set "stages.abc.cutPoints=[0.7, 0.9]".',
      en: 'Put lists in square brackets, text with special characters in quotes, and protect the whole assignment from the shell: --set "stages.abc.cutPoints=[0.7, 0.9]".',
    },
  },
  KW309: {
    severity: 'error',
    message: { de: 'Die Stufe „{stage}“ gibt es nicht.', en: 'There is no stage "{stage}".' },
    remedy: { de: '{hint}', en: '{hint}' },
  },
} as const satisfies Record<string, ProblemKind>;
