import { inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { knownMean, knownTotal } from '../../math/known-total.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { classLetters } from '../class-letters.js';
import { orderedClasses } from '../class-order.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMER_SHARE, CUSTOMERS, PERIOD_REVENUE } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import type { ScoreResult } from './score-result.js';

/** The classes by points: customers, revenue and mean points. */
export function classTable({ input, points, classes }: ScoreResult): ReportTable {
  const { limits } = input.settings;
  const revenue = input.number('revenue');
  const members = new Map<string, number[]>(classLetters(limits).map((letter) => [letter, []]));
  classes.forEach((each, customer) => {
    const own = members.get(each);
    if (own === undefined) members.set(each, [customer]);
    else own.push(customer);
  });
  const mean = (own?: readonly number[]): number =>
    own !== undefined && own.length === 0 ? Number.NaN : knownMean(points, own);
  return {
    id: 'classes',
    title: { de: 'Klassen nach Punkten', en: 'Classes by points' },
    note: inBoth((language) => {
      const letters = classLetters(limits);
      const rules = limits.map((limit, at) => {
        const from = formatNumber(limit, Number.isInteger(limit) ? 0 : 1, language);
        return language === 'de' ? `${letters[at]} ab ${from} Punkten` : `${letters[at]} from ${from} points`;
      });
      return language === 'de'
        ? `${rules.join(', ')}, ${letters.at(-1)} darunter. Wer keine Punkte hat, steht mit seinem Status.`
        : `${rules.join(', ')}, ${letters.at(-1)} below. Whoever has no points stands with his status.`;
    }),
    columns: [
      {
        ...column(
          'class',
          'code',
          'Klasse',
          'Class',
          'Klasse nach Punkten, oder der Status.',
          'Class by points, or the status.',
        ),
        values: OUTSIDE_CLASSES,
      },
      CUSTOMERS,
      CUSTOMER_SHARE,
      column(
        'meanPoints',
        'number',
        'Mittlere Punkte',
        'Mean points',
        'Durchschnitt der Punkte in der Klasse.',
        'Mean of the points in the class.',
      ),
      PERIOD_REVENUE,
    ],
    rows: [
      ...orderedClasses(members.keys()).map((id): Cell[] => {
        const own = members.get(id)!;
        return [id, own.length, own.length / input.customers, mean(own), groupTotal(revenue, own)];
      }),
      [TOTAL, input.customers, input.customers > 0 ? 1 : Number.NaN, mean(), knownTotal(revenue)],
    ],
    hasTotal: true,
    barColumns: ['customerShare'],
  };
}
