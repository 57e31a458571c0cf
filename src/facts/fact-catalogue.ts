import type { Bilingual } from '../language/bilingual.js';
import type { ColumnDefinition } from '../results/column.js';

/** A fact is a column with the advice for those whose data lack it. */
export interface FactDefinition extends Omit<ColumnDefinition, 'id'> {
  readonly remedy: Bilingual;
  /** It says how others came about, or is only made when asked for: whoever lacks it misses nothing. */
  readonly isByTheWay?: true;
}

const addColumn = (german: string, english: string): Bilingual => ({
  de: `Spalte „${german}“ ergänzen oder in den Einstellungen unter tables zuordnen.`,
  en: `Add a column "${english}", or map one under tables in the settings.`,
});

/** Relationship status of a customer at the as-of date. */
export const CUSTOMER_STATUS: Readonly<Record<string, Bilingual>> = {
  active: { de: 'aktiv', en: 'active' },
  new: { de: 'neu', en: 'new' },
  dormant: { de: 'ruhend', en: 'dormant' },
  lost: { de: 'verloren', en: 'lost' },
  prospect: { de: 'ohne Umsatz', en: 'no purchase' },
};

/**
 * Every fact a stage may ask for. The order is the order of columns in the outputs.
 * Amounts are integer cents, dates days since 1970-01-01, shares fractions.
 */
