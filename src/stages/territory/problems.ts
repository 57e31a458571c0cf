import { inBoth } from '../../language/bilingual.js';
import { formatRoundAmount } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { StageInput } from '../stage.js';
import { BASIS_NAMES, type Basis } from './grouping.js';
import type { RepCapacity } from './rep-capacity.js';
import type { Settings } from './settings.js';
import type { TerritoryFigures } from './territory-figures.js';
import type { Travel } from './travel.js';

/** From this share of customers in several territories on, these can't be anybody's responsibility. */
const MANY = 0.1;

/** What is odd about territories and the people in them. */
export function problems(
  input: StageInput<Settings>,
  rows: readonly TerritoryFigures[],
  capacity: RepCapacity | null,
  basis: Basis,
): readonly Problem[] {
  const result: Problem[] = [];
  if (basis === 'rep' && !input.has('territory')) result.push(problem('KW640'));
  const several = input.detail('variedAttributes')?.get(basis) ?? 0;
  if (several >= MANY * input.customers && several > 0) {
    result.push(
      problem('KW642', {
        details: { customers: several, all: input.customers, attribute: BASIS_NAMES[basis] },
      }),
    );
  }
  const nowhere = rows.find((each) => each.name === null);
  if (nowhere !== undefined) {
    const details = {
      customers: nowhere.customers,
      revenue: inBoth((language) => formatRoundAmount(nowhere.revenue, language, input.currency)),
    };
    result.push(problem('KW581', { details }));
  }
  if (capacity !== null && capacity.withoutCustomers.length > 0) {
    const { withoutCustomers } = capacity;
    const details = { territories: withoutCustomers.join(', ') };
    result.push(problem('KW582', { details }));
  }
  if (capacity !== null && capacity.unplaced.length > 0) {
    const { unplaced } = capacity;
    result.push(problem('KW583', { details: { reps: unplaced.length } }));
  }
  return result;
}

/** What keeps the ways from being known. */
export function placeProblems(input: StageInput<Settings>, travel: Travel | null): readonly Problem[] {
  if (travel === null) return [];
  const { places, visits } = travel;
  let visited = 0;
  let unknown = 0;
  for (let customer = 0; customer < visits.length; customer += 1) {
    if (visits[customer] === 0) continue;
    visited += 1;
    if (places.source[customer] === 0) unknown += 1;
  }
  const result: Problem[] = [];
  if (unknown > 0) result.push(problem('KW644', { details: { customers: unknown, all: visited } }));
  if (places.withoutCountry > 0) {
    const { country } = input.settings;
    result.push(problem('KW645', { details: { customers: places.withoutCountry, country } }));
  }
  return result;
}
