import type { ProblemKind } from '../kind.js';

/** KW215 to KW218 and KW249: what a file is from which no revenue can be read. */
export const CONTENT_PROBLEMS = {
  KW215: {
    severity: 'error',
    message: {
      de: 'Die Datei ist {kind}; Umsätze stehen nicht darin.',
      en: 'The file is {kind}; it holds no revenue.',
    },
    remedy: {
      de: 'Die Datei mit den Umsätzen mitgeben (Kundennummer, Datum, Betrag).',
      en: 'Supply the file with the revenue as well (customer ID, date, amount).',
    },
  },
  KW216: {
    severity: 'info',
    message: {
      de: 'Die Datei ist {kind}; sie wird nicht verwendet.',
      en: 'The file is {kind}; it is not used.',
    },
    remedy: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  KW217: {
    severity: 'error',
    message: {
      de: 'Die Datei hat keine Überschriften{layout}.',
      en: 'The file has no headings{layout}.',
    },
    remedy: {
      de: 'Angeben, was in ihren Spalten steht, vermutlich {settings} – kundenwert rows mit denselben Angaben zeigt, ob es stimmt.',
      en: 'Say what stands in its columns, presumably {settings} – kundenwert rows with the same settings shows whether that is right.',
    },
  },
  KW218: {
    severity: 'error',
    message: {
      de: 'Alle Blätter der Mappe sind ausgeblendet: {sheets}.',
      en: 'All sheets of the workbook are hidden: {sheets}.',
    },
    remedy: {
      de: 'Das Blatt mit den Daten einblenden oder nennen: --set "tables.invoice-lines.sheet={sheet}".',
      en: 'Unhide the sheet with the data or name it: --set "tables.invoice-lines.sheet={sheet}".',
    },
  },
  KW249: {
    severity: 'error',
    message: {
      de: 'Die Beträge stehen getrennt in den Spalten „{debit}“ und „{credit}“; gelesen wird ein Betrag je Zeile aus einer Spalte.',
      en: 'The amounts stand apart in the columns "{debit}" and "{credit}"; one amount per row is read from one column.',
    },
    remedy: {
      de: 'Mit einer Betragsspalte samt Vorzeichen oder Soll/Haben-Kennzeichen exportieren, oder nur eine Seite werten: --set "tables.invoice-lines.columns.revenue={credit}".',
      en: 'Export one column of amounts with a sign or a debit/credit flag, or count one side only: --set "tables.invoice-lines.columns.revenue={credit}".',
    },
  },
} as const satisfies Record<string, ProblemKind>;
