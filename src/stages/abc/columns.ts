import type { ColumnDefinition } from '../../results/column.js';
import { OUTSIDE_CLASSES, RANKING_STATUS } from '../class-wording.js';

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'class',
    label: { de: 'ABC-Klasse', en: 'ABC class' },
    unit: 'code',
    values: OUTSIDE_CLASSES,
    definition: {
      de: 'Klasse nach kumuliertem Anteil (A = die größten). Statt einer Klasse steht bei Kunden außerhalb der Rangliste ihr Status: neu, ruhend, verloren, ohne Umsatz, null oder negativ, unbekannt.',
      en: 'Class by cumulative share (A = the largest). Customers outside the ranking show their status instead: new, dormant, lost, no purchase, zero or negative, unknown.',
    },
  },
  {
    id: 'status',
    label: { de: 'ABC-Status', en: 'ABC status' },
    unit: 'code',
    values: RANKING_STATUS,
    definition: {
      de: 'Stellung in der Rangliste: aktiv, oder warum der Kunde nicht wie die anderen zu vergleichen ist. „Null oder negativ“: gebucht, aber mit einem Wert von höchstens null; „unbekannt“: die Kennzahl fehlt.',
      en: 'Place in the ranking: active, or why the customer cannot be compared like the others. "Zero or negative": booked, but with a value of zero at most; "unknown": the figure is missing.',
    },
  },
  {
    id: 'rank',
    label: { de: 'ABC-Rang', en: 'ABC rank' },
    unit: 'count',
    definition: {
      de: 'Platz nach der gewählten Kennzahl, 1 = größter Kunde; gleiche Werte teilen sich den besseren Platz.',
      en: 'Place by the chosen figure, 1 = largest customer; equal values share the better place.',
    },
  },
  {
    id: 'share',
    label: { de: 'Anteil', en: 'Share' },
    unit: 'share',
    definition: {
      de: 'Wert des Kunden geteilt durch die Summe der positiven Werte in der Rangliste.',
      en: 'Value of the customer divided by the sum of the positive values in the ranking.',
    },
  },
  {
    id: 'cumulativeShare',
    label: { de: 'Kumulierter Anteil', en: 'Cumulative share' },
    unit: 'share',
    definition: {
      de: 'Anteil aller Kunden, die mindestens so groß sind, diesen eingeschlossen; gleiche Werte zählen zusammen.',
      en: 'Share of all customers at least as large, this one included; equal values count together.',
    },
  },
  {
    id: 'shareBefore',
    label: { de: 'Anteil größerer Kunden', en: 'Share of larger customers' },
    unit: 'share',
    definition: {
      de: 'Anteil aller Kunden, die größer sind: An ihm entscheidet sich die Klasse dessen, der eine Grenze überschreitet.',
      en: 'Share of all customers that are larger: it decides the class of whoever crosses a limit.',
    },
  },
];
