import type { ProblemKind } from '../kind.js';

/** KW20x: single cells and rows; KW21x and KW248: how whole columns are written. */
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
      de: '„{value}“ ist kein Datum{meaning} (erkannt: {dates}); die Zeile ist abgewiesen.',
      en: '"{value}" is not a date{meaning} (detected: {dates}); the row is rejected.',
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
  KW210: {
    severity: 'info',
    message: {
      de: 'Die Spalte „{heading}“ gibt den Beträgen das Vorzeichen: {minus} Zeilen zählen minus, {plus} plus; ohne Zeichen wie angegeben ({other}).',
      en: 'The column "{heading}" gives amounts their sign: {minus} rows count as minus, {plus} as plus; without a sign as given ({other}).',
    },
    remedy: {
      de: 'Sind das keine Vorzeichen: --set tables.invoice-lines.positiveSide=none.',
      en: 'If these are no signs: --set tables.invoice-lines.positiveSide=none.',
    },
  },
  KW211: {
    severity: 'warning',
    message: {
      de: 'Tag und Monat stehen in der Spalte teils vertauscht: {texts} Werte wie „{text}“ sind Text geblieben, und keiner der {days} Werte wie {day} hat einen Tag nach dem 12.; gelesen als {meant}.',
      en: 'Day and month are partly swapped in the column: {texts} values such as "{text}" stayed text, and none of the {days} values such as {day} has a day behind the 12th; read as {meant}.',
    },
    remedy: {
      de: 'Neu exportieren und die Spalte beim Öffnen als Text einlesen; stimmen die Datumswerte doch: --set tables.{table}.dateOrder={order}.',
      en: 'Export again and import the column as text; if the dates are right after all, --set tables.{table}.dateOrder={order}.',
    },
  },
  KW212: {
    severity: 'warning',
    message: {
      de: 'In der Spalte stehen Zahlen und Text nebeneinander; {values} Werte wie „{value}“ sind als Zahl mit drei Nachkommastellen gelesen, könnten als Text aber {large} heißen.',
      en: 'The column holds numbers and text side by side; {values} values such as "{value}" are read as numbers with three decimals, but as text might mean {large}.',
    },
    remedy: {
      de: 'Die Spalte im Tabellenprogramm durchweg in Zahlen umwandeln und neu speichern.',
      en: 'Turn the whole column into numbers in the spreadsheet and save it again.',
    },
  },
  KW213: {
    severity: 'warning',
    message: {
      de: 'Statt Daten stehen in der Spalte Zahlen, mit denen Tabellenprogramme Tage zählen; {value} ist als {meant} gelesen.',
      en: 'Instead of dates the column holds the numbers by which spreadsheets count days; {value} is read as {meant}.',
    },
    remedy: {
      de: 'Die Spalte im Tabellenprogramm als Datum formatieren und prüfen, ob die Tage stimmen.',
      en: 'Format the column as dates in the spreadsheet and check that the days are right.',
    },
  },
  KW214: {
    severity: 'error',
    message: {
      de: '„{value}“ kann Tag/Monat oder Monat/Tag sein: {dayFirst} Werte der Spalte sind nur als Tag/Monat ein Datum, {monthFirst} nur als Monat/Tag.',
      en: '"{value}" may be day/month or month/day: {dayFirst} values of the column are dates as day/month only, {monthFirst} as month/day only.',
    },
    remedy: {
      de: 'Die Herkunft getrennt exportieren oder die Folge der meisten setzen (--set tables.{table}.dateOrder=dmy oder mdy); was nur in der anderen ein Datum ist, wird dann abgewiesen.',
      en: 'Export each origin by itself, or set the order of most (--set tables.{table}.dateOrder=dmy or mdy); what is a date in the other order only is then rejected.',
    },
  },
  KW219: {
    severity: 'info',
    message: {
      de: 'Unter den Überschriften steht „{unit}“: Die Beträge der Spalte zählen mal {factor}; die Zeile ist ausgesondert.',
      en: 'Below the headings stands "{unit}": the amounts of the column count times {factor}; the row is set aside.',
    },
    remedy: {
      de: 'Nichts zu tun, wenn die Summe der Abstimmung stimmt.',
      en: 'Nothing to do if the total of the reconciliation is right.',
    },
  },
  KW248: {
    severity: 'error',
    message: {
      de: 'Die Spalte „{heading}“ neben „{amount}“ enthält nur + und −; sie kann das Vorzeichen der Beträge sein oder etwas anderes, etwa eine Bewertung.',
      en: 'The column "{heading}" beside "{amount}" holds nothing but + and −; it may be the sign of the amounts or something else, such as a rating.',
    },
    remedy: {
      de: 'Ist sie das Vorzeichen: --set "tables.{table}.columns.debitCredit={heading}"; sonst --set tables.{table}.positiveSide=none.',
      en: 'If it is the sign: --set "tables.{table}.columns.debitCredit={heading}"; otherwise --set tables.{table}.positiveSide=none.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
