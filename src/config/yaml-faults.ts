import type { Bilingual } from '../language/bilingual.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';

/** Why a text is not YAML that can be used: the yaml package's code, and where. */
export interface YamlFault {
  readonly code: string;
  readonly line: number | undefined;
}

interface Explanation {
  readonly reason: Bilingual;
  readonly hint: Bilingual;
}

const QUOTE: Bilingual = {
  de: "Den Wert in einfache Anführungszeichen setzen: '…'.",
  en: "Put the value in single quotes: '…'.",
};

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  TAB_AS_INDENT: {
    reason: { de: 'die Zeile ist mit einem Tabulator eingerückt', en: 'the line is indented with a tab' },
    hint: { de: 'Mit Leerzeichen einrücken.', en: 'Indent with spaces.' },
  },
  DUPLICATE_KEY: {
    reason: { de: 'der Schlüssel steht zweimal', en: 'the key is there twice' },
    hint: { de: 'Eine der beiden Stellen löschen.', en: 'Delete one of the two.' },
  },
  BAD_INDENT: {
    reason: {
      de: 'die Einrückung stimmt nicht, oder eine Klammer ist nicht geschlossen',
      en: 'the indentation is wrong, or a bracket is not closed',
    },
    hint: {
      de: 'Zusammengehörige Zeilen gleich weit einrücken und Klammern schließen.',
      en: 'Indent lines that belong together by the same number of spaces, and close brackets.',
    },
  },
  MISSING_CHAR: {
    reason: {
      de: 'es fehlt ein Zeichen, etwa ein Doppelpunkt, eine Klammer oder ein Anführungszeichen',
      en: 'a character is missing, such as a colon, a bracket or a quote',
    },
    hint: {
      de: 'Die Zeile und die davor prüfen: „Schlüssel: Wert“.',
      en: 'Check this line and the one before: "key: value".',
    },
  },
  MULTILINE_IMPLICIT_KEY: {
    reason: { de: 'nach dem Schlüssel fehlt der Doppelpunkt', en: 'the colon after the key is missing' },
    hint: { de: 'Als „Schlüssel: Wert“ schreiben.', en: 'Write "key: value".' },
  },
  BLOCK_AS_IMPLICIT_KEY: {
    reason: { de: 'in der Zeile steht ein zweiter Doppelpunkt', en: 'the line has a second colon' },
    hint: QUOTE,
  },
  BAD_SCALAR_START: {
    reason: {
      de: 'der Wert beginnt mit einem Zeichen, das in YAML eine eigene Bedeutung hat',
      en: 'the value begins with a character that has a meaning of its own in YAML',
    },
    hint: QUOTE,
  },
  BAD_DQ_ESCAPE: {
    reason: {
      de: 'in doppelten Anführungszeichen steht ein einzelner Rückwärtsschrägstrich',
      en: 'there is a single backslash in double quotes',
    },
    hint: QUOTE,
  },
  BAD_ALIAS: {
    reason: {
      de: 'ein Wert beginnt mit *, das in YAML auf einen anderen Wert verweist, den es nicht gibt',
      en: 'a value begins with *, which in YAML points to another value, and there is none',
    },
    hint: QUOTE,
  },
  TAG_RESOLVE_FAILED: {
    reason: {
      de: 'ein Wert beginnt mit einem Ausrufezeichen, das in YAML eine eigene Bedeutung hat',
      en: 'a value begins with an exclamation mark, which has a meaning of its own in YAML',
    },
    hint: QUOTE,
  },
  MULTIPLE_DOCS: {
    reason: {
      de: 'die Datei enthält mehrere durch --- getrennte Teile',
      en: 'the file holds several parts separated by ---',
    },
    hint: { de: 'Die Teile zu einem zusammenführen.', en: 'Merge the parts into one.' },
  },
  NON_STRING_KEY: {
    reason: { de: 'ein Schlüssel ist kein einfacher Text', en: 'a key is not a simple text' },
    hint: { de: 'Als „Schlüssel: Wert“ schreiben.', en: 'Write "key: value".' },
  },
  RESOURCE_EXHAUSTION: {
    reason: { de: 'sie ist zu tief verschachtelt oder zu groß', en: 'it is nested too deeply or too large' },
    hint: {
      de: 'Nur Einstellungen in die Datei schreiben, ohne Verweise (*) auf sich selbst.',
      en: 'Write nothing but settings into the file, without references (*) to themselves.',
    },
  },
};

const OTHERWISE: Explanation = {
  reason: { de: 'diese Stelle ist nicht verständlich', en: 'this place makes no sense' },
  hint: {
    de: 'Schreibweise prüfen: „Schlüssel: Wert“, Listen in eckigen Klammern, Texte mit Sonderzeichen in einfachen Anführungszeichen.',
    en: 'Check the notation: "key: value", lists in square brackets, texts with special characters in single quotes.',
  },
};

/** Words a fault of the notation, in both languages. */
export function explainYamlFault(code: string): Explanation {
  return Object.hasOwn(EXPLANATIONS, code) ? (EXPLANATIONS[code] ?? OTHERWISE) : OTHERWISE;
}

/** One problem a line: a single slip makes the parser stumble several times over. */
export function yamlProblems(file: string, faults: readonly YamlFault[]): Problem[] {
  const first = new Map<number | undefined, YamlFault>();
  for (const fault of faults) if (!first.has(fault.line)) first.set(fault.line, fault);
  return [...first.values()].map(({ code, line }) =>
    problem('KW301', {
      position: { file, ...(line === undefined ? {} : { row: line }) },
      details: { ...explainYamlFault(code) },
    }),
  );
}
