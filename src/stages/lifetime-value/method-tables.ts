import { inBoth } from '../../language/bilingual.js';
import { formatShare } from '../../language/numbers.js';
import { retentionValue } from '../../math/lifetime/retention-value.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';
import { YES_NO } from '../yes-no.js';
import type { RecencyEstimate } from './recency-value.js';
import type { Settings } from './settings.js';

const RETENTION_RATES = [0.6, 0.7, 0.8, 0.9];
const DISCOUNT_RATES = [0.1, 0.12, 0.14, 0.16];

/** Margin multiples without an end (Gupta & Lehmann): by how much a yearly margin counts. */
export function multipleTable({ firstMargin }: Settings): ReportTable {
  const isNow = firstMargin === 'now';
  return {
    id: 'multiples',
    title: { de: 'Vielfache des Jahresbeitrags', en: 'Multiples of the yearly margin' },
    note: {
      de: `Zum Vergleich: So oft zählt ein Jahresbeitrag ohne Ende des Horizonts, je Bindungsrate und Zinssatz${isNow ? ', der erste Beitrag sofort.' : ', der erste Beitrag nach einem Jahr.'}`,
      en: `To compare: so often a yearly margin counts without an end of the horizon, by retention and discount rate${isNow ? ', the first one at once.' : ', the first one after a year.'}`,
    },
    columns: [
      column(
        'retention',
        'share',
        'Bindungsrate',
        'Retention rate',
        'Anteil, der bleibt.',
        'Share that stays.',
      ),
      ...DISCOUNT_RATES.map((rate) => {
        const label = inBoth((language) => formatShare(rate, language, 0));
        return column(
          `rate${Math.round(rate * 100)}`,
          'number',
          label.de,
          label.en,
          'Vielfaches bei diesem Zinssatz.',
          'Multiple at this discount rate.',
        );
      }),
    ],
    rows: RETENTION_RATES.map((retention) => [
      retention,
      ...DISCOUNT_RATES.map((rate) =>
        retentionValue({ margin: 1, retention, rate, firstMargin, years: Number.POSITIVE_INFINITY }),
      ),
    ]),
  };
}

/** Customers by the periods since their last purchase, what lies ahead of them, and up to where it pays to address them. */
export function recencyTable(estimate: RecencyEstimate, { periodMonths }: Settings): ReportTable {
  return {
    id: 'recency',
    title: { de: 'Wanderung nach Kaufabstand', en: 'Migration by recency' },
    note: {
      de: `Perioden von ${periodMonths} Monaten seit dem letzten Kauf. Wo der Wert negativ ist, kostet die Ansprache mehr, als sie bringt.`,
      en: `Periods of ${periodMonths} months since the last purchase. Where the value is negative, addressing costs more than it brings.`,
    },
    columns: [
      column(
        'recency',
        'count',
        'Perioden seit dem Kauf',
        'Periods since purchase',
        '1 = in der letzten Periode gekauft.',
        '1 = bought in the last period.',
      ),
      CUSTOMERS,
      column(
        'seen',
        'count',
        'Beobachtet',
        'Seen',
        'So oft kam der Abstand in den Daten vor.',
        'So often the recency occurred in the data.',
      ),
      column(
        'probability',
        'share',
        'Kauf in der nächsten Periode',
        'Purchase in the next period',
        'Aus den Daten gezählt.',
        'Counted from the data.',
      ),
      column(
        'value',
        'amount',
        'Wert je Kunde',
        'Value per customer',
        'Eines mittleren Kunden bis zum Horizont, wenn alle Abstände angesprochen werden.',
        'Of an average customer up to the horizon, if all recencies are addressed.',
      ),
      {
        ...column(
          'pays',
          'code',
          'Ansprache lohnt',
          'Addressing pays',
          'Ob sich die Ansprache noch lohnt.',
          'Whether addressing still pays.',
        ),
        values: YES_NO,
      },
    ],
    rows: estimate.probabilities.map((probability, state) => [
      state + 1,
      estimate.customers[state]!,
      estimate.seen[state]!,
      probability,
      Math.round(estimate.ahead[state]!),
      state < estimate.lastPaying ? 'yes' : 'no',
    ]),
  };
}
