import type { ColumnDefinition } from '../../results/column.js';
import { OUTSIDE_CLASSES, RANKING_STATUS } from '../class-wording.js';

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'value',
    label: { de: 'Kundenwert (DB)', en: 'Customer value (margin)' },
    unit: 'amount',
    definition: {
      de: 'Deckungsbeitragsgewichteter Kundenwert: Nettoumsatz × DB in %, also der Deckungsbeitrag in Währung; DB I, wenn valueLevel keine andere Stufe nennt.',
      en: 'Margin-weighted customer value: net revenue × margin share, that is the contribution margin in currency; level I unless valueLevel names another.',
    },
  },
  {
    id: 'marginShare',
    label: { de: 'DB in %', en: 'Margin share' },
    unit: 'share',
    definition: {
      de: 'Kundenwert geteilt durch Nettoumsatz; ohne positiven Nettoumsatz nicht angebbar.',
      en: 'Customer value divided by net revenue; unknown without a positive net revenue.',
    },
  },
  {
    id: 'class',
    label: { de: 'Wertklasse', en: 'Value class' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: {
      de: 'Klasse nach kumuliertem Anteil am Deckungsbeitrag (A = die wertvollsten); sonst der Status. „Null oder negativ“ sind Verlustkunden.',
      en: 'Class by cumulative share of contribution margin (A = the most valuable), or else the status. "Zero or negative" are loss makers.',
    },
  },
  {
    id: 'status',
    label: { de: 'Wert-Status', en: 'Value status' },
    unit: 'code',
    values: RANKING_STATUS,
    definition: {
      de: 'Stellung in der Rangliste nach Wert: aktiv, oder warum der Kunde außerhalb steht.',
      en: 'Place in the ranking by value: active, or why the customer stands outside.',
    },
  },
  {
    id: 'rank',
    label: { de: 'Wertrang', en: 'Value rank' },
    unit: 'count',
    definition: {
      de: 'Platz nach Deckungsbeitrag, 1 = wertvollster Kunde; Verlustkunden zählen mit, gleiche Werte teilen sich den besseren Platz.',
      en: 'Place by contribution margin, 1 = most valuable customer; loss makers count too, equal values share the better place.',
    },
  },
  {
    id: 'rankChange',
    label: { de: 'Rangveränderung', en: 'Rank change' },
    unit: 'count',
    definition: {
      de: 'Umsatzrang minus Wertrang: positiv, wenn der Kunde nach Wert weiter oben steht als nach Umsatz.',
      en: 'Revenue rank less value rank: positive where the customer stands higher by value than by revenue.',
    },
  },
  {
    id: 'cumulativeShare',
    label: { de: 'Kumulierter Gewinnanteil', en: 'Cumulative share of profit' },
    unit: 'share',
    definition: {
      de: 'Anteil am gesamten Deckungsbeitrag von allen Kunden, die mindestens so viel bringen (Walkurve); kann über 100 % steigen, bis die Verluste ihn wieder senken.',
      en: 'Share of the total contribution margin earned by all customers who bring at least as much (whale curve); can exceed 100 % until losses pull it down again.',
    },
  },
  {
    id: 'shareBefore',
    label: { de: 'Wertanteil größerer Kunden', en: 'Value share of larger customers' },
    unit: 'share',
    definition: {
      de: 'Anteil am positiven Deckungsbeitrag der Rangliste von allen wertvolleren Kunden.',
      en: 'Share of the positive contribution margin of the ranking earned by all more valuable customers.',
    },
  },
  {
    id: 'shareIncluding',
    label: { de: 'Wertanteil bis zum Kunden', en: 'Value share up to the customer' },
    unit: 'share',
    definition: {
      de: 'Wie davor, diesen und gleich wertvolle Kunden eingeschlossen: An beiden Anteilen entscheidet sich die Wertklasse.',
      en: 'The same including this customer and equals: both shares decide the value class.',
    },
  },
  {
    id: 'costToServe',
    label: { de: 'Bereitstellungskosten', en: 'Cost to serve' },
    unit: 'amount',
    definition: {
      de: 'Alle bekannten Kosten nach der ersten Stufe: gemessene Leistungen zu Standardsätzen, gebuchte und umgelegte Kosten. Unbekannte Kostenblöcke fehlen, siehe Schema.',
      en: 'All known cost beyond the first level: measured activities at standard rates, booked and allocated costs. Unknown buckets are missing, see the scheme.',
    },
  },
  {
    id: 'netContribution',
    label: { de: 'Ergebnis nach Betreuung', en: 'Contribution after serving' },
    unit: 'amount',
    definition: {
      de: 'Deckungsbeitrag der letzten Stufe, zu der Kosten bekannt oder angenommen sind.',
      en: 'Contribution margin of the last level for which costs are known or assumed.',
    },
  },
  {
    id: 'salesCostShare',
    label: { de: 'Vertriebskostenquote', en: 'Sales cost ratio' },
    unit: 'share',
    definition: {
      de: 'Bereitstellungskosten geteilt durch Nettoumsatz; ohne positiven Nettoumsatz nicht angebbar.',
      en: 'Cost to serve divided by net revenue; unknown without a positive net revenue.',
    },
  },
];
