import type { Bilingual } from '../../language/bilingual.js';
import { endOfTies } from '../../math/ties.js';
import type { ReportTable } from '../../results/report-table.js';
import { byCustomerNumber } from '../customer-names.js';
import type { ValueClasses } from '../value-classes.js';

/** The values of a ranking, largest first, as their running sum. */
export interface Concentration {
  /** How many are ranked. */
  readonly count: number;
  /** Index of the largest customer, of equals the one with the first number; undefined where nobody is ranked. */
  readonly largest: number | undefined;
  /** Sum of the first k values at index k. */
  readonly running: Float64Array;
  readonly total: number;
}

/** Adds up those in the ranking. */
export function concentrationOf(
  { ranked, order }: ValueClasses,
  ids: readonly (string | null)[],
): Concentration {
  const count = order.length;
  const running = new Float64Array(count + 1);
  for (let place = 0; place < count; place++) running[place + 1] = running[place]! + ranked[order[place]!]!;
  const best = count === 0 ? order : order.slice(0, endOfTies(ranked, order, 0));
  const [largest] = Array.from(best).sort(byCustomerNumber(ids));
  return { count, largest, running, total: running[count]! };
}

/** How many customers a share of them is: rounded up, so that the top 20 % of 4 is 1 customer. */
export function topCount(concentration: Concentration, share: number): number {
  return Math.ceil(concentration.count * share - 1e-9);
}

/** What the k largest customers have of the sum; NaN where nobody is ranked. */
export function topShare(concentration: Concentration, count: number): number {
  const { count: ranked, running, total } = concentration;
  return ranked === 0 ? Number.NaN : running[Math.min(count, ranked)]! / total;
}

/** Below this number of customers steps of 5 % would name the same customers twice. */
const FINE_STEPS_FROM = 20;

/** The Lorenz curve read from the top (Konzentrationskurve): the best 5 %, 10 % … of the customers. */
export function concentrationTable(
  concentration: Concentration,
  measure: Bilingual,
  unit: 'amount' | 'count',
): ReportTable {
  const steps = concentration.count >= FINE_STEPS_FROM ? 20 : 10;
  const counts = Array.from({ length: steps }, (_, step) => topCount(concentration, (step + 1) / steps));
  return {
    id: 'lorenz',
    title: { de: 'Konzentrationskurve (Lorenz)', en: 'Concentration curve (Lorenz)' },
    note: {
      de: 'Die Kunden der Rangliste vom größten an, auf ganze Kunden aufgerundet: So viel bringen die besten 10 %, 20 % … zusammen.',
      en: 'The ranked customers from the largest on, rounded up to whole customers: what the best 10 %, 20 % … bring together.',
    },
    columns: [
      {
        id: 'customerShare',
        label: { de: 'Beste Kunden', en: 'Best customers' },
        unit: 'share',
        definition: { de: 'Anteil an den Kunden der Rangliste.', en: 'Share of the ranked customers.' },
      },
      {
        id: 'customers',
        label: { de: 'Kunden', en: 'Customers' },
        unit: 'count',
        definition: { de: 'So viele Kunden sind das.', en: 'So many customers that is.' },
      },
      {
        id: 'sum',
        label: measure,
        unit,
        definition: { de: 'Ihre Summe.', en: 'Their sum.' },
      },
      {
        id: 'sumShare',
        label: { de: 'Kumulierter Anteil', en: 'Cumulative share' },
        unit: 'share',
        definition: { de: 'Ihr Anteil an der Summe der Rangliste.', en: 'Their share of the ranked sum.' },
      },
    ],
    rows: counts.map((count, step) => [
      (step + 1) / steps,
      count,
      concentration.running[count]!,
      topShare(concentration, count),
    ]),
    barColumns: ['sumShare'],
  };
}
