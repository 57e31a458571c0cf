import type { DetailId } from '../facts/fact.js';
import type { Bilingual } from '../language/bilingual.js';

interface DetailWording {
  readonly label: Bilingual;
  readonly remedy: Bilingual;
  /** It comes with another table or with more lines: data are not said to lack it. */
  readonly isByTheWay?: boolean;
}

/** How to name a detail table to the user, and what to do when it is missing. */
export const DETAILS: Readonly<Record<DetailId, DetailWording>> = {
  overrides: {
    label: { de: 'Tabelle der Entscheidungen', en: 'table of decisions' },
    remedy: {
      de: 'Tabelle der Ausnahmen ergänzen (Kundennummer, Wert, entschieden von, Begründung, genehmigt von, gültig bis) oder in den Einstellungen unter tables.overrides zuordnen.',
      en: 'Add a table of exceptions (customer ID, value, decided by, reason, approved by, valid until), or map one under tables.overrides in the settings.',
    },
  },
  reps: {
    label: { de: 'Tabelle der Vertriebsmitarbeiter', en: 'table of sales reps' },
    remedy: {
      de: 'Tabelle mit den Mitarbeitern im Vertrieb ergänzen (Betreuer, Rolle, Gebiet, Stellenanteil) oder in den Einstellungen unter tables.reps zuordnen.',
      en: 'Add a table of the sales reps (rep, role, territory, share of full time), or map one under tables.reps in the settings.',
    },
  },
  timeStudy: {
    label: { de: 'Zeitstudie', en: 'time study' },
    remedy: {
      de: 'Tabelle mit der Arbeitszeit je Rolle und Tätigkeit ergänzen (Rolle, Tätigkeit, Stunden, Kundenkontakt ja/nein) oder in den Einstellungen unter tables.time-study zuordnen.',
      en: 'Add a table of working time by role and kind of work (role, category, hours, customer-facing yes/no), or map one under tables.time-study in the settings.',
    },
  },
  activityCounts: {
    label: { de: 'Tabelle der Aktivitäten mit ihrer Art', en: 'table of activities with their type' },
    remedy: {
      de: 'Tabelle der Besuche, Anrufe und Mailings ergänzen (Kundennummer, Datum, Art) oder in den Einstellungen unter tables.activities zuordnen.',
      en: 'Add a table of visits, calls and mailings (customer ID, date, type), or map one under tables.activities in the settings.',
    },
  },
  costs: {
    label: { de: 'Tabelle der Kosten', en: 'table of costs' },
    remedy: {
      de: 'Tabelle der Kosten ergänzen (Kostenart, Betrag, wo bekannt Kundennummer, sonst Schlüssel) oder in den Einstellungen unter tables.costs zuordnen.',
      en: 'Add a table of costs (cost pool, amount, customer ID where known, otherwise allocation key), or map one under tables.costs in the settings.',
    },
  },
  purchaseHistory: {
    label: {
      de: 'Kaufhistorie (Rechnungspositionen mit Datum)',
      en: 'purchase history (invoice lines with dates)',
    },
    remedy: {
      de: 'Rechnungspositionen mit Kundennummer, Datum und Umsatz liefern, am besten über mehrere Jahre.',
      en: 'Supply invoice lines with customer ID, date and revenue, best over several years.',
    },
  },
  serviceUse: {
    label: { de: 'Tabelle der Serviceleistungen', en: 'table of services' },
    remedy: {
      de: 'Tabelle der erbrachten Leistungen ergänzen (Kundennummer, Datum, Leistung) oder in den Einstellungen unter tables.services zuordnen.',
      en: 'Add a table of the services given (customer ID, date, service), or map one under tables.services in the settings.',
    },
  },
  otherServices: {
    label: {
      de: 'berechnete Leistungen und die der Vorperiode',
      en: 'charged services and those of the period before',
    },
    remedy: {
      de: 'Tabelle der erbrachten Leistungen ergänzen, die zwei Perioden zurückreicht und sagt, was berechnet ist.',
      en: 'Add a table of the services given that reaches back two periods and says what is charged.',
    },
    isByTheWay: true,
  },
  previousMargin: {
    label: { de: 'Deckungsbeitrag der Vorperiode', en: 'contribution margin of the period before' },
    remedy: {
      de: 'Rechnungspositionen mit Deckungsbeitrag oder Kosten und ein Serviceverzeichnis mitgeben, die beide zwei Perioden zurückreichen.',
      en: 'Supply invoice lines with margin or cost and a service ledger that both reach back two periods.',
    },
    isByTheWay: true,
  },
  groupMembers: {
    label: { de: 'Konzernzugehörigkeit der Kunden', en: 'groups of the customers' },
    isByTheWay: true,
    remedy: {
      de: 'Spalte „Konzern“ (Nummer oder Name der Muttergesellschaft) im Kundenstamm ergänzen und customers.rollUp auf parent setzen.',
      en: 'Add a column "Parent" (number or name of the parent company) to the customer master and set customers.rollUp to parent.',
    },
  },
  variedAttributes: {
    label: { de: 'Angaben, die je Position wechseln', en: 'attributes that change from line to line' },
    isByTheWay: true,
    remedy: {
      de: 'Kundenstamm mit einer Zeile je Kunde mitgeben.',
      en: 'Supply a customer master with one row per customer.',
    },
  },
  places: {
    label: { de: 'Orte der Postleitzahlen', en: 'places of postal codes' },
    isByTheWay: true,
    remedy: {
      de: 'Eine Datei mit Postleitzahlen und Koordinaten unter places nennen.',
      en: 'Name a file of postal codes with coordinates under places.',
    },
  },
  buyingHistory: {
    label: { de: 'Rechnungspositionen mit Datum', en: 'invoice lines with dates' },
    remedy: {
      de: 'Rechnungspositionen (Kundennummer, Datum, Umsatz) aus mindestens zwölf Monaten einlesen statt einer Kundenliste mit Summen.',
      en: 'Read invoice lines (customer ID, date, revenue) of at least twelve months instead of a list of customers with totals.',
    },
  },
};
