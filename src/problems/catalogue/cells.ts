import type { ProblemKind } from '../kind.js';

/** KW2xx: single cells and rows. */
export const CELL_PROBLEMS = {
  KW201: {
    severity: 'error',
    message: {
      de: '„{value}“ kann {small} oder {large} heißen, und kein anderer Wert der Datei entscheidet das.',
      en: '"{value}" may mean {small} or {large}, and no other value of the file decides it.',
    },
    remedy: {
      de: 'tables.{table}.decimal auf "," oder "." setzen (--set tables.{table}.decimal=",").',
      en: 'Set tables.{table}.decimal to "," or "." (--set tables.{table}.decimal=",").',
    },
  },
  KW202: {
    severity: 'error',
    message: {
      de: '„{value}“ kann Tag/Monat oder Monat/Tag sein, und kein anderer Wert der Spalte entscheidet das.',
      en: '"{value}" may be day/month or month/day, and no other value of the column decides it.',
    },
    remedy: {
      de: 'tables.{table}.dateOrder auf dmy oder mdy setzen (--set tables.{table}.dateOrder=dmy).',
      en: 'Set tables.{table}.dateOrder to dmy or mdy (--set tables.{table}.dateOrder=dmy).',
    },
  },
  KW203: {
    severity: 'warning',
    message: {
      de: '„{value}“ ist kein Betrag (Dezimalzeichen „{decimal}“, aus den Werten erkannt); die Zeile ist abgewiesen.',
      en: '"{value}" is not an amount (decimal mark "{decimal}", detected from the values); the row is rejected.',
    },
    remedy: {
      de: 'Zelle berichtigen oder tables.{table}.decimal setzen.',
      en: 'Correct the cell, or set tables.{table}.decimal.',
    },
  },
  KW204: {
    severity: 'warning',
    message: {
      de: '„{value}“ ist kein Datum (erkannt: {dates}); die Zeile ist abgewiesen.',
      en: '"{value}" is not a date (detected: {dates}); the row is rejected.',
    },
    remedy: {
      de: 'Zelle berichtigen oder tables.{table}.dateOrder setzen.',
      en: 'Correct the cell, or set tables.{table}.dateOrder.',
    },
  },
  KW205: {
    severity: 'warning',
    message: {
      de: 'Der Betrag fehlt; die Zeile ist abgewiesen.',
      en: 'The amount is missing; the row is rejected.',
    },
    remedy: { de: 'Betrag im Export ergänzen.', en: 'Supply the amount in the export.' },
  },
  KW206: {
    severity: 'warning',
    message: {
      de: 'Das Datum fehlt; die Zeile ist abgewiesen.',
      en: 'The date is missing; the row is rejected.',
    },
    remedy: { de: 'Datum im Export ergänzen.', en: 'Supply the date in the export.' },
  },
  KW207: {
    severity: 'warning',
    message: {
      de: 'Die Zeile hat {cells} Felder statt {width}; sie ist abgewiesen.',
      en: 'The row has {cells} fields instead of {width}; it is rejected.',
    },
    remedy: {
      de: 'Trennzeichen und Anführungszeichen in der Zeile prüfen.',
      en: 'Check delimiters and quotes in that row.',
    },
  },
  KW208: {
    severity: 'warning',
    message: {
      de: '{rows} Werte der Spalte sind nicht lesbar und gelten als unbekannt.',
      en: '{rows} values of the column cannot be read and count as unknown.',
    },
    remedy: {
      de: 'Zellen berichtigen, zum Beispiel „{value}“.',
      en: 'Correct the cells, for example "{value}".',
    },
  },
} as const satisfies Record<string, ProblemKind>;
