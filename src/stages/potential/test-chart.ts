import { inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { largest } from '../../math/largest.js';
import type { ReportChart } from '../../results/report-chart.js';
import { column } from '../column.js';
import { byCustomerNumber, nameCells } from '../customer-names.js';
import { POTENTIAL_SOURCES } from '../potential-sources.js';
import { CUSTOMER_ID, CUSTOMER_NAME } from '../shared-columns.js';
import type { Outcome } from './outcome.js';
import { VERDICTS } from './quality-table.js';

const POINTS = 'test-points';
const LINE = 'test-line';
const MOST_POINTS = 200;

const KNOWN = column(
  'known',
  'amount',
  'Bekanntes Potenzial',
  'Known potential',
  'Wie angegeben oder aus dem Lieferanteil, mindestens der Jahresumsatz.',
  'As given or from the share of wallet, annual revenue at least.',
);
const ESTIMATED = column(
  'estimated',
  'amount',
  'Schätzung',
  'Estimate',
  'Wie er geschätzt würde, wäre sein Potenzial unbekannt.',
  'How he would be estimated if his potential were unknown.',
);

/**
 * The test of the first way of estimating that could be tested: known potential against the estimate, on logarithmic
 * scales, with the line on which both are equal. Null where nothing was tested.
 */
export function testChart({ market, potentials, who }: Outcome): ReportChart | null {
  const tested = potentials.quality.filter(
    ({ verdict }) => verdict !== 'untested' && verdict !== 'unavailable',
  );
  const quality = tested.find(({ isUsed }) => isUsed) ?? tested[0];
  if (quality === undefined) return null;
  const { value } = potentials.estimates[quality.source];
  const both = market.truth.map((known, customer) => (value[customer]! > 0 ? known : Number.NaN));
  const all = both.filter((known) => !Number.isNaN(known)).length;
  const shown = largest(both, MOST_POINTS, byCustomerNumber(who.ids));
  if (shown.length === 0) return null;
  const figures = shown.flatMap((customer) => [market.truth[customer]!, value[customer]!]);
  const min = 10 ** Math.floor(Math.log10(Math.min(...figures)));
  const max = Math.max(10 ** Math.ceil(Math.log10(Math.max(...figures))), min * 10);
  const fed = { x: KNOWN.id, y: ESTIMATED.id };
  const axis = { min, max, isLogarithmic: true };
  return {
    id: 'test',
    kind: 'scatter',
    title: { de: 'Probe: Schätzung gegen bekanntes Potenzial', en: 'Test: estimate against known potential' },
    note: inBoth((language) => {
      const method = POTENTIAL_SOURCES[quality.source][language];
      const verdict = VERDICTS[quality.verdict][language];
      const count = formatNumber(shown.length, 0, language);
      const total = formatNumber(all, 0, language);
      if (language === 'de') {
        const part = all > shown.length ? ` Gezeigt sind die ${count} größten von ${total}.` : '';
        return `Jeder Punkt ist ein Kunde mit bekanntem Potenzial, ohne dieses ${method}; auf der Linie träfe die Schätzung genau. Urteil: ${verdict}. Beide Achsen sind logarithmisch geteilt.${part}`;
      }
      const part = all > shown.length ? ` Shown are the ${count} largest of ${total}.` : '';
      return `Each point is a customer with a known potential, ${method} without it; on the line the estimate would be exact. Verdict: ${verdict}. Both axes are logarithmic.${part}`;
    }),
    isSnapshot: true,
    x: { title: { de: 'Bekanntes Potenzial', en: 'Known potential' }, ...axis },
    y: { title: { de: 'Schätzung', en: 'Estimate' }, ...axis },
    series: [
      { ...fed, table: POINTS, name: { de: 'Kunden', en: 'Customers' } },
      { ...fed, table: LINE, drawn: 'limit', name: { de: 'genau getroffen', en: 'exact' } },
    ],
    data: [
      {
        id: POINTS,
        title: { de: 'Punkte der Probe', en: 'Points of the test' },
        columns: [CUSTOMER_ID, ...(who.names === null ? [] : [CUSTOMER_NAME]), KNOWN, ESTIMATED],
        rows: shown.map((customer) => [
          ...nameCells(customer, who).slice(0, who.names === null ? 1 : 2),
          market.truth[customer]!,
          value[customer]!,
        ]),
      },
      {
        id: LINE,
        title: { de: 'Linie der Probe', en: 'Line of the test' },
        columns: [KNOWN, ESTIMATED],
        rows: [
          [min, min],
          [max, max],
        ],
      },
    ],
  };
}
