import type { ProblemKind } from '../kind.js';

/** KW24x, KW25x: what rows say about each other: totals, duplicates, groups. */
export const ROW_PROBLEMS = {
  KW240: {
    severity: 'info',
    message: {
      de: 'Die Summenzeile der Datei ({total}) stimmt mit der Summe ihrer Zeilen überein; sie ist ausgesondert.',
      en: 'The total row of the file ({total}) agrees with the sum of its rows; it is set aside.',
    },
    remedy: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  KW241: {
    severity: 'warning',
    message: {
      de: 'Die Summenzeile der Datei ({total}) weicht von der Summe ihrer Zeilen ({sum}) um {difference} ab; sie ist ausgesondert.',
      en: 'The total row of the file ({total}) differs from the sum of its rows ({sum}) by {difference}; it is set aside.',
    },
    remedy: {
      de: 'Prüfen, ob Zeilen fehlen, abgewiesen sind oder der Export gefiltert war.',
      en: 'Check whether rows are missing or rejected, or the export was filtered.',
    },
  },
  KW242: {
    severity: 'warning',
    message: {
      de: 'Die Zwischensumme ({total}) weicht von der Summe ihrer Gruppe ({sum}) um {difference} ab; sie ist ausgesondert.',
      en: 'The subtotal ({total}) differs from the sum of its group ({sum}) by {difference}; it is set aside.',
    },
    remedy: {
      de: 'Prüfen, ob Zeilen der Gruppe fehlen oder abgewiesen sind.',
      en: 'Check whether rows of the group are missing or rejected.',
    },
  },
  KW243: {
    severity: 'info',
    message: {
      de: '{right} Zwischensummen der Datei stimmen mit der Summe ihrer Gruppe überein.',
      en: '{right} subtotals of the file agree with the sum of their group.',
    },
    remedy: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  KW244: {
    severity: 'info',
    message: {
      de: '{repeated} von {records} Zeilen gleichen einer früheren Zeile der Datei in jeder Zelle; sie zählen mit.',
      en: '{repeated} of {records} rows are alike to an earlier row of the file in every cell; they count.',
    },
    remedy: {
      de: 'Prüfen, ob sie doppelt exportiert sind; gleiche Positionen eines Belegs können stimmen.',
      en: 'Check whether they were exported twice; alike lines of one document may be right.',
    },
  },
  KW245: {
    severity: 'warning',
    message: {
      de: '{repeated} verschiedene Zeilen stehen gleich in jeder Zelle auch in einer anderen Datei; sie zählen mehrfach.',
      en: '{repeated} different rows stand alike in every cell in another file too; they count more than once.',
    },
    remedy: {
      de: 'Prüfen, ob sich die Zeiträume der Exporte überschneiden, und jede Datei nur einmal angeben.',
      en: 'Check whether the periods of the exports overlap, and give each file once only.',
    },
  },
  KW246: {
    severity: 'info',
    message: {
      de: 'Der Kunde steht nur in der ersten Zeile seiner Gruppe; {rows} Zeilen darunter sind ihm zugerechnet.',
      en: 'The customer stands in the first row of the group only; {rows} rows below are assigned to it.',
    },
    remedy: {
      de: 'Gehören sie niemandem: --set tables.{table}.fillDown=false.',
      en: 'If they belong to nobody: --set tables.{table}.fillDown=false.',
    },
  },
  KW247: {
    severity: 'warning',
    message: {
      de: '{rows} Zeilen haben keinen Kunden, und jeder Kunde steht nur einmal: vielleicht ein Bericht mit dem Kunden nur in der ersten Zeile der Gruppe. Die Zeilen sind ausgesondert.',
      en: '{rows} rows have no customer, and each customer stands once: perhaps a report with the customer in the first row of the group only. The rows are set aside.',
    },
    remedy: {
      de: 'Gehören sie zum Kunden darüber: --set tables.{table}.fillDown=true; sonst =false.',
      en: 'If they belong to the customer above: --set tables.{table}.fillDown=true; otherwise =false.',
    },
  },
  KW250: {
    severity: 'info',
    message: {
      de: 'Ob Zeilen einander in jeder Zelle gleichen, ist nicht geprüft: Es sind {records}, verglichen werden bis {most}.',
      en: 'Whether rows are alike in every cell was not checked: there are {records}, up to {most} are compared.',
    },
    remedy: {
      de: 'Auf doppelte Zeilen die Exporte einzelner Zeiträume prüfen: kundenwert check.',
      en: 'Check the exports of single periods for repeated rows: kundenwert check.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
