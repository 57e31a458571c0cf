import type { CustomerCondition, Formula, TableFormulas } from '../../results/formula.js';
import { cellOf, constant, inputOf, lookUp, operation, ratio, when } from '../formula-parts.js';

const CLASS = 'care-model.careClass';
const MARGIN = 'contributionMargin';
/** Below any amount: whoever is known. */
const LOWEST = -1e300;

const cost: Formula = operation(
  'round',
  operation('*', cellOf('visits'), inputOf('care-model.costPerVisit')),
  constant(2),
);
const minimum: Formula = operation(
  'round',
  operation(
    '/',
    operation('*', cellOf('visits'), inputOf('care-model.costPerVisit')),
    inputOf('care-model.allowedCostShare'),
  ),
  constant(2),
);

const known: CustomerCondition = { column: MARGIN, above: LOWEST };

function paying(years: number): CustomerCondition {
  const atLeast = years === 1 ? cellOf('minimum') : operation('*', cellOf('minimum'), constant(years));
  return { column: MARGIN, atLeast };
}

const count = (...where: CustomerCondition[]): Formula => ({ customers: 'count', where });
const sum = (of: string, ...where: CustomerCondition[]): Formula => ({ customers: 'sum', of, where });

/**
 * Minimum contribution of numbers of visits.
 *
 * @param years of the period that contributions are of
 */
export function breakEvenFormulas(hasMargin: boolean, years: number): TableFormulas {
  const planned: CustomerCondition = { column: 'care-model.visits', atLeast: cellOf('visits') };
  const pays = paying(years);
  return {
    columns: {
      cost,
      minimum,
      ...(hasMargin
        ? {
            carrying: count(pays),
            planned: count(planned, known),
            below: operation('-', count(planned, known), count(planned, pays)),
            belowRevenue: operation('-', sum('revenue', planned, known), sum('revenue', planned, pays)),
          }
        : {}),
    },
  };
}

/** Minimum contribution of the visits of each class. */
export function breakEvenClassFormulas(years: number): TableFormulas {
  const own: CustomerCondition = { column: CLASS, is: cellOf('class') };
  const pays = paying(years);
  const belowOf = (all: Formula, those: Formula): Formula =>
    when(operation('>', cellOf('visits'), constant(0)), operation('-', all, those), constant(0));
  return {
    columns: {
      visits: lookUp('care-model.care', 'visits', cellOf('class')),
      cost,
      minimum,
      customers: count(own, known),
      below: belowOf(cellOf('customers'), count(own, pays)),
      belowShare: ratio(cellOf('below'), cellOf('customers')),
      belowRevenue: belowOf(sum('revenue', own, known), sum('revenue', own, pays)),
      belowContribution: belowOf(sum(MARGIN, own, known), sum(MARGIN, own, pays)),
    },
  };
}
