import type { ProblemKind } from '../kind.js';

/** KW22x, KW23x: how figures and keys of whole columns were read. KW42x: what customers and bookings look like. */
export const COLUMN_PROBLEMS = {
  KW220: {
    severity: 'info',
    message: {
      de: 'Kundennummern, die sich nur in führenden Nullen unterscheiden, gelten als ein Kunde: {numbers} ({examples}).',
      en: 'Customer numbers that differ in leading zeros only count as one customer: {numbers} ({examples}).',
    },
    remedy: {
      de: 'Sind es verschiedene Kunden: --set customerNumbers.leadingZeros=keep.',
      en: 'If they are different customers: --set customerNumbers.leadingZeros=keep.',
    },
  },
  KW221: {
    severity: 'warning',
    message: {
      de: 'Kundennummern, die sich nur in führenden Nullen unterscheiden, stehen in einer Datei unter verschiedenen Namen und bleiben getrennt: {numbers} ({examples}).',
      en: 'Customer numbers that differ in leading zeros only stand in one file under different names and are kept apart: {numbers} ({examples}).',
    },
    remedy: {
      de: 'Nummern im Export vereinheitlichen, falls es dieselben Kunden sind.',
      en: 'Spell the numbers alike in the export if they are the same customers.',
    },
  },
  KW222: {
    severity: 'info',
    message: {
      de: 'Das Kennzeichen „{heading}“ gibt den Beträgen das Vorzeichen: Haben zählt plus ({credit} Zeilen), Soll minus ({debit}); ohne Kennzeichen wie angegeben ({other}).',
      en: 'The flag "{heading}" gives amounts their sign: credit counts as plus ({credit} rows), debit as minus ({debit}); without a flag as given ({other}).',
    },
    remedy: {
      de: 'Stammen die Zeilen von Debitorenkonten: --set tables.invoice-lines.positiveSide=debit; none wendet es nicht an.',
      en: 'If the rows are from customer accounts: --set tables.invoice-lines.positiveSide=debit; none does not apply it.',
    },
  },
  KW223: {
    severity: 'warning',
    message: {
      de: 'Das Kennzeichen „{heading}“ ist nicht angewandt, denn „{column}“ enthält schon negative Beträge ({rows} Zeilen).',
      en: 'The flag "{heading}" was not applied, because "{column}" holds negative amounts already ({rows} rows).',
    },
    remedy: {
      de: 'Prüfen, ob die Vorzeichen vollständig sind; --set tables.invoice-lines.positiveSide=none bestätigt es.',
      en: 'Check that the signs are complete; --set tables.invoice-lines.positiveSide=none confirms it.',
    },
  },
  KW224: {
    severity: 'info',
    message: {
      de: 'Das Kennzeichen „{heading}“ gibt den Beträgen das Vorzeichen: Soll zählt plus ({debit} Zeilen), Haben minus ({credit}); ohne Kennzeichen wie angegeben ({other}).',
      en: 'The flag "{heading}" gives amounts their sign: debit counts as plus ({debit} rows), credit as minus ({credit}); without a flag as given ({other}).',
    },
    remedy: {
      de: 'Stammen die Zeilen von Erlöskonten: --set tables.invoice-lines.positiveSide=credit.',
      en: 'If the rows are from revenue accounts: --set tables.invoice-lines.positiveSide=credit.',
    },
  },
  KW225: {
    severity: 'warning',
    message: {
      de: 'Das Kennzeichen „{heading}“ gibt den Beträgen das Vorzeichen: Haben zählt plus ({credit} Zeilen), Soll minus ({debit}). Dass mehr Zeilen im Soll stehen, spricht für Debitorenkonten.',
      en: 'The flag "{heading}" gives amounts their sign: credit counts as plus ({credit} rows), debit as minus ({debit}). That more rows are debits suggests customer accounts.',
    },
    remedy: {
      de: 'Stammen die Zeilen von Debitorenkonten: --set tables.invoice-lines.positiveSide=debit; sonst bestätigt credit die Regel.',
      en: 'If the rows are from customer accounts: --set tables.invoice-lines.positiveSide=debit; else credit confirms the rule.',
    },
  },
  KW226: {
    severity: 'warning',
    message: {
      de: 'Kundennummern, die ein Tabellenprogramm zu Zahlen wie {example} gekürzt hat: {customers}. Dahinter können mehrere Kunden stehen.',
      en: 'Customer numbers that a spreadsheet has cut down to figures such as {example}: {customers}. Several customers may stand behind each.',
    },
    remedy: {
      de: 'Neu exportieren und die Spalte beim Öffnen in Excel als Text einlesen.',
      en: 'Export again, and import the column as text when opening it in Excel.',
    },
  },
  KW227: {
    severity: 'error',
    message: {
      de: 'Die Zahlenformate der Zellen nennen verschiedene Währungen: {places}. Insgesamt genannt: {currencies}; Beträge verschiedener Währungen werden nicht zusammengezählt.',
      en: 'The number formats of the cells name different currencies: {places}. Named in all: {currencies}; amounts in different currencies are not added up.',
    },
    remedy: {
      de: 'Je Währung einen Export verwenden, oder eine Spalte mit der Währung ergänzen (--set "tables.{table}.columns.currency=Überschrift", Kurse unter currencies). Sind alle Beträge in einer Währung, die Zahlenformate angleichen.',
      en: 'Use one export per currency, or add a column with the currency (--set "tables.{table}.columns.currency=Heading", rates in currencies). If all amounts are in one currency, make the number formats alike.',
    },
  },
  KW228: {
    severity: 'error',
    message: {
      de: 'Das Zahlenformat von {cells} Beträgen nennt {currency}, das der übrigen {others} keine Währung: Alle können {currency} sein, oder die übrigen {report}.',
      en: 'The number format of {cells} amounts names {currency}, that of the other {others} none: all may be {currency}, or the others {report}.',
    },
    remedy: {
      de: 'Sind alle in {currency}: --set currency={currency}. Sonst je Währung einen Export verwenden oder eine Spalte mit der Währung ergänzen (tables.{table}.columns.currency).',
      en: 'If all are in {currency}: --set currency={currency}. Otherwise use one export per currency, or add a column with the currency (tables.{table}.columns.currency).',
    },
  },
  KW420: {
    severity: 'info',
    message: {
      de: 'Zum Kurs {rate} aus {from} in {to} umgerechnet: {rows} Zeilen, zusammen {amount} {to}.',
      en: 'Converted from {from} to {to} at {rate}: {rows} rows, {amount} {to} in all.',
    },
    remedy: {
      de: 'Der Kurs steht unter currencies.{from}.',
      en: 'The rate is set in currencies.{from}.',
    },
  },
  KW421: {
    severity: 'warning',
    message: {
      de: 'Vereinzelte Buchungen liegen weit nach den übrigen ({rows} Zeilen, ab {first}); sie bestimmen den Stichtag nicht und liegen außerhalb des Zeitraums. Stichtag ist {asOf}.',
      en: 'Isolated bookings lie far behind all others ({rows} rows, from {first}); they do not decide the as-of date and lie outside the period. The as-of date is {asOf}.',
    },
    remedy: {
      de: 'Diese Datumsangaben berichtigen; sind sie richtig: --as-of setzen.',
      en: 'Correct these dates; if they are right, set --as-of.',
    },
  },
  KW422: {
    severity: 'warning',
    message: {
      de: 'Vor den letzten Buchungen ({rows} Zeilen, ab {first}) liegt mehr als ein Jahr ohne Buchung (nach {before}); der Stichtag folgt ihnen.',
      en: 'Before the last bookings ({rows} rows, from {first}) more than a year lies without any (after {before}); the as-of date follows them.',
    },
    remedy: {
      de: 'Prüfen, ob ein Datum falsch ist; sonst --as-of setzen.',
      en: 'Check whether a date is wrong; else set --as-of.',
    },
  },
  KW423: {
    severity: 'warning',
    message: {
      de: 'Vereinzelte Buchungen liegen weit vor den übrigen ({rows} Zeilen, bis {last}); als Beginn der Daten gilt {start}.',
      en: 'Isolated bookings lie far before all others ({rows} rows, until {last}); the data are taken to begin on {start}.',
    },
    remedy: {
      de: 'Diese Datumsangaben prüfen; Werte wie 01.01.1970 oder 01.01.1900 stehen oft für „kein Datum“.',
      en: 'Check these dates; values such as 1970-01-01 or 1900-01-01 often stand for "no date".',
    },
  },
  KW424: {
    severity: 'info',
    message: {
      de: 'Sammelkonten, dem Namen nach (Barverkauf, Diverse, CPD): {customers} ({examples}), mit {share} des Umsatzes. Sie zählen wie Kunden.',
      en: 'Collective accounts, by their names (cash sales, sundry, one-time): {customers} ({examples}), with {share} of the revenue. They count like customers.',
    },
    remedy: {
      de: 'Falls sie in der Bewertung stören: im Export weglassen.',
      en: 'If they distort the evaluation, leave them out of the export.',
    },
  },
  KW425: {
    severity: 'info',
    message: {
      de: 'Namen, die unter mehreren Kundennummern stehen: {names} (etwa {examples}). Jede Nummer zählt als eigener Kunde.',
      en: 'Names that stand under several customer numbers: {names} (such as {examples}). Each number counts as a customer of its own.',
    },
    remedy: {
      de: 'Doppelte Anlagen im Kundenstamm zusammenführen.',
      en: 'Merge duplicates in the customer master.',
    },
  },
  KW426: {
    severity: 'warning',
    message: {
      de: 'Kundennummern, die mit „#“ beginnen, was andere nicht tun: {customers} (etwa {examples}), mit {amount} Umsatz. Sie zählen als Kunden, können aber auskommentierte Zeilen sein.',
      en: 'Customer numbers that begin with "#", which others do not: {customers} (such as {examples}), with a revenue of {amount}. They count as customers, but may be lines that were commented out.',
    },
    remedy: {
      de: 'Sind sie auskommentiert: diese Zeilen aus der Datei löschen. Gehört das „#“ zur Nummer: nichts zu tun.',
      en: 'If they were commented out, delete these lines from the file. If the "#" belongs to the number, nothing is to be done.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
