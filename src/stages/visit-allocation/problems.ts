import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { inQuotes } from '../sentence-parts.js';
import type { StageInput } from '../stage.js';
import { highShareOf, type Moved } from './lists.js';
import type { Outcome } from './outcome.js';
import type { Settings } from './settings.js';

const hoursText = (hours: number) => inBoth((language) => formatNumber(hours, 0, language));

/** Why there is nothing to allocate. */
export function nothingToAllocate(input: StageInput<Settings>): Problem {
  const isVisited = input.number('care-model.visits').some((visits) => visits > 0);
  return problem(isVisited ? 'KW631' : 'KW630');
}

/** What a reader has to know before he trusts the allocation. */
export function allocationProblems(
  input: StageInput<Settings>,
  outcome: Outcome,
  moved: Moved,
): readonly Problem[] {
  const { settings, capacity, kept, allocated } = outcome;
  const result: Problem[] = [];
  if (kept.length > 0) result.push(problem('KW632', { details: { customers: kept.length } }));
  if (!outcome.coversLeast) {
    const details = { hours: hoursText(allocated.available), visits: settings.minimumVisits };
    result.push(problem('KW633', { details }));
  }
  const cut = highShareOf(input, moved);
  if (cut.length > 0) {
    const revenue = input.has('revenue') ? knownTotal(input.number('revenue'), cut) : Number.NaN;
    const details = {
      customers: cut.length,
      revenue: inBoth((language) => formatRoundAmount(revenue, language, input.currency)),
    };
    result.push(problem('KW634', { details }));
  }
  if (capacity.source === 'plan' && settings.capacity === 'team') {
    result.push(problem('KW635', { details: { hours: hoursText(capacity.hours) } }));
  }
  if (capacity.source === 'team' && capacity.hours === 0) {
    result.push(problem('KW636', { details: { hours: hoursText(capacity.callHours) } }));
  }
  const unknown = classesWithoutCustomers(input);
  if (unknown.length > 0) {
    const names = inBoth((language) => unknown.map((name) => inQuotes(name, language)).join(', '));
    result.push(problem('KW637', { details: { names } }));
  }
  return result;
}

/** Classes with a curve of their own that no customer is in: often a matter of spelling. */
function classesWithoutCustomers({ settings, ...input }: StageInput<Settings>): readonly string[] {
  const named = Object.keys(settings.classCurves);
  if (named.length === 0 || settings.response === 'power') return [];
  const column = settings.curvesBy === 'careClass' ? 'care-model.careClass' : 'wallet.potentialClass';
  const present = new Set(input.text(column));
  return named.filter((id) => !present.has(id));
}
