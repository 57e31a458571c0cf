import { knownTotal } from '../../math/known-total.js';
import type { Formula } from '../../results/formula.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { cellOf, constant, countOf, figureOf, inputOf, operation, ratio } from '../formula-parts.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { careCost } from './care-cost.js';
import type { CarePlan } from './care-plan.js';
import type { Settings } from './settings.js';
import { CARE_COST } from './visit-columns.js';

const CELL = 'wallet.cell';

/**
 * Planned care by cell of the matrix of potential and share of wallet (Betreuung je Matrixzelle): a low share takes more
 * time than a high one, which a class alone does not show. Null where the matrix is not there.
 */
export function cellTable(input: StageInput<Settings>, plan: CarePlan): ReportTable | null {
  const definition = input.has(CELL) ? input.definition(CELL) : null;
  if (definition === null) return null;
  const cells = input.text(CELL);
  const members = new Map<string, number[]>(Object.keys(definition.values ?? {}).map((id) => [id, []]));
  for (let customer = 0; customer < cells.length; customer++)
    members.get(cells[customer] ?? '')?.push(customer);
  const sum = (values: Float64Array, of: readonly number[]) => (of.length === 0 ? 0 : knownTotal(values, of));
  return {
    id: 'care-by-cell',
    title: { de: 'Betreuung je Matrixzelle', en: 'Care by cell of the matrix' },
    note: {
      de: 'Kunden mit niedrigem Lieferanteil und hohem Potenzial brauchen mehr Zeit als solche mit hohem: lowShareFactor oder eine Ausnahme je Zelle (walletCell) gibt sie ihnen.',
      en: 'Customers of a low share of wallet and high potential need more time than those of a high share: lowShareFactor or an exception for the cell (walletCell) gives it to them.',
    },
    columns: [
      { ...definition, id: 'cell' },
      CUSTOMERS,
      column('visits', 'number', 'Besuche Plan', 'Planned visits', 'Besuche im Jahr.', 'Visits a year.'),
      column('hours', 'hours', 'Stunden Plan', 'Planned hours', 'Im Jahr.', 'A year.'),
      column(
        'hoursEach',
        'hours',
        'Stunden je Kunde',
        'Hours per customer',
        'Stunden / Kunden.',
        'Hours / customers.',
      ),
      CARE_COST,
    ],
    rows: [...members].map(([id, of]): Cell[] => {
      const hours = sum(plan.hours, of);
      return [
        id,
        of.length,
        sum(plan.visits, of),
        hours,
        of.length === 0 ? Number.NaN : hours / of.length,
        careCost(hours, input.settings),
      ];
    }),
    formulas: { columns: FORMULAS },
  };
}

const FORMULAS: Readonly<Record<string, Formula>> = {
  customers: countOf(CELL, 'cell'),
  visits: figureOf('sum', 'care-model.visits', CELL, 'cell'),
  hours: figureOf('sum', 'care-model.hours', CELL, 'cell'),
  hoursEach: ratio(cellOf('hours'), cellOf('customers')),
  careCost: operation(
    'round',
    operation('*', cellOf('hours'), inputOf('care-model.costPerHour')),
    constant(2),
  ),
};
