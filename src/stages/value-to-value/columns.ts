import type { ColumnDefinition } from '../../results/column.js';
import { YES_NO } from '../yes-no.js';
import { LEVEL_NAMES, SEGMENT_NAMES } from './segments.js';

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'serviceCost',
    label: { de: 'Servicekosten', en: 'Service cost' },
    unit: 'amount',
    definition: {
      de: 'Kosten der kostenfreien Serviceleistungen im Zeitraum und was von vergünstigten geschenkt ist: angegebene Kosten, sonst Standardkostensätze. Ohne Eintrag im Serviceverzeichnis null.',
      en: 'Cost of the free services of the period and what is given away of reduced ones: stated cost, otherwise standard rates. Zero without an entry in the service ledger.',
    },
  },
  {
    id: 'serviceEntries',
    label: { de: 'Serviceeinträge', en: 'Service entries' },
    unit: 'count',
    definition: {
      de: 'Anzahl der kostenfreien und vergünstigten Serviceleistungen im Zeitraum.',
      en: 'Number of free and reduced services in the period.',
    },
  },
  {
    id: 'intensity',
    label: { de: 'Serviceintensität', en: 'Service intensity' },
    unit: 'share',
    definition: {
      de: 'Servicekosten / Deckungsbeitrag I. Unbekannt, wenn der Deckungsbeitrag I null, negativ oder unbekannt ist.',
      en: 'Service cost / contribution margin I. Unknown where contribution margin I is zero, negative or unknown.',
    },
  },
  {
    id: 'priceEquivalent',
    label: { de: 'Preisäquivalent Service', en: 'Price equivalent of service' },
    unit: 'share',
    definition: {
      de: 'Servicekosten / Umsatz: um so viele Prozentpunkte ist der Preis durch kostenfreien und vergünstigten Service schon gesenkt. Ohne positiven Umsatz nicht angebbar.',
      en: 'Service cost / revenue: by so many percentage points free and reduced service lowers the price already. Unknown without a positive revenue.',
    },
  },
  {
    id: 'inPeriod',
    label: { de: 'Im Portfolio', en: 'In the portfolio' },
    unit: 'code',
    values: YES_NO,
    definition: {
      de: 'Ob der Kunde im Zeitraum gebucht oder Service bekommen hat: nur dann hat er ein Segment.',
      en: 'Whether the customer bought or got service in the period: only then has he a segment.',
    },
  },
  {
    id: 'valueLevel',
    label: { de: 'Kundenwert', en: 'Value from customer' },
    unit: 'code',
    values: LEVEL_NAMES,
    definition: {
      de: 'Was der Kunde bringt: hoch ab der Schnittlinie beim Deckungsbeitrag I (vor Servicekosten).',
      en: 'What the customer brings: high from the cut line of contribution margin I on (before service cost).',
    },
  },
  {
    id: 'serviceLevel',
    label: { de: 'Kundennutzen', en: 'Value to customer' },
    unit: 'code',
    values: LEVEL_NAMES,
    definition: {
      de: 'Was der Kunde an Service bekommt: hoch ab der Schnittlinie bei Serviceintensität oder Servicekosten, je nach Einstellung cutBy.',
      en: 'What the customer gets in service: high from the cut line of service intensity or service cost on, as cutBy is set.',
    },
  },
  {
    id: 'segment',
    label: { de: 'Wert-Wert-Segment', en: 'Value segment' },
    unit: 'code',
    values: SEGMENT_NAMES,
    definition: {
      de: 'Feld aus Kundenwert und Kundennutzen. Leer für Kunden ohne Buchung und Service im Zeitraum oder mit unbekanntem Deckungsbeitrag.',
      en: 'Quadrant of value from and value to the customer. Empty for customers without booking or service in the period, or of unknown contribution.',
    },
  },
  {
    id: 'valueAfterService',
    label: { de: 'DB nach Service', en: 'Contribution after service' },
    unit: 'amount',
    definition: {
      de: 'Deckungsbeitrag I minus Servicekosten. Nur zur Ansicht: Segment und Kundenwert rechnen mit dem Deckungsbeitrag vor Service, die Servicekosten zählen also nicht doppelt.',
      en: 'Contribution margin I less service cost. For information only: segment and customer value use contribution before service, so service cost is not counted twice.',
    },
  },
];
