import { inBoth } from '../../language/bilingual.js';
import { formatRoundAmount } from '../../language/numbers.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { StageInput } from '../stage.js';
import { BASIS_NAMES, type Basis } from './grouping.js';
import type { RepCapacity } from './rep-capacity.js';
import type { Settings } from './settings.js';
import type { TerritoryFigures } from './territory-figures.js';

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
