import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import { PERIOD_REVENUE } from '../shared-columns.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { criterionLabel } from './criterion-wording.js';
import type { ScoreResult } from './score-result.js';

const [POINTS, CLASS, COVERAGE] = CUSTOMER_COLUMNS;

/** The customers of most points, with the points of each criterion: what the score is made of. */
export function bestTable({ input, criteria, points, classes }: ScoreResult): ReportTable {
  const scored = Array.from(points, (each, customer) => (Number.isNaN(each) ? -1 : customer)).filter(
    (customer) => customer >= 0,
  );
  const known = criteria.flatMap((criterion, at) =>
    criterion.points === null ? [] : [{ criterion, own: criterion.points, at }],
  );
  const coverage = (customer: number): number =>
    known.reduce(
      (sum, { criterion, own }) => (Number.isNaN(own[customer]!) ? sum : sum + criterion.weight),
      0,
    );
  return customerListTable(input, {
    id: 'best',
    title: { de: 'Die Kunden mit den meisten Punkten', en: 'The customers of most points' },
    note: {
      de: 'Punkte von 0 bis 100 je Kriterium, ungewichtet: woraus sich die Punktzahl zusammensetzt.',
      en: 'Points from 0 to 100 by criterion, unweighted: what the points are made of.',
    },
    members: scored,
    weight: points,
    columns: [
      ...identityColumns(input),
      listColumn(CLASS!, classes),
      listColumn(POINTS!, points),
      listColumn(PERIOD_REVENUE, input.number('revenue')),
      ...known.map(({ criterion, own, at }) => {
        const { de, en } = criterionLabel(criterion);
        return listColumn(
          column(
            `criterion${at + 1}`,
            'number',
            `Punkte: ${de}`,
            `Points: ${en}`,
            `Punkte für ${de}.`,
            `Points for ${en}.`,
          ),
          own,
        );
      }),
      { ...COVERAGE!, cell: coverage },
    ],
  });
}