export const FACTS = {
  customerId: {
    label: { de: 'Kundennummer', en: 'Customer ID' },
    unit: 'text',
    definition: {
      de: 'Schlüssel des Kunden, immer Text: führende Nullen bleiben erhalten.',
      en: 'Key of the customer, always text: leading zeros are kept.',
    },
    remedy: addColumn('Kundennummer', 'Customer ID'),
  },
  name: {
    label: { de: 'Name', en: 'Name' },
    unit: 'text',
    definition: { de: 'Name des Kunden.', en: 'Name of the customer.' },
    remedy: addColumn('Kundenname', 'Customer name'),
  },
  members: {
    label: { de: 'Gesellschaften', en: 'Companies' },
    unit: 'count',
    definition: {
      de: 'So viele Kunden sind zu diesem Konzern zusammengefasst; 1: ein Kunde für sich. Steht nur da, wenn customers.rollUp auf parent steht.',
      en: 'So many customers are rolled up to this group; 1: a customer by himself. Only there where customers.rollUp is parent.',
    },
    isByTheWay: true,
    remedy: {
      de: 'Spalte „Konzern“ im Kundenstamm ergänzen und customers.rollUp auf parent setzen.',
      en: 'Add a column "Parent" to the customer master and set customers.rollUp to parent.',
    },
  },
  status: {
    label: { de: 'Status', en: 'Status' },
    unit: 'code',
    values: CUSTOMER_STATUS,
    definition: {
      de: 'aktiv: Umsatz im Zeitraum; neu: erster Kauf liegt weniger als 12 Monate zurück; ruhend: kein Kauf im Zeitraum, aber in den 12 Monaten davor; verloren: länger nicht gekauft; ohne Umsatz: nie gekauft.',
      en: 'active: revenue in the period; new: first purchase less than 12 months ago; dormant: no purchase in the period, but in the 12 months before; lost: none for longer; no purchase: never bought.',
    },
    remedy: addColumn('Datum', 'Date'),
  },
  industry: {
    label: { de: 'Branche', en: 'Industry' },
    unit: 'text',
    definition: { de: 'Branche laut Kundenstamm.', en: 'Industry from the customer master.' },
    remedy: addColumn('Branche', 'Industry'),
  },
  employees: {
    label: { de: 'Mitarbeiter', en: 'Employees' },
    unit: 'count',
    definition: { de: 'Größe des Kunden in Mitarbeitern.', en: 'Size of the customer in employees.' },
    remedy: addColumn('Mitarbeiter', 'Employees'),
  },
  country: {
    label: { de: 'Land', en: 'Country' },
    unit: 'text',
    definition: { de: 'Land des Kunden.', en: 'Country of the customer.' },
    remedy: addColumn('Land', 'Country'),
  },
  postalCode: {
    label: { de: 'PLZ', en: 'Postal code' },
    unit: 'text',
    definition: { de: 'Postleitzahl, immer Text.', en: 'Postal code, always text.' },
    remedy: addColumn('PLZ', 'Postal code'),
  },
  city: {
    label: { de: 'Ort', en: 'City' },
    unit: 'text',
    definition: { de: 'Ort des Kunden.', en: 'City of the customer.' },
    remedy: addColumn('Ort', 'City'),
  },
  latitude: {
    label: { de: 'Breitengrad', en: 'Latitude' },
    unit: 'number',
    definition: { de: 'Breite des Standorts in Grad.', en: 'Latitude of the site in degrees.' },
    isByTheWay: true,
    remedy: addColumn('Breitengrad', 'Latitude'),
  },
  longitude: {
    label: { de: 'Längengrad', en: 'Longitude' },
    unit: 'number',
    definition: { de: 'Länge des Standorts in Grad.', en: 'Longitude of the site in degrees.' },
    isByTheWay: true,
    remedy: addColumn('Längengrad', 'Longitude'),
  },
  territory: {
    label: { de: 'Gebiet', en: 'Territory' },
    unit: 'text',
    definition: { de: 'Verkaufsgebiet des Kunden.', en: 'Sales territory of the customer.' },
    remedy: addColumn('Verkaufsgebiet', 'Territory'),
  },
  rep: {
    label: { de: 'Betreuer', en: 'Rep' },
    unit: 'text',
    definition: {
      de: 'Zuständige Person im Vertrieb.',
      en: 'Sales person in charge.',
    },
    remedy: addColumn('Betreuer', 'Rep'),
  },
  channel: {
    label: { de: 'Heutiger Kanal', en: 'Present channel' },
    unit: 'text',
    definition: { de: 'Vertriebskanal laut Kundenstamm.', en: 'Sales channel from the customer master.' },
    remedy: addColumn('Vertriebskanal', 'Channel'),
  },
  customerType: {
    label: { de: 'Kundenart', en: 'Customer type' },
    unit: 'text',
    definition: { de: 'Art des Kunden, etwa Händler.', en: 'Kind of customer, such as dealer.' },
    remedy: addColumn('Kundenart', 'Customer type'),
  },
  customerSince: {
    label: { de: 'Kunde seit', en: 'Customer since' },
    unit: 'date',
    definition: {
      de: 'Beginn der Beziehung laut Kundenstamm.',
      en: 'Start of the relationship from the master.',
    },
    remedy: addColumn('Kunde seit', 'Customer since'),
  },
  revenue: {
    label: { de: 'Umsatz', en: 'Revenue' },
    unit: 'amount',
    definition: {
      de: 'Nettoumsatz im Zeitraum, Gutschriften und Retouren abgezogen.',
      en: 'Net revenue of the period, credit notes and returns deducted.',
    },
    remedy: addColumn('Nettoumsatz', 'Revenue'),
  },
  previousRevenue: {
    label: { de: 'Umsatz Vorperiode', en: 'Previous revenue' },
    unit: 'amount',
    definition: {
      de: 'Nettoumsatz im gleich langen Zeitraum davor.',
      en: 'Net revenue of the period of the same length before.',
    },
    remedy: {
      de: 'Daten liefern, die mindestens zwei Zeiträume umfassen.',
      en: 'Supply data that cover at least two periods.',
    },
  },
  totalRevenue: {
    label: { de: 'Umsatz gesamt', en: 'Total revenue' },
    unit: 'amount',
    definition: { de: 'Nettoumsatz über alle gelieferten Daten.', en: 'Net revenue over all data supplied.' },
    remedy: addColumn('Nettoumsatz', 'Revenue'),
  },
  contributionMargin: {
    label: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
    unit: 'amount',
    definition: {
      de: 'Nettoumsatz minus Wareneinsatz im Zeitraum, angegeben oder aus Kosten gerechnet. Fehlt er einer Zeile, gilt der Margenanteil ihrer Warengruppe (siehe „DB geschätzt“), oder er ist unbekannt.',
      en: 'Net revenue less cost of goods in the period, given or computed from cost. Where a line lacks it, the margin share of its product group counts (see "Margin imputed"), or it is unknown.',
    },
    remedy: {
      de: 'Spalte „Deckungsbeitrag“ oder „Wareneinsatz“ (bzw. Kosten je Zeile) ergänzen oder unter tables zuordnen.',
      en: 'Add a column "Contribution margin" or "Cost", or map one under tables in the settings.',
    },
  },
  imputedMarginShare: {
    label: { de: 'DB geschätzt', en: 'Margin imputed' },
    unit: 'share',
    definition: {
      de: 'Anteil des Umsatzes im Zeitraum, dessen Deckungsbeitrag nicht angegeben, sondern mit dem Margenanteil der Warengruppe geschätzt ist (Beträge ohne Vorzeichen). Steht nur da, wo etwas geschätzt wurde.',
      en: 'Share of revenue in the period whose contribution margin is not given, but imputed by the margin share of the product group (amounts without sign). Only there where something was imputed.',
    },
    isByTheWay: true,
    remedy: {
      de: 'Wareneinsatz je Zeile vollständig liefern: dann ist nichts zu schätzen.',
      en: 'Supply the cost of every line: then there is nothing to impute.',
    },
  },
  listRevenue: {
    label: { de: 'Listenumsatz', en: 'List revenue' },
    unit: 'amount',
    definition: {
      de: 'Umsatz zu Listenpreisen im Zeitraum, vor Rabatten: angegeben, oder Nettoumsatz plus Rabatt.',
      en: 'Revenue at list prices in the period, before discounts: given, or net revenue plus discount.',
    },
    remedy: addColumn('Listenpreis', 'List price'),
  },
  invoices: {
    label: { de: 'Belege', en: 'Invoices' },
    unit: 'count',
    definition: {
      de: 'Anzahl verschiedener Belege im Zeitraum; ohne Belegnummer: Anzahl der Kauftage.',
      en: 'Number of distinct documents in the period; without document numbers, of days with a purchase.',
    },
    remedy: addColumn('Rechnungsnummer', 'Invoice number'),
  },
  firstPurchase: {
    label: { de: 'Erster Kauf', en: 'First purchase' },
    unit: 'date',
    definition: { de: 'Erste Buchung in den Daten.', en: 'First booking in the data.' },
    remedy: addColumn('Datum', 'Date'),
  },
  lastPurchase: {
    label: { de: 'Letzter Kauf', en: 'Last purchase' },
    unit: 'date',
    definition: {
      de: 'Letzte Buchung in den Daten bis zum Stichtag.',
      en: 'Last booking up to the as-of date.',
    },
    remedy: addColumn('Datum', 'Date'),
  },
  potential: {
    label: { de: 'Potenzial', en: 'Potential' },
    unit: 'amount',
    definition: {
      de: 'Jährlicher Bedarf des Kunden in unseren Warengruppen bei allen Lieferanten, laut Kundenstamm. Fehlend ist unbekannt, nie null.',
      en: "The customer's yearly purchases in our categories from all suppliers, from the master. Missing is unknown, never zero.",
    },
    remedy: addColumn('Potenzial', 'Potential'),
  },
  statedShareOfWallet: {
    label: { de: 'Lieferanteil laut Stamm', en: 'Stated share of wallet' },
    unit: 'share',
    definition: {
      de: 'Unser Anteil am Bedarf des Kunden, wie im Kundenstamm angegeben.',
      en: "Our share of the customer's purchases as stated in the master.",
    },
    remedy: addColumn('Lieferanteil', 'Share of wallet'),
  },
  potentialAsOf: {
    label: { de: 'Potenzial Stand', en: 'Potential as of' },
    unit: 'date',
    definition: {
      de: 'Tag, von dem die Angabe des Potenzials stammt.',
      en: 'Day from which the stated potential is.',
    },
    remedy: addColumn('Potenzial Stand', 'Potential as of'),
  },
  potentialOrigin: {
    label: { de: 'Potenzial Quelle', en: 'Potential source' },
    unit: 'text',
    definition: {
      de: 'Wer oder was das Potenzial angegeben hat, laut Kundenstamm.',
      en: 'Who or what stated the potential, from the customer master.',
    },
    remedy: addColumn('Potenzial Quelle', 'Potential source'),
  },
  crmClass: {
    label: { de: 'Klasse im Kundenstamm', en: 'Class in the customer master' },
    unit: 'text',
    definition: {
      de: 'Klasse, die CRM oder ERP für den Kunden führt, wie sie dort steht.',
      en: 'Class that the CRM or ERP keeps for the customer, as it stands there.',
    },
    remedy: addColumn('Kundenklasse', 'Customer class'),
  },
  sizeDriver: {
    label: { de: 'Größentreiber', en: 'Size driver' },
    unit: 'number',
    definition: {
      de: 'Größe des Kunden in einer anderen Einheit als Mitarbeitern, etwa Maschinen, Betten oder m².',
      en: 'Size of the customer in another unit than employees, such as machines, beds or m².',
    },
    remedy: addColumn('Größentreiber', 'Size driver'),
  },
  supplierRank: {
    label: { de: 'Lieferantenrang', en: 'Supplier rank' },
    unit: 'number',
    definition: {
      de: 'Unser Platz unter den Lieferanten des Kunden, 1 = erste Wahl.',
      en: "Our place among the customer's suppliers, 1 = first choice.",
    },
    remedy: addColumn('Lieferantenrang', 'Supplier rank'),
  },
  suppliers: {
    label: { de: 'Anzahl Lieferanten', en: 'Number of suppliers' },
    unit: 'count',
    definition: {
      de: 'Lieferanten, bei denen der Kunde in unseren Warengruppen kauft, wir eingeschlossen.',
      en: 'Suppliers from whom the customer buys in our categories, we among them.',
    },
    remedy: addColumn('Anzahl Lieferanten', 'Number of suppliers'),
  },
  plannedVisits: {
    label: { de: 'Besuche Plan heute', en: 'Visits planned today' },
    unit: 'count',
    definition: { de: 'Besuche je Jahr laut Kundenstamm.', en: 'Visits a year from the customer master.' },
    remedy: addColumn('Besuche pro Jahr', 'Visits per year'),
  },
  visits: {
    label: { de: 'Besuche', en: 'Visits' },
    unit: 'count',
    definition: {
      de: 'Besuche im Zeitraum laut Aktivitäten.',
      en: 'Visits in the period from the activities.',
    },
    remedy: {
      de: 'Tabelle mit Besuchen ergänzen (Kundennummer, Datum, Art).',
      en: 'Add a table of activities (customer ID, date, type).',
    },
  },
  visitMinutes: {
    label: { de: 'Besuchsminuten', en: 'Visit minutes' },
    unit: 'minutes',
    definition: {
      de: 'Dauer der Besuche im Zeitraum, ohne Fahrt.',
      en: 'Duration of visits in the period, without travel.',
    },
    remedy: {
      de: 'Dauer in Minuten in der Tabelle der Besuche ergänzen.',
      en: 'Add the duration in minutes to the table of activities.',
    },
  },
} as const satisfies Record<string, FactDefinition>;
